import { expect, test } from 'vitest'
import { addResult, emptyReport } from './report.ts'
import { runSeed } from './run-seed.ts'

// The long runs are `npm run sim`; here a few short afternoons, among them every kind of fault. More of them:
// `npm test -- long unit sim/sim`.
const isLong = process.env.PEACE_TESTS === 'long'
const afternoons = isLong ? { seeds: [1, 2, 3, 4, 5, 6, 7, 8], jobs: 30 } : { seeds: [11, 6, 10, 15], jobs: 24 }

test('some afternoons of many jobs break no invariant, and a seed replays byte for byte', async () => {
  const { seeds, jobs } = afternoons
  const report = emptyReport()
  let first = ''
  for (const seed of seeds) {
    const result = await runSeed({ seed, jobs })
    expect(result.broken).toBeUndefined()
    addResult(report, result)
    first ||= result.hash
  }
  expect((await runSeed({ seed: seeds[0] ?? 0, jobs })).hash).toBe(first)
  expect(report.completed).toBeGreaterThan(report.jobs / 2)
  expect(report.units).toBeGreaterThan(report.jobs * 6)
  expect(Object.entries(report.faults).filter(([, count]) => count === 0)).toEqual([])
}, 300_000)

test('two years of subscriptions, refunds and films break none, and give what was paid for', async () => {
  for (const seed of isLong ? [1, 3] : [1]) {
    const { broken, completed } = await runSeed({ seed, jobs: 12, days: 365 })
    expect(broken).toBeUndefined()
    expect(completed).toBeGreaterThan(3)
  }
}, 300_000)
