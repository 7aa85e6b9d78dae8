import { createHash } from 'node:crypto'
import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { firestore } from '../firebase.ts'
import { changeDocument } from './one-document.store.ts'

export type Rate = { max: number; perMs: number }

// A door that many open at once is counted in several places, since one is written about once a second.
const sharesOf = (max: number): number => (max >= 600 ? 10 : 1)

// A fixed window a caller and a door; a burst over many instances is still one count.
// `expiresAt` is the collection's time-to-live field.
// How many more there may be, and for how long.
export type Left = { left: number; seconds: number }

export const countCall = async (door: string, caller: string, rate: Rate, now: number): Promise<Left> => {
  const shares = sharesOf(rate.max)
  const share = shares === 1 ? '' : ` ${now % shares}`
  const id = createHash('sha256').update(`${door} ${caller}${share}`).digest('hex').slice(0, 40)
  const reference = firestore().doc(paths.rateLimit(id))
  const windowStart = now - (now % rate.perMs)
  const seconds = Math.max(1, Math.ceil((windowStart + rate.perMs - now) / 1000))
  let count = 0
  await changeDocument(reference, (seen) => {
    count = seen?.windowStart === windowStart ? Number(seen.count) : 0
    if (count >= rate.max / shares) throw new DomainError('too-many-requests', { seconds })
    return { door, windowStart, count: count + 1, expiresAt: new Date(windowStart + rate.perMs) }
  })
  return { left: Math.floor(rate.max / shares) - count - 1, seconds }
}

// gRPC's ABORTED: what Firestore answers when a transaction gave way to others too often.
export const isContention = (error: unknown): boolean => (error as { code?: unknown } | undefined)?.code === 10
