import type { HookAttempt, HookLine, HookMessage, Webhook } from './webhook.ts'

// A message is tried again for three days, ever more seldom; those behind it wait, since a film's news make sense in order
// only. Then it is given up, kept to be seen, and may be sent again by hand.

const minute = 60_000
const hour = 60 * minute
export const triedForMs = 72 * hour
export const secretOverlapMs = 24 * hour
export const longestLine = 500

const pauses = [minute, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour] as const
const pauseAfter = (tries: number): number => pauses[Math.min(tries, pauses.length) - 1] ?? minute

// Those of many at once do not come back at once. `chance` from 0 to 1.
const nextTry = (tries: number, now: number, chance: number): number =>
  now + Math.round(pauseAfter(tries) * (0.9 + 0.2 * chance))

export const emptyLine = (of: Pick<HookLine, 'id' | 'hookId' | 'workspaceId'>): HookLine => ({
  ...of,
  waiting: [],
  tries: 0,
})

// How long an address that does not answer is left alone, all its lines together: half as long again as it has failed
// already, no less than a minute, no more than an hour. One that answers anything at all rests no longer.
export const restMs = ({ failingSince }: Pick<Webhook, 'failingSince'>, now: number): number =>
  failingSince === undefined ? 0 : Math.min(hour, Math.max(minute, (now - failingSince) / 2))

export const restAheadMs = minute
// Its line's next moment then. One that is being sent is held for longer than this looks ahead, so it is left to its end.
export const rested = (line: Pick<HookLine, 'dueAt'>, hook: Webhook, now: number): number | undefined => {
  const until = Math.ceil(now + restMs(hook, now))
  return line.dueAt !== undefined && line.dueAt <= now + restAheadMs && line.dueAt < until ? until : undefined
}

// A message whose days are over at an address that has heard nothing all that time: it is not tried once more, or what
// waits there would go one by one, a rest apart.
export const isOver = (message: HookMessage, { failingSince }: Webhook, now: number): boolean =>
  now >= message.queuedAt + triedForMs && failingSince !== undefined && now >= failingSince + triedForMs

export const joined = (line: HookLine, messageId: string, now: number): HookLine | undefined => {
  if (line.waiting.includes(messageId)) return line
  if (line.waiting.length >= longestLine) return undefined
  return { ...line, waiting: [...line.waiting, messageId], dueAt: line.dueAt ?? now }
}

// Taken to be worked on: nobody else comes to it meanwhile, and whoever took it and died is waited for no longer.
export const leasedMs = 2 * minute
export const taken = (line: HookLine, now: number): HookLine | undefined =>
  line.dueAt === undefined || line.dueAt > now || line.waiting.length === 0
    ? undefined
    : { ...line, dueAt: now + leasedMs }

const stepped = (line: HookLine, now: number): HookLine => {
  const { dueAt: _, ...rest } = line
  const waiting = line.waiting.slice(1)
  return { ...rest, waiting, tries: 0, ...(waiting.length > 0 ? { dueAt: now } : {}) }
}

export const isHeard = ({ status }: HookAttempt): boolean => status !== undefined && status >= 200 && status < 300

export type Tried = { line: HookLine; message: HookMessage; hook: Webhook }

export const afterTry = (
  { line, message, hook }: Tried,
  attempt: HookAttempt,
  { now, chance }: { now: number; chance: number },
): Tried => {
  const attempts = [...message.attempts, attempt].slice(-60)
  const { failingSince = attempt.at, ...rest } = hook
  if (isHeard(attempt))
    return {
      line: stepped(line, now),
      message: { ...message, attempts, state: 'delivered' },
      hook: { ...rest, heardAt: attempt.at },
    }
  // Who is gone for good says so by 410 and is not asked again.
  const failing: Webhook = { ...rest, failingSince, ...(attempt.status === 410 ? { state: 'gone' as const } : {}) }
  const tries = line.tries + 1
  const last = message.queuedAt + triedForMs
  if (failing.state === 'gone' || now >= last)
    return { line: stepped(line, now), message: { ...message, attempts, state: 'given-up' }, hook: failing }
  const dueAt = Math.min(nextTry(tries, now, chance), last)
  return { line: { ...line, tries, dueAt }, message: { ...message, attempts }, hook: failing }
}

// Without its message, which is too old to be kept, or for an address that wants no more: the next one's turn.
export const passedOver = stepped

export const again = (message: HookMessage, now: number): HookMessage => ({
  ...message,
  state: 'waiting',
  queuedAt: now,
})

// The newest signs first; the one before it signs too until its time is over.
export const secretsNow = ({ secrets }: Pick<Webhook, 'secrets'>, now: number): string[] =>
  secrets.flatMap(({ sealed, until }) => (until === undefined || until > now ? [sealed] : []))

export const withSecret = (hook: Webhook, sealed: string, now: number): Webhook => {
  const standing = hook.secrets.filter(({ until }) => until === undefined || until > now)
  const older = standing.map((each) => ({ ...each, until: Math.min(each.until ?? Infinity, now + secretOverlapMs) }))
  return { ...hook, secrets: [{ sealed }, ...older].slice(0, 3) }
}
