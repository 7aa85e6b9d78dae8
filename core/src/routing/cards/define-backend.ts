import type { UnitKind } from '../../build/unit.ts'
import type { RateInput } from '../../money/rate.ts'
import { type BackendCard, type BackendCardInput, backendCardSchema, type OfferingInput } from '../card.ts'
import type { VendorName } from '../vendor-names.ts'

// A backend in one file: what it can make, and what that costs us. What it makes without a rate does not compile, and
// only our own processes and people's own machines may be free.
export type Offer<K extends UnitKind> = Omit<OfferingInput, 'kinds'> & { kinds: readonly K[] }
type Bare<Id extends string, K extends UnitKind> = Omit<
  BackendCardInput,
  'id' | 'offers' | 'embedded' | 'ownMachines' | 'vendor'
> & {
  id: Id
  offers: readonly Offer<K>[]
}
type Priced<K extends UnitKind> = {
  // Whose it is: a workspace allows its vendors by name.
  vendor: VendorName
  // The vendor's list price, in millionths of a dollar, and the day it was looked up.
  rate: { asOf: string; kinds: Record<NoInfer<K>, RateInput> }
}
type Free = { rate: 'free' } & ({ embedded: true } | { ownMachines: true })

export type DefinedBackend<Id extends string = string> = {
  id: Id
  card: BackendCard
  rate: 'free' | { asOf: string; kinds: Partial<Record<UnitKind, RateInput>> }
}

export const defineBackend = <const Id extends string, K extends UnitKind>(
  definition: Bare<Id, K> & (Priced<K> | Free),
): DefinedBackend<Id> => {
  const { rate, ...card } = definition
  return { id: definition.id, card: backendCardSchema.parse(card), rate }
}
