import { StripeFault } from './fault.ts'
import { type Card, createCard } from './payments.ts'
import { cancelAtEnd, changeAtPeriodEnd, changePrice, itemOf, retryOpen } from './subscriptions.ts'
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

// The prices the portal's configuration offers.
export const offeredPrices = (world: World, session: T.PortalSession): T.Price[] => {
  const features = need(world, 'portalConfiguration', session.configuration).features as {
    subscription_update?: { products?: { product: string; prices: string[] }[] }
  }
  const ids = (features.subscription_update?.products ?? []).flatMap((one) => one.prices)
  return ids.map((id) => need(world, 'price', id)).filter((price) => price.active)
}

// Cheaper a month waits for the end of the period; dearer is at once and invoiced.
const monthly = (price: T.Price): number => price.unit_amount / (price.recurring?.interval === 'year' ? 12 : 1)

export const isDowngrade = (from: T.Price, to: T.Price): boolean =>
  monthly(to) < monthly(from) && !(from.product === to.product && to.recurring?.interval === 'year')

export const portalChange = (world: World, session: T.PortalSession, priceId: string): void => {
  const subscription = liveSubscription(world, session.customer)
  if (!subscription || !offeredPrices(world, session).some((price) => price.id === priceId))
    throw new StripeFault(400, 'resource_missing', 'This plan is not offered.')
  const price = need(world, 'price', priceId)
  if (price.currency !== subscription.currency)
    throw new StripeFault(400, 'payment_method_currency_mismatch', 'The currency of a subscription cannot change.')
  if (subscription.cancel_at_period_end) cancelAtEnd(world, subscription, false)
  if (isDowngrade(itemOf(subscription).price, price)) changeAtPeriodEnd(world, subscription, price)
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
