import { z } from 'zod'
import { factsOf, type UnitSpec, unitKindSchema } from '../build/unit.ts'
import { backends } from '../routing/cards/index.ts'
import { microsFor, rateSchema } from './rate.ts'

// What each backend charges us for a unit, and what we add. Configuration: `config/rates` may replace it. Where there
// is no rate there is no price, and what has no price is not made (routing/choose).
export const rateCardSchema = z.object({
  version: z.int().min(1),
  markupPercent: z.int().min(0).max(1000),
  backends: z.record(z.string(), z.partialRecord(unitKindSchema, rateSchema)),
})
export type RateCard = z.infer<typeof rateCardSchema>

export const defaultRateCard: RateCard = rateCardSchema.parse({
  version: 1,
  markupPercent: 30,
  backends: Object.fromEntries(backends.map(({ id, rate }) => [id, rate === 'free' ? {} : rate.kinds])),
})

// For asking many backends about one unit.
const listPricesOf = (card: RateCard, spec: UnitSpec): ((backend: string) => number | undefined) => {
  const rates = new Map(Object.entries(card.backends))
  const basis = factsOf(spec.kind).basis(spec.fields)
  return (backend) => {
    const rate = rates.get(backend)?.[spec.kind]
    return rate && microsFor(rate, basis)
  }
}

export const listMicros = (card: RateCard, backend: string, spec: UnitSpec): number | undefined =>
  listPricesOf(card, spec)(backend)

export const withMarkup = (card: RateCard, micros: number): number =>
  Math.ceil((micros * (100 + card.markupPercent)) / 100)

export const pricesOf = (card: RateCard, spec: UnitSpec): ((backend: string) => number | undefined) => {
  const listed = listPricesOf(card, spec)
  return (backend) => {
    const micros = listed(backend)
    return micros === undefined ? undefined : withMarkup(card, micros)
  }
}

// What a delivered unit cost us by list; nought where the list no longer tells.
export const listCost = (card: RateCard, backend: string, spec: UnitSpec): number =>
  listMicros(card, backend, spec) ?? 0

// Of a unit that was delivered. Nobody is sent a unit who has no price for it, but those who are free.
export const priceMicros = (card: RateCard, backend: string, spec: UnitSpec): number =>
  pricesOf(card, spec)(backend) ?? 0

// A credit is a cent; the ledger counts its thousandths. Rounded up, once a job.
export const microsPerMilli = 10
export const millisOf = (micros: number): number => Math.ceil(micros / microsPerMilli)
