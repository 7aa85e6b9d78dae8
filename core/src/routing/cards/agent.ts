import { defineBackend } from './define-backend.ts'
import { openModelOffers } from './open-models.ts'

// A person's own GPU machine, which calls us.
export const agent = defineBackend({
  id: 'agent',
  name: 'My GPU machine',
  tier: 'local',
  offers: openModelOffers({ still: 20_000, clip: 90_000 }),
  priority: 100,
  qualityPriority: 60,
  slots: 20,
  claims: true,
  deadlineMs: 1_200_000,
  ownMachines: true,
  rate: 'free',
})
