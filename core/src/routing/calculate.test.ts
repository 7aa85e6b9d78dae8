import fc from 'fast-check'
import { expect, it } from 'vitest'
import { defaultRateCard } from '../money/rate-card.ts'
import { calculate, shareOut, usualSplit } from './calculate.ts'
import { monthOf } from './month.ts'

const backends = ['veo', 'runpod', 'agent'] as const
const asked = fc.record({
  videos: fc.integer({ min: 1, max: 1000 }),
  seconds: fc.integer({ min: 1, max: 60 }),
  split: fc.tuple(...backends.map((backend) => fc.record({ backend: fc.constant(backend), percent: fc.nat(100) }))),
  hourlyMicros: fc.nat(10_000_000),
})

it('adds up, whatever is asked', () => {
  fc.assert(
    fc.property(asked, (input) => {
      const found = calculate({ ...input, rates: defaultRateCard })
      expect(found.rows.reduce((sum, row) => sum + row.videos, 0)).toBe(input.videos)
      for (const row of found.rows) expect(row.totalMicros).toBe(row.videos * row.eachMicros)
      expect(found.rows.reduce((sum, row) => sum + row.totalMicros, 0)).toBe(found.totalMicros)
      expect(found.totalMicros + found.savedMicros).toBe(found.dearest.totalMicros)
      const { breakEvenVideos = 0, cloudEachMicros, monthMicros } = found.alwaysOn
      expect(breakEvenVideos * cloudEachMicros).toBeGreaterThanOrEqual(monthMicros)
      expect((breakEvenVideos - 1) * cloudEachMicros).toBeLessThan(Math.max(1, monthMicros))
    }),
  )
})

it('shares whole videos by the largest remainder', () => {
  expect(shareOut(10, [33, 33, 34])).toEqual([3, 3, 4])
  expect(shareOut(1, [50, 50])).toEqual([1, 0])
  expect(shareOut(7, [0, 0])).toEqual([0, 7])
})

it('written out: 100 clips of 5 s, a tenth by Veo', () => {
  const found = calculate({
    ...{ videos: 100, seconds: 5, rates: defaultRateCard, hourlyMicros: 340_000 },
    split: [
      { backend: 'veo', percent: 10 },
      { backend: 'runpod', percent: 90 },
    ],
  })
  // Veo sells 6 s for 5: 6 × $0.20 × 1.3 = $1.56. RunPod: ($0.008370 + 5 × $0.014127) × 1.3 = $0.1027.
  expect(found.rows).toEqual([
    { backend: 'veo', videos: 10, eachMicros: 1_560_000, totalMicros: 15_600_000 },
    { backend: 'runpod', videos: 90, eachMicros: 102_707, totalMicros: 9_243_630 },
  ])
  expect(found).toMatchObject({ totalMicros: 24_843_630, savedMicros: 131_156_370, savedPercent: 84 })
  // 730 h × $0.34 = $248.20; ÷ $0.1027 = 2,416.6…
  expect(found.alwaysOn).toMatchObject({ monthMicros: 248_200_000, breakEvenVideos: 2_417 })
})

it('a month is the sum of its days, and goes on as it went', () => {
  const day = (date: string, units: number) => ({
    ...{ day: date, videos: units, costMicros: units * 10, savedMicros: units * 100, chargedMillis: units * 2 },
    backends: { runpod: { units, costMicros: units * 10, chargedMicros: units * 20 } },
  })
  const month = monthOf([day('2026-11-01', 10), day('2026-11-10', 20), day('2026-10-31', 99)], '2026-11', '2026-11-10')
  expect(month).toMatchObject({ videos: 30, chargedMicros: 600, savedMicros: 3000, projectedMicros: 1800 })
  expect(month.backends).toEqual([{ backend: 'runpod', units: 30, chargedMicros: 600, percent: 100 }])
})

it('names a price only for a backend that has one, or is free', () => {
  const ask = (backend: string) =>
    calculate({
      ...{ videos: 10, seconds: 5, hourlyMicros: 0, rates: defaultRateCard },
      split: [{ backend, percent: 100 }],
    }).totalMicros
  expect(ask('veo')).toBeGreaterThan(0)
  expect([ask('agent'), ask('embedded')]).toEqual([0, 0])
  for (const unknown of ['nobody', 'constructor', 'gemini'])
    expect(() => ask(unknown)).toThrow(expect.objectContaining({ code: 'backend-without-rate' }))
})

it('the usual split leaves nothing out: by default, on an own machine, and for the best picture', () => {
  const shares = (own: boolean, best: boolean) =>
    usualSplit(own, best).map(({ backend, percent }) => [backend, percent])
  expect(shares(false, false)).toEqual([
    ['veo', 10],
    ['runpod', 90],
  ])
  expect(shares(true, false)).toEqual([
    ['veo', 10],
    ['agent', 63],
    ['runpod', 27],
  ])
  expect(shares(true, true)).toEqual([
    ['veo', 100],
    ['agent', 0],
    ['runpod', 0],
  ])
})
