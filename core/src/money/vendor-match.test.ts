import { expect, it } from 'vitest'
import { dayStatsSchema } from '../stats/index.ts'
import { matchVendors } from './vendor-match.ts'

const day = (costMicros: number, chargedMicros: number, backend = 'runpod') =>
  matchVendors(
    dayStatsSchema.parse({ day: '2026-11-26', backends: { [backend]: { costMicros, chargedMicros } } }).backends,
  )[0]

it('a vendor that costs clearly more than it brings has drifted; failed tries are borne', () => {
  expect(day(10_000_000, 13_000_000)).toMatchObject({ drift: false, reported: true })
  expect(day(18_100_000, 13_000_000)).toMatchObject({ drift: true })
  // Much in parts of a hundred, and little in money; much in money, and little in parts of a hundred.
  expect(day(4_000_000, 0)).toMatchObject({ drift: false })
  expect(day(106_000_000, 100_000_000)).toMatchObject({ drift: false })
  expect(day(125_000_000, 100_000_000)).toMatchObject({ drift: true })
})

it('says of whom nothing is heard but our own list', () => {
  expect(day(1, 1, 'veo')).toMatchObject({ reported: false })
  expect(matchVendors({})).toEqual([])
})
