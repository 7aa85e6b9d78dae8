import { isDomainError } from '@peace/core/errors'
import { auditLedger, emptyWallet, firstBroken, grantOnce } from '@peace/core/money'
import { expect, test } from 'vitest'
import { post } from './ledger.ts'
import type { Account } from './ports.ts'
import { memoryStore } from './sim/memory-store.ts'
import type { Process } from './sim/process.ts'
import { sweep } from './sweep.ts'
import { captureTicket, endTicket, releaseTicket, takeTicket } from './tickets.ts'
import { transact } from './transaction.ts'

const end = Number.MAX_SAFE_INTEGER
const process: Process = {
  name: 'one',
  isAlive: () => true,
  step: async (_label, effect) => effect(),
  every: () => () => undefined,
}
const account = {
  workspaceId: 'w',
  suspended: false,
  limits: { dayMicros: 50_000_000, monthMicros: 500_000_000 },
  preference: { mode: 'automatic', fallbackAllowed: false },
} as Account

const world = async (credits: number, changes: Partial<Account> = {}) => {
  const memory = memoryStore({ collides: () => false, committed: () => undefined })
  let ids = 0
  const at = { now: 1_000 }
  const ports = {
    clock: { now: () => at.now, every: () => () => undefined },
    ids: { next: () => `id${ids++}`, secret: () => '' },
    store: memory.for(process),
    tasks: { waits: true, send: async () => undefined, remind: async () => undefined },
    accounts: { of: async () => ({ ...account, ...changes }), lately: async () => ({ ...account, ...changes }) },
  }
  const given = grantOnce(emptyWallet(), { id: 'pack', source: 'pack', millis: credits, at: 0, expiresAt: end })
  await transact(ports, 'give', async (tx) => post(tx, 'w', emptyWallet(), given))
  const take = (wish: string, changed: Partial<Parameters<typeof takeTicket>[1]> = {}) =>
    takeTicket(ports, {
      ...{ workspaceId: 'w', filmId: 'f', wish, who: { uid: 'u' }, ask: 'words', ceilingMillis: 100, lastsMs: 60_000 },
      ...changed,
    })
  const ticket = async (wish: string) => {
    const taken = await take(wish)
    if (taken.is !== 'ticket') throw new Error(taken.is)
    return taken.ticket
  }
  const wallet = () => memory.row('wallet', 'w') ?? emptyWallet()
  const sound = () => {
    const entries = memory.rows('entry')
    expect(auditLedger(wallet(), entries)).toEqual([])
    expect(firstBroken(wallet(), entries)).toBeUndefined()
  }
  return { memory, ports, at, take, ticket, wallet, sound }
}

const refusal = async (call: Promise<unknown>): Promise<string> => {
  const error = await call.then(
    () => undefined,
    (refused: unknown) => refused,
  )
  return isDomainError(error) ? [error.code, error.values.scope].filter(Boolean).join(' ') : String(error)
}

test('the most it may cost is held before, what it cost is taken, the rest goes back', async () => {
  const { ports, ticket, wallet, memory, sound } = await world(250)
  const one = await ticket('a')
  expect(wallet()).toMatchObject({ balanceMillis: 150, heldMillis: 100 })
  expect(memory.row('workload', 'w')).toMatchObject({ dayMicros: 1_000, members: { u: 1_000 } })
  expect(await captureTicket(ports, one, { millis: 30, result: '{}' })).toBe(30)
  expect(wallet()).toMatchObject({ balanceMillis: 220, heldMillis: 0 })
  expect(memory.row('workload', 'w')).toMatchObject({ dayMicros: 300, monthMicros: 300, members: { u: 300 } })
  // More than was held is never taken.
  expect(await captureTicket(ports, await ticket('b'), { millis: 1_000, result: '{}' })).toBe(100)
  sound()
})

test('it is used once: a second capture takes nothing, and one given back buys nothing', async () => {
  const { ports, ticket, wallet, sound } = await world(250)
  const one = await ticket('a')
  await captureTicket(ports, one, { millis: 30, result: '{}' })
  expect(await captureTicket(ports, one, { millis: 90, result: '{}' })).toBe(30)
  await releaseTicket(ports, one)
  expect(wallet().balanceMillis).toBe(220)
  const two = await ticket('b')
  await releaseTicket(ports, two)
  expect(await refusal(captureTicket(ports, two, { millis: 30, result: '{}' }))).toBe('took-too-long')
  expect(wallet()).toMatchObject({ balanceMillis: 220, heldMillis: 0 })
  sound()
})

test('the same wish of the same person is answered with what it brought; with other words it is refused', async () => {
  const { ports, take, ticket, wallet } = await world(250)
  const one = await ticket('a')
  expect(await take('a')).toEqual({ is: 'working', until: 61_000 })
  await captureTicket(ports, one, { millis: 30, result: '{"text":"x"}' })
  expect(await take('a')).toEqual({ is: 'answered', result: '{"text":"x"}', millis: 30 })
  expect(await refusal(take('a', { ask: 'others' }))).toBe('wish-taken')
  expect(await refusal(take('a', { filmId: 'g' }))).toBe('wish-taken')
  expect(wallet().heldMillis).toBe(0)
  // Somebody else's wish of that name is another one.
  expect(await take('a', { who: { uid: 'v' } })).toMatchObject({ is: 'ticket' })
})

test('of fifty at once on the credit of one, one passes', async () => {
  const { take, wallet, sound } = await world(100)
  const all = await Promise.allSettled(Array.from({ length: 50 }, (_, n) => take(`w${n}`)))
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(wallet()).toMatchObject({ balanceMillis: 0, heldMillis: 100 })
  sound()
})

test('whoever took one and died gives it back by the sweep; its answer ends a week later', async () => {
  const { memory, ports, at, take, ticket, wallet, sound } = await world(250)
  await ticket('a')
  const [row] = memory.rows('ticket')
  at.now = 60_999
  await endTicket(ports, row?.id ?? '')
  expect(wallet().heldMillis).toBe(100)
  at.now = 61_000
  const swept = await sweep(ports as unknown as Parameters<typeof sweep>[0])
  expect(swept).toMatchObject({ ticket: 1, errors: [] })
  expect(wallet()).toMatchObject({ balanceMillis: 250, heldMillis: 0 })
  expect(memory.row('workload', 'w')).toMatchObject({ dayMicros: 0, members: { u: 0 } })
  // It may be wished again, under a hold of its own; or taken over before the sweep came.
  expect(await take('a')).toMatchObject({ is: 'ticket' })
  at.now += 60_000
  expect(await take('a')).toMatchObject({ is: 'ticket' })
  expect(wallet().heldMillis).toBe(100)
  sound()
  at.now += 30 * 86_400_000
  for (const _round of [1, 2, 3]) {
    await sweep(ports as unknown as Parameters<typeof sweep>[0])
    at.now += 30 * 86_400_000
  }
  expect(memory.rows('ticket')).toEqual([])
})

test.each<[string, Partial<Account>, object]>([
  ['workspace-suspended', { suspended: true }, {}],
  ['paid-work-stopped', { paidStopped: true }, {}],
  ['spending-limit day', { limits: { dayMicros: 999, monthMicros: 9_999 } }, {}],
  ['spending-limit month', { limits: { dayMicros: 9_999, monthMicros: 999 } }, {}],
  ['spending-limit member', {}, { who: { uid: 'u', memberMonthMillis: 99 } }],
  ['no-credit', {}, { ceilingMillis: 251 }],
])('every limit is asked before: %s', async (code, changes, wish) => {
  const { take, memory, wallet } = await world(250, changes)
  expect(await refusal(take('a', wish))).toBe(code)
  expect(memory.rows('ticket')).toEqual([])
  expect(wallet()).toMatchObject({ balanceMillis: 250, heldMillis: 0 })
})

test('an entry of a ledger is never written over', async () => {
  const { ports, memory } = await world(250)
  const again = grantOnce(emptyWallet(), { id: 'pack', source: 'pack', millis: 7, at: 0, expiresAt: end })
  await expect(transact(ports, 'forge', async (tx) => post(tx, 'w', emptyWallet(), again))).rejects.toThrow(
    'contention',
  )
  expect(memory.row('entry', 'w/grant_pack')?.millis).toBe(250)
})

test('the writer is not asked where a workspace does not allow whose it is, and holds nothing', async () => {
  const vendors = { mode: 'automatic', fallbackAllowed: false, vendors: ['runpod'] } as const
  const { take, wallet } = await world(1_000, { preference: { ...vendors, vendors: [...vendors.vendors] } })
  expect(await refusal(take('a'))).toBe('vendor-not-allowed')
  expect(wallet().balanceMillis).toBe(1_000)
})
