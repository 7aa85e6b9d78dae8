import { pricesReadOn } from '../../vendors/prices.ts'
import { defineBackend } from './define-backend.ts'
import { clipRateOf, pictureRateOf } from './gpu-seconds.ts'
import { openModelOffers } from './open-models.ts'

// GPU machines rented by the hour.
export const pods = defineBackend({
  id: 'pods',
  name: 'RunPod pods',
  tier: 'cloud',
  vendor: 'runpod',
  enabled: false,
  offers: openModelOffers({ still: 15_000, clip: 60_000 }),
  priority: 75,
  qualityPriority: 65,
  slots: 5,
  claims: true,
  deadlineMs: 1_200_000,
  rate: {
    asOf: pricesReadOn,
    kinds: {
      portrait: pictureRateOf('pods'),
      still: pictureRateOf('pods'),
      clip: clipRateOf('pods'),
    },
  },
})
