import { DomainError, must } from '@peace/core/errors'
import { listenedEvents } from '@peace/core/money'
import type Stripe from 'stripe'
import { secretValue } from '../../params.ts'
import { asking, idOf, stripe } from './client.ts'
import { sdk } from './sdk.ts'

// What an event asks us to look at. Nothing else of it is believed.
export type Look =
  | { at: 'invoice'; id: string; customerId: string | undefined }
  | { at: 'session'; id: string; customerId: string | undefined }
  | { at: 'intent'; id: string }
  | { at: 'subscription'; customerId: string }
export type Notice = { id: string; createdAt: number; looks: Look[] }

const subscriptionOf = (customerId: string | undefined): Look[] =>
  customerId ? [{ at: 'subscription', customerId }] : []

const intentOf = (object: { payment_intent?: string | { id: string } | null | undefined }): Look[] => {
  const id = idOf(object.payment_intent)
  return id ? [{ at: 'intent', id }] : []
}

const looksOf = (event: Stripe.Event): Look[] => {
  switch (event.type) {
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
    case 'checkout.session.async_payment_failed': {
      const customerId = idOf(event.data.object.customer)
      return [{ at: 'session', id: event.data.object.id, customerId }, ...subscriptionOf(customerId)]
    }
    case 'invoice.paid':
    case 'invoice.payment_failed':
    case 'invoice.voided':
    case 'invoice.marked_uncollectible': {
      const customerId = idOf(event.data.object.customer)
      return [
        { at: 'invoice', id: must(event.data.object.id, 'the id of an invoice'), customerId },
        ...subscriptionOf(customerId),
      ]
    }
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
    case 'customer.subscription.paused':
    case 'customer.subscription.resumed':
      return subscriptionOf(idOf(event.data.object.customer))
    case 'charge.refunded':
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
    case 'charge.dispute.created':
    case 'charge.dispute.closed':
    case 'charge.dispute.funds_reinstated':
    case 'charge.dispute.funds_withdrawn':
      return intentOf(event.data.object)
    default:
      return []
  }
}

const noticeOf = (event: Stripe.Event): Notice => ({
  id: event.id,
  createdAt: event.created * 1000,
  looks: looksOf(event),
})

// The signature is over the bytes as they came.
export const verifyNotice = (body: Buffer, signature: string | undefined): Notice => {
  const secret = secretValue('stripeWebhook')
  if (!secret || !signature) throw new DomainError('not-allowed', { permission: 'webhook' })
  try {
    return noticeOf(stripe().webhooks.constructEvent(body, signature, secret))
  } catch (error) {
    if (error instanceof sdk().errors.StripeSignatureVerificationError)
      throw new DomainError('not-allowed', { permission: 'webhook' }, { cause: error })
    throw error
  }
}

// What Stripe says has happened in a time, oldest first, for the sweep: a webhook may never come.
export const noticesBetween = (from: number, to: number): Promise<Notice[]> =>
  asking(async (client) => {
    const notices: Notice[] = []
    const types = [...listenedEvents]
    const created = { gte: Math.floor(from / 1000), lt: Math.ceil(to / 1000) }
    for await (const event of client.events.list({ created, types, limit: 100 })) notices.push(noticeOf(event))
    return notices.reverse()
  })
