import { podMicrosPerHour, pricesReadOn } from '../../vendors/prices.ts'
import { defineBackend } from './define-backend.ts'
import { clipRate, clipTemplates, pictureRate, pictureTemplates } from './gpu-seconds.ts'
import { openModelOffers } from './open-models.ts'

// A 3090 does in a second what takes a 4090 about half of one, and a rented machine rests a third of its time; both are ours
// to pay. What a second of a 4090's work costs there:
const [speed, busy] = [0.55, 0.67]
const microsPerSecond = podMicrosPerHour['NVIDIA GeForce RTX 3090'] / 3600 / speed / busy

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
      portrait: pictureRate({ microsPerSecond, templates: pictureTemplates }),
      still: pictureRate({ microsPerSecond, templates: pictureTemplates }),
      clip: clipRate({ microsPerSecond, templates: clipTemplates }),
    },
  },
})
