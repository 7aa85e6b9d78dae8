import { readFountain, type Scene } from '@peace/core/screenplay'
import type { Shot } from '@peace/core/shots'
import { expect, test } from 'vitest'
import { newId } from '../data/ids.ts'
import { followed } from './follow-script.ts'
import { GoneShots } from './gone-shots.ts'

const place = { workspaceId: 'w', filmId: 'f', uid: 'ann', language: 'en' as const }
const scenes = (text: string): Scene[] => readFountain(text, { newId }).scenes
const whole = scenes(`INT. BOAT - DAY

Sam starts the engine. It coughs twice and dies, and he looks at the sky for a long while.

SAM
Hold on.

MARA
To what?

A gull screams above them, circles the mast, and settles on the rail beside the lamp.
`)

const film = () => {
  const gone = new GoneShots()
  let shots: Shot[] = []
  const follow = (before: readonly Scene[], after: readonly Scene[]) => {
    const made = { shots, characters: [], locations: [] }
    const { writes } = followed(place, before, after, made, Date.now(), undefined, gone)
    const kept = new Map(shots.map((shot) => [shot.id, shot]))
    for (const { path, data } of writes) {
      const [, id] = /\/shots\/([^/]+)$/.exec(path) ?? []
      if (id && data) kept.set(id, data as Shot)
      else if (id) kept.delete(id)
    }
    shots = [...kept.values()]
    return shots
  }
  return {
    follow,
    set: (id: string, fields: Partial<Shot>) => {
      shots = shots.map((shot) => (shot.id === id ? { ...shot, ...fields } : shot))
    },
  }
}
const plain = (shots: readonly Shot[]) =>
  shots.map(({ updatedAt: _, updatedBy: __, ...shot }) => shot).sort((a, b) => (a.id < b.id ? -1 : 1))
const without = (lines: (text: string) => boolean): Scene[] =>
  whole.map((scene) => ({ ...scene, elements: scene.elements.filter(({ text }) => !lines(text)) }))

test.each([
  ['an action', (text: string) => text.startsWith('A gull')],
  ['a speech', (text: string) => text === 'Hold on.' || text === 'SAM'],
  ['everything', () => true],
])('%s that goes and comes back has the very shots it had', (_, lines) => {
  const { follow } = film()
  const before = plain(follow([], whole))
  const fewer = without(lines)
  expect(plain(follow(whole, fewer))).not.toEqual(before)
  expect(plain(follow(fewer, whole))).toEqual(before)
})

test('a shot that was trimmed by hand has its line again when the line comes back', () => {
  const { follow, set } = film()
  const [first] = follow([], whole).filter(({ description }) => description.includes('gull'))
  if (!first) throw new Error('a shot')
  set(first.id, { byHand: true, trimInMs: 500, overlay: 'BANGKOK, 1999' })
  const fewer = without((text) => text.startsWith('A gull'))
  follow(whole, fewer)
  const again = follow(fewer, whole)
  const showing = again.filter(({ elementIds }) => elementIds.some((id) => first.elementIds.includes(id)))
  expect(showing).toHaveLength(1)
  expect(showing[0]).toMatchObject({ id: first.id, trimInMs: 500, overlay: 'BANGKOK, 1999' })
})
