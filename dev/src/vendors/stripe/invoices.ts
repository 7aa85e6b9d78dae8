import { confirm, createIntent, defaultMethod } from './payments.ts'
import type * as T from './types.ts'
import { base, emit, find, listOf, need, newId, nowOf, put, rows, type World } from './world.ts'

type LineDraft = {
  price: T.Price
  quantity: number
  amount: number
  start: number
  end: number
  proration: boolean
  description: string
  // Of a line that gives time back: the lines that had asked for it.
  credits?: { invoice: string; invoice_line_items: string[] }
}

const day = 86_400
// Days after the first failure at which a renewal is tried again; after the last the subscription ends.
export const retryDays = [3, 5, 7]

export const discountOf = (
  world: World,
  discounts: readonly T.Discount[],
  amount: number,
): { amount: number; discount: string }[] => {
  let left = Math.max(0, amount)
  return discounts.flatMap((discount) => {
    const coupon = find(world, 'coupon', discount.source.coupon)
    if (!coupon) return []
    const off = coupon.percent_off === null ? (coupon.amount_off ?? 0) : Math.round((left * coupon.percent_off) / 100)
    const taken = Math.min(left, off)
    left -= taken
    return taken > 0 ? [{ amount: taken, discount: discount.id }] : []
  })
}

// Thai VAT is in the price.
export const taxIn = (world: World, customer: string, amount: number, automatic: boolean): number =>
  automatic && find(world, 'customer', customer)?.address?.country === 'TH' ? Math.round((amount * 7) / 107) : 0

const lineOf = (invoice: string, subscription: T.Subscription, draft: LineDraft): T.InvoiceLine => ({
  id: newId('il'),
  object: 'line_item',
  amount: draft.amount,
  subtotal: draft.amount,
  currency: draft.price.currency,
  description: draft.description,
  discount_amounts: [],
  invoice,
  livemode: false,
  metadata: {},
  period: { start: draft.start, end: draft.end },
  quantity: draft.quantity,
  pricing: {
    type: 'price_details',
    price_details: { price: draft.price.id, product: draft.price.product },
    unit_amount_decimal: String(draft.price.unit_amount),
  },
  parent: {
    type: 'subscription_item_details',
    invoice_item_details: null,
    subscription_item_details: {
      subscription: subscription.id,
      subscription_item: subscription.items.data[0]?.id ?? '',
      proration: draft.proration,
      invoice_item: null,
      proration_details: draft.proration ? { credited_items: draft.credits ?? null } : null,
    },
  },
})

export const createInvoice = (
  world: World,
  subscription: T.Subscription,
  reason: T.Invoice['billing_reason'],
  drafts: LineDraft[],
): T.Invoice => {
  const now = nowOf(world)
  const customer = need(world, 'customer', subscription.customer)
  world.invoices += 1
  const head = base(world, 'invoice', 'in')
  const lines = drafts.map((draft) => lineOf(head.id, subscription, draft))
  const subtotal = lines.reduce((sum, line) => sum + line.amount, 0)
  const discounts = reason === 'subscription_update' ? [] : discountOf(world, subscription.discounts, subtotal)
  const total = subtotal - discounts.reduce((sum, one) => sum + one.amount, 0)
  const tax = taxIn(world, customer.id, Math.max(0, total), subscription.automatic_tax.enabled)
  const due = Math.max(0, total + customer.balance)
  const invoice = put(world, 'invoice', {
    ...head,
    customer: customer.id,
    customer_email: customer.email,
    number: `PEACE-${String(world.invoices).padStart(4, '0')}`,
    status: 'open',
    billing_reason: reason,
    collection_method: 'charge_automatically',
    currency: subscription.currency,
    subtotal,
    total,
    amount_due: due,
    amount_paid: 0,
    amount_remaining: due,
    starting_balance: customer.balance,
    ending_balance: null,
    total_discount_amounts: discounts,
    total_taxes: tax
      ? [
          {
            amount: tax,
            tax_behavior: 'inclusive',
            taxable_amount: total - tax,
            type: 'tax_rate_details',
            taxability_reason: 'standard_rated',
            tax_rate_details: null,
          },
        ]
      : [],
    attempt_count: 0,
    attempted: false,
    next_payment_attempt: null,
    period_start: Math.min(...drafts.map((draft) => draft.start)),
    period_end: Math.max(...drafts.map((draft) => draft.end)),
    lines: listOf(lines, `/v1/invoices/${head.id}/lines`),
    parent: {
      type: 'subscription_details',
      quote_details: null,
      subscription_details: { subscription: subscription.id, metadata: subscription.metadata },
    },
    hosted_invoice_url: `${world.origin}/invoices/${head.id}`,
    invoice_pdf: `${world.origin}/invoices/${head.id}/pdf`,
    status_transitions: { finalized_at: now, paid_at: null, voided_at: null, marked_uncollectible_at: null },
    auto_advance: true,
  })
  // A credit left by an earlier change is used up first; what a change gives back waits for the next invoice.
  customer.balance = Math.min(0, total + customer.balance)
  invoice.ending_balance = customer.balance
  subscription.latest_invoice = invoice.id
  emit(world, 'invoice.created', invoice)
  emit(world, 'invoice.finalized', invoice)
  return invoice
}

const settled = (world: World, invoice: T.Invoice): true => {
  invoice.status = 'paid'
  invoice.amount_paid = invoice.amount_due
  invoice.amount_remaining = 0
  invoice.next_payment_attempt = null
  invoice.status_transitions.paid_at = nowOf(world)
  emit(world, 'invoice.paid', invoice)
  emit(world, 'invoice.payment_succeeded', invoice)
  return true
}

const intentOf = (world: World, invoice: T.Invoice): T.PaymentIntent => {
  const known = rows(world, 'invoicePayment').find((one) => one.invoice === invoice.id)
  if (known) return need(world, 'paymentIntent', known.payment.payment_intent)
  const intent = createIntent(world, {
    amount: invoice.amount_due,
    currency: invoice.currency,
    customer: invoice.customer,
    description: `Invoice ${invoice.number}`,
  })
  put(world, 'invoicePayment', {
    ...base(world, 'invoice_payment', 'inpay'),
    invoice: invoice.id,
    amount_requested: invoice.amount_due,
    amount_paid: null,
    currency: invoice.currency,
    is_default: true,
    status: 'open',
    payment: { type: 'payment_intent', payment_intent: intent.id },
  })
  return intent
}

export const payInvoice = (world: World, invoice: T.Invoice, present: boolean): boolean => {
  if (invoice.status === 'paid') return true
  if (invoice.amount_due === 0) return settled(world, invoice)
  const subscription = find(world, 'subscription', invoice.parent.subscription_details.subscription)
  const method = defaultMethod(world, invoice.customer, subscription)
  const intent = intentOf(world, invoice)
  invoice.attempted = true
  invoice.attempt_count += 1
  if (method && confirm(world, intent, method, present)) {
    const payment = rows(world, 'invoicePayment').find((one) => one.invoice === invoice.id)
    if (payment) {
      payment.status = 'paid'
      payment.amount_paid = invoice.amount_due
    }
    return settled(world, invoice)
  }
  const first = invoice.status_transitions.finalized_at ?? invoice.created
  const wait = retryDays[invoice.attempt_count - 1]
  invoice.next_payment_attempt = wait === undefined ? null : first + wait * day
  emit(world, 'invoice.payment_failed', invoice)
  return false
}

export const voidInvoice = (world: World, invoice: T.Invoice): void => {
  if (invoice.status !== 'open') return
  invoice.status = 'void'
  invoice.status_transitions.voided_at = nowOf(world)
  emit(world, 'invoice.voided', invoice)
}
