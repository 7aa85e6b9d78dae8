import { factsOf, type UnitKind, type UnitSpec } from '@peace/core/build'
import { type BackendCard, fits } from '@peace/core/routing'
import type { Lane } from './rows.ts'

export const laneOf = (kind: UnitKind): Lane => factsOf(kind).lane

// Made in our own processes if we can and nobody else could make it better.
export const isLocal = (cards: readonly BackendCard[], spec: UnitSpec): boolean => {
  const able = cards.filter((card) => 'offer' in fits(card, spec))
  return able.length > 0 && able.every(({ embedded }) => embedded)
}
