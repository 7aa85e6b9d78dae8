import { z } from 'zod'
import { StripeFault } from '../fault.ts'
import { expand, flag, inRange, metadata, paging, range, text, whole } from '../parameters.ts'
import { cancelAtEnd, changed, changePrice, endSubscription } from '../subscriptions.ts'
import { find, need, rows } from '../world.ts'
import { endpoint, page } from './endpoint.ts'

const live = (status: string) => !['canceled', 'incomplete_expired'].includes(status)

export const subscriptionEndpoints = [
  endpoint('GET', '/subscriptions/:id', z.strictObject(expand), (world, _input, id) => need(world, 'subscription', id)),
  endpoint(
    'GET',
    '/subscriptions',
    z.strictObject({
      customer: text.optional(),
      price: text.optional(),
      status: text.optional(),
      created: range.optional(),
      ...paging,
    }),
    (world, input) =>
      page(
        rows(world, 'subscription').filter(
          (row) =>
            (!input.customer || row.customer === input.customer) &&
            inRange(row.created, input.created) &&
            (input.status === 'all' || (input.status ? row.status === input.status : live(row.status))),
        ),
        input,
        '/v1/subscriptions',
      ),
  ),
  endpoint(
    'POST',
    '/subscriptions/:id',
    z.strictObject({
      cancel_at_period_end: flag.optional(),
      items: z.array(z.strictObject({ id: text, price: text, quantity: whole.optional() })).optional(),
      proration_behavior: z.enum(['always_invoice', 'create_prorations', 'none']).optional(),
      default_payment_method: text.optional(),
      metadata,
      ...expand,
    }),
    (world, input, id) => {
      const subscription = need(world, 'subscription', id)
      if (!live(subscription.status))
        throw new StripeFault(
          400,
          'resource_missing',
          'A canceled subscription can only update its cancellation_details and metadata.',
        )
      Object.assign(subscription.metadata, input.metadata)
      if (input.cancel_at_period_end !== undefined) cancelAtEnd(world, subscription, input.cancel_at_period_end)
      const [item] = input.items ?? []
      if (item) changePrice(world, subscription, need(world, 'price', item.price))
      else if (input.cancel_at_period_end === undefined) changed(world, subscription)
      return subscription
    },
  ),
  endpoint(
    'DELETE',
    '/subscriptions/:id',
    z.strictObject({ invoice_now: flag.optional(), prorate: flag.optional(), ...expand }),
    (world, _input, id) => {
      const subscription = need(world, 'subscription', id)
      if (subscription.status === 'canceled')
        throw new StripeFault(404, 'resource_missing', `No such subscription: '${id}'`, 'id')
      return endSubscription(world, subscription, 'cancellation_requested')
    },
  ),
  endpoint(
    'GET',
    '/subscription_schedules/:id',
    z.strictObject(expand),
    (world, _input, id) => find(world, 'schedule', id) ?? need(world, 'schedule', id),
  ),
]
