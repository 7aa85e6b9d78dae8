import { dayKey, monthKey } from '@peace/core/money'
import { weightOf } from './ports.ts'
import type { DeskRow, JobRow, Priority } from './rows.ts'
import type { Sheet } from './sheet.ts'

export const emptyDesk = (): DeskRow => ({
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

// The desk as of today: yesterday's counts are over.
export const deskToday = (row: DeskRow | undefined, now: number): DeskRow => {
  const desk = row ?? emptyDesk()
  const day = dayKey(now)
  const month = monthKey(now)
  const sameMonth = desk.month === month
  return {
    ...desk,
    day,
    month,
    ...(desk.day === day ? {} : { dayMicros: 0, drafts: 0, finals: 0 }),
    ...(sameMonth ? {} : { monthMicros: 0, monthFinals: 0, members: {} }),
  }
}

// A workspace that had nothing open comes in a little before the least served of those that have, so that its first
// film is not behind anyone's second.
export const seat = (desk: DeskRow, leastServed: number | undefined, priority: Priority): DeskRow =>
  Object.keys(desk.open).length > 0 || leastServed === undefined
    ? desk
    : { ...desk, served: Math.max(0, leastServed - 1 / weightOf[priority]) }

export const waitingDrafts = (desk: DeskRow): string[] =>
  Object.entries(desk.open)
    .filter(([, { paid, admitted }]) => !paid && !admitted)
    .sort(([a, x], [b, y]) => x.since - y.since || (a < b ? -1 : 1))
    .map(([jobId]) => jobId)

export const waitingPaid = (desk: DeskRow): string[] =>
  Object.entries(desk.open)
    .filter(([, { paid, admitted }]) => paid && !admitted)
    .sort(([a, x], [b, y]) => x.since - y.since || (a < b ? -1 : 1))
    .map(([jobId]) => jobId)

export const admittedPaid = (desk: DeskRow): number =>
  Object.values(desk.open).filter(({ paid, admitted }) => paid && admitted).length

// `turn` is what the query sorts by: only workspaces whose draft waits have one.
export const withTurn = (desk: DeskRow): DeskRow => {
  const { turn: _, ...rest } = desk
  return waitingDrafts(desk).length > 0 ? { ...rest, turn: desk.served } : rest
}

// The job leaves; what it did not spend counts no longer against today's and this month's limits.
export const leaveDesk = async (sheet: Sheet, job: JobRow): Promise<void> => {
  const desk = await sheet.get('desk', job.workspaceId)
  if (!desk?.open[job.id]) return
  const { [job.id]: _, ...open } = desk.open
  const unspent = job.heldMicros - job.capturedMicros
  const sameDay = desk.day === dayKey(job.createdAt)
  const sameMonth = desk.month === monthKey(job.createdAt)
  const members = { ...desk.members }
  if (sameMonth) members[job.createdBy] = Math.max(0, (members[job.createdBy] ?? 0) - unspent)
  sheet.put(
    'desk',
    job.workspaceId,
    withTurn({
      ...desk,
      open,
      members,
      dayMicros: sameDay ? Math.max(0, desk.dayMicros - unspent) : desk.dayMicros,
      monthMicros: sameMonth ? Math.max(0, desk.monthMicros - unspent) : desk.monthMicros,
    }),
  )
}
