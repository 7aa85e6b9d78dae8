import { defaultRateCard, rateCardSchema } from '@peace/core/money'
import { measuredRates } from '@peace/core/routing'
import { atFirst } from '@peace/dev/tests/long'
import { expect, test } from 'vitest'
import { belowCost, runMonth } from './margin-month.ts'

test.each(atFirst([1, 2, 3, 4, 5], 2))(
  'no template is sold below its cost, and nobody pays more than was shown, seed %i',
  (seed) => {
    const month = runMonth({ seed, films: 400, rates: defaultRateCard })
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
  const lost = belowCost(runMonth({ seed: 1, films: 400, rates: guessed }))
  expect(lost.map(({ template }) => template)).toContain('wan-i2v')
})

test('a prior that was too low by half is made good by a month of receipts, and a template too dear becomes cheaper', () => {
  const truth = { 'wan-i2v': 1.5, 'wan-camera': 1.5, 'sdxl-ipadapter-4': 1.5, 'svd-1-1': 1.5, 'animatediff-v3': 0.6 }
  const first = runMonth({ seed: 3, films: 400, rates: defaultRateCard, truth })
  expect(belowCost(first).map(({ template }) => template)).toContain('wan-i2v')
  const rates = measuredRates(defaultRateCard, first.seconds)
  const second = runMonth({ seed: 4, films: 400, rates, truth })
  expect(belowCost(second)).toEqual([])
  expect(second.broken).toBe(0)
  const quicker = { 'wan-i2v': 0.6, 'wan-camera': 0.6 }
  const cheaper = measuredRates(
    defaultRateCard,
    runMonth({ seed: 5, films: 400, rates: defaultRateCard, truth: quicker }).seconds,
  )
  expect(cheaper.backends.runpod?.clip?.secondMicros).toBeLessThan(
    (defaultRateCard.backends.runpod?.clip?.secondMicros ?? 0) * 0.85,
  )
})

test('what rests on a prior alone says so', () => {
  const { margins } = runMonth({ seed: 1, films: 100, rates: defaultRateCard, measured: new Set(['wan-i2v']) })
  expect(margins.filter(({ template }) => template === 'wan-i2v').every(({ prior }) => !prior)).toBe(true)
  expect(margins.some(({ prior }) => prior)).toBe(true)
})
