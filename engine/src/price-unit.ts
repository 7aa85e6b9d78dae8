import type { Unit } from '@peace/core/build'
import type { MakeOffer, RateCard } from '@peace/core/money'
import { type BackendCard, type BackendLive, choose, type Preference, type VendorName } from '@peace/core/routing'

export type Pricing = {
  cards: readonly BackendCard[]
  live: ReadonlyMap<string, BackendLive>
  rates: RateCard
  preference: Preference
  machines: number
  now: number
}
const nobody: ReadonlyMap<string, BackendLive> = new Map()

// At any backend the user allows, whether or not it is up; undefined where none can make it.
const everFor = (unit: Unit, pricing: Omit<Pricing, 'live'>) =>
  choose({ spec: unit.spec, ...pricing, live: nobody, machines: Math.max(1, pricing.machines) }).ranking

const dearestOf = (ranking: readonly { micros: number }[]): number =>
  ranking.reduce((most, { micros }) => Math.max(most, micros), 0)

// Whether it could be made, were somebody outside allowed.
export const needsVendor = (unit: Unit, pricing: Omit<Pricing, 'live'>): VendorName | undefined => {
  const { refused } = choose({ spec: unit.spec, ...pricing, live: nobody, machines: Math.max(1, pricing.machines) })
  const barred = refused.find(({ why }) => why === 'vendor-not-allowed')?.backend
  return pricing.cards.find(({ id }) => id === barred)?.vendor
}

// What is held for a unit: the dearest that may make it.
export const holdFor = (unit: Unit, pricing: Omit<Pricing, 'live'>): number | undefined => {
  const ever = everFor(unit, pricing)
  return ever.length === 0 ? undefined : dearestOf(ever)
}

export type UnitPrice = { offers: MakeOffer[]; maxMicros: number; waits: boolean }

// What a unit would cost now, best first, and at most.
export const priceUnit = (unit: Unit, pricing: Pricing): UnitPrice | undefined => {
  const now = choose({ spec: unit.spec, ...pricing }).ranking
  const ever = everFor(unit, pricing)
  if (ever.length === 0) return undefined
  return { offers: now.length > 0 ? now : ever, maxMicros: dearestOf(ever), waits: now.length === 0 }
}
