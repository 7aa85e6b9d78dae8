import { isEnded, type Publication } from '@peace/core/publish'
import { type Patch, patience, waits } from './outcome.ts'

// Who may write a row, and whose turn it is. Nothing: it stays as it is.

export const openStates = ['waiting', 'sending', 'processing', 'unconfirmed'] as const

const owesNothing = ({ dueAt: _, leaseUntil: __, ...rest }: Publication): Publication => rest

// To one worker at a time. What has ended owes nothing: it would be the first in line for ever.
export const claimed = (row: Publication, now: number, until: number): Publication | undefined => {
  if (row.dueAt === undefined || row.dueAt > now || (row.leaseUntil ?? 0) > now) return undefined
  return isEnded(row) ? owesNothing(row) : { ...row, fence: row.fence + 1, leaseUntil: until }
}

export const fenced =
  (fence: number, change: Patch) =>
  (row: Publication): Publication | undefined =>
    row.fence === fence ? change(row) : undefined

// Only what has not left can be taken back. Raising the fence stops whoever is about to begin.
export const withdrawn = (row: Publication): Publication | undefined => {
  if (row.state !== 'waiting' || row.session !== undefined) return undefined
  const { trouble: _, ...rest } = owesNothing(row)
  return { ...rest, state: 'withdrawn', fence: row.fence + 1 }
}

// Once nobody there may send: what has not left never does; what has begun to rests in its middle.
export const closes =
  (now: number): Patch =>
  (row) => {
    const back = withdrawn(row)
    return back ? { ...back, trouble: 'workspace-closed' } : waits(now + patience.closedMs, 'workspace-closed')(row)
  }

// What waited for an account goes on once it is open again.
export const awakened = (row: Publication, now: number): Publication | undefined =>
  !isEnded(row) && row.trouble === 'account-closed' ? { ...row, dueAt: now } : undefined

const hour = 3_600_000
export const lookedAt = (row: Publication, now: number): Publication | undefined =>
  now - (row.lookedAt ?? 0) < hour ? undefined : { ...row, lookedAt: now }

type Due = Pick<Publication, 'id' | 'workspaceId' | 'leaseUntil'>

// One of each workspace's, then the second of each: whoever has many waits for their own, and nobody else does. Those that
// somebody has in hand take no place.
export const inTurn = (due: readonly Due[], now: number, limit: number): string[] => {
  const free = due.filter(({ leaseUntil = 0 }) => leaseUntil <= now)
  const lines = [...Map.groupBy(free, ({ workspaceId }) => workspaceId).values()]
  const longest = Math.max(0, ...lines.map(({ length }) => length))
  return Array.from({ length: longest }, (_, n) => lines.flatMap((line) => line[n]?.id ?? []))
    .flat()
    .slice(0, limit)
}
