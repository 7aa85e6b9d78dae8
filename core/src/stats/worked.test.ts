import { expect, it } from 'vitest'
import { dayStatsSchema } from './day.ts'
import { believed, secondsOfDay, type Worked } from './worked.ts'

const gpu = 'NVIDIA GeForce RTX 3090'
const receipt = (worked: Partial<Worked>, backend = 'pods') => ({
  ...{ backend, kind: 'clip', model: 'wan-i2v' },
  worked: { ...{ gpu, ms: 100_000, coldMs: 0, tenthMegapixels: 4, filmMs: 5_000 }, ...worked },
})

it('a worker is believed as far as our clock goes, and only a GPU that we know', () => {
  const most = Number.MAX_SAFE_INTEGER
  expect(believed({ gpu, ms: most, coldMs: most }, 90_000)).toEqual({ gpu, ms: 90_000, coldMs: 600_000 })
  expect(believed({ gpu: 'mine', ms: 1_000 }, 90_000)).toEqual({ ms: 1_000 })
  expect(believed({ ms: -1 }, -5)).toEqual({ ms: 0 })
  expect(believed({}, 90_000)).toEqual({})
})

it('a day can be counted whatever was written of it, and a person’s own machine is not in it', () => {
  const most = Number.MAX_SAFE_INTEGER
  const absurd = [receipt({ coldMs: most }), receipt({ coldMs: most }), receipt({ ms: most })]
  const names = Array.from({ length: 50 }, (_, n) => receipt({ gpu: `gpu ${n}` }))
  const seconds = secondsOfDay([...absurd, ...names, receipt({}, 'agent')])
  expect(dayStatsSchema.parse({ day: '2026-01-31', seconds }).seconds).toMatchObject([
    { backend: 'pods', gpu: '', units: 50 },
    { backend: 'pods', gpu, units: 2, coldMs: 1_200_000 },
  ])
})

it('one receipt among others counts no more than some times the middle one', () => {
  const [row] = secondsOfDay([...Array.from({ length: 9 }, () => receipt({})), receipt({ ms: 36_000_000 })])
  expect(row).toMatchObject({ units: 10, workMs: 9 * 100_000 + 400_000 })
})
