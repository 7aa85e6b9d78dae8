import type { UnitSpec } from '@peace/core/build'
import { dayKey, listCost } from '@peace/core/money'
import { listPriced } from '@peace/core/routing'
import type { AttemptRow, JobRow, UsageRow } from './rows.ts'

// A workspace's figures of a day: what its ended jobs came to, and who made what.
export const usageDay = (job: JobRow): string => dayKey(job.finishedAt ?? job.createdAt)

export const emptyUsage = (day: string): UsageRow => ({
  day,
  jobs: 0,
  completed: 0,
  failed: 0,
  videos: 0,
  chargedMillis: 0,
  costMicros: 0,
  savedMicros: 0,
  backends: {},
})

// With what a job paid for.
export const withAttempts = (
  usage: UsageRow,
  attempts: readonly AttemptRow[],
  specs: ReadonlyMap<string, UnitSpec>,
  rates: JobRow['rates'],
): UsageRow => {
  const backends = { ...usage.backends }
  let { videos, costMicros, savedMicros } = usage
  for (const attempt of attempts) {
    const known = backends[attempt.backend] ?? { units: 0, costMicros: 0, chargedMicros: 0 }
    backends[attempt.backend] = {
      units: known.units + 1,
      costMicros: known.costMicros + attempt.costMicros,
      chargedMicros: known.chargedMicros + attempt.chargedMicros,
    }
    costMicros += attempt.costMicros
    const spec = specs.get(attempt.unitKey)
    if (spec?.kind !== 'clip' || spec.quality === 'draft') continue
    videos += 1
    savedMicros += listCost(rates, listPriced, spec) - attempt.costMicros
  }
  return { ...usage, videos, costMicros, savedMicros, backends }
}

export const withJob = (usage: UsageRow, job: JobRow): UsageRow => ({
  ...usage,
  jobs: usage.jobs + 1,
  completed: usage.completed + (job.state === 'COMPLETED' ? 1 : 0),
  failed: usage.failed + (job.state === 'FAILED' ? 1 : 0),
  chargedMillis: usage.chargedMillis + job.money.capturedMillis,
})
