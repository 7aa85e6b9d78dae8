import { z } from 'zod'
import { expand, flag, inRange, metadata, paging, range, text, whole } from '../parameters.ts'
import { refund } from '../payments.ts'
import { need, rows } from '../world.ts'
import { endpoint, page } from './endpoint.ts'

const one = z.strictObject(expand)

export const moneyEndpoints = [
  endpoint('GET', '/payment_intents/:id', one, (world, _input, id) => need(world, 'paymentIntent', id)),
  endpoint(
    'GET',
    '/payment_intents',
    z.strictObject({ customer: text.optional(), created: range.optional(), ...paging }),
    (world, input) =>
      page(
        rows(world, 'paymentIntent').filter((row) => !input.customer || row.customer === input.customer),
        input,
        '/v1/payment_intents',
      ),
  ),
  endpoint('GET', '/charges/:id', one, (world, _input, id) => need(world, 'charge', id)),
  endpoint(
    'GET',
    '/charges',
    z.strictObject({
      customer: text.optional(),
      payment_intent: text.optional(),
      created: range.optional(),
      ...paging,
    }),
    (world, input) =>
      page(
        rows(world, 'charge').filter(
          (row) =>
            (!input.customer || row.customer === input.customer) &&
            (!input.payment_intent || row.payment_intent === input.payment_intent) &&
            inRange(row.created, input.created),
        ),
        input,
        '/v1/charges',
      ),
  ),
  endpoint(
    'POST',
    '/refunds',
    z.strictObject({
      charge: text.optional(),
      payment_intent: text.optional(),
      amount: whole.optional(),
      reason: z.enum(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
      metadata,
      ...expand,
    }),
    (world, input) => refund(world, input),
  ),
  endpoint(
    'GET',
    '/refunds',
    z.strictObject({ charge: text.optional(), payment_intent: text.optional(), ...paging }),
    (world, input) =>
      page(
        rows(world, 'refund').filter(
          (row) =>
            (!input.charge || row.charge === input.charge) &&
            (!input.payment_intent || row.payment_intent === input.payment_intent),
        ),
        input,
        '/v1/refunds',
      ),
  ),
  endpoint('GET', '/refunds/:id', one, (world, _input, id) => need(world, 'refund', id)),
  endpoint(
    'GET',
    '/disputes',
    z.strictObject({ charge: text.optional(), payment_intent: text.optional(), ...paging }),
    (world, input) =>
      page(
        rows(world, 'dispute').filter(
          (row) =>
            (!input.charge || row.charge === input.charge) &&
            (!input.payment_intent || row.payment_intent === input.payment_intent),
        ),
        input,
        '/v1/disputes',
      ),
  ),
  endpoint('GET', '/disputes/:id', one, (world, _input, id) => need(world, 'dispute', id)),
  endpoint('GET', '/invoices/:id', one, (world, _input, id) => need(world, 'invoice', id)),
  endpoint(
    'GET',
    '/invoices',
    z.strictObject({
      customer: text.optional(),
      subscription: text.optional(),
      status: text.optional(),
      created: range.optional(),
      ...paging,
    }),
    (world, input) =>
      page(
        rows(world, 'invoice').filter(
          (row) =>
            (!input.customer || row.customer === input.customer) &&
            (!input.subscription || row.parent.subscription_details.subscription === input.subscription) &&
            (!input.status || row.status === input.status),
        ),
        input,
        '/v1/invoices',
      ),
  ),
  endpoint(
    'GET',
    '/invoice_payments',
    z.strictObject({
      invoice: text.optional(),
      payment: z.strictObject({ type: text, payment_intent: text.optional() }).optional(),
      status: text.optional(),
      created: range.optional(),
      ...paging,
    }),
    (world, input) =>
      page(
        rows(world, 'invoicePayment').filter(
          (row) =>
            (!input.invoice || row.invoice === input.invoice) &&
            (!input.payment?.payment_intent || row.payment.payment_intent === input.payment.payment_intent),
        ),
        input,
        '/v1/invoice_payments',
      ),
  ),
  endpoint(
    'GET',
    '/events',
    z.strictObject({
      type: text.optional(),
      types: z.array(text).optional(),
      created: range.optional(),
      delivery_success: flag.optional(),
      ...paging,
    }),
    (world, input) =>
      page(
        rows(world, 'event').filter(
          (row) =>
            inRange(row.created, input.created) &&
            (!input.type || row.type === input.type) &&
            (!input.types || input.types.includes(row.type)),
        ),
        input,
        '/v1/events',
      ),
  ),
  endpoint('GET', '/events/:id', one, (world, _input, id) => need(world, 'event', id)),
]
