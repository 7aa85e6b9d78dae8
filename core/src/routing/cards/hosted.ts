import { type hostedMicros, pricesReadOn } from '../../vendors/prices.ts'
import type { Offer } from './define-backend.ts'

// A second paid tier: open models by vendors that rent them, so that one vendor's end is not ours. Stills know no faces
// there, and clips are made at 720 lines.
const offers: readonly Offer<'still' | 'clip'>[] = [
  { kinds: ['still'], qualities: ['standard'], maxWidth: 1344, maxHeight: 1344, references: 0, typicalMs: 8_000 },
  { kinds: ['clip'], qualities: ['premium'], maxWidth: 1280, maxHeight: 1280, maxMs: 5_000, typicalMs: 90_000 },
]

type Micros = (typeof hostedMicros)[keyof typeof hostedMicros]

export const hosted = ({ still, clip }: Micros) => ({
  tier: 'premium' as const,
  enabled: false,
  offers,
  priority: 35,
  qualityPriority: 75,
  slots: 10,
  claims: false,
  deadlineMs: 900_000,
  pollMs: 5_000,
  rate: { asOf: pricesReadOn, kinds: { still: { unitMicros: still }, clip: { unitMicros: clip } } },
})
