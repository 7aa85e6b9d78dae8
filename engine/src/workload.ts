import { own } from '@peace/core/ids'
import { dayKey, monthKey } from '@peace/core/money'
import { uncountSpending } from './limits.ts'
import { weightOf } from './ports.ts'
import type { JobRow, Priority, WorkloadRow } from './rows.ts'
import type { Transaction } from './transaction.ts'

export const emptyWorkload = (): WorkloadRow => ({
  open: {},
  served: 0,
  day: '',
  month: '',
  dayMicros: 0,
  monthMicros: 0,
  drafts: 0,
  finals: 0,
  monthFinals: 0,
  members: {},
})

// The workload as of today: yesterday's counts are over.
export const workloadToday = (row: WorkloadRow | undefined, now: number): WorkloadRow => {
  const workload = row ?? emptyWorkload()
  const day = dayKey(now)
  const month = monthKey(now)
  const sameMonth = workload.month === month
  return {
    ...workload,
    day,
    month,
    ...(workload.day === day ? {} : { dayMicros: 0, drafts: 0, finals: 0 }),
    ...(sameMonth ? {} : { monthMicros: 0, monthFinals: 0, members: {}, ...(workload.keys ? { keys: {} } : {}) }),
  }
}

// A workspace that had nothing open comes in a little before the least served of those that have, so that its first
// film is not behind anyone's second.
export const joinTurns = (workload: WorkloadRow, leastServed: number | undefined, priority: Priority): WorkloadRow =>
  Object.keys(workload.open).length > 0 || leastServed === undefined
    ? workload
    : { ...workload, served: Math.max(0, leastServed - 1 / weightOf[priority]) }

export const waitingDrafts = (workload: WorkloadRow): string[] =>
  Object.entries(workload.open)
    .filter(([, { paid, admitted }]) => !paid && !admitted)
    .sort(([a, x], [b, y]) => x.since - y.since || (a < b ? -1 : 1))
    .map(([jobId]) => jobId)

export const waitingPaid = (workload: WorkloadRow): string[] =>
  Object.entries(workload.open)
    .filter(([, { paid, admitted }]) => paid && !admitted)
    .sort(([a, x], [b, y]) => x.since - y.since || (a < b ? -1 : 1))
    .map(([jobId]) => jobId)

export const admittedPaid = (workload: WorkloadRow): number =>
  Object.values(workload.open).filter(({ paid, admitted }) => paid && admitted).length

// How often the open jobs of a workload are looked for.
export const lookAfterMs = 600_000

// `turn` is what the query sorts by: only workspaces whose draft waits have one. Nor is one due that has nothing open.
export const withTurn = (workload: WorkloadRow): WorkloadRow => {
  const { turn: _, dueAt, ...rest } = workload
  return {
    ...rest,
    ...(waitingDrafts(workload).length > 0 ? { turn: workload.served } : {}),
    ...(dueAt !== undefined && Object.keys(workload.open).length > 0 ? { dueAt } : {}),
  }
}

// The job leaves; what it did not spend counts no longer against today's and this month's limits.
export const removeJob = async (tx: Transaction, job: JobRow): Promise<void> => {
  const workload = await tx.get('workload', job.workspaceId)
  // One that is lost, or cannot be read, begins anew; jobs that are still open come back by themselves.
  if (!workload) return tx.put('workload', job.workspaceId, emptyWorkload())
  if (!own(workload.open, job.id)) return
  const { [job.id]: _, ...open } = workload.open
  const unspent = job.heldMicros - job.capturedMicros
  const counted = uncountSpending(workload, { uid: job.createdBy, keyId: job.byKey }, unspent, job.createdAt)
  tx.put('workload', job.workspaceId, withTurn({ ...counted, open }))
}
