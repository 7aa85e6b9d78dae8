import { createHash } from 'node:crypto'
import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { firestore } from '../firebase.ts'
import { changeDocument } from './one-document.store.ts'

export type Rate = { max: number; perMs: number }

// A door that many open at once is counted in several places, since one is written about once a second.
const sharesOf = (max: number): number => (max >= 600 ? 10 : 1)

// How many more there may be, and for how long.
export type Left = { left: number; seconds: number }

// Of a door that many open at once, whoever answers takes some calls at a time and gives them out: each time twice as many
// as the last, so that what is left over when it ends is never more than what it answered.
type Held = { windowStart: number; taken: number; left: number; there: number }
const held = new Map<string, Held>()
const mostHeld = 1_000
const mostAtOnce = 32
const asking = new Map<string, Promise<void>>()

const fromHeld = (id: string, windowStart: number): number | undefined => {
  const own = held.get(id)
  if (!own || own.windowStart !== windowStart || own.left <= 0) return undefined
  own.left -= 1
  return own.there + own.left
}

type Asked = { id: string; door: string; most: number; windowStart: number; rate: Rate; seconds: number }

// Counts so many calls, or as many as there may still be; none at all is refused. Answers with how many, and what is left.
const take = async (
  { id, door, most, windowStart, rate, seconds }: Asked,
  wanted: number,
): Promise<[number, number]> => {
  let [count, taken] = [0, 0]
  await changeDocument(firestore().doc(paths.rateLimit(id)), (seen) => {
    count = seen?.windowStart === windowStart ? Number(seen.count) : 0
    if (count >= most) throw new DomainError('too-many-requests', { seconds })
    taken = Math.min(wanted, most - count)
    return { door, windowStart, count: count + taken, expiresAt: new Date(windowStart + rate.perMs) }
  })
  return [taken, most - count - taken]
}

const takeMany = async (asked: Asked): Promise<void> => {
  const { id, windowStart } = asked
  const before = held.get(id)
  const wanted = before?.windowStart === windowStart ? Math.min(mostAtOnce, before.taken * 2) : 1
  const [taken, there] = await take(asked, wanted)
  if (held.size >= mostHeld) held.clear()
  held.set(id, { windowStart, taken, left: taken, there })
}

// Those who come while some are being taken wait for them.
const fromMany = async (asked: Asked): Promise<number> => {
  for (;;) {
    const left = fromHeld(asked.id, asked.windowStart)
    if (left !== undefined) return left
    const taking = asking.get(asked.id) ?? takeMany(asked).finally(() => asking.delete(asked.id))
    asking.set(asked.id, taking)
    await taking
  }
}

// A fixed window a caller and a door; a burst over many instances is still one count.
// `expiresAt` is the collection's time-to-live field.
export const countCall = async (door: string, caller: string, rate: Rate, now: number): Promise<Left> => {
  const shares = sharesOf(rate.max)
  const isShared = shares > 1
  const share = isShared ? ` ${now % shares}` : ''
  const id = createHash('sha256').update(`${door} ${caller}${share}`).digest('hex').slice(0, 40)
  const windowStart = now - (now % rate.perMs)
  const seconds = Math.max(1, Math.ceil((windowStart + rate.perMs - now) / 1000))
  const asked = { id, door, most: Math.floor(rate.max / shares), windowStart, rate, seconds }
  if (isShared) return { left: await fromMany(asked), seconds }
  const [, left] = await take(asked, 1)
  return { left, seconds }
}

// gRPC's ABORTED: what Firestore answers when a transaction gave way to others too often.
export const isContention = (error: unknown): boolean => (error as { code?: unknown } | undefined)?.code === 10
