import { expect, test } from 'vitest'
import { forecastOf } from './forecast.ts'

// The same numbers every time.
const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}
const normal = (random: () => number) => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

// A workspace works on some days, as it likes, and what a day costs differs by much.
const monthOf = (random: () => number): number[] => {
  const works = 0.2 + 0.7 * random()
  const usual = 200_000 * Math.exp(normal(random))
  const differs = 0.4 + 0.8 * random()
  return Array.from({ length: 30 }, () =>
    random() < works ? Math.round(usual * Math.exp(differs * normal(random) - differs ** 2 / 2)) : 0,
  )
}

test.each([5, 10, 15, 22])('after %i days the band holds seven to nine months in ten', (gone) => {
  // Others than those it was measured on.
  const random = seeded(1_000_000 + gone)
  let [within, told] = [0, 0]
  for (let n = 0; n < 1500; n++) {
    const month = monthOf(random)
    const before = month.slice(0, gone)
    if (before.every((each) => each === 0)) continue
    const { lowMicros, highMicros } = forecastOf(before, 30 - gone, 0)
    const sum = month.reduce((all, each) => all + each, 0)
    told++
    if (sum >= lowMicros && sum <= highMicros) within++
  }
  expect(within / told).toBeGreaterThan(0.7)
  expect(within / told).toBeLessThan(0.9)
})

test('a month that is over is what it was, and one without spending says nothing of the days to come', () => {
  expect(forecastOf([5, 7], 0, 100)).toEqual({ lowMicros: 12, highMicros: 12 })
  expect(forecastOf([0, 0, 0], 20, 100)).toEqual({ lowMicros: 0, highMicros: 0 })
  expect(forecastOf([], 30, 100)).toEqual({ lowMicros: 0, highMicros: 0 })
})

test('the day is told on which the limit is met at this pace, if it is met at all', () => {
  expect(forecastOf([10, 10, 10], 20, 60).limitInDays).toBe(3)
  expect(forecastOf([10, 10, 10], 2, 60).limitInDays).toBeUndefined()
  expect(forecastOf([10, 10, 10], 20, 30).limitInDays).toBeUndefined()
})
