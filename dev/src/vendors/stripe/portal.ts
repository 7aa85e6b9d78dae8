import { z } from 'zod'
import { StripeFault } from './fault.ts'
import { type Card, createCard } from './payments.ts'
import { cancelAtEnd, changeAtPeriodEnd, changePrice, endTrial, itemOf, retryOpen } from './subscriptions.ts'
import type * as T from './types.ts'
import { base, emit, need, put, rows, type World } from './world.ts'

// The customer portal: what its pages may do, each button once.

type Opening = {
  customer: string
  return_url?: string | undefined
  locale?: string | undefined
  configuration?: string | undefined
  flow_data?: unknown
}

export const createPortalSession = (world: World, opening: Opening): T.PortalSession => {
  need(world, 'customer', opening.customer)
  const configuration = opening.configuration
    ? need(world, 'portalConfiguration', opening.configuration)
    : rows(world, 'portalConfiguration').find((one) => one.is_default)
  if (!configuration)
    throw new StripeFault(
      400,
      'parameter_missing',
      "You can't create a portal session in test mode until you save your customer portal settings.",
    )
  const head = base(world, 'billing_portal.session', 'bps')
  return put(world, 'portalSession', {
    ...head,
    customer: opening.customer,
    url: `${world.origin}/p/session/${head.id}`,
    return_url: opening.return_url ?? configuration.default_return_url,
    locale: opening.locale ?? null,
    configuration: configuration.id,
    flow: opening.flow_data ?? null,
  })
}

export const liveSubscription = (world: World, customer: string): T.Subscription | undefined =>
  rows(world, 'subscription').find(
    (one) => one.customer === customer && ['trialing', 'active', 'past_due'].includes(one.status),
  )

// What the configuration lets the portal change, with Stripe's own defaults where it is silent.
const updateFeatures = z.looseObject({
  products: z.array(z.looseObject({ product: z.string(), prices: z.array(z.string()) })).default([]),
  schedule_at_period_end: z.looseObject({ conditions: z.array(z.looseObject({ type: z.string() })) }).optional(),
  trial_update_behavior: z.enum(['continue_trial', 'end_trial']).default('end_trial'),
})
const configurationFeatures = z.looseObject({ subscription_update: updateFeatures.optional() })

const updateOf = (world: World, session: T.PortalSession) => {
  const { features } = need(world, 'portalConfiguration', session.configuration)
  return configurationFeatures.parse(features).subscription_update
}

export const offeredPrices = (world: World, session: T.PortalSession): T.Price[] => {
  const ids = (updateOf(world, session)?.products ?? []).flatMap((one) => one.prices)
  return ids.map((id) => need(world, 'price', id)).filter((price) => price.active)
}

const isYearly = (price: T.Price): boolean => price.recurring?.interval === 'year'
const monthly = (price: T.Price): number => price.unit_amount / (isYearly(price) ? 12 : 1)

const conditions: Readonly<Record<string, (from: T.Price, to: T.Price) => boolean>> = {
  decreasing_item_amount: (from, to) => monthly(to) < monthly(from) && !(from.product === to.product && isYearly(to)),
  shortening_interval: (from, to) => isYearly(from) && !isYearly(to),
}

// Only what the configuration names waits for the end of the period; all else is at once and invoiced.
export const waitsForPeriod = (world: World, session: T.PortalSession, from: T.Price, to: T.Price): boolean =>
  (updateOf(world, session)?.schedule_at_period_end?.conditions ?? []).some(({ type }) => conditions[type]?.(from, to))

export const portalChange = (world: World, session: T.PortalSession, priceId: string): void => {
  const subscription = liveSubscription(world, session.customer)
  if (!subscription || !offeredPrices(world, session).some((price) => price.id === priceId))
    throw new StripeFault(400, 'resource_missing', 'This plan is not offered.')
  const price = need(world, 'price', priceId)
  if (price.currency !== subscription.currency)
    throw new StripeFault(400, 'payment_method_currency_mismatch', 'The currency of a subscription cannot change.')
  if (subscription.cancel_at_period_end) cancelAtEnd(world, subscription, false)
  if (subscription.status === 'trialing' && updateOf(world, session)?.trial_update_behavior === 'end_trial') {
    itemOf(subscription).price = price
    endTrial(world, subscription)
  } else if (waitsForPeriod(world, session, itemOf(subscription).price, price))
    changeAtPeriodEnd(world, subscription, price)
  else changePrice(world, subscription, price)
}

export const portalCancel = (world: World, session: T.PortalSession, cancel: boolean): void => {
  const subscription = liveSubscription(world, session.customer)
  if (subscription && subscription.cancel_at_period_end !== cancel) cancelAtEnd(world, subscription, cancel)
}

// A new card becomes the default, and what is overdue is tried with it at once.
export const portalCard = (world: World, session: T.PortalSession, card: Card): void => {
  const customer = need(world, 'customer', session.customer)
  const method = createCard(world, customer.id, card)
  customer.invoice_settings.default_payment_method = method.id
  emit(world, 'payment_method.attached', method)
  emit(world, 'customer.updated', customer)
  const subscription = liveSubscription(world, customer.id)
  if (!subscription) return
  subscription.default_payment_method = method.id
  retryOpen(world, subscription, true)
}
