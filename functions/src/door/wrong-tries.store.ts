import { createHash } from 'node:crypto'
import { DomainError, isDomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { FieldValue } from 'firebase-admin/firestore'
import { firestore } from '../firebase.ts'

// Who guesses. Only what was wrong is counted, of one address, and what is right passes meanwhile: people behind one address
// do not wait for each other's mistakes. After a few the answer says for how long to wait, longer each time; after so many
// that nobody mistypes them nothing is looked at any more until the window is over.
const windowMs = 600_000
const free = 5
const guessing = 200
const longestSeconds = 60

export const waitAfter = (wrong: number): number => Math.min(longestSeconds, 2 ** Math.max(0, wrong - free - 1))

export const guarded = async <T>(
  { door, who, wrongIf }: { door: string; who: string; wrongIf: (code: string) => boolean },
  now: number,
  attempt: () => Promise<T>,
): Promise<T> => {
  const begins = now - (now % windowMs)
  const id = createHash('sha256').update(`wrong ${door} ${who} ${begins}`).digest('hex').slice(0, 40)
  const reference = firestore().doc(paths.rateLimit(id))
  const before = Number((await reference.get()).get('wrong') ?? 0)
  const seconds = Math.ceil((begins + windowMs - now) / 1000)
  if (before >= guessing) throw new DomainError('too-many-requests', { seconds })
  try {
    return await attempt()
  } catch (error) {
    if (!isDomainError(error) || !wrongIf(error.code)) throw error
    // Added to unread: many at once do not wait for each other.
    await reference.set(
      { door, wrong: FieldValue.increment(1), expiresAt: new Date(begins + windowMs) },
      { merge: true },
    )
    if (before < free) throw error
    throw new DomainError('too-many-requests', { seconds: Math.min(seconds, waitAfter(before + 1)) })
  }
}
