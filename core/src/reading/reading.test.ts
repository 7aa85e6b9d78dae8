import { expect, it } from 'vitest'
import { type Fact, factSchema, heldFacts, type Reading, readingSchema, textHashOf } from './index.ts'

const night: Fact = {
  id: 'time',
  spans: [{ in: 'e1', from: 0, to: 5 }],
  confidence: 0.9,
  is: { of: 'time', hour: 'night', from: 'heading' },
}
const coat: Fact = {
  id: 'thing-coat',
  spans: [{ in: 'e2', from: 3, to: 7 }],
  confidence: 0.6,
  is: { of: 'thing', thing: 'coat', name: 'เสื้อโค้ต', state: 'worn', by: 'noi' },
}
const reading: Reading = {
  sceneId: 's1',
  textHash: 'a'.repeat(64),
  reader: 'lexicon',
  version: 0,
  facts: [night, coat],
  corrections: [],
}

it('a reading is facts with their places in the text', () => {
  expect(readingSchema.parse(reading)).toEqual(reading)
  expect(() => factSchema.parse({ ...night, spans: [{ in: 'e1', from: 5, to: 5 }] })).toThrow('a span has a length')
  expect(() => factSchema.parse({ ...night, is: { of: 'time', hour: 'midnightish', from: 'heading' } })).toThrow()
  expect(() => factSchema.parse({ ...night, is: { ...night.is, guess: true } })).toThrow()
})

it('the writer’s last word stands over the reader’s', () => {
  const dawn = { of: 'time', hour: 'dawn', from: 'words' } as const
  const corrections = [
    { fact: 'time', says: dawn, madeAt: 2 },
    { fact: 'time', says: { ...dawn, hour: 'noon' } as const, madeAt: 1 },
  ]
  expect(heldFacts({ facts: [night], corrections })).toEqual([{ ...night, confidence: 1, is: dawn }])
})

it('what the writer says is not there is not there', () => {
  expect(heldFacts({ ...reading, corrections: [{ fact: 'thing-coat', madeAt: 1 }] })).toEqual([night])
})

it('a correction stays when a new reading no longer finds what it spoke of', () => {
  const says = { of: 'presence', person: 'noi', how: 'seen' } as const
  const facts = heldFacts({ facts: [night], corrections: [{ fact: 'noi-there', says, madeAt: 1 }] })
  expect(facts).toContainEqual({ id: 'noi-there', spans: [], confidence: 1, is: says })
})

it('the same words have the same hash, and other words another', () => {
  const scene = (text: string) => ({ elements: [{ id: 'e1', kind: 'action' as const, text }] })
  expect(textHashOf(scene('Mali sits.'))).toBe(
    textHashOf({ elements: [{ id: 'e9', kind: 'action', text: 'Mali sits.' }] }),
  )
  expect(textHashOf(scene('Mali sits.'))).not.toBe(textHashOf(scene('Mali stands.')))
})
