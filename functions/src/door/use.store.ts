import { DomainError, isDomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import {
  isTaken,
  mostInADay,
  type UseOfDay,
  useOfDaySchema,
  type Wanted,
  withoutUse,
  withUse,
} from '@peace/core/registers'
import { type DocumentData, Timestamp, type Transaction } from 'firebase-admin/firestore'
import { firestore } from '../firebase.ts'
import { changeDocument } from './one-document.store.ts'

// The ledger of use: every door that lets something grow takes from it first, in a transaction, so that a burst over many
// instances is one count.
export type Taking = Omit<Wanted, 'most'> & { most?: number }

// Ids are a workspace's: the same one in another names another thing.
export const usedIn = (workspaceId: string | undefined, taking: Taking): Taking =>
  workspaceId === undefined || taking.wish === undefined ? taking : { ...taking, wish: `${workspaceId} ${taking.wish}` }

const day = 86_400_000
const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10)

const useOf = (person: string, now: number, data: DocumentData | undefined): UseOfDay =>
  useOfDaySchema.parse({ person, day: dayOf(now), ...data })

const stored = (use: UseOfDay, now: number) => ({ ...use, expiresAt: Timestamp.fromMillis(now + 3 * day) })

const wantedOf = (taking: Taking): Wanted => ({ most: mostInADay[taking.of], ...taking })

// Within a transaction that does more: read first, take when its writes begin. Nothing, when the day's limit is reached.
export const readUse = async (transaction: Transaction, person: string, taking: Taking, now: number) => {
  const reference = firestore().doc(paths.use(person, dayOf(now)))
  const after = withUse(useOf(person, now, (await transaction.get(reference)).data()), wantedOf(taking))
  return after && (() => void transaction.set(reference, stored(after, now)))
}

const change = (person: string, now: number, next: (use: UseOfDay) => UseOfDay): Promise<boolean> =>
  changeDocument(firestore().doc(paths.use(person, dayOf(now))), (data) => {
    const before = useOf(person, now, data)
    const after = next(before)
    return after === before ? undefined : stored(after, now)
  })

// Whether it was taken now: a wish that was counted before is not, and is not to be given back by whoever repeats it.
export const takeUse = async (person: string, taking: Taking, now: number): Promise<boolean> => {
  const wanted = wantedOf(taking)
  let before = false
  await change(person, now, (use) => {
    before = isTaken(use, wanted)
    const after = withUse(use, wanted)
    if (after) return after
    const resetsAt = Date.parse(`${dayOf(now)}T00:00:00Z`) + day
    throw new DomainError('use-limit-reached', { what: wanted.of, limit: wanted.most, resetsAt })
  })
  return !before
}

// What was asked for came to nothing. A count that stays too high is told by the next day; what took too long may still come
// to something.
export const cameToNothing = (error: unknown): boolean => !(isDomainError(error) && error.code === 'took-too-long')
export const giveBackUse = async (person: string, taking: Taking, now: number): Promise<void> => {
  await change(person, now, (use) => withoutUse(use, wantedOf(taking))).catch(() => undefined)
}
