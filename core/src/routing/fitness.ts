import { factsOf, type UnitSpec } from '../build/unit.ts'
import type { BackendCard, Offering } from './card.ts'

export const misfits = [
  'disabled',
  'kind',
  'quality',
  'size',
  'length',
  'move',
  'references',
  'no-rate',
  'no-machine',
  'down',
  'breaker',
  'tried',
  'dearer-than-allowed',
  'not-chosen',
  'vendor-not-allowed',
  'needs-consent',
] as const
export type Misfit = (typeof misfits)[number]

const misfitOf = (offer: Offering, spec: UnitSpec): Misfit | undefined => {
  if (!offer.kinds.includes(spec.kind)) return 'kind'
  if (!offer.qualities.includes(spec.quality)) return 'quality'
  const { size, ms, move, references } = factsOf(spec.kind).asks(spec)
  if (size && (size.width > (offer.maxWidth ?? size.width) || size.height > (offer.maxHeight ?? size.height)))
    return 'size'
  if (ms !== undefined && ms > (offer.maxMs ?? ms)) return 'length'
  if (move !== undefined && offer.moves && !offer.moves.includes(move)) return 'move'
  return references > (offer.references ?? references) ? 'references' : undefined
}

const depth = (misfit: Misfit): number => misfits.indexOf(misfit)

// Look-safe: a backend takes a unit only if it can honour the whole of its spec. Otherwise, the reason it came
// nearest by.
export const offerFor = (card: BackendCard, spec: UnitSpec): Offering | Misfit => {
  if (!card.enabled) return 'disabled'
  let nearest: Misfit = 'kind'
  for (const offer of card.offers) {
    const misfit = misfitOf(offer, spec)
    if (misfit === undefined) return offer
    if (depth(misfit) > depth(nearest)) nearest = misfit
  }
  return nearest
}

export const fits = (card: BackendCard, spec: UnitSpec): { offer: Offering } | { misfit: Misfit } => {
  const answer = offerFor(card, spec)
  return typeof answer === 'string' ? { misfit: answer } : { offer: answer }
}
