import fc from 'fast-check'
import { expect, test } from 'vitest'
import { grantOnce } from './credit.ts'
import { closeHold, placeHold } from './holds.ts'
import { auditLedger } from './ledger.ts'
import { emptyWallet, type LedgerEntry, type Wallet } from './wallet.ts'

type Act =
  | { do: 'grant'; millis: number; lastsMs: number }
  | { do: 'hold'; job: number; millis: number }
  | { do: 'close'; job: number; captured: number }

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ do: fc.constant('grant' as const), millis: fc.nat(5000), lastsMs: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ do: fc.constant('hold' as const), job: fc.nat(6), millis: fc.nat(4000) }),
  fc.record({ do: fc.constant('close' as const), job: fc.nat(6), captured: fc.nat(6000) }),
)

test('whatever is granted, held and closed in whatever order, the ledger sums to the wallet and nothing is negative', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      let wallet: Wallet = emptyWallet()
      const entries: LedgerEntry[] = []
      const used = new Set<string>()
      const take = (change: { wallet: Wallet; entries: LedgerEntry[] }) => {
        wallet = change.wallet
        entries.push(...change.entries)
      }
      acts.forEach((each, now) => {
        if (each.do === 'grant') {
          take(
            grantOnce(wallet, {
              id: `g${now}`,
              source: 'pack',
              millis: each.millis,
              at: now,
              expiresAt: now + each.lastsMs,
            }),
          )
          return
        }
        const jobId = `j${each.job}`
        if (each.do === 'hold') {
          if (used.has(jobId)) return
          const change = placeHold(wallet, { jobId, filmId: 'f', millis: each.millis, now })
          if (typeof change === 'string') return
          used.add(jobId)
          take(change)
          return
        }
        const held = wallet.holds[jobId]?.millis
        const change = closeHold(wallet, { jobId, filmId: 'f', capturedMillis: each.captured, now })
        expect(change === undefined).toBe(held === undefined)
        if (!change || held === undefined) return
        const [close] = change.entries
        expect((close?.capturedMillis ?? 0) + (close?.releasedMillis ?? 0)).toBe(held)
        take(change)
        expect(closeHold(wallet, { jobId, filmId: 'f', capturedMillis: 1, now })).toBeUndefined()
      })
      expect(auditLedger(wallet, entries)).toEqual([])
      expect(wallet.balanceMillis).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('more than there is cannot be held, and the same job holds once', () => {
  const { wallet } = grantOnce(emptyWallet(), { id: 'g', source: 'pack', millis: 100, at: 0, expiresAt: 1000 })
  expect(placeHold(wallet, { jobId: 'a', filmId: 'f', millis: 101, now: 1 })).toBe('no-credit')
  expect(placeHold(wallet, { jobId: 'a', filmId: 'f', millis: 50, now: 2000 })).toBe('no-credit')
  const held = placeHold(wallet, { jobId: 'a', filmId: 'f', millis: 100, now: 1 })
  if (typeof held === 'string') throw new Error(held)
  expect(placeHold(held.wallet, { jobId: 'a', filmId: 'f', millis: 1, now: 1 })).toBe('held')
  expect(placeHold(held.wallet, { jobId: 'b', filmId: 'f', millis: 1, now: 1 })).toBe('no-credit')
})

test('a ledger that was tampered with is found out', () => {
  const given = grantOnce(emptyWallet(), { id: 'g', source: 'pack', millis: 100, at: 0, expiresAt: 1000 })
  const held = placeHold(given.wallet, { jobId: 'a', filmId: 'f', millis: 60, now: 1 })
  if (typeof held === 'string') throw new Error(held)
  const entries = [...given.entries, ...held.entries]
  expect(auditLedger(held.wallet, entries)).toEqual([])
  expect(auditLedger(held.wallet, [...entries, ...held.entries])).toContain('duplicate')
  expect(auditLedger(held.wallet, given.entries)).toEqual(expect.arrayContaining(['sum', 'held']))
})

test('a job by the name of what every object has is held and charged like any other', () => {
  const { wallet } = grantOnce(emptyWallet(), { id: 'g', source: 'pack', millis: 1000, at: 0, expiresAt: 100 })
  for (const jobId of Object.getOwnPropertyNames(Object.prototype).filter((name) => name !== '__proto__')) {
    const held = placeHold(wallet, { jobId, filmId: 'f', millis: 600, now: 1 })
    if (typeof held === 'string') throw new Error(`${jobId}: ${held}`)
    expect(held.wallet.balanceMillis).toBe(400)
    const closed = closeHold(held.wallet, { jobId, filmId: 'f', capturedMillis: 600, now: 2 })
    expect(closed?.wallet).toMatchObject({ balanceMillis: 400, heldMillis: 0 })
  }
})

test.each(['constructor', 'toString', 'valueOf', 'hasOwnProperty'])(
  'a job called %s is held and charged as any other',
  (jobId) => {
    const { wallet } = grantOnce(emptyWallet(), { id: 'g', source: 'pack', millis: 100, at: 0, expiresAt: 90 })
    expect(closeHold(wallet, { jobId, capturedMillis: 10, now: 1 })).toBeUndefined()
    const held = placeHold(wallet, { jobId, filmId: 'f', millis: 40, now: 1 })
    if (typeof held === 'string') throw new Error(held)
    expect(held.wallet).toMatchObject({ balanceMillis: 60, heldMillis: 40 })
    const closed = closeHold(held.wallet, { jobId, capturedMillis: 10, now: 2 })
    expect(closed?.wallet).toMatchObject({ balanceMillis: 90, heldMillis: 0 })
    expect(placeHold(held.wallet, { jobId, filmId: 'f', millis: 1, now: 2 })).toBe('held')
  },
)
