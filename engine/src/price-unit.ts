import type { Pace } from '@peace/core/budget'
import type { Unit } from '@peace/core/build'
import type { MakeOffer, RateCard } from '@peace/core/money'
import { type BackendCard, type BackendLive, choose, type Preference, type VendorName } from '@peace/core/routing'
import { ownAlone } from './own-alone.ts'

export type Pricing = {
  cards: readonly BackendCard[]
  live: ReadonlyMap<string, BackendLive>
  rates: RateCard
  preference: Preference
  machines: number
  // How much they take at once; unsaid, one each.
  places?: number | undefined
  // With those that sleep; unsaid in jobs of before, which took them for granted.
  paired?: number | undefined
  now: number
}
const nobody: ReadonlyMap<string, BackendLive> = new Map()

// A machine that sleeps may wake. One that nobody has may not, unless the user said that theirs is to make it.
const everMachines = ({ machines, paired = 1, preference, cards }: Omit<Pricing, 'live'>): number =>
  Math.max(machines, paired, preference.own === 'first' || ownAlone(preference, cards) ? 1 : 0)

// By any backend the user allows, whether or not it is up.
const ever = (unit: Unit, pricing: Omit<Pricing, 'live'>) =>
  choose({ spec: unit.spec, ...pricing, live: nobody, machines: everMachines(pricing) })

const dearestOf = (ranking: readonly { micros: number }[]): number =>
  ranking.reduce((most, { micros }) => Math.max(most, micros), 0)

// Whether it could be made, were somebody outside allowed.
export const needsVendor = (unit: Unit, pricing: Omit<Pricing, 'live'>): VendorName | undefined => {
  const { refused } = ever(unit, pricing)
  const barred = refused.find(({ why }) => why === 'vendor-not-allowed')?.backend
  return pricing.cards.find(({ id }) => id === barred)?.vendor
}

// What is held for a unit: the dearest that may make it.
export const holdFor = (unit: Unit, pricing: Omit<Pricing, 'live'>): number | undefined => {
  const { ranking } = ever(unit, pricing)
  return ranking.length === 0 ? undefined : dearestOf(ranking)
}

// Before any was measured.
const slowerPercent = 160

// How many units of one backend are made at once for one film.
export const lanesIn =
  (cards: readonly BackendCard[], hands = 1) =>
  (id: string): number => {
    const card = cards.find((each) => each.id === id)
    return card?.ownMachines ? hands : Math.min(id === 'embedded' ? 2 : 8, card?.slots ?? 1)
  }

// How long what is not there takes by whom it would go to first.
export const paceOf = (pricing: Pricing, withinMs: number, isThere: (unit: Unit) => boolean): Pace => ({
  withinMs: Math.max(0, withinMs),
  lanesOf: lanesIn(pricing.cards, Math.max(1, pricing.places ?? pricing.machines)),
  timeOf: (unit) => {
    if (isThere(unit)) return undefined
    const [first] = priceUnit(unit, pricing)?.offers ?? []
    if (!first) return undefined
    const { backend, ms } = first
    const measured = pricing.live.get(backend)?.slowMs[unit.spec.kind]
    return { backend, ms, slowMs: Math.max(ms, measured ?? Math.round((ms * slowerPercent) / 100)) }
  },
})

export type UnitPrice = { offers: MakeOffer[]; maxMicros: number; waits: boolean }

// What a unit would cost now, best first, and at most.
export const priceUnit = (unit: Unit, pricing: Pricing): UnitPrice | undefined => {
  const now = choose({ spec: unit.spec, ...pricing }).ranking
  const { ranking } = ever(unit, pricing)
  if (ranking.length === 0) return undefined
  return { offers: now.length > 0 ? now : ranking, maxMicros: dearestOf(ranking), waits: now.length === 0 }
}
