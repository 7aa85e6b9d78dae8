import { isEnded, type Publication, type PublicationState, type Trouble } from '@peace/core/publish'
import type { Said } from './ports.ts'

// What becomes of a row. Pure: the same word makes the same row.

const minute = 60_000
export const patience = {
  leaseMs: 10 * minute,
  // After the end was sent: so long one looks for it there before a person is asked.
  unseenMs: 24 * 60 * minute,
  // An outlet's own lists are late.
  lateMs: 15 * minute,
  mostMisses: 40,
  hinderedMs: 15 * minute,
  // A workspace that opens again is no matter of minutes.
  closedMs: 24 * 60 * minute,
} as const

export type Patch = (row: Publication) => Publication

const lastOf = (row: Publication) => row.attempts.at(-1)
// Whether it may be there though nobody has said so.
export const mayBeThere = (row: Publication): boolean => {
  const last = lastOf(row)
  return last?.endAt !== undefined && last.as === undefined
}

const without = (row: Publication): Publication => {
  const { leaseUntil: _, dueAt: __, ...rest } = row
  return rest
}

export const waits =
  (dueAt: number, trouble?: Trouble, state?: PublicationState): Patch =>
  (row) => {
    const { trouble: _, ...rest } = without(row)
    return { ...rest, ...(state ? { state } : {}), dueAt: Math.round(dueAt), ...(trouble ? { trouble } : {}) }
  }

const attemptEnds = (row: Publication, as: 'there' | 'not-there' | 'unknown', at: number, trouble?: Trouble) => {
  const last = lastOf(row)
  if (!last || last.as !== undefined) return row.attempts
  return [...row.attempts.slice(0, -1), { ...last, as, closedAt: at, ...(trouble ? { trouble } : {}) }]
}

// Nothing is owed any more, or only a person can say how it goes on.
export const rests =
  (state: PublicationState, now: number, trouble?: Trouble, said?: string): Patch =>
  (row) => {
    const { trouble: _, session: __, said: ___, ...rest } = without(row)
    const as = state === 'not-sent' ? 'not-there' : state === 'unconfirmed' ? 'unknown' : 'there'
    return {
      ...rest,
      ...{ state, attempts: attemptEnds(row, as, now, trouble) },
      ...(trouble ? { trouble } : {}),
      ...(said ? { said: said.slice(0, 300) } : {}),
    }
  }

// Once its place is gone: what never had its end is certainly not there, and another place may be asked for. What had it is
// looked for; it is not sent again.
export const placeGone =
  (now: number): Patch =>
  (row) => {
    const { session: _, ...rest } = row
    if (mayBeThere(row)) return waits(now + minute, 'no-answer', 'unconfirmed')(rest)
    return { ...rest, attempts: attemptEnds(row, 'not-there', now, 'no-answer') }
  }

export const isThere =
  (id: string, now: number): Patch =>
  (row) => {
    const { session: _, trouble: __, ...rest } = row
    return { ...rest, vendorId: id, state: 'processing', misses: 0, attempts: attemptEnds(row, 'there', now) }
  }

const backoff = (misses: number): number => Math.min(60 * minute, minute * 2 ** Math.min(misses, 6))

// Whatever was asked, these are heard the same way.
export const unanswered = (reply: Exclude<Said<unknown>, { is: 'ok' | 'gone' }>, now: number): Patch => {
  if (reply.is === 'later') return waits(reply.until, reply.why)
  if (reply.is === 'closed') return (row) => ({ ...without(row), trouble: 'account-closed' })
  if (reply.is === 'lost')
    return (row) => {
      const misses = row.misses + 1
      if (misses < patience.mostMisses) return waits(now + backoff(misses), 'no-answer')({ ...row, misses })
      const known = row.vendorId !== undefined || mayBeThere(row)
      return rests(known ? 'unconfirmed' : 'not-sent', now, 'vendor-silent')(row)
    }
  return (row) => {
    if (row.vendorId !== undefined || mayBeThere(row))
      return rests(row.vendorId === undefined ? 'unconfirmed' : 'refused', now, 'vendor-said-no', reply.said)(row)
    return rests('not-sent', now, 'vendor-said-no', reply.said)(row)
  }
}

export const isHeld = (row: Publication): boolean => row.leaseUntil !== undefined && !isEnded(row)
