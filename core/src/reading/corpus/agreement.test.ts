import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { agreementOf, f1Of, printAgreement } from './agreement.ts'
import { labelledSceneSchema, scriptOf, secondLabelsSchema, spanOf } from './label.ts'

const namesIn = (part: string) =>
  readdirSync(join(import.meta.dirname, part))
    .filter((name) => name.endsWith('.json'))
    .sort()
const parsed = (part: string, name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, part, name), 'utf8'))

// Of each language, the first of every four open scenes and the last of every four kept ones, by number.
const chosen = (part: string, nth: number) =>
  ['en', 'th'].flatMap((language) =>
    namesIn(part)
      .filter((name) => name.startsWith(language))
      .filter((_name, at) => at % 4 === nth)
      .map((name) => ({ part, name })),
  )
const twice = [...chosen('open', 0), ...chosen('kept', 3)]
const pairs = twice.map(({ part, name }) => ({
  first: labelledSceneSchema.parse(parsed(part, name)),
  second: secondLabelsSchema.parse(parsed('again', name)),
}))

test('a quarter of the scenes, chosen by a fixed rule, are labelled twice', () => {
  expect(twice).toHaveLength(50)
  expect(namesIn('again')).toEqual(twice.map(({ name }) => name).sort())
  for (const { first, second } of pairs) expect(second.id).toBe(first.id)
  expect(pairs.filter(({ first }) => first.language === 'th')).toHaveLength(25)
})

test('what the second quotes is in the script', () => {
  for (const { first, second } of pairs) {
    const quotes = [
      ...second.people.flatMap(({ presence }) => presence),
      ...[
        ...second.speeches,
        ...second.places,
        ...second.features,
        ...second.hours,
        ...second.postures,
        ...second.deeds,
        ...second.things,
      ],
    ].map(({ quote }) => quote)
    for (const quote of [...quotes, ...second.feelings.flatMap((feeling) => feeling.quotes)])
      expect(spanOf(scriptOf(first), quote), `${first.id}: ${quote.text}`).toBeDefined()
  }
})

// Slightly under what was found; the lower ones are what a reader of the text alone cannot be sure of.
const floors = {
  person: 0.95,
  presence: 0.93,
  speaker: 0.98,
  addressee: 0.96,
  place: 0.93,
  inside: 0.97,
  hour: 0.89,
  weather: 0.85,
  feature: 0.62,
  age: 0.9,
  sex: 0.93,
  calling: 0.84,
  kin: 0.6,
  wears: 0.92,
  posture: 0.94,
  deed: 0.74,
  held: 0.74,
  'used, eaten': 0.5,
  feeling: 0.6,
  'who feels': 0.88,
  form: 0.98,
}

test('the two who labelled agree, of every class as much as they did', () => {
  const table = agreementOf(pairs)
  console.log(printAgreement(table))
  expect(Object.keys(table)).toEqual(Object.keys(floors))
  for (const [name, floor] of Object.entries(floors)) {
    const row = table[name]
    expect(row && f1Of(row), name).toBeGreaterThan(floor)
  }
})

test('labels of another scene do not agree', () => {
  const shifted = pairs.flatMap(({ first }, at) => {
    const second = pairs[(at + 1) % pairs.length]?.second
    return second ? [{ first, second }] : []
  })
  const table = agreementOf(shifted)
  for (const name of ['person', 'speaker', 'sex', 'posture', 'held', 'feeling']) {
    const row = table[name]
    expect(row && f1Of(row), name).toBeLessThan(0.1)
  }
})
