import type { Offer } from './define-backend.ts'

// What the open models of our templates can, on whatever GPU they run; how long it takes is the machine's.
export const openModelOffers = (typicalMs: {
  still: number
  clip: number
}): readonly Offer<'portrait' | 'still' | 'clip'>[] => [
  {
    kinds: ['portrait', 'still'],
    qualities: ['standard'],
    maxWidth: 1920,
    maxHeight: 1920,
    references: 4,
    typicalMs: typicalMs.still,
  },
  {
    kinds: ['clip'],
    qualities: ['standard'],
    maxWidth: 1280,
    maxHeight: 1280,
    maxMs: 5_000,
    typicalMs: typicalMs.clip,
  },
]
