import {
  addMonths,
  currencySchema,
  type Payment,
  type PaymentLine,
  parsePriceKey,
  paymentSchema,
} from '@peace/core/money'
import type Stripe from 'stripe'
import { readPrice, readPriceById } from './catalog.ts'
import { asking, fromSeconds, idOf, isMissing } from './client.ts'

// A payment as Stripe says it is at this moment, whole. Whatever an event claimed is not used.

export type PaymentRef = { invoice: string } | { session: string }

type ChargeFacts = Pick<Payment, 'refundedMinor' | 'disputedMinor'> &
  Partial<Pick<Payment, 'paymentIntentId' | 'disputeStatus' | 'fingerprint'>> & {
    chargedAt?: number
    receiptUrl?: string
  }

const chargeFacts = async (client: Stripe, intentId: string | undefined): Promise<ChargeFacts> => {
  if (!intentId) return { refundedMinor: 0, disputedMinor: 0 }
  const intent = await client.paymentIntents.retrieve(intentId, { expand: ['latest_charge'] })
  const charge = typeof intent.latest_charge === 'object' ? intent.latest_charge : null
  const disputes = charge?.disputed ? (await client.disputes.list({ payment_intent: intentId, limit: 10 })).data : []
  // An inquiry ("warning") moves no money.
  const counted = disputes.filter((one) => one.status !== 'won' && !one.status.startsWith('warning'))
  const status = disputes[0]?.status
  const fingerprint = charge?.payment_method_details?.card?.fingerprint
  return {
    paymentIntentId: intentId,
    refundedMinor: charge?.amount_refunded ?? 0,
    disputedMinor: counted.reduce((sum, one) => sum + one.amount, 0),
    ...(status ? { disputeStatus: status } : {}),
    ...(fingerprint ? { fingerprint } : {}),
    ...(charge ? { chargedAt: fromSeconds(charge.created) } : {}),
    ...(charge?.receipt_url ? { receiptUrl: charge.receipt_url } : {}),
  }
}

const owners = new Map<string, string>()

// Written on the customer when it is made, and never changed.
const workspaceOf = async (client: Stripe, customerId: string): Promise<string | undefined> => {
  const known = owners.get(customerId)
  if (known) return known
  const customer = await client.customers.retrieve(customerId)
  const owner = customer.deleted ? undefined : customer.metadata.workspaceId
  if (owner) owners.set(customerId, owner)
  return owner
}

const invoiceLine = async (line: Stripe.InvoiceLineItem): Promise<PaymentLine | undefined> => {
  const priceId = idOf(line.pricing?.price_details?.price)
  const price = priceId ? await readPriceById(priceId) : undefined
  if (!price) return undefined
  // What takes the rest of a price's time back names the items it credits, also where that time had cost nothing.
  const details = line.parent?.subscription_item_details ?? line.parent?.invoice_item_details
  const credits = Boolean(details?.proration_details?.credited_items)
  return {
    priceKey: price.key,
    millis: price.millis,
    quantity: line.quantity ?? 1,
    sign: line.amount < 0 || credits ? -1 : 1,
    // A coupon leaves a line's own amount; nothing is asked for a trial, nor for a change of plan in one.
    trial: line.amount === 0 && price.unitMinor > 0,
    from: fromSeconds(line.period.start),
    to: fromSeconds(line.period.end),
  }
}

// Both ends of a period lie on the cycle; in a short month only one of them still shows the anchor's day.
const cycleDay = (from: number, to: number): number =>
  new Date(to).getUTCDate() > new Date(from).getUTCDate() ? to : from

const anchorOf = async (
  client: Stripe,
  lines: PaymentLine[],
  isProration: boolean[],
  subscriptionId: string,
): Promise<number> => {
  const full = lines.find((line, index) => !isProration[index] && line.sign > 0 && !line.trial)
  if (full) return cycleDay(full.from, full.to)
  const end = lines[0]?.to ?? 0
  const subscriptionAnchor = fromSeconds((await client.subscriptions.retrieve(subscriptionId)).billing_cycle_anchor)
  const months = Math.round((end - subscriptionAnchor) / (30.4375 * 86_400_000))
  return addMonths(subscriptionAnchor, months) === end ? subscriptionAnchor : end
}

// An invoice carries its first lines only.
const linesOf = async (client: Stripe, invoice: Stripe.Invoice): Promise<Stripe.InvoiceLineItem[]> => {
  if (!invoice.lines.has_more || !invoice.id) return invoice.lines.data
  const lines: Stripe.InvoiceLineItem[] = []
  for await (const line of client.invoices.listLineItems(invoice.id, { limit: 100 })) lines.push(line)
  return lines
}

const invoicePayment = async (client: Stripe, id: string): Promise<Payment | undefined> => {
  const invoice = await client.invoices.retrieve(id, { expand: ['payments'] })
  const customerId = idOf(invoice.customer)
  const subscriptionId = idOf(invoice.parent?.subscription_details?.subscription)
  if (!customerId || !subscriptionId || !currencySchema.safeParse(invoice.currency).success) return undefined
  const workspaceId = await workspaceOf(client, customerId)
  const items = await linesOf(client, invoice)
  const read = await Promise.all(items.map(invoiceLine))
  const prorations = items
    .filter((_, index) => read[index])
    .map((line) => line.parent?.subscription_item_details?.proration ?? false)
  const lines = read.filter((line) => line !== undefined)
  if (!workspaceId || lines.length === 0) return undefined
  const settled = invoice.payments?.data.find((one) => one.status === 'paid') ?? invoice.payments?.data[0]
  const {
    chargedAt: _at,
    receiptUrl: _url,
    ...facts
  } = await chargeFacts(client, idOf(settled?.payment.payment_intent))
  return paymentSchema.parse({
    id: invoice.id,
    kind: 'subscription',
    workspaceId,
    customerId,
    subscriptionId,
    paid: invoice.status === 'paid',
    currency: invoice.currency,
    amountMinor: invoice.amount_paid,
    taxMinor: (invoice.total_taxes ?? []).reduce((sum, tax) => sum + tax.amount, 0),
    ...facts,
    ...(invoice.number ? { number: invoice.number } : {}),
    ...(invoice.hosted_invoice_url ? { documentUrl: invoice.hosted_invoice_url } : {}),
    anchorAt: await anchorOf(client, lines, prorations, subscriptionId),
    paidAt: fromSeconds(invoice.status_transitions.paid_at ?? invoice.created),
    lines,
  })
}

const sessionLines = (session: Stripe.Checkout.Session, at: number): PaymentLine[] =>
  (session.line_items?.data ?? []).flatMap((item) => {
    const price = item.price ? readPrice(item.price) : undefined
    const name = parsePriceKey(price?.key)
    if (!price || !name || name.type === 'plan') return []
    const quantity = item.quantity ?? 1
    const line = { priceKey: price.key, millis: price.millis, sign: 1 as const, trial: false }
    if (name.type === 'pack') return [{ ...line, quantity, from: at, to: at }]
    // A line a month, so that a prepaid half year reads like six renewals.
    return Array.from({ length: quantity }, (_, month) => ({
      ...line,
      quantity: 1,
      from: addMonths(at, month),
      to: addMonths(at, month + 1),
    }))
  })

const sessionPayment = async (client: Stripe, id: string): Promise<Payment | undefined> => {
  const session = await client.checkout.sessions.retrieve(id, { expand: ['line_items'] })
  const customerId = idOf(session.customer)
  // What a subscription's checkout paid is its first invoice.
  const invoiceId = idOf(session.invoice)
  if (session.mode === 'subscription' && invoiceId) return invoicePayment(client, invoiceId)
  if (session.mode !== 'payment' || !customerId || !currencySchema.safeParse(session.currency).success) return undefined
  const workspaceId = await workspaceOf(client, customerId)
  const { chargedAt, receiptUrl, ...facts } = await chargeFacts(client, idOf(session.payment_intent))
  const paidAt = chargedAt ?? fromSeconds(session.created)
  const lines = sessionLines(session, paidAt)
  const [first] = lines
  if (!workspaceId || !first) return undefined
  return paymentSchema.parse({
    id: session.id,
    kind: parsePriceKey(first.priceKey)?.type === 'prepaid' ? 'prepaid' : 'pack',
    workspaceId,
    customerId,
    paid: session.status === 'complete' && session.payment_status !== 'unpaid',
    currency: session.currency,
    amountMinor: session.amount_total ?? 0,
    taxMinor: session.total_details?.amount_tax ?? 0,
    ...facts,
    ...(receiptUrl ? { documentUrl: receiptUrl } : {}),
    anchorAt: paidAt,
    paidAt,
    lines,
  })
}

export const fetchPayment = (ref: PaymentRef): Promise<Payment | undefined> =>
  asking(async (client) => {
    try {
      return 'invoice' in ref ? await invoicePayment(client, ref.invoice) : await sessionPayment(client, ref.session)
    } catch (error) {
      if (isMissing(error)) return undefined
      throw error
    }
  })

// A charge knows its payment intent; which invoice or checkout that paid, Stripe is asked.
export const refOfIntent = (intentId: string): Promise<PaymentRef | undefined> =>
  asking(async (client) => {
    const payment = { type: 'payment_intent' as const, payment_intent: intentId }
    const [invoicePaid] = (await client.invoicePayments.list({ payment, limit: 1 })).data
    const invoice = idOf(invoicePaid?.invoice)
    if (invoice) return { invoice }
    const [session] = (await client.checkout.sessions.list({ payment_intent: intentId, limit: 1 })).data
    return session ? { session: session.id } : undefined
  })

// Whose account an event speaks of. A customer's workspace is written on it once and never changed.
export const workspaceOfCustomer = (customerId: string): Promise<string | undefined> =>
  asking((client) => workspaceOf(client, customerId))

export const customerOfIntent = (intentId: string): Promise<string | undefined> =>
  asking(async (client) => idOf((await client.paymentIntents.retrieve(intentId)).customer))
