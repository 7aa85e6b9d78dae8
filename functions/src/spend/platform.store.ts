import { DomainError, isDomainError } from '@peace/core/errors'
import { stampTicket } from '@peace/core/gate'
import { dayKey, millisOf, type SpendScope, type SpendTicket } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { FieldValue } from 'firebase-admin/firestore'
import { readClock } from '../clock.ts'
import { firestore } from '../firebase.ts'
import { newId } from '../ids.ts'
import { log } from '../log/log.ts'
import { setting } from '../params.ts'

// The platform's own purse: looks at texts and pictures, and prompts put into English, cost a user nothing. A day's budget
// lies in shards, so that looks do not queue behind one document; each has its share, so the whole is never passed. The
// most a call may cost is taken before it and put right after it; of a call nobody came back from the most stays taken.
export const purseShards = 8
// Machines that are rented have a purse of their own, so that neither can empty the other's.
const purses = {
  looks: { name: '', day: 'platformDayMicros', shards: purseShards },
  fleet: { name: 'fleet-', day: 'fleetDayMicros', shards: 1 },
} as const
const lastsMs = 120_000

type PlatformScope = Extract<SpendScope, { moderation: string } | { translation: string } | { fleet: string }>
type Ask = { workspaceId: string; scope: PlatformScope; ceilingMicros: number }
export type Spent<T> = { value: T; micros: number }

// Nobody was asked, or whoever was asked said that there would be nothing.
const costsNothing = (error: unknown): boolean =>
  isDomainError(error) || (error instanceof Error && error.name === 'ApiError')

const takeFrom = (id: string, micros: number, share: number): Promise<boolean> => {
  const store = firestore()
  const reference = store.doc(paths.budget(id))
  return store.runTransaction(async (transaction) => {
    const spentMicros = Number((await transaction.get(reference)).get('spentMicros') ?? 0)
    if (spentMicros + micros > share) return false
    transaction.set(reference, { spentMicros: spentMicros + micros }, { merge: true })
    return true
  })
}

export const fromPlatform = async <T>(
  { workspaceId, scope, ceilingMicros }: Ask,
  use: (ticket: SpendTicket) => Promise<Spent<T>>,
): Promise<T> => {
  const now = (await readClock()).now()
  const { name, day, shards } = 'fleet' in scope ? purses.fleet : purses.looks
  const share = Math.floor(Number(setting(day)) / shards)
  const id = newId()
  const first = Math.floor(Math.random() * shards)
  for (let tries = 0; tries < shards; tries++) {
    const shard = `${name}${dayKey(now)}-${(first + tries) % shards}`
    if (!(await takeFrom(shard, ceilingMicros, share))) continue
    const spent = (micros: number) =>
      firestore()
        .doc(paths.budget(shard))
        .update({ spentMicros: FieldValue.increment(Math.min(micros, ceilingMicros) - ceilingMicros) })
    const ticket = stampTicket({
      ...{ id, wish: id, workspaceId, by: 'platform', scope, hold: 0 },
      ...{ ceiling: millisOf(ceilingMicros), until: now + lastsMs },
    })
    const { value, micros } = await use(ticket).catch(async (error: unknown) => {
      if (costsNothing(error)) await spent(0)
      throw error
    })
    await spent(micros)
    return value
  }
  log.error('the platform’s day is spent', { purse: Object.keys(scope)[0], ceilingMicros })
  throw new DomainError('vendor-unavailable', { vendor: 'budget' })
}

// What each purse may hold of a day, and what is out of it. One that may hold nothing is not told.
export const pursesOf = async (day: string): Promise<Record<string, { spentMicros: number; ofMicros: number }>> => {
  const store = firestore()
  const found = await Promise.all(
    Object.entries(purses).map(async ([purse, { name, day: limit, shards }]) => {
      const places = Array.from({ length: shards }, (_, shard) => store.doc(paths.budget(`${name}${day}-${shard}`)))
      const spentMicros = (await store.getAll(...places)).reduce(
        (sum, each) => sum + Math.max(0, Math.round(Number(each.get('spentMicros') ?? 0))),
        0,
      )
      return [purse, { spentMicros, ofMicros: Number(setting(limit)) }] as const
    }),
  )
  return Object.fromEntries(found.filter(([, { ofMicros }]) => ofMicros > 0))
}

// What a rented machine cost beyond the hour that was taken when it was rented.
export const alsoFromFleet = async (micros: number, now: number): Promise<void> => {
  const purse = firestore().doc(paths.budget(`${purses.fleet.name}${dayKey(now)}-0`))
  await purse.set({ spentMicros: FieldValue.increment(Math.max(0, micros)) }, { merge: true })
}
