import { type BackendCard, backendCardSchema } from './card.ts'

const sound = ['line', 'ambience', 'effect', 'music', 'mix'] as const
const cutting = ['part', 'cut', 'poster', 'captions'] as const
const every = ['draft', 'standard', 'premium'] as const

// The backends as the platform is delivered. Sound and cutting are done here whatever the quality.
const delivered = [
  {
    id: 'embedded',
    name: 'Drafts',
    tier: 'draft',
    offers: [
      { kinds: ['still', 'clip', 'portrait'], qualities: ['draft'], typicalMs: 400 },
      { kinds: [...sound, ...cutting], qualities: [...every], typicalMs: 300 },
    ],
    priority: 10,
    qualityPriority: 10,
    slots: 100,
    claims: false,
    deadlineMs: 540_000,
    embedded: true,
  },
  {
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
  },
  {
    id: 'pods',
    name: 'RunPod pods',
    tier: 'cloud',
    enabled: false,
    offers: [
      {
        kinds: ['portrait', 'still'],
        qualities: ['standard'],
        maxWidth: 1920,
        maxHeight: 1920,
        references: 4,
        typicalMs: 15_000,
      },
      { kinds: ['clip'], qualities: ['standard'], maxWidth: 1280, maxHeight: 1280, maxMs: 5_000, typicalMs: 60_000 },
    ],
    priority: 75,
    qualityPriority: 65,
    slots: 5,
    claims: true,
    deadlineMs: 1_200_000,
  },
  {
    id: 'runpod',
    name: 'RunPod',
    tier: 'cloud',
    offers: [
      {
        kinds: ['portrait', 'still'],
        qualities: ['standard'],
        maxWidth: 1920,
        maxHeight: 1920,
        references: 4,
        typicalMs: 15_000,
      },
      { kinds: ['clip'], qualities: ['standard'], maxWidth: 1280, maxHeight: 1280, maxMs: 5_000, typicalMs: 60_000 },
    ],
    priority: 80,
    qualityPriority: 70,
    slots: 20,
    claims: true,
    deadlineMs: 900_000,
  },
  {
    // Tier 3: a still that breathes. It cannot follow a camera, and moves at six frames a second.
    id: 'runpod-svd',
    name: 'RunPod SVD',
    tier: 'cloud',
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
  },
  {
    id: 'veo',
    name: 'Veo 3.1',
    tier: 'premium',
    offers: [
      { kinds: ['clip'], qualities: ['premium'], maxWidth: 1920, maxHeight: 1920, maxMs: 8_000, typicalMs: 90_000 },
    ],
    priority: 40,
    qualityPriority: 100,
    slots: 10,
    claims: false,
    deadlineMs: 900_000,
    pollMs: 10_000,
  },
  {
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
  },
]

export const deliveredCards: BackendCard[] = delivered.map((card) => backendCardSchema.parse(card))
