import type { Artifact } from '../build/index.ts'

// What IPTC calls the origin of a picture or a sound, by what it was made of.

const iptc = 'http://cv.iptc.org/newscodes/digitalsourcetype/'
export const sourceTypes = {
  // Drawn or played by rules.
  algorithmic: `${iptc}algorithmicMedia`,
  // By a model that learnt from others' work.
  trained: `${iptc}trainedAlgorithmicMedia`,
  // Both.
  mixed: `${iptc}compositeWithTrainedAlgorithmicMedia`,
  // Put together of what is drawn and what its maker brought.
  own: `${iptc}composite`,
} as const
export type SourceType = (typeof sourceTypes)[keyof typeof sourceTypes]

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
