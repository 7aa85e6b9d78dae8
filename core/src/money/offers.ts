import { z } from 'zod'
import { planNameSchema } from '../access/workspace.ts'
import { type Currency, currencies, currencySchema, intervalSchema, intervals, type PlanTable } from './plans.ts'

// What can be bought. The client names an offer, never a price: the amount is looked up here, on the server.
export const offerSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('plan'), plan: planNameSchema, interval: intervalSchema, currency: currencySchema }),
  z.object({ type: z.literal('pack'), pack: z.string().max(20), currency: currencySchema }),
  // Months paid ahead, once: the way to pay for a plan by PromptPay, which Stripe takes only for single payments.
  z.object({
    type: z.literal('prepaid'),
    plan: planNameSchema,
    months: z.int().min(1).max(12),
    currency: z.literal('thb'),
  }),
])
export type Offer = z.infer<typeof offerSchema>

// A price as Stripe must know it. The key is its lookup key and is kept in the price's own metadata, because a
// lookup key moves to the new price when an amount changes, and old subscriptions must still be read right.
export const pricedSchema = z.object({
  key: z.string(),
  product: z.string(),
  currency: currencySchema,
  unitMinor: z.int().min(1),
  interval: intervalSchema.optional(),
  // Of one month, or of the pack.
  millis: z.int().min(0),
})
export type Priced = z.infer<typeof pricedSchema>

const pricesOf = (table: PlanTable, currency: Currency): Priced[] => {
  const paid = planNameSchema.options.filter((plan) => table.plans[plan].prices[currency].month > 0)
  return [
    ...paid.flatMap((plan) =>
      intervals.map((interval) => ({
        key: `plan_${plan}_${interval}_${currency}`,
        product: `plan_${plan}`,
        currency,
        unitMinor: table.plans[plan].prices[currency][interval],
        interval,
        millis: table.plans[plan].monthlyMillis,
      })),
    ),
    ...(currency === 'thb' ? paid : []).map((plan) => ({
      key: `prepaid_${plan}_thb`,
      product: `plan_${plan}`,
      currency,
      unitMinor: table.plans[plan].prices.thb.month,
      millis: table.plans[plan].monthlyMillis,
    })),
    ...table.packs.map((pack) => ({
      key: `pack_${pack.id}_${currency}`,
      product: `pack_${pack.id}`,
      currency,
      unitMinor: pack.prices[currency],
      millis: pack.millis,
    })),
  ]
}

export const priceList = (table: PlanTable): Priced[] => currencies.flatMap((currency) => pricesOf(table, currency))

export const priceKeyOf = (offer: Offer): string => {
  if (offer.type === 'plan') return `plan_${offer.plan}_${offer.interval}_${offer.currency}`
  return offer.type === 'pack' ? `pack_${offer.pack}_${offer.currency}` : `prepaid_${offer.plan}_thb`
}

export const pricedOf = (table: PlanTable, offer: Offer): Priced | undefined =>
  priceList(table).find((price) => price.key === priceKeyOf(offer))

const keyPattern = /^(plan|prepaid|pack)_([a-z0-9]+)(?:_(month|year))?_(thb|usd)$/
export type PriceName = { type: 'plan' | 'prepaid' | 'pack'; name: string; interval: string | undefined }

// Reads a price's own name back; undefined for a price that is not ours.
export const parsePriceKey = (key: string | undefined): PriceName | undefined => {
  const [, type, name, interval] = keyPattern.exec(key ?? '') ?? []
  if (!name || (type !== 'plan' && type !== 'prepaid' && type !== 'pack')) return undefined
  return { type, name, interval }
}
