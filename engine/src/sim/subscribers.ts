import { addMonths, type Payment, type Subscription, withPayment } from '@peace/core/money'
import { subscriptionLife, type Wish } from '@peace/core/money/lives'
import { hearNews } from './billing.ts'
import { hold } from './broken.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

// Who subscribes for a year: changes of plan and rhythm, refunds, an end; invoices heard days late, twice, in any order. And
// who pays ahead, twice on one day. What each was to be given is known from the life itself, second by second, and not from
// the invoices.

const day = 86_400_000
const plans = ['creator', 'pro', 'studio'] as const
const intervals = ['month', 'year'] as const

const wishesOf = (random: Random): Wish[] =>
  Array.from({ length: random.between(0, 5) }, () => ({
    after: random.between(1, 70) * day,
    do: random.chance(0.6)
      ? { plan: random.pick(plans), interval: random.pick(intervals) }
      : random.chance(0.8)
        ? { refund: random.below(9), percent: random.pick([25, 50, 100]) }
        : 'cancel-now',
  }))

// As Stripe would say it is, from the newest invoice of the time.
const subscriptionIn = (payments: readonly Payment[], now: number): Subscription | undefined => {
  const newest = payments.filter(({ paidAt }) => paidAt <= now).at(-1)
  const line = newest?.lines.find(({ sign }) => sign > 0)
  if (!newest || !line) return undefined
  const [, plan, interval] = line.priceKey.split('_')
  const status = line.to + day < now ? 'canceled' : line.trial ? 'trialing' : 'active'
  return {
    ...{ id: 'sub', status, currency: 'thb', unitMinor: 1, createdAt: 0, anchorAt: newest.anchorAt },
    ...{ plan: plans.find((each) => each === plan) ?? 'creator', interval: interval === 'year' ? 'year' : 'month' },
    ...{ periodStart: line.from, periodEnd: line.to, ...(line.trial ? { trialEnd: line.to } : {}) },
  }
}

type Bank = { payments: Payment[]; subscribed: boolean }

const hear = (world: World, workspaceId: string, { payments, subscribed }: Bank, id: string): void => {
  const { scheduler } = world
  const tell = () =>
    world.run(
      'invoice',
      true,
      (ports) =>
        hearNews(ports, workspaceId, (account) => {
          const payment = payments.find((each) => each.id === id)
          const heard = payment ? withPayment(account, payment) : account
          const subscription = subscribed ? subscriptionIn(payments, scheduler.now()) : undefined
          return subscription ? { ...heard, billing: { ...heard.billing, subscription } } : heard
        }),
      () => scheduler.after(5_000, tell),
    )
  tell()
}

const late = ({ random }: World): number => (random.chance(0.8) ? random.below(60_000) : random.below(2 * day))

export const subscribe = (world: World, workspaceId: string, days: number): void => {
  const { scheduler, random } = world
  const begun = scheduler.now() + random.between(0, 20) * day
  const end = scheduler.now() + days * day
  const life = subscriptionLife({
    ...{ begun, plan: random.pick(plans), interval: random.pick(intervals) },
    ...{ trialDays: random.pick([0, 0, 7]), wishes: wishesOf(random) },
  })
  const payments = life.payments.filter(({ paidAt }) => paidAt < end - 3 * day)
  const bank: Bank = {
    payments: payments.map((each) => ({ ...each, workspaceId, refundedMinor: 0 })),
    subscribed: true,
  }
  for (const [n, { id, paidAt, refundedMinor }] of payments.entries()) {
    const wait = paidAt - scheduler.now()
    scheduler.after(wait + late(world), () => hear(world, workspaceId, bank, id))
    if (random.chance(0.4)) scheduler.after(wait + late(world), () => hear(world, workspaceId, bank, id))
    if (refundedMinor === 0) continue
    const back = Math.min(wait + random.between(1, 60) * day, end - scheduler.now() - day)
    scheduler.after(back, () => {
      const is = bank.payments[n]
      if (is) bank.payments[n] = { ...is, refundedMinor }
      hear(world, workspaceId, bank, id)
    })
  }
  world.atEnd.push(() => checkLived(world, workspaceId, payments, life.paidForUntil))
}

const givenTo = ({ store }: World, workspaceId: string, kind: 'monthly' | 'prepaid'): number =>
  [...store.tables.entry].reduce((sum, [id]) => {
    const entry = store.row('entry', id)
    const counts = id.startsWith(`${workspaceId}/`) && entry?.source === kind && entry.kind !== 'expire'
    return counts ? sum + entry.millis : sum
  }, 0)

// What ended unspent is not asked for again when its invoice is given back.
const checkLived = (
  world: World,
  workspaceId: string,
  invoices: readonly Payment[],
  paidForUntil: (end: number) => number,
): void => {
  const now = world.scheduler.now()
  const given = givenTo(world, workspaceId, 'monthly')
  const back = invoices.filter(({ refundedMinor }) => refundedMinor > 0).map(({ id }) => `${id}.`)
  const ended = Object.entries(world.store.row('wallet', workspaceId)?.ended ?? {}).reduce(
    (sum, [lot, millis]) => (back.some((id) => lot.startsWith(id)) ? sum + millis : sum),
    0,
  )
  // Integers are rounded down once a line and month.
  const within = 40 * (invoices.length * 13 + 1)
  const [least, most] = [paidForUntil(now - 4 * day) - within, paidForUntil(addMonths(now, 1)) + ended + within]
  const is = given >= least && given <= most
  hold('granted-as-paid', is, () => `${workspaceId} lived for ${least} to ${most} and was given ${given}`)
}

export const payAhead = (world: World, workspaceId: string): void => {
  const { scheduler } = world
  const at = scheduler.now()
  const millis = 1_200_000
  const months = 6
  const bank: Bank = {
    subscribed: false,
    payments: ['ahead-1', 'ahead-2'].map((id) => ({
      ...{ id, kind: 'prepaid', workspaceId, customerId: 'c', paid: true, currency: 'thb', amountMinor: 239_400 },
      ...{ taxMinor: 0, refundedMinor: 0, disputedMinor: 0, anchorAt: at, paidAt: at },
      lines: Array.from({ length: months }, (_, month) => ({
        ...{ priceKey: 'prepaid_creator_thb', millis, quantity: 1, sign: 1 as const, trial: false },
        ...{ from: addMonths(at, month), to: addMonths(at, month + 1) },
      })),
    })),
  }
  for (const { id } of bank.payments) scheduler.after(late(world), () => hear(world, workspaceId, bank, id))
  // Month by month, one half-year after the other.
  const look = (least: number) => {
    const begun = Array.from({ length: 2 * months }, (_, month) => addMonths(at, month))
    const due = (now: number) => begun.filter((each) => each <= now).length * millis
    const given = givenTo(world, workspaceId, 'prepaid')
    const now = scheduler.now()
    const is = given <= due(now + 120_000) && given >= least * due(now - 3 * day)
    hold('granted-as-paid', is, () => `${workspaceId} paid ahead for ${due(now)} by now and was given ${given}`)
  }
  const often = () => {
    try {
      look(0)
    } catch (error) {
      world.fail(error)
    }
    scheduler.after(5 * day, often)
  }
  scheduler.after(3 * day, often)
  world.atEnd.push(() => look(1))
}
