import { createHash } from 'node:crypto'
import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { firestore } from '../firebase.ts'

export type Rate = { max: number; perMs: number }

// A door that many open at once is counted in several places, since one is written about once a second.
const sharesOf = (max: number): number => (max >= 600 ? 10 : 1)

// A fixed window a caller and a door, counted in a transaction so that a burst over many instances is still one count.
// `expiresAt` is the collection's time-to-live field.
export const countCall = async (door: string, caller: string, rate: Rate, now: number): Promise<void> => {
  const shares = sharesOf(rate.max)
  const share = shares === 1 ? '' : ` ${now % shares}`
  const id = createHash('sha256').update(`${door} ${caller}${share}`).digest('hex').slice(0, 40)
  const reference = firestore().doc(paths.rateLimit(id))
  const windowStart = now - (now % rate.perMs)
  const counted = firestore().runTransaction(async (transaction) => {
    const seen = await transaction.get(reference)
    const count = seen.get('windowStart') === windowStart ? Number(seen.get('count')) : 0
    if (count >= rate.max / shares) {
      const seconds = Math.max(1, Math.ceil((windowStart + rate.perMs - now) / 1000))
      throw new DomainError('too-many-requests', { seconds })
    }
    transaction.set(reference, { door, windowStart, count: count + 1, expiresAt: new Date(windowStart + rate.perMs) })
  })
  // So many at a time that they could not even be counted.
  await counted.catch((error: unknown) => {
    throw isContention(error) ? new DomainError('too-many-requests', { seconds: 1 }) : error
  })
}

// gRPC's ABORTED: what Firestore answers when a transaction gave way to others too often.
export const isContention = (error: unknown): boolean => (error as { code?: unknown } | undefined)?.code === 10
