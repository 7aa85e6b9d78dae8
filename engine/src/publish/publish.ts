import { markOf, mostAttempts, type Publication, type Trouble } from '@peace/core/publish'
import { isHeld, isThere, mayBeThere, type Patch, patience, placeGone, rests, unanswered, waits } from './outcome.ts'
import type { Arrived, FilmFile, Outlet, PublishPorts, Said } from './ports.ts'
import { closes } from './turns.ts'

// One publication, as far as it goes now. A film is sent to one place an attempt, which is written down before a byte of it
// leaves; that its last byte is about to leave is written down too. So it is always known whether it may be there.

// Far from the end of a service's time.
const mostMs = 7 * 60_000
const minute = 60_000

type Step = { ports: PublishPorts; outlet: Outlet; row: Publication }

const answered = (reply: Said<Arrived>, now: number): Patch => {
  if (reply.is === 'gone') return placeGone(now)
  if (reply.is !== 'ok') return unanswered(reply, now)
  if ('id' in reply.value) return isThere(reply.value.id, now)
  const { next } = reply.value
  return (row) => {
    const last = row.attempts.at(-1)
    if (!last) return row
    return { ...row, misses: 0, attempts: [...row.attempts.slice(0, -1), { ...last, sent: next }] }
  }
}

const begin = async ({ ports, outlet, row }: Step): Promise<Patch> => {
  const now = ports.now()
  const found = await outlet.find(markOf(row.id))
  if (found.is === 'gone') return unanswered({ is: 'lost' }, now)
  if (found.is !== 'ok') return unanswered(found, now)
  if (found.value !== undefined) return isThere(found.value, now)
  if (mayBeThere(row)) {
    const since = now - (row.attempts.at(-1)?.endAt ?? now)
    return since > patience.unseenMs
      ? rests('unconfirmed', now, 'no-answer')
      : waits(now + Math.min(60 * minute, Math.max(minute, since / 4)), 'no-answer', 'unconfirmed')
  }
  const trouble = await ports.hindered(row)
  if (trouble) return waits(now + patience.hinderedMs, trouble, 'waiting')
  const file = await ports.film(row)
  if (!file) return rests('not-sent', now, 'film-gone')
  if (row.attempts.length >= mostAttempts) return rests('not-sent', now, 'vendor-silent')
  const place = await outlet.begin(row.wish, markOf(row.id), file.bytes)
  if (place.is === 'gone') return unanswered({ is: 'no', said: 'no such account' }, now)
  if (place.is !== 'ok') return unanswered(place, now)
  const attempt = { n: row.attempts.length + 1, at: now, sent: 0, bytes: file.bytes }
  return (before) => ({
    ...before,
    ...{ session: place.value, state: 'sending', attempts: [...before.attempts, attempt], misses: 0 },
  })
}

// From where the outlet itself says that it is, never from what we believe to have sent.
const send = async ({ ports, outlet, row }: Step, session: string, file: FilmFile): Promise<Patch | undefined> => {
  const now = ports.now()
  let at = await outlet.arrived(session, file.bytes)
  while (at.is === 'ok' && 'next' in at.value) {
    const from = at.value.next
    const to = Math.min(file.bytes, from + ports.chunkBytes)
    if (ports.now() - now > mostMs) break
    // Whoever writes this still holds it: one who was taken for dead does not send the end.
    const held = await ports.rows.change(row.id, row.fence, (before) => {
      const last = before.attempts.at(-1)
      if (!last) return before
      const ends = to === file.bytes ? { endAt: last.endAt ?? ports.now() } : {}
      const attempts = [...before.attempts.slice(0, -1), { ...last, sent: from, ...ends }]
      return { ...before, attempts, leaseUntil: ports.now() + patience.leaseMs }
    })
    if (!held) return undefined
    at = await outlet.put(session, from, await file.read(from, to), file.bytes)
  }
  return answered(at, ports.now())
}

const follow = async ({ ports, outlet, row }: Step, id: string): Promise<Patch> => {
  const step = outlet.after(row.wish).find((each) => !row.done.includes(each))
  const now = ports.now()
  // What an outlet's lists do not show yet is asked for again; once that is unlikely, it is lost.
  const since = now - (row.attempts.at(-1)?.endAt ?? now)
  const unseen: Patch =
    since > patience.lateMs ? rests('lost', now) : waits(now + Math.max(minute, since / 4), 'no-answer')
  if (step !== undefined) {
    const followed = await outlet.follow(step, id, row.wish)
    if (followed.is === 'gone') return unseen
    // The film is there without it, which is told.
    if (followed.is === 'no')
      return (before) => ({ ...before, done: [...before.done, step], said: `${step}: ${followed.said}`.slice(0, 300) })
    if (followed.is !== 'ok') return unanswered(followed, now)
    return (before) => ({ ...before, done: [...before.done, step], misses: 0 })
  }
  const standing = await outlet.look(id)
  if (standing.is === 'gone') return unseen
  if (standing.is !== 'ok') return unanswered(standing, now)
  if (standing.value.is === 'processing') return waits(now + minute, undefined, 'processing')
  if (standing.value.is === 'refused') return rests('refused', now, 'vendor-said-no', standing.value.said)
  const { address, figures } = standing.value
  return (before) => {
    const { said } = before
    return { ...rests('published', now, undefined, said)(before), address, figures }
  }
}

const move = async (step: Step): Promise<Patch | undefined> => {
  const { ports, row } = step
  if (row.vendorId !== undefined) return follow(step, row.vendorId)
  if (row.session === undefined) return begin(step)
  const file = await ports.film(row)
  // What has left is not known by us any more, but may be there.
  if (!file) return mayBeThere(row) ? placeGone(ports.now()) : rests('not-sent', ports.now(), 'film-gone')
  return send(step, row.session, file)
}

const kept = (trouble: Trouble, now: number): Patch => {
  if (trouble === 'account-closed') return unanswered({ is: 'closed' }, now)
  return trouble === 'workspace-closed' ? closes(now) : waits(now + patience.hinderedMs, trouble)
}

export const advancePublication = async (ports: PublishPorts, id: string): Promise<void> => {
  const began = ports.now()
  let row = await ports.rows.claim(id, began, began + patience.leaseMs)
  while (row && isHeld(row)) {
    const outlet = await ports.outlet(row)
    let patch: Patch | undefined
    if (typeof outlet === 'string') {
      patch = kept(outlet, ports.now())
    } else patch = await move({ ports, outlet, row })
    if (!patch) return
    const late = ports.now() - began > mostMs
    const decided = patch
    row = await ports.rows.change(row.id, row.fence, (before) => {
      const after = decided(before)
      return late && isHeld(after) ? waits(ports.now())(after) : after
    })
  }
}

// A person has looked there: it is not, so it goes again; or they leave it.
export const goesAgain = (row: Publication, now: number): Publication => {
  const { trouble: _, said: __, leaseUntil: ___, ...rest } = row
  const last = row.attempts.at(-1)
  const attempts = last ? [...row.attempts.slice(0, -1), { ...last, as: 'not-there' as const, closedAt: now }] : []
  return { ...rest, attempts, state: 'waiting', misses: 0, dueAt: now }
}
