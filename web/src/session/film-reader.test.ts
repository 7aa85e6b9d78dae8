import { prepareWords, readScene } from '@peace/core/reading/lexicon'
import { readFountain } from '@peace/core/screenplay'
import { expect, it } from 'vitest'
import { FilmReader } from './film-reader.ts'

const scenesOf = (text: string) => {
  let made = 0
  return readFountain(text, { newId: () => `e${made++}` }).scenes
}
const script = (line: string) => `INT. KITCHEN - NIGHT

MALI (40) sits at the table.

INT. KITCHEN - CONTINUOUS

${line}

EXT. PIER - DAY

She waits.
`
const counted = () => {
  const read: string[] = []
  const reader = new FilmReader({
    prepareWords,
    readScene: (scene, known, before) => {
      read.push(scene.id)
      return readScene(scene, known, before)
    },
  })
  return { read, reader }
}

it('a scene is read with whom the scenes before it named, and the hour goes on', async () => {
  const scenes = scenesOf(script('She stands up.'))
  const { reader } = counted()
  const found = await reader.read(scenes, [], scenes[1]?.id ?? '')
  expect(found?.facts.map(({ is }) => is)).toContainEqual({ of: 'time', hour: 'night', from: 'before' })
  expect(found?.people.map(({ name }) => name)).toContain('MALI')
})

it('only the scene that changed is read again', async () => {
  const first = scenesOf(script('She stands up.'))
  const { reader, read } = counted()
  await reader.read(first, [], first[2]?.id ?? '')
  expect(read).toHaveLength(3)
  const cast: never[] = []
  await reader.read(first, cast, first[2]?.id ?? '')
  const before = read.length
  await reader.read(scenesOf(script('She sits down.')), cast, first[2]?.id ?? '')
  expect(read.slice(before)).toEqual([first[1]?.id])
})

it('lets the page go on while its words are made', async () => {
  let steps = 0
  const reader = new FilmReader({
    readScene,
    prepareWords: () => {
      const until = performance.now() + 4
      while (performance.now() < until);
      steps++
      return steps > 20
    },
  })
  let breaths = 0
  const other = setInterval(() => breaths++, 0)
  await reader.readAll(scenesOf(script('She sits.')), [])
  clearInterval(other)
  expect(steps).toBeGreaterThan(20)
  expect(breaths).toBeGreaterThan(1)
})
