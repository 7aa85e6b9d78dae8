import { z } from 'zod'
import { type PlanName, planNameSchema } from '../access/workspace.ts'
import { timeSchema } from '../ids/index.ts'
import { addMonths, hasBegun } from './calendar.ts'
import { isWhollyLost, type Payment, prepaidMonths } from './payment.ts'
import { comparePlans, currencySchema, intervalSchema } from './plans.ts'

// A subscription as Stripe says it is now, and what plan follows from it. Pure: the same snapshot at the same
// moment is the same plan, whichever event brought it.

export const subscriptionStatuses = [
  'incomplete',
  'incomplete_expired',
  'trialing',
  'active',
  'past_due',
  'canceled',
  'unpaid',
  'paused',
] as const

export const subscriptionSchema = z.object({
  id: z.string().max(80),
  status: z.enum(subscriptionStatuses),
  plan: planNameSchema,
  interval: intervalSchema,
  currency: currencySchema,
  // What is paid each interval, before coupons and tax.
  unitMinor: z.int().min(0),
  createdAt: timeSchema,
  anchorAt: timeSchema,
  periodStart: timeSchema,
  periodEnd: timeSchema,
  trialEnd: timeSchema.optional(),
  cancelAt: timeSchema.optional(),
  endedAt: timeSchema.optional(),
  // Since when the newest invoice has waited for its money.
  overdueSince: timeSchema.optional(),
  // A change of plan that begins with the next period.
  nextPlan: planNameSchema.optional(),
})
export type Subscription = z.infer<typeof subscriptionSchema>

// Plan time bought ahead, laid end to end in the order it was paid.
export const spanSchema = z.object({ paymentId: z.string(), plan: planNameSchema, from: timeSchema, to: timeSchema })
export type Span = z.infer<typeof spanSchema>

const planOfLine = (payment: Payment): PlanName => {
  const name = planNameSchema.safeParse(payment.lines[0]?.priceKey.split('_')[1])
  return name.success ? name.data : 'free'
}

export const prepaidSpans = (payments: readonly Payment[]): Span[] => {
  const ends = new Map<PlanName, number>()
  return payments
    .filter((payment) => payment.paid && prepaidMonths(payment) > 0 && !isWhollyLost(payment))
    .sort((a, b) => a.paidAt - b.paidAt || (a.id < b.id ? -1 : 1))
    .map((payment) => {
      const plan = planOfLine(payment)
      const from = Math.max(payment.paidAt, ends.get(plan) ?? 0)
      const to = addMonths(from, prepaidMonths(payment))
      ends.set(plan, to)
      return { paymentId: payment.id, plan, from, to }
    })
}

const day = 86_400_000

// Live: it gives a plan, or may again without a new purchase.
export const isLive = (subscription: Subscription): boolean =>
  ['trialing', 'active', 'past_due', 'unpaid', 'paused'].includes(subscription.status)

export type Standing = {
  plan: PlanName
  is: 'free' | 'trial' | 'active' | 'ending' | 'grace' | 'lapsed' | 'prepaid' | 'given'
  // When it may change by time alone.
  until: number | undefined
}

const free: Standing = { plan: 'free', is: 'free', until: undefined }

const bySubscription = (subscription: Subscription | undefined, now: number, graceDays: number): Standing => {
  if (!subscription) return free
  const { plan, status, trialEnd, cancelAt, overdueSince, periodStart } = subscription
  if (status === 'past_due') {
    const until = (overdueSince ?? periodStart) + graceDays * day
    return now < until ? { plan, is: 'grace', until } : { plan: 'free', is: 'lapsed', until: undefined }
  }
  if (status === 'unpaid' || status === 'paused') return { plan: 'free', is: 'lapsed', until: undefined }
  if (status !== 'active' && status !== 'trialing') return free
  if (cancelAt !== undefined && cancelAt <= now) return free
  if (cancelAt !== undefined) return { plan, is: 'ending', until: cancelAt }
  return status === 'trialing' ? { plan, is: 'trial', until: trialEnd } : { plan, is: 'active', until: undefined }
}

type Grounds = {
  subscription?: Subscription | undefined
  spans: readonly Span[]
  given?: { plan: PlanName; until?: number | undefined } | undefined
}

// The best of what is subscribed to, paid ahead and given.
export const standingOf = ({ subscription, spans, given }: Grounds, now: number, graceDays: number): Standing => {
  const standings = [bySubscription(subscription, now, graceDays)]
  for (const span of spans)
    if (hasBegun(span.from, now) && now < span.to) {
      const until = Math.max(...spans.filter((other) => other.plan === span.plan).map((other) => other.to))
      standings.push({ plan: span.plan, is: 'prepaid', until })
    }
  if (given && (given.until === undefined || now < given.until))
    standings.push({ plan: given.plan, is: 'given', until: given.until })
  return standings.reduce((best, next) => (comparePlans(next.plan, best.plan) > 0 ? next : best))
}

// Of all the subscriptions a customer has, the one that counts: the oldest that is live, else the newest that was.
// A second live one is a double purchase, which is cancelled and paid back.
export const chooseSubscription = (
  all: readonly Subscription[],
): { chosen: Subscription | undefined; surplus: Subscription[] } => {
  const sorted = [...all].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
  const live = sorted.filter(isLive)
  return { chosen: live[0] ?? sorted.at(-1), surplus: live.slice(1) }
}
