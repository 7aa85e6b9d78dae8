import { hostedMicros, pricesReadOn } from '../../vendors/prices.ts'
import { defineBackend } from './define-backend.ts'

// A second paid tier: open models by fal, so that one vendor's end is not ours. Stills know no faces there, and clips are made at
// 720 lines.
export const fal = defineBackend({
  id: 'fal',
  name: 'fal',
  tier: 'premium',
  enabled: false,
  offers: [
    { kinds: ['still'], qualities: ['standard'], maxWidth: 1344, maxHeight: 1344, references: 0, typicalMs: 8_000 },
    { kinds: ['clip'], qualities: ['premium'], maxWidth: 1280, maxHeight: 1280, maxMs: 5_000, typicalMs: 90_000 },
  ],
  priority: 35,
  qualityPriority: 75,
  slots: 10,
  claims: false,
  deadlineMs: 900_000,
  pollMs: 5_000,
  rate: {
    asOf: pricesReadOn,
    kinds: { still: { unitMicros: hostedMicros.fal.still }, clip: { unitMicros: hostedMicros.fal.clip } },
  },
})
