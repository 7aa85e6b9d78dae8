import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Account, settleAccount, withPayment } from './account.ts'
import { emptyBilling } from './billing.ts'
import { addMonths } from './calendar.ts'
import { deservedBy } from './deserved.ts'
import { auditLedger } from './ledger.ts'
import { subscriptionLife, type Wish } from './lives/index.ts'
import type { Payment } from './payment.ts'
import { defaultPlanTable as table } from './plans.ts'
import { emptyWallet, type LedgerEntry } from './wallet.ts'

// All of them: `npm test -- long unit money/lives`.
const most = process.env.PEACE_TESTS === 'long' ? 2_000 : 500
const day = 86_400_000
const begun = Date.UTC(2026, 0, 31, 9)

const wish: fc.Arbitrary<Wish> = fc.record({
  after: fc.integer({ min: 1, max: 70 }).map((days) => days * day),
  do: fc.oneof(
    fc.record({
      plan: fc.constantFrom('creator', 'pro', 'studio' as const),
      interval: fc.constantFrom('month', 'year' as const),
    }),
    fc.record({ refund: fc.integer({ min: 0, max: 9 }), percent: fc.constantFrom(25, 50, 100) }),
    fc.constant('cancel-now' as const),
  ),
})
const life = fc.record({
  plan: fc.constantFrom('creator', 'pro', 'studio' as const),
  interval: fc.constantFrom('month', 'year' as const),
  trialDays: fc.constantFrom(0, 0, 7),
  wishes: fc.array(wish, { maxLength: 6 }),
})

const close = (a: number, b: number, within: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(within)

const someone = (): Account => ({
  workspace: { id: 'w', personal: false, createdAt: begun },
  billing: emptyBilling('w'),
  wallet: emptyWallet(),
  payments: [],
})

const settled = (account: Account, heard: readonly { at: number; payment: Payment }[]) => {
  const ledger: LedgerEntry[] = []
  let now = account
  for (const { at, payment } of heard) {
    const step = settleAccount(withPayment(now, payment), { now: at, table })
    now = step.account
    ledger.push(...step.entries)
  }
  return { account: now, ledger }
}

const spendable = ({ wallet }: Account): number => wallet.balanceMillis - wallet.debtMillis

describe('any life of a subscription', () => {
  test('deserves what was paid for, in its time, and no more', () => {
    fc.assert(
      fc.property(life, (about) => {
        const lived = subscriptionLife({ ...about, begun })
        const deserved = deservedBy(lived.payments, 12)
        const sum = deserved.reduce((all, { keepMillis }) => all + keepMillis, 0)
        // Integers are rounded down once a line and month.
        close(sum, lived.paidForUntil(Number.POSITIVE_INFINITY), 40 * (deserved.length + 1))
        for (const { grant, keepMillis } of deserved) {
          expect(keepMillis).toBeGreaterThanOrEqual(0)
          expect(grant.expiresAt).toBeGreaterThan(grant.at)
        }
        // Nothing is given ahead of its month.
        for (const at of [3, 40, 100, 200, 380].map((days) => begun + days * day)) {
          const given = deserved.filter(({ grant }) => grant.at <= at).reduce((all, each) => all + each.keepMillis, 0)
          expect(given).toBeLessThanOrEqual(lived.paidForUntil(addMonths(at, 1)) + 40 * (deserved.length + 1))
          expect(given).toBeGreaterThanOrEqual(lived.paidForUntil(at) - 40 * (deserved.length + 1))
        }
      }),
      { numRuns: most },
    )
  })

  test('heard in any order, once to three times, at any time: one and the same', () => {
    fc.assert(
      fc.property(life, fc.integer({ min: 1, max: 420 }), fc.infiniteStream(fc.nat(999)), (about, days, dice) => {
        const end = begun + days * day
        const payments = subscriptionLife({ ...about, begun }).payments.filter(({ paidAt }) => paidAt <= end)
        const roll = () => dice.next().value ?? 0
        const often = payments.flatMap((payment) => Array.from({ length: 1 + (roll() % 3) }, () => payment))
        const shuffled = often.map((payment) => ({ at: end, payment, by: roll() })).sort((a, b) => a.by - b.by)
        const inOrder = settled(
          someone(),
          payments.map((payment) => ({ at: end, payment })),
        )
        const other = settled(someone(), shuffled)
        expect(spendable(other.account)).toBe(spendable(inOrder.account))
        expect(auditLedger(other.account.wallet, other.ledger)).toEqual([])
        expect(auditLedger(inOrder.account.wallet, inOrder.ledger)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

describe('by name', () => {
  const free = { begun, trialDays: 0 }
  const sumOf = (payments: readonly Payment[], until: number) =>
    deservedBy(payments, 12)
      .filter(({ grant }) => grant.at <= until)
      .reduce((sum, { keepMillis }) => sum + keepMillis, 0)

  test('a year changed to months on the next day gives one month, not two years', () => {
    const change: Wish = { after: day, do: { plan: 'pro', interval: 'month' } }
    const { payments } = subscriptionLife({ ...free, plan: 'pro', interval: 'year', wishes: [change] })
    const first = sumOf(payments, begun + 2 * day)
    // A day of the year and the whole new month.
    close(first, 4_000_000 / 28 + 4_000_000, 1_000)
    close(sumOf(payments, begun + 32 * day) - first, 4_000_000, 1_000)
  })

  test('a proration of nothing gives nothing', () => {
    const change: Wish = { after: 2 * day, do: { plan: 'studio', interval: 'month' } }
    const { payments } = subscriptionLife({ begun, trialDays: 7, plan: 'creator', interval: 'month', wishes: [change] })
    expect(sumOf(payments, begun + 6 * day)).toBe(0)
    close(sumOf(payments, begun + 8 * day), 12_000_000, 10)
  })

  test('two half-years bought on one day are lived one after the other', () => {
    const ahead = (id: string): Payment => ({
      id,
      kind: 'prepaid',
      workspaceId: 'w',
      customerId: 'c',
      paid: true,
      currency: 'thb',
      amountMinor: 239_400,
      taxMinor: 0,
      refundedMinor: 0,
      disputedMinor: 0,
      anchorAt: begun,
      paidAt: begun,
      lines: Array.from({ length: 6 }, (_, month) => ({
        priceKey: 'prepaid_creator_thb',
        millis: 1_200_000,
        quantity: 1,
        sign: 1 as const,
        trial: false,
        from: addMonths(begun, month),
        to: addMonths(begun, month + 1),
      })),
    })
    const both = [ahead('cs_1'), ahead('cs_2')]
    expect(sumOf(both, begun)).toBe(1_200_000)
    expect(sumOf(both, addMonths(begun, 5))).toBe(6 * 1_200_000)
    expect(sumOf(both, addMonths(begun, 11))).toBe(12 * 1_200_000)
    const back = both.map((each) => ({ ...each, refundedMinor: 239_400 }))
    expect(sumOf(back, addMonths(begun, 12))).toBe(0)
  })

  test('a part given back after the lot ended asks only for what was spent of it', () => {
    const pack: Payment = {
      id: 'cs_1',
      kind: 'pack',
      workspaceId: 'w',
      customerId: 'c',
      paid: true,
      currency: 'thb',
      amountMinor: 35_800,
      taxMinor: 0,
      refundedMinor: 0,
      disputedMinor: 0,
      anchorAt: begun,
      paidAt: begun,
      lines: [{ priceKey: 'pack_1000', millis: 1_000_000, quantity: 1, sign: 1, trial: false, from: begun, to: begun }],
    }
    const bought = settled(someone(), [{ at: begun, payment: pack }]).account
    const [lot] = bought.wallet.lots
    if (!lot) throw new Error('no lot')
    // 600 were spent.
    const spent = {
      ...bought,
      wallet: { ...bought.wallet, lots: [{ ...lot, millis: 400_000 }], balanceMillis: 400_000 },
    }
    const ended = settleAccount(spent, { now: addMonths(begun, 12) + day, table }).account
    const late = addMonths(begun, 12) + 2 * day
    const after = settled(ended, [{ at: late, payment: { ...pack, refundedMinor: 17_900 } }]).account
    expect(after.wallet.debtMillis).toBe(100_000)
  })
})
