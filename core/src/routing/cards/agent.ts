import { defineBackend } from './define-backend.ts'

// A person's own GPU machine, which calls us.
export const agent = defineBackend({
  id: 'agent',
  name: 'My GPU machine',
  tier: 'local',
  offers: [
    {
      kinds: ['portrait', 'still'],
      qualities: ['standard'],
      maxWidth: 1920,
      maxHeight: 1920,
      references: 4,
      typicalMs: 20_000,
    },
    { kinds: ['clip'], qualities: ['standard'], maxWidth: 1280, maxHeight: 1280, maxMs: 5_000, typicalMs: 90_000 },
  ],
  priority: 100,
  qualityPriority: 60,
  slots: 20,
  claims: true,
  deadlineMs: 1_200_000,
  ownMachines: true,
  rate: 'free',
})
