import { expect, test } from 'vitest'
import { averagesOf, type Receipt } from './averages.ts'

const receipt = (at: number, about: Partial<Receipt> = {}): Receipt => ({
  kind: 'still',
  ms: 100,
  ok: true,
  at,
  ...about,
})

test('an average is of what was made, by kind, among the latest only', () => {
  const receipts = [
    receipt(1, { ms: 90_000 }),
    receipt(2, { ms: 100 }),
    receipt(3, { ms: 301 }),
    receipt(4, { kind: 'clip', ms: 7 }),
    receipt(5, { ms: 50_000, ok: false }),
  ]
  expect(averagesOf(receipts, 4)).toEqual({
    averageMs: { still: 201, clip: 7 },
    slowMs: { still: 301, clip: 7 },
    successPercent: 75,
  })
})

test('who was never asked has failed nobody', () => {
  expect(averagesOf([])).toEqual({ averageMs: {}, slowMs: {}, successPercent: 100 })
})

test('nine in ten took no longer than what is slow', () => {
  const receipts = Array.from({ length: 20 }, (_, at) => receipt(at, { ms: 1_000 * (at + 1) }))
  expect(averagesOf(receipts).slowMs).toEqual({ still: 18_000 })
})
