import { type Fact, factOfSchema, heldFacts } from '@peace/core/reading'
import { readScene } from '@peace/core/reading/lexicon'
import { readFountain } from '@peace/core/screenplay'
import { expect, it } from 'vitest'
import { factRows } from './fact-rows.ts'

const text =
  'INT. KITCHEN - NIGHT\n\nMALI (40), in a red dress, sits with a cup in her hand.\n\nMALI\nI love you, Tom.\n'
let made = 0
const [scene] = readFountain(text, { newId: () => `e${made++}` }).scenes
const facts: Fact[] = scene ? readScene(scene).facts : []
const rows = factRows(facts, ['a', 'b'])
const said = (what: string) => rows.filter((row) => row.what === what).map(({ value }) => value)

it('every fact is a line, and what it could be as well is a fact again', () => {
  expect(said('place')).toEqual(['kitchen'])
  expect(said('hour')).toEqual(['night'])
  expect(said('age')).toEqual(['40'])
  for (const row of rows)
    for (const { value } of row.choices) expect(factOfSchema.safeParse(row.says(value)).success, row.key).toBe(true)
})

it('what is not told is a line that says unknown', () => {
  const bare = factRows([{ id: 'p', spans: [], confidence: 1, is: { of: 'presence', person: 'p', how: 'seen' } }], [])
  expect(bare.map(({ what, value }) => `${what} ${value}`)).toEqual([
    'presence seen',
    'place unknown',
    'inside ',
    'hour ',
    'feeling unknown',
  ])
})

it('a chosen word stands in the line from then on', () => {
  const row = rows.find(({ what }) => what === 'place')
  if (!row) throw new Error('no place')
  const held = heldFacts({ facts, corrections: [{ fact: row.fact, says: row.says('bar'), madeAt: 1 }] })
  expect(factRows(held, []).find(({ what }) => what === 'place')?.value).toBe('bar')
})
