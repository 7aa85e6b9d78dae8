import { defineBackend } from './define-backend.ts'

// Pictures and speech by Vertex.
export const gemini = defineBackend({
  id: 'gemini',
  name: 'Gemini',
  tier: 'cloud',
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
    asOf: '2026-11-02',
    kinds: {
      portrait: { unitMicros: 39_000 },
      still: { unitMicros: 39_000 },
      line: { unitMicros: 200, secondMicros: 250 },
    },
  },
})
