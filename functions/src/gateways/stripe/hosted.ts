import { must } from '@peace/core/errors'
import type { Language } from '@peace/core/ids'
import { type Currency, type Offer, type PlanTable, priceList } from '@peace/core/money'
import type Stripe from 'stripe'
import { ensurePrice } from './catalog.ts'
import { asking, idOf, isMissing } from './client.ts'

export type CheckoutRequest = {
  // One purchase, one key: it survives a reload, and a second use of it is the same checkout.
  key: string
  attempt: number
  customerId: string
  workspaceId: string
  userId: string
  offer: Offer
  priceId: string
  trialDays: number
  taxed: boolean
  language: Language
  successUrl: string
  cancelUrl: string
}

// Which ways to pay are offered is set in Stripe's dashboard; PromptPay it offers by itself in baht and for single
// payments only.
const modeFields = (request: CheckoutRequest): Partial<Stripe.Checkout.SessionCreateParams> => {
  const metadata = { workspaceId: request.workspaceId, userId: request.userId, purchase: request.key }
  if (request.offer.type !== 'plan')
    return {
      mode: 'payment',
      payment_intent_data: { metadata },
    }
  const trial = request.trialDays > 0 ? { trial_period_days: request.trialDays } : {}
  return {
    mode: 'subscription',
    payment_method_collection: 'always',
    subscription_data: { metadata, ...trial },
  }
}

export const openCheckout = (request: CheckoutRequest): Promise<{ id: string; url: string; expiresAt: number }> =>
  asking(async (client) => {
    const quantity = request.offer.type === 'prepaid' ? request.offer.months : 1
    const session = await client.checkout.sessions.create(
      {
        ...modeFields(request),
        customer: request.customerId,
        client_reference_id: request.workspaceId,
        line_items: [{ price: request.priceId, quantity }],
        metadata: { workspaceId: request.workspaceId, purchase: request.key },
        success_url: request.successUrl,
        cancel_url: request.cancelUrl,
        locale: request.language,
        allow_promotion_codes: true,
        ...(request.taxed ? { automatic_tax: { enabled: true }, customer_update: { address: 'auto' as const } } : {}),
      },
      { idempotencyKey: `checkout-${request.workspaceId}-${request.key}-${request.attempt}` },
    )
    return { id: session.id, url: must(session.url, 'the address of a checkout'), expiresAt: session.expires_at * 1000 }
  })

export type CheckoutState = {
  status: 'open' | 'complete' | 'expired'
  url: string | undefined
  customerId: string | undefined
}

export const readCheckout = (id: string): Promise<CheckoutState | undefined> =>
  asking(async (client) => {
    try {
      const session = await client.checkout.sessions.retrieve(id)
      const status: CheckoutState['status'] =
        session.status === 'complete' ? 'complete' : session.status === 'expired' ? 'expired' : 'open'
      return { status, url: session.url ?? undefined, customerId: idOf(session.customer) }
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  })

// Whoever is still on the old page cannot pay it any more. One paid a moment ago stays paid.
export const closeCheckout = (id: string): Promise<void> =>
  asking(async (client) => {
    await client.checkout.sessions.expire(id).catch(() => undefined)
  })

// A key stands for one request to the letter. So the customer is made of what never changes, and told the rest after:
// another member, in another language, asks for the same one.
export const createCustomer = (about: {
  workspaceId: string
  email: string
  name: string
  language: Language
}): Promise<string> =>
  asking(async (client) => {
    const { id } = await client.customers.create(
      { metadata: { workspaceId: about.workspaceId } },
      { idempotencyKey: `customer-of-${about.workspaceId}` },
    )
    const email = about.email ? { email: about.email } : {}
    await client.customers.update(id, { name: about.name, preferred_locales: [about.language], ...email })
    return id
  })

const planPrices = async (table: PlanTable, currency: Currency) => {
  const products = new Map<string, string[]>()
  for (const priced of priceList(table)) {
    if (!priced.interval || priced.currency !== currency) continue
    const product = `peace_${priced.product}`
    products.set(product, [...(products.get(product) ?? []), await ensurePrice(priced)])
  }
  return [...products].map(([product, prices]) => ({ product, prices }))
}

// Raised with every change of what the portal may do: an older configuration is then no longer ours.
const portalEdition = 2

// Stripe's portal, told by us what it may do: dearer at once with the difference invoiced; cheaper, a shorter interval and
// cancelling at the end of the period. One configuration a currency and price list.
export const ensurePortal = (table: PlanTable, currency: Currency, returnUrl: string): Promise<string> =>
  asking(async (client) => {
    const products = await planPrices(table, currency)
    const mark = `${portalEdition} ${currency} ${products.flatMap((one) => one.prices).join(' ')}`.slice(0, 480)
    const known = await client.billingPortal.configurations.list({ active: true, limit: 100 })
    const found = known.data.find((one) => one.metadata?.peace === mark)
    if (found) return found.id
    const made = await client.billingPortal.configurations.create({
      default_return_url: returnUrl,
      metadata: { peace: mark },
      features: {
        customer_update: { enabled: true, allowed_updates: ['email', 'address', 'tax_id'] },
        invoice_history: { enabled: true },
        payment_method_update: { enabled: true },
        subscription_cancel: { enabled: true, mode: 'at_period_end' },
        subscription_update: {
          enabled: true,
          default_allowed_updates: ['price', 'promotion_code'],
          proration_behavior: 'always_invoice',
          schedule_at_period_end: { conditions: [{ type: 'decreasing_item_amount' }, { type: 'shortening_interval' }] },
          trial_update_behavior: 'continue_trial',
          products,
        },
      },
    })
    return made.id
  })

export const openPortal = (about: {
  customerId: string
  configuration: string
  returnUrl: string
  language: Language
}): Promise<string> =>
  asking(async (client) => {
    const session = await client.billingPortal.sessions.create({
      customer: about.customerId,
      configuration: about.configuration,
      return_url: about.returnUrl,
      locale: about.language,
    })
    return session.url
  })
