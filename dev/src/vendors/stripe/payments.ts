import { StripeFault } from './fault.ts'
import type * as T from './types.ts'
import { base, type CardBehaviour, emit, find, hash, need, nowOf, put, rows, type World } from './world.ts'

// Money moving: cards that behave by their number (as Stripe's own test cards do), charges, refunds, disputes.

const behaviours: Record<string, CardBehaviour> = {
  '4000000000000002': 'declined',
  '4000000000009995': 'insufficient-funds',
  '4000000000000341': 'fails-later',
  '4000002500003155': 'needs-authentication',
  '4000000000000259': 'disputed',
}

const brandOf = (number: string): string =>
  number.startsWith('5') ? 'mastercard' : number.startsWith('3') ? 'amex' : 'visa'

const luhn = (number: string): boolean => {
  const digits = [...number].reverse().map(Number)
  const sum = digits.reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return number.length >= 13 && sum % 10 === 0
}

export type Card = { number: string; expMonth: number; expYear: number; cvc: string; name: string; email: string }

export const createCard = (world: World, customer: string | null, card: Card): T.PaymentMethod => {
  const number = card.number.replace(/\D/g, '')
  if (!luhn(number))
    throw new StripeFault(402, 'incorrect_number', 'Your card number is incorrect.', 'number', 'card_error')
  const year = card.expYear < 100 ? 2000 + card.expYear : card.expYear
  const ends = Date.UTC(year, card.expMonth, 1) / 1000
  if (!(card.expMonth >= 1 && card.expMonth <= 12) || !(ends > nowOf(world)))
    throw new StripeFault(402, 'expired_card', 'Your card has expired.', 'exp_year', 'card_error')
  const method = put(world, 'paymentMethod', {
    ...base(world, 'payment_method', 'pm'),
    customer,
    type: 'card',
    card: {
      brand: brandOf(number),
      last4: number.slice(-4),
      exp_month: card.expMonth,
      exp_year: year,
      fingerprint: hash(number).slice(0, 16),
      country: 'TH',
    },
    billing_details: { email: card.email, name: card.name },
  })
  world.behaviours.set(method.id, behaviours[number] ?? 'good')
  return method
}

export const createPromptPay = (world: World, customer: string | null, email: string): T.PaymentMethod =>
  put(world, 'paymentMethod', {
    ...base(world, 'payment_method', 'pm'),
    customer,
    type: 'promptpay',
    card: null,
    billing_details: { email, name: null },
  })

const declines: Partial<Record<CardBehaviour, { code: string; decline: string; message: string }>> = {
  declined: { code: 'card_declined', decline: 'generic_decline', message: 'Your card was declined.' },
  'insufficient-funds': {
    code: 'card_declined',
    decline: 'insufficient_funds',
    message: 'Your card has insufficient funds.',
  },
  'fails-later': { code: 'card_declined', decline: 'generic_decline', message: 'Your card was declined.' },
}

export const createIntent = (
  world: World,
  about: { amount: number; currency: string; customer: string; description: string; metadata?: T.Metadata },
): T.PaymentIntent => {
  const { metadata, ...rest } = about
  const intent = put(world, 'paymentIntent', {
    ...base(world, 'payment_intent', 'pi', metadata),
    ...rest,
    amount_received: 0,
    status: 'requires_payment_method',
    latest_charge: null,
    payment_method: null,
    payment_method_types: ['card'],
    last_payment_error: null,
  })
  emit(world, 'payment_intent.created', intent)
  return intent
}

const chargeOf = (world: World, intent: T.PaymentIntent, method: T.PaymentMethod, paid: boolean): T.Charge => {
  const charge = put(world, 'charge', {
    ...base(world, 'charge', 'ch', intent.metadata),
    amount: intent.amount,
    amount_captured: paid ? intent.amount : 0,
    amount_refunded: 0,
    currency: intent.currency,
    customer: intent.customer,
    payment_intent: intent.id,
    payment_method: method.id,
    payment_method_details:
      method.type === 'card' && method.card
        ? { type: 'card', card: method.card }
        : { type: 'promptpay', promptpay: { reference: method.id.slice(-12) } },
    status: paid ? 'succeeded' : 'failed',
    paid,
    captured: paid,
    refunded: false,
    disputed: false,
    failure_code: null,
    failure_message: null,
    receipt_url: null,
  })
  charge.receipt_url = `${world.origin}/receipts/${charge.id}`
  intent.latest_charge = charge.id
  return charge
}

// `present`: the cardholder is at the page. Off it, a card that wants authentication is declined.
export const confirm = (world: World, intent: T.PaymentIntent, method: T.PaymentMethod, present: boolean): boolean => {
  const behaviour = world.behaviours.get(method.id) ?? 'good'
  const refused = behaviour === 'fails-later' && present ? undefined : declines[behaviour]
  intent.payment_method = method.id
  intent.payment_method_types = [method.type]
  if (refused) {
    const charge = chargeOf(world, intent, method, false)
    charge.failure_code = refused.code
    charge.failure_message = refused.message
    intent.status = 'requires_payment_method'
    intent.last_payment_error = {
      type: 'card_error',
      code: refused.code,
      decline_code: refused.decline,
      message: refused.message,
    }
    emit(world, 'charge.failed', charge)
    emit(world, 'payment_intent.payment_failed', intent)
    return false
  }
  const charge = chargeOf(world, intent, method, true)
  intent.status = 'succeeded'
  intent.amount_received = intent.amount
  intent.last_payment_error = null
  emit(world, 'charge.succeeded', charge)
  emit(world, 'payment_intent.succeeded', intent)
  if (behaviour === 'disputed') openDispute(world, charge.id, 'fraudulent')
  return true
}

const chargeFor = (world: World, of: { charge?: string | undefined; payment_intent?: string | undefined }): T.Charge =>
  of.charge
    ? need(world, 'charge', of.charge)
    : need(world, 'charge', need(world, 'paymentIntent', of.payment_intent).latest_charge)

export const refund = (
  world: World,
  of: {
    charge?: string | undefined
    payment_intent?: string | undefined
    amount?: number | undefined
    reason?: string | undefined
    metadata?: T.Metadata | undefined
  },
): T.Refund => {
  const charge = chargeFor(world, of)
  const left = charge.amount_captured - charge.amount_refunded
  const amount = of.amount ?? left
  if (left === 0)
    throw new StripeFault(400, 'charge_already_refunded', `Charge ${charge.id} has already been refunded.`)
  if (rows(world, 'dispute').some((one) => one.charge === charge.id && one.status !== 'won'))
    throw new StripeFault(400, 'charge_disputed', `Charge ${charge.id} has been charged back; cannot issue a refund.`)
  if (amount > left || amount <= 0)
    throw new StripeFault(
      400,
      'amount_too_large',
      `Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`,
      'amount',
    )
  charge.amount_refunded += amount
  charge.refunded = charge.amount_refunded === charge.amount_captured
  const made = put(world, 'refund', {
    ...base(world, 'refund', 're', of.metadata),
    amount,
    currency: charge.currency,
    charge: charge.id,
    payment_intent: charge.payment_intent,
    status: 'succeeded',
    reason: of.reason ?? null,
  })
  emit(world, 'refund.created', made)
  emit(world, 'charge.refunded', charge)
  return made
}

export const openDispute = (world: World, chargeId: string, reason: string): T.Dispute => {
  const charge = need(world, 'charge', chargeId)
  if (charge.disputed) throw new StripeFault(400, 'charge_disputed', `Charge ${charge.id} is already disputed.`)
  charge.disputed = true
  const dispute = put(world, 'dispute', {
    ...base(world, 'dispute', 'du'),
    amount: charge.amount_captured - charge.amount_refunded,
    currency: charge.currency,
    charge: charge.id,
    payment_intent: charge.payment_intent,
    status: 'needs_response',
    reason,
  })
  emit(world, 'charge.dispute.created', dispute)
  emit(world, 'charge.dispute.funds_withdrawn', dispute)
  return dispute
}

export const closeDispute = (world: World, id: string, won: boolean): T.Dispute => {
  const dispute = need(world, 'dispute', id)
  if (dispute.status === 'won' || dispute.status === 'lost') return dispute
  dispute.status = won ? 'won' : 'lost'
  if (won) emit(world, 'charge.dispute.funds_reinstated', dispute)
  emit(world, 'charge.dispute.closed', dispute)
  return dispute
}

export const defaultMethod = (
  world: World,
  customer: string,
  subscription?: T.Subscription,
): T.PaymentMethod | undefined =>
  find(world, 'paymentMethod', subscription?.default_payment_method) ??
  find(world, 'paymentMethod', find(world, 'customer', customer)?.invoice_settings.default_payment_method)
