import { z } from 'zod'
import { planNames } from '../access/workspace.ts'
import { secondsRowSchema } from './worked.ts'

const count = z.int().min(0).default(0)
const spanSchema = z.object({ p50: count, p95: count, p99: count }).prefault({})

// One day of the platform, rolled up: always counted anew from what happened, never added to. The operators' dashboards read these and
// nothing else, so that they are as quick over a hundred thousand jobs as over ten.
export const dayStatsSchema = z.object({
  // yyyy-mm-dd, in UTC.
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  users: z.object({ total: count, new: count, active: count }).prefault({}),
  workspaces: z.partialRecord(z.enum(planNames), z.int().min(0)).default({}),
  films: z.object({ created: count }).prefault({}),
  jobs: z
    .object({ created: count, completed: count, failed: count, cancelled: count, paid: count, chargedMillis: count })
    .prefault({}),
  // From the request to the film, and from the request to the first work on it, of builds that ended well that day.
  buildMs: spanSchema,
  waitMs: spanSchema,
  // Drafts of those, and how many of them were begun at once (core/src/watch).
  drafts: z.object({ begun: count, quick: count }).prefault({}),
  // Why builds failed.
  failures: z.record(z.string(), z.int().min(0)).default({}),
  units: z
    .object({
      made: count,
      // Needed more than one attempt; of those, made in the end.
      retried: count,
      retriedWell: count,
      // Went on to another backend.
      failedOver: count,
    })
    .prefault({}),
  backends: z
    .record(
      z.string(),
      z.object({
        attempts: count,
        done: count,
        failed: count,
        costMicros: count,
        chargedMicros: count,
        ms: spanSchema,
      }),
    )
    .default({}),
  // By what made it, where that is known; failed tries say only their kind.
  models: z
    .array(
      z.object({
        backend: z.string(),
        kind: z.string(),
        model: z.string(),
        made: count,
        costMicros: count,
        chargedMicros: count,
        ms: spanSchema,
      }),
    )
    .default([]),
  // How long GPUs worked: what rates are made of (routing/measured-rates).
  seconds: z.array(secondsRowSchema).default([]),
  // Against building the same with the dearest tier alone.
  savedMicros: z.int().default(0),
  // `ready`: of those that began that day, how many ever were, and in time.
  pods: z
    .object({
      started: count,
      ready: count,
      readyInTime: count,
      uptimeMs: count,
      jobs: count,
      costMicros: count,
      idleMicros: count,
    })
    .prefault({}),
  money: z
    .object({
      receivedMinor: z.object({ thb: count, usd: count }).prefault({}),
      refundedMinor: z.object({ thb: count, usd: count }).prefault({}),
      // Monthly, of live subscriptions, at the day's end.
      recurringMinor: z.object({ thb: count, usd: count }).prefault({}),
      subscribers: count,
      churned: count,
    })
    .prefault({}),
  referrals: z.object({ redeemed: count, rewarded: count }).prefault({}),
  moderation: z.object({ refused: count, reports: count, open: count }).prefault({}),
  countedAt: z.int().min(0).default(0),
})
export type DayStats = z.infer<typeof dayStatsSchema>

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)
export const dayBounds = (day: string): { from: number; to: number } => {
  const from = Date.parse(`${day}T00:00:00Z`)
  return { from, to: from + 86_400_000 }
}
