import { expect, test } from 'vitest'
import { addResult, emptyReport } from './report.ts'
import { runSeed } from './run-seed.ts'

// The long runs are `npm run sim`; here a few short afternoons, among them every kind of fault.
test('eight seeds of thirty jobs break no invariant, and a seed replays byte for byte', async () => {
  const report = emptyReport()
  let first = ''
  for (let seed = 1; seed <= 8; seed++) {
    const result = await runSeed({ seed, jobs: 30 })
    expect(result.broken).toBeUndefined()
    addResult(report, result)
    first ||= result.hash
  }
  expect((await runSeed({ seed: 1, jobs: 30 })).hash).toBe(first)
  expect(report.completed).toBeGreaterThan(report.jobs / 2)
  expect(report.units).toBeGreaterThan(report.jobs * 6)
  expect(Object.entries(report.faults).filter(([, count]) => count === 0)).toEqual([])
}, 300_000)

test('two years of subscriptions, refunds and films break none, and give what was paid for', async () => {
  for (const seed of [1, 3]) {
    const { broken, completed } = await runSeed({ seed, jobs: 12, days: 365 })
    expect(broken).toBeUndefined()
    expect(completed).toBeGreaterThan(3)
  }
}, 300_000)
