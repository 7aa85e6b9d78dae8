import { dayKey, monthKey } from '@peace/core/money'
import type { JobRow, TicketRow, WorkloadRow } from '../rows.ts'
import { hold } from './broken.ts'
import type { Watched } from './invariants.ts'
import type { MemoryStore, Write } from './memory-store.ts'

// What a workspace and each of its people may spend and begin, counted anew from the jobs and tickets themselves.

type Spent = { at: number; by: string; micros: number; draft?: boolean }

// Tickets that are kept no longer.
const past = new WeakMap<MemoryStore, Map<string, Spent[]>>()

const ofJob = (job: JobRow): Spent => ({
  at: job.createdAt,
  by: job.createdBy,
  micros: job.open ? job.heldMicros : job.capturedMicros,
  draft: job.request.quality === 'draft',
})
const ofTicket = ({ createdAt, by, state, ceilingMillis, capturedMillis }: TicketRow): Spent => ({
  at: createdAt,
  by,
  micros: state === 'open' ? ceilingMillis * 10 : state === 'captured' ? capturedMillis * 10 : 0,
})

const spentBy = ({ store }: Watched, workspaceId: string): Spent[] => [
  ...store.rows('job').flatMap((job) => (job.workspaceId === workspaceId ? [ofJob(job)] : [])),
  ...store.rows('ticket').flatMap((ticket) => (ticket.workspaceId === workspaceId ? [ofTicket(ticket)] : [])),
  ...(past.get(store)?.get(workspaceId) ?? []),
]

const sum = (spent: readonly Spent[]): number => spent.reduce((all, { micros }) => all + micros, 0)
const many = (spent: readonly Spent[], draft: boolean): number => spent.filter((each) => each.draft === draft).length

const checkCounts = (watched: Watched, id: string, workload: WorkloadRow): void => {
  const spent = spentBy(watched, id)
  const today = spent.filter(({ at }) => dayKey(at) === workload.day)
  const thisMonth = spent.filter(({ at }) => monthKey(at) === workload.month)
  const counted = {
    ...{ dayMicros: sum(today), drafts: many(today, true), finals: many(today, false) },
    ...{ monthMicros: sum(thisMonth), monthFinals: many(thisMonth, false) },
  }
  for (const [name, count] of Object.entries(counted)) {
    const says = workload[name as keyof typeof counted]
    hold('limits-are-counted', says === count, () => `${id}: ${name} is ${count}, the workload says ${says}`)
  }
  for (const [uid, says] of Object.entries(workload.members)) {
    const own = sum(thisMonth.filter(({ by }) => by === uid))
    hold('limits-are-counted', says === own, () => `${id}: ${uid} spent ${own}, the workload says ${says}`)
  }
}

const checkNew = (watched: Watched, workspaceId: string, { at, by, micros, draft }: Spent): void => {
  const home = watched.homes.get(workspaceId)
  if (!home) return
  const spent = spentBy(watched, workspaceId)
  const today = spent.filter((each) => dayKey(each.at) === dayKey(at))
  const thisMonth = spent.filter((each) => monthKey(each.at) === monthKey(at))
  const { more, limits, members } = home
  const within = (name: string, is: number, most: number | undefined) =>
    hold('within-limits', most === undefined || is <= most, () => `${workspaceId}: ${name} ${is} of ${most}`)
  if (draft === true) within('drafts of the day', many(today, true), more.draftsPerDay)
  if (draft === false) within('finals of the day', many(today, false), more.finalsPerDay)
  if (micros === 0) return
  within('the day', sum(today), limits.dayMicros)
  within('the month', sum(thisMonth), limits.monthMicros)
  const own = members[by]
  within(by, sum(thisMonth.filter((each) => each.by === by)), own === undefined ? undefined : own * 10)
}

export const checkLimits = (watched: Watched, writes: readonly Write[]): void => {
  for (const { table, before, after } of writes) {
    if (table === 'job' && !before) {
      const job = after as JobRow
      checkNew(watched, job.workspaceId, ofJob(job))
    }
    if (table !== 'ticket') continue
    const [was, row] = [before as TicketRow | undefined, after as TicketRow | undefined]
    if (row?.state === 'open' && row.ticketId !== was?.ticketId) checkNew(watched, row.workspaceId, ofTicket(row))
    if (row || was?.state !== 'captured') continue
    const known = past.get(watched.store) ?? new Map<string, Spent[]>()
    past.set(watched.store, known)
    known.set(was.workspaceId, [...(known.get(was.workspaceId) ?? []), ofTicket(was)])
  }
  for (const { table, id, after } of writes)
    if (table === 'workload' && after) checkCounts(watched, id, after as WorkloadRow)
}
