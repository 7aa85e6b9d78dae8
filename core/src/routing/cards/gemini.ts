import { geminiImageMicros, geminiSpeechMicrosPerSecond, pricesReadOn } from '../../vendors/prices.ts'
import { defineBackend } from './define-backend.ts'

// Pictures and speech by Vertex.
export const gemini = defineBackend({
  id: 'gemini',
  name: 'Gemini',
  tier: 'cloud',
  vendor: 'google',
  enabled: false,
  offers: [
    {
      kinds: ['portrait', 'still'],
      qualities: ['standard'],
      maxWidth: 1920,
      maxHeight: 1920,
      references: 3,
      typicalMs: 12_000,
    },
    { kinds: ['line'], qualities: ['standard'], typicalMs: 4_000 },
  ],
  priority: 60,
  qualityPriority: 90,
  slots: 20,
  claims: false,
  deadlineMs: 300_000,
  rate: {
    asOf: pricesReadOn,
    kinds: {
      portrait: { unitMicros: geminiImageMicros },
      still: { unitMicros: geminiImageMicros },
      line: { unitMicros: 200, secondMicros: geminiSpeechMicrosPerSecond },
    },
  },
})
