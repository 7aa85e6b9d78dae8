import { z } from 'zod'
import { expand, inRange, metadata, paging, range, text } from '../parameters.ts'
import { base, emit, need, put, rows } from '../world.ts'
import { endpoint, page } from './endpoint.ts'

const fields = {
  email: text.optional(),
  name: text.optional(),
  description: text.optional(),
  metadata,
  preferred_locales: z.array(text).optional(),
  address: z
    .object({ country: text.default('') })
    .loose()
    .optional(),
}

export const customerEndpoints = [
  endpoint('POST', '/customers', z.strictObject({ ...fields, ...expand }), (world, input) => {
    const customer = put(world, 'customer', {
      ...base(world, 'customer', 'cus', input.metadata),
      email: input.email ?? null,
      name: input.name ?? null,
      balance: 0,
      currency: null,
      address: input.address ? { country: input.address.country } : null,
      preferred_locales: input.preferred_locales ?? [],
      invoice_settings: { default_payment_method: null },
    })
    emit(world, 'customer.created', customer)
    return customer
  }),
  endpoint(
    'GET',
    '/customers',
    z.strictObject({ email: text.optional(), created: range.optional(), ...paging }),
    (world, input) =>
      page(
        rows(world, 'customer').filter(
          (one) => (!input.email || one.email === input.email) && inRange(one.created, input.created),
        ),
        input,
        '/v1/customers',
      ),
  ),
  endpoint('GET', '/customers/:id', z.strictObject(expand), (world, _input, id) => need(world, 'customer', id)),
  endpoint('POST', '/customers/:id', z.strictObject({ ...fields, ...expand }), (world, input, id) => {
    const customer = need(world, 'customer', id)
    customer.email = input.email ?? customer.email
    customer.name = input.name ?? customer.name
    Object.assign(customer.metadata, input.metadata)
    emit(world, 'customer.updated', customer)
    return customer
  }),
  endpoint('GET', '/payment_methods/:id', z.strictObject(expand), (world, _input, id) =>
    need(world, 'paymentMethod', id),
  ),
]
