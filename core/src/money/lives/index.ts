import { addMonths } from '../calendar.ts'
import type { Payment, PaymentLine } from '../payment.ts'
import { defaultPlanTable, type Interval } from '../plans.ts'

// A subscription as Stripe would bill it, for tests: what is paid for is known from the life itself, second by second,
// and not from the invoices.

type Plan = 'creator' | 'pro' | 'studio'
export type Wish = {
  after: number
  do: { plan: Plan; interval: Interval } | { refund: number; percent: number } | 'cancel-now'
}
export type LifeStory = { begun: number; plan: Plan; interval: Interval; trialDays: number; wishes: readonly Wish[] }

// Time in which one plan was paid for, by one invoice.
type Span = { from: number; to: number; millis: number; anchor: number; invoice: number }

const monthsIn: Record<Interval, number> = { month: 1, year: 12 }
const day = 86_400_000
const price = (plan: Plan, interval: Interval): number => defaultPlanTable.plans[plan].prices.thb[interval]
const credits = (plan: Plan): number => defaultPlanTable.plans[plan].monthlyMillis

const lastsDays = 400

export const subscriptionLife = ({ begun, plan, interval, trialDays, wishes }: LifeStory) => {
  const payments: Payment[] = []
  const spans: Span[] = []
  const until = begun + lastsDays * day
  const now = { plan, interval, anchor: begun, periodFrom: begun, periodTo: begun, trial: false }

  const line = (about: Partial<PaymentLine>, from: number, to: number, minor: number): PaymentLine => ({
    priceKey: `plan_${now.plan}_${now.interval}_thb`,
    millis: credits(now.plan),
    quantity: 1,
    sign: 1,
    trial: minor === 0,
    from,
    to,
    ...about,
  })
  const bill = (at: number, minor: number, lines: PaymentLine[]) =>
    payments.push({
      id: `in_${String(payments.length).padStart(3, '0')}`,
      kind: 'subscription',
      workspaceId: 'w',
      customerId: 'c',
      subscriptionId: 'sub',
      paid: true,
      currency: 'thb',
      amountMinor: minor,
      taxMinor: 0,
      refundedMinor: 0,
      disputedMinor: 0,
      anchorAt: now.anchor,
      paidAt: at,
      lines,
    })
  const open = (from: number, to: number) =>
    spans.push({ from, to, millis: credits(now.plan), anchor: now.anchor, invoice: payments.length - 1 })
  const renew = (at: number, count: number) => {
    now.periodFrom = at
    now.periodTo = addMonths(now.anchor, count * monthsIn[now.interval])
    bill(at, price(now.plan, now.interval), [line({}, at, now.periodTo, 1)])
    open(at, now.periodTo)
  }
  const cutSpans = (at: number) => {
    for (const span of spans) span.to = Math.max(span.from, Math.min(span.to, at))
  }
  const change = (at: number, to: { plan: Plan; interval: Interval }) => {
    if (to.plan === now.plan && to.interval === now.interval) return
    if (now.trial) {
      const before = line({ sign: -1, trial: true }, at, now.periodTo, 0)
      Object.assign(now, to)
      bill(at, 0, [before, line({ trial: true }, at, now.periodTo, 0)])
      return
    }
    const rest = line({ sign: -1 }, at, now.periodTo, 1)
    const sameRhythm = to.interval === now.interval
    cutSpans(at)
    Object.assign(now, to)
    if (!sameRhythm) {
      now.anchor = at
      now.periodTo = addMonths(at, monthsIn[now.interval])
      renewals = 0
    }
    now.periodFrom = at
    bill(at, 1_000, [rest, line({}, at, now.periodTo, 1)])
    open(at, now.periodTo)
  }

  let renewals = 0
  if (trialDays > 0) {
    now.trial = true
    now.periodTo = begun + trialDays * day
    now.anchor = now.periodTo
    bill(begun, 0, [line({ trial: true }, begun, now.periodTo, 0)])
  } else renew(begun, ++renewals)

  let cancelled = false
  const live = (at: number) => {
    while (!cancelled && now.periodTo <= at) {
      now.trial = false
      renew(now.periodTo, nextCount())
    }
  }
  // A reset anchor's first period was billed with the change itself.
  const nextCount = () => {
    renewals = Math.round((now.periodTo - now.anchor) / (30.4375 * day) / monthsIn[now.interval]) + 1
    return renewals
  }

  let at = begun
  for (const wish of wishes) {
    at += wish.after
    if (at >= until) break
    live(at)
    if (cancelled) break
    if (wish.do === 'cancel-now') {
      // Ended at once without proration: what was paid stays paid.
      cancelled = true
      continue
    }
    if ('plan' in wish.do) change(at, wish.do)
    else {
      const refunded = payments[wish.do.refund % payments.length]
      if (refunded && refunded.amountMinor > 0)
        refunded.refundedMinor = Math.floor((refunded.amountMinor * wish.do.percent) / 100)
    }
  }
  live(until)

  // Of each span, month by month of its rhythm, the share that lies before `end`.
  const paidForUntil = (end: number): number =>
    spans.reduce((sum, span) => {
      const payment = payments[span.invoice]
      const keeps = payment?.amountMinor ? 1 - payment.refundedMinor / payment.amountMinor : 1
      let millis = 0
      for (let month = -1; addMonths(span.anchor, month) < span.to; month += 1) {
        const [from, to] = [addMonths(span.anchor, month), addMonths(span.anchor, month + 1)]
        const lived = Math.min(to, span.to, end) - Math.max(from, span.from)
        if (lived > 0) millis += (span.millis * lived) / (to - from)
      }
      return sum + millis * keeps
    }, 0)
  return { payments, paidForUntil }
}
