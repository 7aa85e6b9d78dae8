import { defineBackend } from './define-backend.ts'
import { openModelOffers } from './open-models.ts'

// GPU by the second.
export const runpod = defineBackend({
  id: 'runpod',
  name: 'RunPod',
  tier: 'cloud',
  offers: openModelOffers({ still: 15_000, clip: 60_000 }),
  priority: 80,
  qualityPriority: 70,
  slots: 20,
  claims: true,
  deadlineMs: 900_000,
  // A 4090 at $0.00031 a second: a still takes about 6 s, a second of film about 9 s.
  rate: {
    asOf: '2026-11-02',
    kinds: {
      portrait: { unitMicros: 2_000 },
      still: { unitMicros: 2_000 },
      clip: { unitMicros: 1_000, secondMicros: 2_800 },
    },
  },
})
