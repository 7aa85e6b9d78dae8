import { defineBackend } from './define-backend.ts'

// Our own processes: drafts, sound and cutting, whatever the quality.
export const embedded = defineBackend({
  id: 'embedded',
  name: 'Drafts',
  tier: 'draft',
  offers: [
    { kinds: ['still', 'clip', 'portrait'], qualities: ['draft'], typicalMs: 400 },
    {
      kinds: [
        'line',
        'ambience',
        'effect',
        'music',
        'mix',
        'part',
        'stretch',
        'cut',
        'delivery',
        'package',
        'poster',
        'captions',
      ],
      qualities: ['draft', 'standard', 'premium'],
      typicalMs: 300,
    },
  ],
  priority: 10,
  qualityPriority: 10,
  slots: 100,
  claims: false,
  deadlineMs: 540_000,
  embedded: true,
  rate: 'free',
})
