import type { Operations } from './counting-store.ts'

// Firestore's list prices on 26 November 2026 for a hundred thousand documents, where it is dearest (multi-region); what
// is free each day is not taken off.
export const firestorePrices = { asOf: '2026-11-26', reads: 0.06, writes: 0.18, deletes: 0.02 } as const

export const dollarsOf = ({ reads, writes, deletes }: Operations): number =>
  (reads * firestorePrices.reads + writes * firestorePrices.writes + deletes * firestorePrices.deletes) / 100_000
