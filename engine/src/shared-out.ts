import { phaseOf, type Unit } from '@peace/core/build'
import type { MakeOffer } from '@peace/core/money'
import { type BackendCard, type OwnAgreed, sharedOut } from '@peace/core/routing'

type Priced = { unit: Unit; made: boolean; offers: readonly MakeOffer[] }

// Of a film that is made at home and by others both, who is likely to make what: those for whom one's own machines have no
// hands in time are priced as others make them.
export const withOthers = <T extends Priced>(
  priced: readonly T[],
  cards: readonly BackendCard[],
  agreed: OwnAgreed,
): readonly T[] => {
  if (agreed.use !== 'first' && agreed.use !== 'both') return priced
  const own = new Set(cards.filter(({ ownMachines }) => ownMachines).map(({ id }) => id))
  const home = priced.flatMap((each) => {
    const [best] = each.made ? [] : each.offers
    return best && own.has(best.backend) ? [{ each, ms: best.ms, phase: phaseOf[each.unit.spec.kind] }] : []
  })
  const away = new Set([...sharedOut(agreed, home)].map(({ each }) => each))
  return priced.map((each) => {
    const other = away.has(each) ? each.offers.find(({ backend }) => !own.has(backend)) : undefined
    return other ? { ...each, offers: [other, ...each.offers.filter((offer) => offer !== other)] } : each
  })
}
