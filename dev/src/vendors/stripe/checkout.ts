import { StripeFault } from './fault.ts'
import { discountOf, taxIn } from './invoices.ts'
import { type Card, confirm, createCard, createIntent, createPromptPay } from './payments.ts'
import { createSubscription } from './subscriptions.ts'
import type * as T from './types.ts'
import { base, emit, find, need, newId, nowOf, put, rows, type World } from './world.ts'

export type SessionDraft = {
  mode: T.Session['mode']
  customer: string
  items: { price: string; quantity: number }[]
  clientReferenceId: string | null
  metadata: T.Metadata
  successUrl: string
  cancelUrl: string | null
  locale: string | null
  allowPromotionCodes: boolean
  automaticTax: boolean
  methods: string[] | undefined
  expiresAt: number | undefined
  trialDays: number
  subscriptionMetadata: T.Metadata
  paymentMetadata: T.Metadata
}

const subtotalOf = (world: World, items: SessionDraft['items']): { amount: number; currency: string } => {
  const prices = items.map((item) => ({ price: need(world, 'price', item.price), quantity: item.quantity }))
  const currency = prices[0]?.price.currency ?? 'thb'
  if (prices.some(({ price }) => price.currency !== currency))
    throw new StripeFault(
      400,
      'parameter_invalid',
      'All prices on a Checkout session must have the same currency.',
      'line_items',
    )
  return { amount: prices.reduce((sum, { price, quantity }) => sum + price.unit_amount * quantity, 0), currency }
}

const methodsOf = (draft: SessionDraft, currency: string): string[] => {
  const methods = draft.methods ?? ['card', ...(currency === 'thb' && draft.mode === 'payment' ? ['promptpay'] : [])]
  if (methods.includes('promptpay') && (draft.mode !== 'payment' || currency !== 'thb'))
    throw new StripeFault(
      400,
      'payment_method_invalid_parameter',
      'The payment method `promptpay` cannot be used in `subscription` mode, and only with `thb`.',
      'payment_method_types',
    )
  return methods
}

export const createSession = (world: World, draft: SessionDraft): T.Session => {
  need(world, 'customer', draft.customer)
  const { amount, currency } = subtotalOf(world, draft.items)
  const recurring = draft.items.some((item) => need(world, 'price', item.price).type === 'recurring')
  if (recurring !== (draft.mode === 'subscription'))
    throw new StripeFault(
      400,
      'parameter_invalid',
      `You must provide ${recurring ? 'one-time' : 'at least one recurring'} price in \`${draft.mode}\` mode.`,
      'line_items',
    )
  const now = nowOf(world)
  const expires = draft.expiresAt ?? now + 86_400
  if (expires < now + 1_795 || expires > now + 86_405)
    throw new StripeFault(
      400,
      'parameter_invalid_integer',
      'The `expires_at` timestamp must be from 30 minutes to 24 hours from Checkout Session creation.',
      'expires_at',
    )
  const head = base(world, 'checkout.session', 'cs_test', draft.metadata)
  const trial = draft.trialDays > 0
  const session = put(world, 'session', {
    ...head,
    mode: draft.mode,
    status: 'open',
    payment_status: 'unpaid',
    customer: draft.customer,
    client_reference_id: draft.clientReferenceId,
    currency,
    amount_subtotal: trial ? 0 : amount,
    amount_total: trial ? 0 : amount,
    url: `${world.origin}/c/pay/${head.id}`,
    success_url: draft.successUrl,
    cancel_url: draft.cancelUrl,
    expires_at: expires,
    locale: draft.locale,
    allow_promotion_codes: draft.allowPromotionCodes,
    automatic_tax: { enabled: draft.automaticTax, status: draft.automaticTax ? 'complete' : null },
    payment_method_types: methodsOf(draft, currency),
    payment_intent: null,
    subscription: null,
    invoice: null,
    total_details: { amount_discount: 0, amount_tax: 0, amount_shipping: 0 },
  })
  world.sessionSecrets.set(session.id, {
    items: draft.items,
    trialDays: draft.trialDays,
    subscriptionMetadata: draft.subscriptionMetadata,
    paymentMetadata: draft.paymentMetadata,
    promotionCode: undefined,
    cardError: undefined,
  })
  return session
}

export const secretsOf = (world: World, session: T.Session) => {
  const secrets = world.sessionSecrets.get(session.id)
  if (!secrets) throw new StripeFault(404, 'resource_missing', `No such checkout.session: '${session.id}'`)
  return secrets
}

export const sessionLines = (world: World, session: T.Session): T.SessionLine[] =>
  secretsOf(world, session).items.map(({ price: id, quantity }) => {
    const price = need(world, 'price', id)
    return {
      id: newId('li'),
      object: 'item',
      amount_subtotal: price.unit_amount * quantity,
      amount_total: price.unit_amount * quantity,
      currency: price.currency,
      description: find(world, 'product', price.product)?.name ?? '',
      price,
      quantity,
    }
  })

const discountsOf = (world: World, session: T.Session): T.Discount[] => {
  const code = find(world, 'promotionCode', secretsOf(world, session).promotionCode)
  if (!code) return []
  const now = nowOf(world)
  return [
    { id: newId('di'), object: 'discount', source: code.promotion, promotion_code: code.id, start: now, end: null },
  ]
}

const reprice = (world: World, session: T.Session): void => {
  if (secretsOf(world, session).trialDays > 0) return
  const discount = discountOf(world, discountsOf(world, session), session.amount_subtotal).reduce(
    (sum, one) => sum + one.amount,
    0,
  )
  session.amount_total = session.amount_subtotal - discount
  const amount_tax = taxIn(world, session.customer, session.amount_total, session.automatic_tax.enabled)
  session.total_details = { amount_discount: discount, amount_tax, amount_shipping: 0 }
}

export const applyPromotion = (world: World, session: T.Session, text: string): boolean => {
  const code = rows(world, 'promotionCode').find(
    (one) => one.code.toLowerCase() === text.trim().toLowerCase() && one.active,
  )
  const coupon = find(world, 'coupon', code?.promotion.coupon)
  if (!code || !coupon?.valid || (code.expires_at !== null && code.expires_at <= nowOf(world))) return false
  secretsOf(world, session).promotionCode = code.id
  reprice(world, session)
  return true
}

const completed = (world: World, session: T.Session): void => {
  session.status = 'complete'
  session.payment_status = session.amount_total === 0 ? 'no_payment_required' : 'paid'
  session.url = null
  const code = find(world, 'promotionCode', secretsOf(world, session).promotionCode)
  if (code) code.times_redeemed += 1
  emit(world, 'checkout.session.completed', session)
}

const keepMethod = (
  world: World,
  session: T.Session,
  method: T.PaymentMethod,
  email: string,
  country: string,
): void => {
  const customer = need(world, 'customer', session.customer)
  customer.email ||= email
  customer.address = { country }
  if (session.mode === 'subscription') customer.invoice_settings.default_payment_method = method.id
  emit(world, 'customer.updated', customer)
}

const payOnce = (world: World, session: T.Session, method: T.PaymentMethod): string | undefined => {
  if (session.amount_total === 0) return undefined
  const intent =
    find(world, 'paymentIntent', session.payment_intent) ??
    createIntent(world, {
      amount: session.amount_total,
      currency: session.currency,
      customer: session.customer,
      description: sessionLines(world, session)[0]?.description ?? '',
      metadata: secretsOf(world, session).paymentMetadata,
    })
  session.payment_intent = intent.id
  return confirm(world, intent, method, true)
    ? undefined
    : (intent.last_payment_error?.message ?? 'Your card was declined.')
}

const subscribe = (world: World, session: T.Session, method: T.PaymentMethod): string | undefined => {
  const secrets = secretsOf(world, session)
  const [item] = secrets.items
  // A declined card leaves no subscription behind: Checkout stays open for another card.
  if (['declined', 'insufficient-funds'].includes(world.behaviours.get(method.id) ?? ''))
    return 'Your card was declined.'
  const { subscription } = createSubscription(world, {
    customer: session.customer,
    price: need(world, 'price', item?.price),
    quantity: item?.quantity ?? 1,
    trialDays: secrets.trialDays,
    metadata: secrets.subscriptionMetadata,
    discounts: discountsOf(world, session),
    automaticTax: session.automatic_tax.enabled,
    method: method.id,
  })
  session.subscription = subscription.id
  session.invoice = subscription.latest_invoice
  return undefined
}

export type Payer =
  | { by: 'card'; card: Card; country: string; authenticated: boolean }
  | { by: 'promptpay'; email: string; country: string }

export type CheckoutOutcome = { is: 'complete' } | { is: 'needs-authentication' } | { is: 'refused'; message: string }

// What the hosted page does when its button is pressed. A second press finds the session complete.
export const completeSession = (world: World, session: T.Session, payer: Payer): CheckoutOutcome => {
  if (session.status === 'complete') return { is: 'complete' }
  if (session.status === 'expired') return { is: 'refused', message: 'This checkout has expired.' }
  const email = payer.by === 'card' ? payer.card.email : payer.email
  const method =
    payer.by === 'card'
      ? createCard(world, session.customer, payer.card)
      : createPromptPay(world, session.customer, email)
  if (payer.by === 'card' && world.behaviours.get(method.id) === 'needs-authentication' && !payer.authenticated)
    return { is: 'needs-authentication' }
  keepMethod(world, session, method, email, payer.country)
  reprice(world, session)
  const refusal = session.mode === 'payment' ? payOnce(world, session, method) : subscribe(world, session, method)
  if (refusal) return { is: 'refused', message: refusal }
  completed(world, session)
  return { is: 'complete' }
}

export const expireSession = (world: World, session: T.Session): T.Session => {
  if (session.status !== 'open')
    throw new StripeFault(
      400,
      'resource_missing',
      'Only Checkout Sessions with a status in ["open"] can be expired.',
      'session',
    )
  session.status = 'expired'
  session.url = null
  emit(world, 'checkout.session.expired', session)
  return session
}
