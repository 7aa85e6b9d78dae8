import { periodEnd } from './calendar.ts'
import { StripeFault } from './fault.ts'
import { createInvoice, payInvoice, voidInvoice } from './invoices.ts'
import type * as T from './types.ts'
import { base, emit, find, listOf, need, newId, nowOf, put, rows, type World } from './world.ts'

export const itemOf = (subscription: T.Subscription): T.SubscriptionItem => {
  const [item] = subscription.items.data
  if (!item) throw new StripeFault(400, 'resource_missing', 'The subscription has no item.')
  return item
}

const intervalOf = (price: T.Price): T.Interval => price.recurring?.interval ?? 'month'
const nameOf = (world: World, price: T.Price): string => find(world, 'product', price.product)?.name ?? price.product

const fullLine = (world: World, item: T.SubscriptionItem, trial: boolean) => ({
  price: item.price,
  quantity: item.quantity,
  amount: trial ? 0 : item.price.unit_amount * item.quantity,
  start: item.current_period_start,
  end: item.current_period_end,
  proration: false,
  description: trial
    ? `Trial period for ${nameOf(world, item.price)}`
    : `${item.quantity} × ${nameOf(world, item.price)}`,
})

type Opening = {
  customer: string
  price: T.Price
  quantity: number
  trialDays: number
  metadata: T.Metadata
  discounts: T.Discount[]
  automaticTax: boolean
  method: string | null
}

export const createSubscription = (world: World, opening: Opening): { subscription: T.Subscription; paid: boolean } => {
  const now = nowOf(world)
  const trialEnd = opening.trialDays > 0 ? now + opening.trialDays * 86_400 : null
  const anchor = trialEnd ?? now
  const head = base(world, 'subscription', 'sub', opening.metadata)
  const subscription = put(world, 'subscription', {
    ...head,
    customer: opening.customer,
    status: 'incomplete',
    items: listOf<T.SubscriptionItem>([], `/v1/subscription_items?subscription=${head.id}`),
    currency: opening.price.currency,
    billing_cycle_anchor: anchor,
    cancel_at: null,
    cancel_at_period_end: false,
    canceled_at: null,
    ended_at: null,
    trial_start: trialEnd === null ? null : now,
    trial_end: trialEnd,
    start_date: now,
    latest_invoice: null,
    default_payment_method: opening.method,
    collection_method: 'charge_automatically',
    automatic_tax: { enabled: opening.automaticTax },
    discounts: opening.discounts,
    schedule: null,
    cancellation_details: { reason: null, feedback: null, comment: null },
  })
  subscription.items.data.push({
    id: newId('si'),
    object: 'subscription_item',
    created: now,
    price: opening.price,
    quantity: opening.quantity,
    subscription: head.id,
    metadata: {},
    current_period_start: now,
    current_period_end: trialEnd ?? periodEnd(anchor, now, intervalOf(opening.price)),
  })
  const invoice = createInvoice(world, subscription, 'subscription_create', [
    fullLine(world, itemOf(subscription), trialEnd !== null),
  ])
  const paid = payInvoice(world, invoice, true)
  subscription.status = paid ? (trialEnd === null ? 'active' : 'trialing') : 'incomplete'
  emit(world, 'customer.subscription.created', subscription)
  return { subscription, paid }
}

export const changed = (world: World, subscription: T.Subscription): T.Subscription => {
  emit(world, 'customer.subscription.updated', subscription)
  return subscription
}

// A renewal, or the first real period after a trial.
export const renew = (world: World, subscription: T.Subscription): void => {
  const item = itemOf(subscription)
  const pending = world.pendingChanges.get(subscription.id)
  if (pending && pending.at <= nowOf(world)) {
    item.price = need(world, 'price', pending.price)
    world.pendingChanges.delete(subscription.id)
    const schedule = find(world, 'schedule', subscription.schedule)
    if (schedule) schedule.status = 'released'
    subscription.schedule = null
  }
  item.current_period_start = item.current_period_end
  item.current_period_end = periodEnd(
    subscription.billing_cycle_anchor,
    item.current_period_start,
    intervalOf(item.price),
  )
  const invoice = createInvoice(world, subscription, 'subscription_cycle', [fullLine(world, item, false)])
  subscription.status = payInvoice(world, invoice, false) ? 'active' : 'past_due'
  changed(world, subscription)
}

// The open invoice of a subscription is tried again, because its time has come or the card is new.
export const retryOpen = (world: World, subscription: T.Subscription, present: boolean): boolean => {
  const invoice = find(world, 'invoice', subscription.latest_invoice)
  if (invoice?.status !== 'open') return true
  const paid = payInvoice(world, invoice, present)
  if (paid && subscription.status !== 'canceled') {
    subscription.status = 'active'
    changed(world, subscription)
  }
  return paid
}

// The lines that asked for a price's present time, which a change gives back.
const askedFor = (world: World, subscription: T.Subscription, price: T.Price) => {
  const invoice = rows(world, 'invoice').findLast(
    (one) =>
      one.parent.subscription_details.subscription === subscription.id &&
      one.lines.data.some((line) => line.pricing.price_details.price === price.id),
  )
  const lines = invoice?.lines.data.filter((line) => line.pricing.price_details.price === price.id) ?? []
  return { invoice: invoice?.id ?? '', invoice_line_items: lines.map(({ id }) => id) }
}

const proration = (world: World, item: T.SubscriptionItem, price: T.Price, sign: 1 | -1, from: number) => {
  const length = item.current_period_end - item.current_period_start
  const left = item.current_period_end - from
  return {
    price,
    quantity: item.quantity,
    amount: sign * Math.round((price.unit_amount * item.quantity * left) / length),
    start: from,
    end: item.current_period_end,
    proration: true,
    description: sign < 0 ? `Unused time on ${nameOf(world, price)}` : `Remaining time on ${nameOf(world, price)}`,
  }
}

// A change at once: the old price's unused time is given back, the new one's is charged, in an invoice of its own.
export const changePrice = (world: World, subscription: T.Subscription, price: T.Price): void => {
  const item = itemOf(subscription)
  const old = item.price
  if (old.id === price.id) return
  const now = nowOf(world)
  world.pendingChanges.delete(subscription.id)
  subscription.schedule = null
  const back = { ...proration(world, item, old, -1, now), credits: askedFor(world, subscription, old) }
  item.price = price
  // In a trial that goes on nothing was asked for, and nothing is: Stripe says so in two lines.
  if (subscription.status === 'trialing') {
    const next = { ...proration(world, item, price, 1, now), amount: 0 }
    payInvoice(world, createInvoice(world, subscription, 'subscription_update', [{ ...back, amount: 0 }, next]), true)
    changed(world, subscription)
    return
  }
  const sameCycle = intervalOf(old) === intervalOf(price)
  if (!sameCycle) {
    subscription.billing_cycle_anchor = now
    item.current_period_start = now
    item.current_period_end = periodEnd(now, now, intervalOf(price))
  }
  const next = sameCycle ? proration(world, item, price, 1, now) : fullLine(world, item, false)
  const invoice = createInvoice(world, subscription, 'subscription_update', [back, next])
  subscription.status = payInvoice(world, invoice, true) ? 'active' : 'past_due'
  changed(world, subscription)
}

// A trial that a change ends: the first real period begins now.
export const endTrial = (world: World, subscription: T.Subscription): void => {
  const item = itemOf(subscription)
  const now = nowOf(world)
  subscription.trial_end = now
  subscription.billing_cycle_anchor = now
  item.current_period_end = now
  renew(world, subscription)
}

// A change to a cheaper plan waits for the period to end, as our portal is configured.
export const changeAtPeriodEnd = (world: World, subscription: T.Subscription, price: T.Price): void => {
  const item = itemOf(subscription)
  world.pendingChanges.set(subscription.id, { price: price.id, at: item.current_period_end })
  const schedule = put(world, 'schedule', {
    ...base(world, 'subscription_schedule', 'sub_sched'),
    subscription: subscription.id,
    customer: subscription.customer,
    status: 'active',
    phases: [
      {
        start_date: item.current_period_start,
        end_date: item.current_period_end,
        items: [{ price: item.price.id, quantity: item.quantity }],
      },
      {
        start_date: item.current_period_end,
        end_date: periodEnd(subscription.billing_cycle_anchor, item.current_period_end, intervalOf(price)),
        items: [{ price: price.id, quantity: item.quantity }],
      },
    ],
  })
  subscription.schedule = schedule.id
  changed(world, subscription)
}

export const cancelAtEnd = (world: World, subscription: T.Subscription, cancel: boolean): void => {
  if (subscription.status === 'canceled')
    throw new StripeFault(400, 'resource_missing', `No such subscription: '${subscription.id}'`)
  subscription.cancel_at_period_end = cancel
  subscription.cancel_at = cancel ? itemOf(subscription).current_period_end : null
  subscription.canceled_at = cancel ? nowOf(world) : null
  subscription.cancellation_details.reason = cancel ? 'cancellation_requested' : null
  changed(world, subscription)
}

export const endSubscription = (world: World, subscription: T.Subscription, reason: string): T.Subscription => {
  if (subscription.status === 'canceled') return subscription
  subscription.status = 'canceled'
  subscription.canceled_at ??= nowOf(world)
  subscription.ended_at = nowOf(world)
  subscription.cancellation_details.reason = reason
  world.pendingChanges.delete(subscription.id)
  for (const invoice of rows(world, 'invoice'))
    if (invoice.parent.subscription_details.subscription === subscription.id) voidInvoice(world, invoice)
  emit(world, 'customer.subscription.deleted', subscription)
  return subscription
}
