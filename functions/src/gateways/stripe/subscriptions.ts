import { planNameSchema } from '@peace/core/access'
import { parsePriceKey, type Subscription, subscriptionSchema } from '@peace/core/money'
import type Stripe from 'stripe'
import { type ReadPrice, readPrice, readPriceById } from './catalog.ts'
import { asking, fromSeconds, idOf, isMissing, optionalTime } from './client.ts'

const planOf = (price: ReadPrice | undefined) => {
  const name = parsePriceKey(price?.key)
  const plan = planNameSchema.safeParse(name?.type === 'plan' ? name.name : undefined)
  return plan.success ? plan.data : undefined
}

// The plan of the phase after this one, where a change waits for the period to end.
const nextPlanOf = async (subscription: Stripe.Subscription) => {
  const { schedule } = subscription
  if (!schedule || typeof schedule === 'string' || schedule.status !== 'active') return undefined
  const next = schedule.phases.find(
    (phase) => phase.start_date > (schedule.current_phase?.start_date ?? subscription.start_date),
  )
  const priceId = idOf(next?.items[0]?.price)
  return priceId ? planOf(await readPriceById(priceId)) : undefined
}

const read = async (subscription: Stripe.Subscription): Promise<Subscription | undefined> => {
  const [item] = subscription.items.data
  const price = item ? readPrice(item.price) : undefined
  const plan = planOf(price)
  if (!item || !price || !plan) return undefined
  const invoice = typeof subscription.latest_invoice === 'object' ? subscription.latest_invoice : null
  const periodEnd = fromSeconds(item.current_period_end)
  const cancelAt = optionalTime(subscription.cancel_at) ?? (subscription.cancel_at_period_end ? periodEnd : undefined)
  const nextPlan = await nextPlanOf(subscription)
  const trialEnd = optionalTime(subscription.trial_end)
  const endedAt = optionalTime(subscription.ended_at)
  return subscriptionSchema.parse({
    id: subscription.id,
    status: subscription.status,
    plan,
    interval: price.interval,
    currency: subscription.currency,
    unitMinor: price.unitMinor * (item.quantity ?? 1),
    createdAt: fromSeconds(subscription.created),
    anchorAt: fromSeconds(subscription.billing_cycle_anchor),
    periodStart: fromSeconds(item.current_period_start),
    periodEnd,
    ...(trialEnd ? { trialEnd } : {}),
    ...(cancelAt ? { cancelAt } : {}),
    ...(endedAt ? { endedAt } : {}),
    ...(invoice?.status === 'open' ? { overdueSince: fromSeconds(invoice.created) } : {}),
    ...(nextPlan && nextPlan !== plan ? { nextPlan } : {}),
  })
}

export const fetchSubscriptions = (customerId: string): Promise<Subscription[]> =>
  asking(async (client) => {
    const page = await client.subscriptions.list({
      customer: customerId,
      status: 'all',
      limit: 100,
      expand: ['data.latest_invoice', 'data.schedule'],
    })
    const all = await Promise.all(page.data.map(read))
    return all.filter((one) => one !== undefined)
  })

export const setCancelAtPeriodEnd = (subscriptionId: string, cancel: boolean, key: string): Promise<void> =>
  asking(async (client) => {
    await client.subscriptions.update(subscriptionId, { cancel_at_period_end: cancel }, { idempotencyKey: key })
  })

// A second subscription that was never wanted: ended now, and what it took is given back.
export const undoSubscription = (subscriptionId: string): Promise<void> =>
  asking(async (client) => {
    const subscription = await client.subscriptions.retrieve(subscriptionId, { expand: ['latest_invoice.payments'] })
    if (subscription.status !== 'canceled') await client.subscriptions.cancel(subscriptionId)
    const invoice = typeof subscription.latest_invoice === 'object' ? subscription.latest_invoice : null
    const intent = idOf(invoice?.payments?.data.find((one) => one.status === 'paid')?.payment.payment_intent)
    if (!intent) return
    await client.refunds
      .create({ payment_intent: intent, reason: 'duplicate' }, { idempotencyKey: `undo-${subscriptionId}` })
      .catch((error: unknown) => {
        if (!isRefunded(error)) throw error
      })
  })

const isRefunded = (error: unknown): boolean =>
  isMissing(error) || (error instanceof Error && 'code' in error && error.code === 'charge_already_refunded')
