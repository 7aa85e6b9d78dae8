import { must } from '@peace/core/errors'
import { readFountain } from '@peace/core/screenplay'
import { breakDown } from '@peace/core/shots'
import { describe, expect, it } from 'vitest'
import { newId } from '../../data/ids.ts'
import { placeOfShot, placesOf, shotAt } from './script-places.ts'

const text = `Title: Ferry

INT. HALL - DAY

A cat sleeps by the door.

MALI
We should go.

EXT. YARD - DAY

Rain falls on the boats.

NOI
We should go.
`
const { scenes } = readFountain(text, { newId })
const stamp = { updatedAt: 0, updatedBy: 'me' }
const shots = breakDown(scenes, [], {
  language: 'en',
  newId: () => newId(),
  previous: { shots: [], scenes: [] },
  stamp,
})
const places = placesOf(text, scenes)
const shotSaying = (sceneAt: number) => {
  const scene = must(scenes[sceneAt], 'the scene')
  const line = must(
    scene.elements.find(({ kind }) => kind === 'dialogue'),
    'its line',
  )
  return must(
    shots.find(({ elementIds }) => elementIds.includes(line.id)),
    'the shot that says it',
  )
}

describe('the playhead in the script', () => {
  it('finds the lines of a shot, also where two scenes say the same', () => {
    const place = must(placeOfShot(places, shotSaying(1)), 'a place')
    expect(place.from).toBeGreaterThan(text.indexOf('EXT. YARD'))
    expect(text.slice(place.from, place.to)).toContain('We should go.')
  })

  it('finds the shot of the line the caret is in', () => {
    expect(shotAt(places, text.lastIndexOf('We should'), scenes, shots)).toBe(shotSaying(1).id)
    expect(shotAt(places, text.indexOf('We should'), scenes, shots)).toBe(shotSaying(0).id)
    expect(shotAt(places, text.indexOf('EXT. YARD') + 2, scenes, shots)).toBe(
      shots.find(({ sceneId }) => sceneId === scenes[1]?.id)?.id,
    )
    expect(shotAt(places, 0, scenes, shots)).toBeUndefined()
  })

  it('follows the lines when something is written above them', () => {
    const longer = text.replace('A cat sleeps', 'It is raining.\n\nA cat sleeps')
    expect(shotAt(placesOf(longer, scenes), longer.lastIndexOf('We should'), scenes, shots)).toBe(shotSaying(1).id)
  })
})
