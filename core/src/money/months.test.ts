import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Account, settleAccount, withPayment } from './account.ts'
import { emptyBilling } from './billing.ts'
import { addMonths, dayKey, dayStart, periodIndex } from './calendar.ts'
import { deservedBy } from './deserved.ts'
import { auditLedger } from './ledger.ts'
import type { Payment } from './payment.ts'
import { planTableSchema, defaultPlanTable as table } from './plans.ts'
import { type Subscription, standingOf } from './subscription.ts'
import { emptyWallet, type LedgerEntry } from './wallet.ts'

const january = Date.UTC(2027, 0, 31, 23, 30)
const day = 86_400_000

const yearly: Payment = {
  id: 'in_y',
  kind: 'subscription',
  workspaceId: 'w',
  customerId: 'cus',
  paid: true,
  currency: 'thb',
  amountMinor: 399_000,
  taxMinor: 0,
  refundedMinor: 0,
  disputedMinor: 0,
  anchorAt: january,
  paidAt: january,
  lines: [
    {
      priceKey: 'plan_creator_year_thb',
      millis: 1_200_000,
      quantity: 1,
      sign: 1,
      trial: false,
      from: january,
      to: addMonths(january, 12),
    },
  ],
}

describe('months', () => {
  test('from the 31st of January end with February and come back to the 31st in March', () => {
    const days = [1, 2, 3, 13].map((months) => new Date(addMonths(january, months)).toISOString().slice(0, 10))
    expect(days).toEqual(['2027-02-28', '2027-03-31', '2027-04-30', '2028-02-29'])
  })

  test('hold every moment in exactly one period', () => {
    const times = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2035, 0, 1) })
    fc.assert(
      fc.property(times, times, (anchor, at) => {
        const index = periodIndex(anchor, at)
        expect(addMonths(anchor, index)).toBeLessThanOrEqual(at)
        expect(addMonths(anchor, index + 1)).toBeGreaterThan(at)
      }),
    )
  })

  test('of a payment partly refunded and partly disputed lose both', () => {
    const quarter = yearly.amountMinor / 4
    const both = { ...yearly, refundedMinor: quarter, disputedMinor: quarter }
    expect(deservedBy([both], 12).map(({ keepMillis }) => keepMillis)).toEqual(Array(12).fill(600_000))
  })

  test('of quotas begin at midnight in Thailand', () => {
    const late = Date.UTC(2027, 5, 30, 17, 30)
    expect(dayKey(late)).toBe('2027-07-01')
    expect(dayStart(late)).toBe(Date.UTC(2027, 5, 30, 17))
  })
})

const monthsOf = (payment: Payment) => deservedBy([payment], 12).map(({ grant }) => grant)

describe('a year', () => {
  test('gives its credits month by month, each to the end of the next period', () => {
    const grants = monthsOf(yearly)
    expect(grants).toHaveLength(12)
    expect(grants.every(({ millis }) => millis === 1_200_000)).toBe(true)
    expect(grants.map(({ at, expiresAt }) => [at, expiresAt])).toEqual(
      Array.from({ length: 12 }, (_, month) => [addMonths(january, month), addMonths(january, month + 2)]),
    )
  })

  test('however often the schedule runs, and whatever months it misses, gives each month once and ends each in time', () => {
    const visits = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(visits, (days) => {
        let account: Account = withPayment(
          {
            workspace: { id: 'w', personal: false, createdAt: january },
            billing: emptyBilling('w'),
            wallet: emptyWallet(),
            payments: [],
          },
          yearly,
        )
        const ledger: LedgerEntry[] = []
        for (const at of days.sort((a, b) => a - b)) {
          const settled = settleAccount(account, { now: january + at * day, table })
          account = settled.account
          ledger.push(...settled.entries)
        }
        const last = january + (days.at(-1) ?? 0) * day
        const due = monthsOf(yearly).filter((grant) => grant.at <= last)
        expect(ledger.filter(({ kind }) => kind === 'grant')).toHaveLength(due.length)
        const alive = due.filter((grant) => grant.expiresAt > last)
        expect(account.wallet.balanceMillis).toBe(alive.length * 1_200_000)
        expect(auditLedger(account.wallet, ledger)).toEqual([])
        expect(account.billing.dueAt === undefined || account.billing.dueAt > last).toBe(true)
      }),
    )
  })

  test('refunded in part gives less from then on and takes the same part of what it gave', () => {
    const half = { ...yearly, refundedMinor: 199_500 }
    let account: Account = {
      workspace: { id: 'w', personal: false, createdAt: january },
      billing: emptyBilling('w'),
      wallet: emptyWallet(),
      payments: [],
    }
    account = settleAccount(withPayment(account, yearly), { now: january, table }).account
    account = settleAccount(withPayment(account, half), { now: january + day, table }).account
    expect(account.wallet.balanceMillis).toBe(600_000)
    account = settleAccount(account, { now: addMonths(january, 1), table }).account
    expect(account.wallet.balanceMillis).toBe(1_200_000)
  })
})

describe('the free credits', () => {
  const cameAt = january + 640
  const free = table.plans.free.monthlyMillis
  const someone: Account = {
    workspace: { id: 'w', personal: true, createdAt: cameAt },
    billing: emptyBilling('w'),
    wallet: emptyWallet(),
    payments: [],
  }
  // In Stripe's whole seconds it begins before they came.
  const inTheSameSecond = withPayment(someone, yearly)
  const lot = (account: Account, now: number) =>
    settleAccount(account, { now, table }).entries.filter(({ id }) => id.startsWith('grant_free_'))

  test('of the first month are one’s own, even if a plan is paid for in the very second one comes', () => {
    expect(lot(inTheSameSecond, cameAt + 200).map(({ millis }) => millis)).toEqual([free])
    const before = settleAccount(someone, { now: cameAt + 100, table }).account
    const after = settleAccount(withPayment(before, yearly), { now: cameAt + 200, table }).account
    expect(after.wallet.balanceMillis).toBe(free + 1_200_000)
  })

  test('come by steps: with the address, with a card, with the account’s first days over, and are fifty in all', () => {
    const steps = { ...table, freeSteps: { cardMillis: 20_000, ageMillis: 10_000, ageDays: 7 } }
    const settled = (account: Account, now: number) => settleAccount(account, { now, table: steps }).account
    const given = (account: Account) => account.wallet.balanceMillis
    const first = settled(someone, cameAt + 100)
    expect(given(first)).toBe(20_000)
    expect(given(settled(first, cameAt + 6 * day))).toBe(20_000)
    // Looked at again when the days are over, though nothing else happens.
    expect(first.billing.dueAt).toBe(cameAt + 7 * day)
    const aged = settled(first, cameAt + 7 * day)
    expect(given(aged)).toBe(30_000)
    const shown = { ...aged, billing: { ...aged.billing, trialUsed: true } }
    expect(given(settled(shown, cameAt + 8 * day))).toBe(50_000)
    expect(given(settled(settled(shown, cameAt + 8 * day), cameAt + 9 * day))).toBe(50_000)
    // From then on a month is whole from its first day on.
    const next = settled(settled(shown, cameAt + 8 * day), addMonths(cameAt, 1) + day)
    expect(given(next)).toBe(100_000)
    // Whose card is shown only in a later month gets no part of an earlier one.
    const late = settled(aged, addMonths(cameAt, 1) + day)
    expect(given(late)).toBe(60_000)
  })

  test('are no more by steps than the plan says', () => {
    const freeSteps = { cardMillis: 40_000, ageMillis: 20_000, ageDays: 7 }
    expect(planTableSchema.safeParse({ ...table, freeSteps }).success).toBe(false)
    const { freeSteps: _, ...before } = table
    expect(planTableSchema.parse(before).freeSteps).toEqual(table.freeSteps)
  })

  test('of a later month are not given while a plan is paid for', () => {
    const next = addMonths(cameAt, 1) + day
    expect(lot(inTheSameSecond, next)).toEqual([])
    expect(lot(someone, next)).toHaveLength(1)
  })
})

describe('standing', () => {
  const subscription: Subscription = {
    id: 'sub',
    status: 'active',
    plan: 'pro',
    interval: 'month',
    currency: 'thb',
    unitMinor: 119_000,
    createdAt: january,
    anchorAt: january,
    periodStart: january,
    periodEnd: addMonths(january, 1),
  }
  const standing = (about: Partial<Subscription>, now: number) =>
    standingOf({ subscription: { ...subscription, ...about }, spans: [] }, now, table.graceDays)

  test('goes on through the grace of a failed renewal and not a moment longer', () => {
    const overdue = { status: 'past_due' as const, overdueSince: addMonths(january, 1) }
    const end = addMonths(january, 1) + 7 * day
    expect(standing(overdue, end - 1)).toEqual({ plan: 'pro', is: 'grace', until: end })
    expect(standing(overdue, end)).toMatchObject({ plan: 'free', is: 'lapsed' })
  })

  test('ends when it was to be cancelled, even if Stripe has not said so yet', () => {
    const ending = { cancelAt: addMonths(january, 1) }
    expect(standing(ending, january + day)).toMatchObject({ plan: 'pro', is: 'ending' })
    expect(standing(ending, addMonths(january, 1))).toMatchObject({ plan: 'free' })
  })

  test('is free before the first payment and after the last', () => {
    for (const status of ['incomplete', 'incomplete_expired', 'canceled'] as const)
      expect(standing({ status }, january)).toMatchObject({ plan: 'free', is: 'free' })
  })

  test('is the best of what is subscribed to, paid ahead and given', () => {
    const spans = [{ paymentId: 'cs', plan: 'studio' as const, from: january, to: addMonths(january, 2) }]
    expect(standingOf({ subscription, spans }, january, 7)).toMatchObject({ plan: 'studio', is: 'prepaid' })
    expect(standingOf({ subscription, spans, given: { plan: 'creator' } }, addMonths(january, 3), 7).plan).toBe('pro')
  })
})
