import { pricesReadOn, veoMicrosPerSecond } from '../../vendors/prices.ts'
import { defineBackend } from './define-backend.ts'

// The best clips, by Vertex.
export const veo = defineBackend({
  id: 'veo',
  name: 'Veo 3.1',
  tier: 'premium',
  vendor: 'google',
  offers: [
    { kinds: ['clip'], qualities: ['premium'], maxWidth: 1920, maxHeight: 1920, maxMs: 8_000, typicalMs: 90_000 },
  ],
  priority: 40,
  qualityPriority: 100,
  slots: 10,
  claims: false,
  deadlineMs: 900_000,
  pollMs: 10_000,
  // Without sound, which is not asked for (gateways/veo.ts).
  rate: {
    asOf: pricesReadOn,
    kinds: { clip: { secondMicros: veoMicrosPerSecond['veo-3.1-generate-001'].silent, steps: [4, 6, 8] } },
  },
})
