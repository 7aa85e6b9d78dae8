import { printFountain, readFountain, type Scene } from '@peace/core/screenplay'
import { expect, test } from 'vitest'
import { GoneLines } from './gone-lines.ts'
import { LinePlaces } from './line-places.ts'

let count = 0
const newId = () => `n${count++}`
const scenes = readFountain(
  `INT. BOAT - DAY

Sam starts the engine.

SAM
Hold on.

EXT. PIER - DAY

Fog. A bell.

Fog. A bell.
`,
  { newId },
).scenes.map(
  (scene): Scene => ({
    ...scene,
    minds: { sam: 'fear' } as unknown as Scene['minds'],
    beatId: 'midpoint',
  }),
)
const text = printFountain(scenes, [])
const idsOf = (all: readonly Scene[]) => all.map(({ id, elements }) => [id, ...elements.map((line) => line.id)])

const page = () => {
  const gone = new GoneLines()
  const places = new LinePlaces()
  let now: Scene[] = scenes
  return (said: string) => {
    const read = gone.recall(now, readFountain(said, { newId, previous: now }).scenes, places, true).scenes
    gone.remember(now, read)
    now = read
    return now
  }
}

test('what is taken out and put back is the same lines again', () => {
  const read = page()
  read(text.replace('Sam starts the engine.\n\n', ''))
  expect(idsOf(read(text))).toEqual(idsOf(scenes))
})

test('a whole script that is emptied and brought back is the same scenes, with their minds and their place in the story', () => {
  const read = page()
  read('')
  const back = read(text)
  expect(idsOf(back)).toEqual(idsOf(scenes))
  expect(back.map(({ minds, beatId }) => [minds, beatId])).toEqual(scenes.map(({ minds, beatId }) => [minds, beatId]))
})

test('a scene cut here and pasted there is the same scene', () => {
  const read = page()
  const at = text.indexOf('EXT. PIER')
  read(text.slice(at))
  const [pier, boat] = idsOf(read(`${text.slice(at).trimEnd()}\n\n${text.slice(0, at)}`))
  const [wasBoat, wasPier] = idsOf(scenes)
  expect([boat, pier]).toEqual([wasBoat, wasPier])
})

test('the same words twice are two lines, and no line is twice in the script', () => {
  const read = page()
  read(text.replace('Fog. A bell.\n\n', ''))
  const ids = idsOf(read(text.replace('Fog. A bell.', 'Fog. A bell.\n\nFog. A bell.'))).flat()
  expect(new Set(ids).size).toBe(ids.length)
})

test('a line that is typed anew moves none that says the same and has come back with other words', () => {
  const [gone, places] = [new GoneLines(), new LinePlaces()]
  const [boat, pier] = scenes
  if (!boat || !pier) throw new Error('Two scenes were written')
  const [engine, ...others] = boat.elements
  if (!engine) throw new Error('A line was written')
  const cut = { ...boat, elements: others }
  gone.remember(scenes, [cut, pier])
  places.moved(scenes, [cut, pier])
  // Somebody wrote in it: it stands again, where it was.
  const back = { ...boat, elements: [{ ...engine, text: 'Sam starts the old engine.' }, ...others] }
  const typed = { id: 'typed', kind: 'action' as const, text: 'Sam starts the engine.' }
  const read = [back, { ...pier, elements: [...pier.elements, typed] }]
  expect(gone.recall([back, pier], read, places, false)).toEqual({ scenes: read, moved: false })
  // Pasted, it is the line that was cut.
  const { scenes: pasted, moved } = gone.recall([back, pier], read, places, true)
  // The page is told that it says another thing than what was read.
  expect(moved).toBe(true)
  expect(pasted[0]?.elements).toEqual(others)
  expect(pasted[1]?.elements.at(-1)).toEqual({ ...engine, text: 'Sam starts the old engine.' })
})
