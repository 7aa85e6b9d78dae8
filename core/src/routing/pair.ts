import { z } from 'zod'
import type { UnitKind } from '../build/unit.ts'
import { isPriced } from '../money/rate.ts'
import { defaultRateCard, type RateCard, rateCardSchema } from '../money/rate-card.ts'
import { type BackendCard, backendCardSchema, isFree } from './card.ts'
import { deliveredCards } from './cards/index.ts'

// Cards and rates are two documents that are true only together: a backend without a rate would be made use of for
// nothing, a rate without a backend is a price that nobody asks.
export type Unpaired =
  | { is: 'backend-without-rate'; backend: string; kind: UnitKind }
  | { is: 'rate-without-backend'; backend: string }

const unpricedIn = (card: BackendCard, rates: RateCard): UnitKind[] =>
  isFree(card)
    ? []
    : [...new Set(card.offers.flatMap(({ kinds }) => kinds))].filter(
        (kind) => !isPriced(rates.backends[card.id]?.[kind]),
      )

// What is turned off may wait for its rate: so a new backend comes in as a card that is off, then its rate, then on.
export const unpaired = (cards: readonly BackendCard[], rates: RateCard): Unpaired[] => {
  const known = new Set(cards.map(({ id }) => id))
  return [
    ...cards
      .filter(({ enabled }) => enabled)
      .flatMap((card) =>
        unpricedIn(card, rates).map((kind) => ({ is: 'backend-without-rate' as const, backend: card.id, kind })),
      ),
    ...Object.keys(rates.backends)
      .filter((id) => !known.has(id))
      .map((backend) => ({ is: 'rate-without-backend' as const, backend })),
  ]
}

const uniqueIds = (cards: readonly BackendCard[]) => new Set(cards.map(({ id }) => id)).size === cards.length
export const backendsConfigSchema = z.object({ cards: z.array(backendCardSchema).min(1).refine(uniqueIds) })

// Whose a backend is, is not the operators' to say: cards that were stored before it was said have it too.
const vendors = new Map(deliveredCards.map(({ id, vendor }) => [id, vendor]))
const withVendor = (card: BackendCard): BackendCard => {
  const vendor = vendors.get(card.id)
  return vendor === undefined || card.vendor === vendor ? card : { ...card, vendor }
}

// Both documents as they lie there, or as delivered where one is missing or no longer sound. A backend that is not paired
// does not start.
export const readBackends = (cardsStored: unknown, ratesStored: unknown) => {
  const found = backendsConfigSchema.safeParse(cardsStored)
  const priced = rateCardSchema.safeParse(ratesStored)
  const all = found.success ? found.data.cards.map(withVendor) : deliveredCards
  const rates = priced.success ? priced.data : defaultRateCard
  const faults = unpaired(all, rates)
  const out = new Set(faults.flatMap((fault) => (fault.is === 'backend-without-rate' ? [fault.backend] : [])))
  return { cards: all, started: all.filter(({ id }) => !out.has(id)), rates, faults }
}
