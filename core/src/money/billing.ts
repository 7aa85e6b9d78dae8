import { z } from 'zod'
import { type PlanName, planNameSchema } from '../access/workspace.ts'
import { idSchema, languageSchema, timeSchema } from '../ids/index.ts'
import { appliedSchema } from './credit.ts'
import type { PlanTable } from './plans.ts'
import { isLive, spanSchema, standingOf, subscriptionSchema } from './subscription.ts'

// workspaces/{wid}/billing/main: what the payment side knows of a workspace. Only the server writes it.
export const billingSchema = z.object({
  workspaceId: idSchema,
  customerId: z.string().max(80).optional(),
  subscription: subscriptionSchema.optional(),
  // Every payment there is a document of.
  paymentIds: z.array(z.string().max(180)).default([]),
  spans: z.array(spanSchema).default([]),
  standing: z
    .object({
      plan: planNameSchema,
      is: z.enum(['free', 'trial', 'active', 'ending', 'grace', 'lapsed', 'prepaid', 'given']),
      until: timeSchema.optional(),
    })
    .prefault({ plan: 'free', is: 'free' }),
  // A plan an operator gave, without a payment.
  given: z.object({ plan: planNameSchema, until: timeSchema.optional() }).optional(),
  trialUsed: z.boolean().default(false),
  // What the free plan gave in the last two months.
  free: appliedSchema.default({}),
  // The open checkout: the same purchase finds it again after a reload, in every tab. An expired one is opened anew
  // under the next attempt.
  checkout: z
    .object({
      key: idSchema,
      priceKey: z.string().max(80),
      attempt: z.int().min(0),
      // What Stripe is asked, kept before it is asked: a second try asks the same to the letter, so that it is one checkout.
      asked: z
        .object({
          userId: idSchema,
          language: languageSchema,
          priceId: z.string().max(140),
          quantity: z.int().min(1).max(12).optional(),
          trialDays: z.int().min(0),
          taxed: z.boolean(),
          origin: z.string().max(300),
        })
        .optional(),
      // Absent while no answer has come.
      sessionId: z.string().max(140).optional(),
      url: z.string().max(2000).optional(),
    })
    .optional(),
  // The first moment anything changes by time alone; the sweep pages by it.
  dueAt: timeSchema.optional(),
  // Raised by every write. A fetch from Stripe is written only if nothing was since it began.
  version: z.int().min(0).default(0),
})
export type Billing = z.infer<typeof billingSchema>

export const emptyBilling = (workspaceId: string): Billing => billingSchema.parse({ workspaceId })

export const standNow = (billing: Billing, table: PlanTable, now: number): Billing => {
  const { plan, is, until } = standingOf(billing, now, table.graceDays)
  return { ...billing, standing: { plan, is, ...(until === undefined ? {} : { until }) } }
}

export type StandingNews = {
  about: 'grace' | 'lapsed'
  plan: PlanName
  until?: number | undefined
  // The same for as long as it is the same unpaid bill, however often it is heard of.
  cause: string
}

// What those who pay must hear of at once: a renewal failed and the plan goes on for a while, or it has ended for it.
export const standingNews = (before: Billing, after: Billing): StandingNews | undefined => {
  const { subscription, standing } = after
  const was = before.standing.is
  const ended = standing.is === 'lapsed' || (was === 'grace' && standing.is === 'free')
  const about = standing.is === 'grace' ? 'grace' : ended ? 'lapsed' : undefined
  if (!subscription || !about || was === standing.is) return undefined
  const { id, plan, overdueSince, periodStart } = subscription
  return { about, plan, until: standing.until, cause: `${about} ${id} ${overdueSince ?? periodStart}` }
}

// A trial is once a workspace and once a person, and never after a plan was paid for.
export const mayTry = (billing: Billing, personHasTried: boolean, paidBefore: boolean): boolean =>
  !billing.trialUsed && !personHasTried && !paidBefore && !billing.subscription

// Why an offer cannot be bought now, if it cannot.
export const purchaseRefusal = (
  billing: Billing,
  type: 'plan' | 'pack' | 'prepaid',
): 'already-subscribed' | undefined => {
  if (type === 'pack') return undefined
  return billing.subscription && isLive(billing.subscription) ? 'already-subscribed' : undefined
}
