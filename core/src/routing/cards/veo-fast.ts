import { pricesReadOn, veoMicrosPerSecond } from '../../vendors/prices.ts'
import { defineBackend } from './define-backend.ts'

// Veo's quicker and cheaper model: premium too, where the operators turn it on.
export const veoFast = defineBackend({
  id: 'veo-fast',
  name: 'Veo 3.1 Fast',
  tier: 'premium',
  vendor: 'google',
  enabled: false,
  offers: [
    { kinds: ['clip'], qualities: ['premium'], maxWidth: 1920, maxHeight: 1920, maxMs: 8_000, typicalMs: 60_000 },
  ],
  priority: 45,
  qualityPriority: 80,
  slots: 10,
  claims: false,
  deadlineMs: 900_000,
  pollMs: 10_000,
  // Without sound, which is not asked for (gateways/veo.ts).
  rate: {
    asOf: pricesReadOn,
    kinds: { clip: { secondMicros: veoMicrosPerSecond['veo-3.1-fast-generate-001'].silent, steps: [4, 6, 8] } },
  },
})
