import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayBounds, dayOf, percentile, rollUpAttempts, rollUpJobs } from './index.ts'

const job = fc.record({
  state: fc.constantFrom('COMPLETED', 'FAILED', 'CANCELLED', 'PROCESSING'),
  paid: fc.boolean(),
  createdAt: fc.nat(1_000_000),
  startedAt: fc.option(fc.nat(1_000_000), { nil: undefined }),
  finishedAt: fc.option(fc.integer({ min: 1_000_000, max: 2_000_000 }), { nil: undefined }),
  capturedMillis: fc.nat(10_000),
  failureCode: fc.option(fc.constantFrom('timeout', 'filtered'), { nil: undefined }),
})
const attempt = fc.record({
  unitKey: fc.constantFrom('a', 'b', 'c', 'd'),
  backend: fc.constantFrom('runpod', 'veo', 'agent'),
  verdict: fc.constantFrom('done', 'failed', 'cancelled', 'late', undefined),
  createdAt: fc.nat(1000),
  closedAt: fc.integer({ min: 1000, max: 9000 }),
  costMicros: fc.nat(500),
  chargedMicros: fc.nat(500),
})

test('a percentile is a value that was seen, with at least that share at or under it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.constantFrom(50, 95, 99), (values, percent) => {
      const seen = percentile(
        [...values].sort((a, b) => a - b),
        percent,
      )
      expect(values).toContain(seen)
      expect(values.filter((value) => value <= seen).length / values.length).toBeGreaterThanOrEqual(percent / 100)
    }),
  )
})

test('every build that ended is in exactly one outcome, and every failure has a reason', () => {
  fc.assert(
    fc.property(fc.array(job), (jobs) => {
      const { jobs: counts, failures } = rollUpJobs(jobs, jobs)
      const open = jobs.filter(({ state }) => state === 'PROCESSING').length
      expect(counts.completed + counts.failed + counts.cancelled + open).toBe(jobs.length)
      expect(Object.values(failures).reduce((a, b) => a + b, 0)).toBe(counts.failed)
    }),
  )
})

test('the order in which attempts are read changes nothing, and their cost is all there', () => {
  fc.assert(
    fc.property(fc.array(attempt), (attempts) => {
      const counted = rollUpAttempts(attempts)
      expect(rollUpAttempts(attempts.toReversed())).toEqual(counted)
      const cost = Object.values(counted.backends).reduce((total, { costMicros }) => total + costMicros, 0)
      expect(cost).toBe(attempts.reduce((total, { costMicros }) => total + costMicros, 0))
      expect(counted.units.retriedWell).toBeLessThanOrEqual(counted.units.retried)
    }),
  )
})

test('a day begins and ends at midnight in UTC', () => {
  const { from, to } = dayBounds('2026-01-31')
  expect([dayOf(from), dayOf(to - 1), dayOf(to)]).toEqual(['2026-01-31', '2026-01-31', '2026-02-01'])
})
