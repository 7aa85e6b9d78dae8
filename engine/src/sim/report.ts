import { faultKinds } from './faults.ts'
import type { SeedResult } from './run-seed.ts'

export type Report = {
  seeds: number
  jobs: number
  units: number
  completed: number
  shared: number
  failovers: number
  lost: number
  doubleCharged: number
  negativeBalances: number
  doubleFinal: number
  orphans: number
  replayMismatches: number
  broken: Record<string, number>
  faults: Record<string, number>
  steps: number
  seconds: number
}

export const emptyReport = (): Report => ({
  seeds: 0,
  jobs: 0,
  units: 0,
  completed: 0,
  shared: 0,
  failovers: 0,
  lost: 0,
  doubleCharged: 0,
  negativeBalances: 0,
  doubleFinal: 0,
  orphans: 0,
  replayMismatches: 0,
  broken: {},
  faults: Object.fromEntries(faultKinds.map((kind) => [kind, 0])),
  steps: 0,
  seconds: 0,
})

const fieldOf: Record<string, 'lost' | 'doubleCharged' | 'negativeBalances' | 'doubleFinal' | 'orphans'> = {
  lost: 'lost',
  'result-kept': 'lost',
  'charged-once': 'doubleCharged',
  'settled-once': 'doubleCharged',
  'no-negative-balance': 'negativeBalances',
  'final-once': 'doubleFinal',
  orphan: 'orphans',
}

export const addResult = (report: Report, result: SeedResult): void => {
  report.seeds += 1
  report.jobs += result.jobs
  report.units += result.units
  report.completed += result.completed
  report.shared += result.shared
  report.failovers += result.failovers
  report.steps += result.steps
  for (const [kind, count] of Object.entries(result.faults)) report.faults[kind] = (report.faults[kind] ?? 0) + count
  if (!result.broken) return
  const { invariant } = result.broken
  report.broken[invariant] = (report.broken[invariant] ?? 0) + 1
  const field = fieldOf[invariant]
  if (field) report[field] += 1
}
