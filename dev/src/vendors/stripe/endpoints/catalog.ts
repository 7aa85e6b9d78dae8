import { z } from 'zod'
import { StripeFault } from '../fault.ts'
import { expand, flag, metadata, paging, text, whole } from '../parameters.ts'
import { base, emit, need, newId, put, rows } from '../world.ts'
import { endpoint, page } from './endpoint.ts'

const recurring = z.strictObject({
  interval: z.enum(['month', 'year']),
  interval_count: whole.optional(),
  usage_type: text.optional(),
})

const productFields = {
  name: text,
  description: text,
  active: flag,
  metadata,
  tax_code: text,
  url: text,
  statement_descriptor: text,
}

export const catalogEndpoints = [
  endpoint(
    'POST',
    '/products',
    z.strictObject({ ...z.object(productFields).partial().shape, name: text, id: text.optional(), ...expand }),
    (world, input) => {
      if (input.id && world.tables.product.has(input.id))
        throw new StripeFault(400, 'resource_already_exists', `Product already exists.`, 'id')
      const product = put(world, 'product', {
        ...base(world, 'product', 'prod', input.metadata),
        ...(input.id ? { id: input.id } : {}),
        name: input.name,
        description: input.description ?? null,
        active: input.active ?? true,
        tax_code: input.tax_code ?? null,
      })
      emit(world, 'product.created', product)
      return product
    },
  ),
  endpoint(
    'GET',
    '/products',
    z.strictObject({ active: flag.optional(), ids: z.array(text).optional(), ...paging }),
    (world, input) =>
      page(
        rows(world, 'product').filter((one) => !input.ids || input.ids.includes(one.id)),
        input,
        '/v1/products',
      ),
  ),
  endpoint('GET', '/products/:id', z.strictObject(expand), (world, _input, id) => need(world, 'product', id)),
  endpoint(
    'POST',
    '/products/:id',
    z.strictObject({ ...z.object(productFields).partial().shape, ...expand }),
    (world, input, id) => {
      const product = need(world, 'product', id)
      Object.assign(product, {
        name: input.name ?? product.name,
        description: input.description ?? product.description,
        active: input.active ?? product.active,
        metadata: { ...product.metadata, ...input.metadata },
      })
      emit(world, 'product.updated', product)
      return product
    },
  ),
  endpoint(
    'POST',
    '/prices',
    z.strictObject({
      product: text,
      currency: text,
      unit_amount: whole,
      recurring: recurring.optional(),
      lookup_key: text.optional(),
      transfer_lookup_key: flag.optional(),
      tax_behavior: z.enum(['inclusive', 'exclusive', 'unspecified']).optional(),
      nickname: text.optional(),
      metadata,
      ...expand,
    }),
    (world, input) => {
      need(world, 'product', input.product)
      const holder = rows(world, 'price').find((one) => input.lookup_key && one.lookup_key === input.lookup_key)
      if (holder && !input.transfer_lookup_key)
        throw new StripeFault(
          400,
          'resource_already_exists',
          `A price (\`${holder.id}\`) already uses that lookup key.`,
          'lookup_key',
        )
      if (holder) holder.lookup_key = null
      const price = put(world, 'price', {
        ...base(world, 'price', 'price', input.metadata),
        product: input.product,
        active: true,
        currency: input.currency,
        unit_amount: input.unit_amount,
        lookup_key: input.lookup_key ?? null,
        tax_behavior: input.tax_behavior ?? 'unspecified',
        type: input.recurring ? 'recurring' : 'one_time',
        recurring: input.recurring
          ? { interval: input.recurring.interval, interval_count: 1, usage_type: 'licensed' }
          : null,
        nickname: input.nickname ?? null,
      })
      emit(world, 'price.created', price)
      return price
    },
  ),
  endpoint(
    'GET',
    '/prices',
    z.strictObject({
      active: flag.optional(),
      lookup_keys: z.array(text).optional(),
      product: text.optional(),
      type: text.optional(),
      ...paging,
    }),
    (world, input) =>
      page(
        rows(world, 'price').filter(
          (one) =>
            (input.active === undefined || one.active === input.active) &&
            (!input.lookup_keys || (one.lookup_key !== null && input.lookup_keys.includes(one.lookup_key))) &&
            (!input.product || one.product === input.product),
        ),
        input,
        '/v1/prices',
      ),
  ),
  endpoint('GET', '/prices/:id', z.strictObject(expand), (world, _input, id) => need(world, 'price', id)),
  endpoint(
    'POST',
    '/prices/:id',
    z.strictObject({
      active: flag.optional(),
      nickname: text.optional(),
      metadata,
      lookup_key: text.optional(),
      ...expand,
    }),
    (world, input, id) => {
      const price = need(world, 'price', id)
      price.active = input.active ?? price.active
      return price
    },
  ),
  endpoint(
    'POST',
    '/coupons',
    z.strictObject({
      id: text.optional(),
      name: text.optional(),
      percent_off: z.coerce.number().optional(),
      amount_off: whole.optional(),
      currency: text.optional(),
      duration: z.enum(['once', 'repeating', 'forever']).default('once'),
      duration_in_months: whole.optional(),
      max_redemptions: whole.optional(),
      metadata,
      ...expand,
    }),
    (world, input) => {
      if ((input.percent_off === undefined) === (input.amount_off === undefined))
        throw new StripeFault(
          400,
          'parameters_exclusive',
          'You must pass exactly one of percent_off or amount_off.',
          'percent_off',
        )
      return put(world, 'coupon', {
        ...base(world, 'coupon', 'coupon', input.metadata),
        id: input.id ?? newId('coupon').slice(7, 15),
        name: input.name ?? null,
        percent_off: input.percent_off ?? null,
        amount_off: input.amount_off ?? null,
        currency: input.currency ?? null,
        duration: input.duration,
        duration_in_months: input.duration_in_months ?? null,
        max_redemptions: input.max_redemptions ?? null,
        times_redeemed: 0,
        valid: true,
      })
    },
  ),
  endpoint('GET', '/coupons/:id', z.strictObject(expand), (world, _input, id) => need(world, 'coupon', id)),
  endpoint(
    'POST',
    '/promotion_codes',
    z.strictObject({
      promotion: z.strictObject({ type: z.literal('coupon'), coupon: text }),
      code: text,
      active: flag.optional(),
      expires_at: whole.optional(),
      max_redemptions: whole.optional(),
      customer: text.optional(),
      metadata,
      ...expand,
    }),
    (world, input) => {
      need(world, 'coupon', input.promotion.coupon)
      return put(world, 'promotionCode', {
        ...base(world, 'promotion_code', 'promo', input.metadata),
        code: input.code,
        promotion: input.promotion,
        active: input.active ?? true,
        expires_at: input.expires_at ?? null,
        max_redemptions: input.max_redemptions ?? null,
        times_redeemed: 0,
      })
    },
  ),
  endpoint(
    'GET',
    '/promotion_codes',
    z.strictObject({ code: text.optional(), active: flag.optional(), ...paging }),
    (world, input) =>
      page(
        rows(world, 'promotionCode').filter((one) => !input.code || one.code === input.code),
        input,
        '/v1/promotion_codes',
      ),
  ),
]
