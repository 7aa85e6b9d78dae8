import type { DayStats } from './day.ts'
import { secondsOfDay, type Worked } from './worked.ts'

// What the platform promises of drafts: the first work on one begins within this.
export const quickMs = 2_000

// What of a build and of an attempt the figures are made from.
export type JobFacts = {
  state: string
  paid: boolean
  createdAt: number
  startedAt?: number | undefined
  finishedAt?: number | undefined
  capturedMillis: number
  failureCode?: string | undefined
}
export type AttemptFacts = {
  unitKey: string
  backend: string
  kind?: string | undefined
  model?: string | undefined
  verdict?: string | undefined
  createdAt: number
  closedAt: number
  costMicros: number
  chargedMicros: number
  worked?: Worked | undefined
}

// By nearest rank: the figure is always one that was really seen.
export const percentile = (sorted: readonly number[], percent: number): number =>
  sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? 0

const spanOf = (values: readonly number[]) => {
  const sorted = values.filter((value) => value >= 0).sort((a, b) => a - b)
  return { p50: percentile(sorted, 50), p95: percentile(sorted, 95), p99: percentile(sorted, 99) }
}

const countBy = <T>(items: readonly T[], key: (item: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}

const groupBy = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group) group.push(item)
    else groups.set(key(item), [item])
  }
  return groups
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0)

// `created` began that day, `ended` ended that day: most builds are in both.
export const rollUpJobs = (
  created: readonly JobFacts[],
  ended: readonly JobFacts[],
): Pick<DayStats, 'jobs' | 'buildMs' | 'waitMs' | 'drafts' | 'failures'> => {
  const byState = countBy(ended, ({ state }) => state)
  const well = ended.filter(({ state }) => state === 'COMPLETED')
  const failed = ended.filter(({ state }) => state === 'FAILED')
  const waitOf = ({ createdAt, startedAt }: JobFacts) => (startedAt ?? createdAt) - createdAt
  const drafts = well.filter(({ paid }) => !paid)
  return {
    jobs: {
      created: created.length,
      paid: created.filter(({ paid }) => paid).length,
      completed: byState.COMPLETED ?? 0,
      failed: byState.FAILED ?? 0,
      cancelled: byState.CANCELLED ?? 0,
      chargedMillis: sum(ended, ({ capturedMillis }) => capturedMillis),
    },
    buildMs: spanOf(well.map(({ createdAt, finishedAt }) => (finishedAt ?? createdAt) - createdAt)),
    waitMs: spanOf(well.map(waitOf)),
    drafts: { begun: drafts.length, quick: drafts.filter((job) => waitOf(job) <= quickMs).length },
    failures: countBy(failed, ({ failureCode }) => failureCode ?? 'unknown'),
  }
}

const nameOf = ({ backend, kind, model }: { backend: string; kind: string; model: string }): string =>
  [backend, kind, model].join(' ')

export const rollUpAttempts = (
  attempts: readonly AttemptFacts[],
): Pick<DayStats, 'units' | 'backends' | 'models' | 'seconds'> => {
  const units = [...groupBy(attempts, ({ unitKey }) => unitKey).values()]
  const made = (unit: AttemptFacts[]) => unit.some(({ verdict }) => verdict === 'done')
  const retried = units.filter((unit) => unit.length > 1)
  const backends = [...groupBy(attempts, ({ backend }) => backend)].map(([backend, of]) => [
    backend,
    {
      attempts: of.length,
      done: of.filter(({ verdict }) => verdict === 'done').length,
      failed: of.filter(({ verdict }) => verdict === 'failed').length,
      costMicros: sum(of, ({ costMicros }) => costMicros),
      chargedMicros: sum(of, ({ chargedMicros }) => chargedMicros),
      ms: spanOf(of.filter(({ verdict }) => verdict === 'done').map(({ createdAt, closedAt }) => closedAt - createdAt)),
    },
  ])
  const models = [...groupBy(attempts, ({ backend, kind, model }) => JSON.stringify([backend, kind, model])).values()]
    .map((of) => {
      const done = of.filter(({ verdict }) => verdict === 'done')
      const { backend = '', kind = '', model = '' } = of[0] ?? {}
      return {
        ...{ backend, kind, model, made: done.length },
        costMicros: sum(of, ({ costMicros }) => costMicros),
        chargedMicros: sum(of, ({ chargedMicros }) => chargedMicros),
        ms: spanOf(done.map(({ createdAt, closedAt }) => closedAt - createdAt)),
      }
    })
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
  return {
    models,
    seconds: secondsOfDay(attempts),
    units: {
      made: units.filter(made).length,
      retried: retried.length,
      retriedWell: retried.filter(made).length,
      failedOver: units.filter((unit) => new Set(unit.map(({ backend }) => backend)).size > 1).length,
    },
    backends: Object.fromEntries(backends),
  }
}
