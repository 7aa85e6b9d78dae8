import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byRank, rankBetween, rankSchema } from '../ids/index.ts'
import { readFountain } from './read.ts'
import type { Scene } from './scene.ts'

const ids = (prefix: string) => {
  let n = 0
  return () => `${prefix}${n++}`
}
const first = (text: string) => readFountain(text, { newId: ids('a') }).scenes
const edit = (before: Scene[], text: string) => readFountain(text, { newId: ids('b'), previous: before }).scenes
const idOf = (scenes: Scene[], words: string) =>
  scenes.flatMap((scene) => scene.elements).find((element) => element.text === words)?.id

const script = `INT. HOUSE - DAY

Bob walks in.

BOB
Anyone home?

EXT. BEACH - NIGHT

Waves.

ALICE
It is late.
`

test('the same text again is the same scenes, untouched', () => {
  const before = first(script)
  const after = edit(before, script)
  expect(after).toEqual(before)
  expect(after[0]).toBe(before[0])
})

test('a line edited in place keeps its id and everything else its own', () => {
  const before = first(script)
  const after = edit(before, script.replace('Anyone home?', 'Is anyone home?'))
  expect(idOf(after, 'Is anyone home?')).toBe(idOf(before, 'Anyone home?'))
  expect(after[1]).toBe(before[1])
  expect(after[0]?.revision).toBe((before[0]?.revision ?? 0) + 1)
})

test('a heading that says what it said stays as it was once taken apart', () => {
  const before = first(script).map((scene, at): Scene => {
    const heading = scene.heading && { ...scene.heading, place: 'A HOUSE', time: '' }
    return at === 0 && heading ? { ...scene, heading } : scene
  })
  const edited = edit(before, script.replace('Anyone home?', 'Is anyone home?'))
  expect(edited[0]?.heading).toEqual(before[0]?.heading)
  const renamed = edit(before, script.replace('INT. HOUSE', 'INT. HUT'))
  expect(renamed[0]?.heading).toMatchObject({ place: 'HUT', time: 'DAY' })
})

test('a new scene between two gets an id and a rank of its own', () => {
  const before = first(script)
  const after = edit(before, script.replace('EXT. BEACH', 'INT. CAR - DAY\n\nHe drives.\n\nEXT. BEACH'))
  expect(after.map((scene) => scene.id)).toEqual([before[0]?.id, expect.stringMatching(/^b/), before[1]?.id])
  expect([...after].sort(byRank)).toEqual(after)
})

test('scenes put in another order keep ids and lines', () => {
  const before = first(script)
  const [one, two] = script.split('EXT. BEACH')
  const after = edit(before, `EXT. BEACH${two}\n${one}`)
  expect(after.map((scene) => scene.id)).toEqual([before[1]?.id, before[0]?.id])
  expect(idOf(after, 'Anyone home?')).toBe(idOf(before, 'Anyone home?'))
  expect([...after].sort(byRank)).toEqual(after)
})

test('no edit ever gives one id to two things', () => {
  const line = fc.constantFrom('INT. A', 'INT. B', 'One.', 'Two.', 'Three.', 'BOB', 'Hi.', '', '')
  const text = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'))
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      const after = readFountain(c, { newId: ids('c'), previous: edit(first(a), b) }).scenes
      const all = after.flatMap((scene) => [scene.id, ...scene.elements.map((element) => element.id)])
      expect(new Set(all).size).toBe(all.length)
      expect([...after].sort(byRank)).toEqual(after)
    }),
    { numRuns: 2000 },
  )
})

test('there is a rank between any two', () => {
  const steps = fc.array(fc.nat(), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(steps, (picks) => {
      const ranks: string[] = []
      for (const pick of picks) {
        const at = pick % (ranks.length + 1)
        const made = rankBetween(ranks[at - 1], ranks[at])
        rankSchema.parse(made)
        ranks.splice(at, 0, made)
      }
      expect([...new Set(ranks)].sort((a, b) => (a < b ? -1 : 1))).toEqual(ranks)
    }),
  )
})
