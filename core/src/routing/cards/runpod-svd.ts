import { pricesReadOn } from '../../vendors/prices.ts'
import { defineBackend } from './define-backend.ts'
import { clipRateOf } from './gpu-seconds.ts'

// Tier 3: a still that breathes. It cannot follow a camera, and moves at six frames a second.
export const runpodSvd = defineBackend({
  id: 'runpod-svd',
  name: 'RunPod SVD',
  tier: 'cloud',
  vendor: 'runpod',
  offers: [
    {
      kinds: ['clip'],
      qualities: ['standard'],
      maxWidth: 1024,
      maxHeight: 576,
      maxMs: 4_160,
      moves: ['static'],
      typicalMs: 30_000,
    },
  ],
  priority: 20,
  qualityPriority: 20,
  slots: 10,
  claims: true,
  deadlineMs: 900_000,
  fallbackOnly: true,
  rate: {
    asOf: pricesReadOn,
    kinds: { clip: clipRateOf('runpod-svd') },
  },
})
