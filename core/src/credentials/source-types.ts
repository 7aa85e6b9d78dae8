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
