import { DomainError } from '@peace/core/errors'
import { type Offer, type PlanTable, type Priced, parsePriceKey, pricedOf, priceList } from '@peace/core/money'
import type Stripe from 'stripe'
import { asking, isMissing } from './client.ts'

// Products and prices in Stripe are made from our own table. A price is found by its lookup key; one whose amount or
// credits differ from the table is replaced and the key moves on. Old subscriptions keep their old price.

const names: Record<string, string> = { creator: 'Creator', pro: 'Pro', studio: 'Studio' }

const productName = (product: string, millis: number): string => {
  const [type = '', name = ''] = product.split('_')
  const plan = names[name] ?? name
  return type === 'plan' ? `Peace Script AI ${plan}` : `${(millis / 1000).toLocaleString('en-US')} credits`
}

const ensureProduct = async (client: Stripe, priced: Priced): Promise<string> => {
  const id = `peace_${priced.product}`
  try {
    return (await client.products.retrieve(id)).id
  } catch (error) {
    if (!isMissing(error)) throw error
  }
  // Electronically supplied services.
  const made = { id, name: productName(priced.product, priced.millis), tax_code: 'txcd_10103001' }
  return (await client.products.create(made, { idempotencyKey: `product-${id}` })).id
}

const agrees = (price: Stripe.Price, priced: Priced): boolean =>
  price.active && price.unit_amount === priced.unitMinor && price.metadata.millis === String(priced.millis)

const createPrice = async (client: Stripe, priced: Priced): Promise<Stripe.Price> => {
  const product = await ensureProduct(client, priced)
  return client.prices.create(
    {
      product,
      currency: priced.currency,
      unit_amount: priced.unitMinor,
      lookup_key: priced.key,
      transfer_lookup_key: true,
      tax_behavior: 'inclusive',
      metadata: { offer: priced.key, millis: String(priced.millis) },
      ...(priced.interval ? { recurring: { interval: priced.interval } } : {}),
    },
    { idempotencyKey: `price-${priced.key}-${priced.unitMinor}-${priced.millis}` },
  )
}

export const ensurePrice = (priced: Priced): Promise<string> =>
  asking(async (client) => {
    const found = (await client.prices.list({ lookup_keys: [priced.key], active: true, limit: 1 })).data[0]
    return found && agrees(found, priced) ? found.id : (await createPrice(client, priced)).id
  })

export const priceIdOf = (table: PlanTable, offer: Offer): Promise<string> => {
  const priced = pricedOf(table, offer)
  if (!priced) throw new DomainError('invalid-input', { field: 'offer', problem: 'not-sold' })
  return ensurePrice(priced)
}

export const ensureAllPrices = async (table: PlanTable): Promise<{ key: string; id: string }[]> => {
  const made: { key: string; id: string }[] = []
  for (const priced of priceList(table)) made.push({ key: priced.key, id: await ensurePrice(priced) })
  return made
}

export type ReadPrice = { key: string; millis: number; unitMinor: number; interval: 'month' | 'year' }
const seen = new Map<string, ReadPrice>()

// What a price means, from its own metadata: it never changes, so once read it is kept.
export const readPrice = (price: Stripe.Price): ReadPrice | undefined => {
  const { offer } = price.metadata
  if (offer === undefined || !parsePriceKey(offer)) return undefined
  const interval = price.recurring?.interval === 'year' ? 'year' : 'month'
  const read: ReadPrice = {
    key: offer,
    millis: Number(price.metadata.millis ?? 0),
    unitMinor: price.unit_amount ?? 0,
    interval,
  }
  seen.set(price.id, read)
  return read
}

export const readPriceById = async (id: string): Promise<ReadPrice | undefined> =>
  seen.get(id) ?? readPrice(await asking((client) => client.prices.retrieve(id)))
