import { pricesReadOn } from '../../vendors/prices.ts'
import { defineBackend } from './define-backend.ts'
import { clipRateOf, pictureRateOf } from './gpu-seconds.ts'
import { openModelOffers } from './open-models.ts'

// GPU by the second.
export const runpod = defineBackend({
  id: 'runpod',
  name: 'RunPod',
  tier: 'cloud',
  vendor: 'runpod',
  offers: openModelOffers({ still: 15_000, clip: 60_000 }),
  priority: 80,
  qualityPriority: 70,
  slots: 20,
  claims: true,
  deadlineMs: 900_000,
  rate: {
    asOf: pricesReadOn,
    kinds: {
      portrait: pictureRateOf('runpod'),
      still: pictureRateOf('runpod'),
      clip: clipRateOf('runpod'),
    },
  },
})
