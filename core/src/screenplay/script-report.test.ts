import { expect, test } from 'vitest'
import { readFountain } from './read.ts'
import { saidEighths, scriptReport } from './script-report.ts'

let n = 0
const { scenes } = readFountain(
  `Before all.

INT. KITCHEN - DAY #4A#

MALI
Good morning. There is rice.

CHAI (O.S.)
Morning.

ext. kitchen - night

MALI (CONT'D)
Good night.

EXT. PIER - DAWN

Fog.
`,
  { newId: () => `r${n++}` },
)

test('a report counts scenes by their numbers, who speaks in which, and places inside and out as one', () => {
  const { scenes: rows, people, places } = scriptReport(scenes, 'en')
  expect(rows.map(({ number, heading, people: here }) => [number, heading, here])).toEqual([
    ['4A', 'INT. KITCHEN - DAY', ['MALI', 'CHAI']],
    ['2', 'ext. kitchen - night', ['MALI']],
    ['3', 'EXT. PIER - DAWN', []],
  ])
  expect(people.map(({ name, speeches, scenes: where }) => [name, speeches, where])).toEqual([
    ['MALI', 2, ['4A', '2']],
    ['CHAI', 1, ['4A']],
  ])
  expect(places.map(({ place, settings, scenes: where }) => [place, settings, where])).toEqual([
    ['KITCHEN', ['int', 'ext'], ['4A', '2']],
    ['PIER', ['ext'], ['3']],
  ])
})

test('pages are said in eighths', () => {
  expect([3, 8, 11].map(saidEighths)).toEqual(['3/8', '1', '1 3/8'])
})
