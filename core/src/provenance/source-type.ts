import type { Artifact } from '../build/index.ts'
import { type SourceType, sourceTypes } from '../credentials/index.ts'

export type Element = Pick<Artifact, 'kind' | 'source' | 'provenance'>

// Ours that know nothing but rules; whatever else makes something has learnt it.
const byRule = new Set(['drawn', 'composed', 'murmur', 'espeak-ng'])

export const wayOf = ({ source, provenance }: Element): 'rule' | 'trained' | 'own' =>
  source === 'upload' ? 'own' : byRule.has(provenance.model) ? 'rule' : 'trained'

export const sourceTypeOf = (elements: readonly Element[]): SourceType => {
  const ways = new Set(elements.map(wayOf))
  if (ways.has('trained')) return ways.size === 1 ? sourceTypes.trained : sourceTypes.mixed
  return ways.has('own') ? sourceTypes.own : sourceTypes.algorithmic
}
