import { defaultRateCard, rateCardSchema } from '@peace/core/money'
import { atFirst } from '@peace/dev/tests/long'
import { expect, test } from 'vitest'
import { belowCost, runMonth } from './margin-month.ts'

test.each(atFirst([1, 2, 3, 4, 5], 2))(
  'no template is sold below its cost, and nobody pays more than was shown, seed %i',
  (seed) => {
    const month = runMonth({ seed, films: 1_500, rates: defaultRateCard })
    expect(belowCost(month)).toEqual([])
    expect(month.broken).toBe(0)
    expect(new Set(month.margins.map(({ template }) => template)).size).toBeGreaterThan(10)
  },
)

test('a rate that was a guess is found out', () => {
  const guessed = rateCardSchema.parse({
    ...defaultRateCard,
    backends: {
      ...defaultRateCard.backends,
      runpod: { still: { unitMicros: 2_000 }, clip: { unitMicros: 1_000, secondMicros: 2_800 } },
    },
  })
  const lost = belowCost(runMonth({ seed: 1, films: 1_500, rates: guessed }))
  expect(lost.map(({ template }) => template)).toContain('wan-i2v')
})

test('what rests on a prior alone says so', () => {
  const { margins } = runMonth({ seed: 1, films: 300, rates: defaultRateCard, measured: new Set(['wan-i2v']) })
  expect(margins.filter(({ template }) => template === 'wan-i2v').every(({ prior }) => !prior)).toBe(true)
  expect(margins.some(({ prior }) => prior)).toBe(true)
})
