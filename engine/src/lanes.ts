import type { UnitKind, UnitSpec } from '@peace/core/build'
import { type BackendCard, fits } from '@peace/core/routing'
import type { Lane } from './rows.ts'

// Work of ours that takes a whole core for a while goes one by one; the rest in batches.
const heavy = new Set<UnitKind>(['clip', 'part', 'cut', 'mix'])
export const laneOf = (kind: UnitKind): Lane => (heavy.has(kind) ? 'heavy' : 'light')

// Made in our own processes if we can and nobody else could make it better.
export const isLocal = (cards: readonly BackendCard[], spec: UnitSpec): boolean => {
  const able = cards.filter((card) => 'offer' in fits(card, spec))
  return able.length > 0 && able.every(({ embedded }) => embedded)
}
