import type { DayStats } from '../stats/day.ts'

// What a day's work cost us at each vendor, against what was charged for it. One that costs more than it brings loses money
// with every film: a rate is wrong, or work is made that nobody pays for.
export type VendorMatch = {
  backend: string
  costMicros: number
  chargedMicros: number
  // Whether the cost is the vendor's own word (seconds that it billed); else it is our list price, and nothing is proved.
  reported: boolean
  drift: boolean
}

// They report how long they worked. Veo and Gemini answer without a price, and our own machines cost nothing.
const reporting: ReadonlySet<string> = new Set(['runpod', 'runpod-svd', 'pods'])
// Failed tries are ours to bear, up to a fifth and five dollars of a day.
const borneMicros = 5_000_000
const bornePercent = 120

export const matchVendors = (backends: DayStats['backends']): VendorMatch[] =>
  Object.entries(backends)
    .map(([backend, { costMicros, chargedMicros }]) => ({
      ...{ backend, costMicros, chargedMicros, reported: reporting.has(backend) },
      drift: costMicros - chargedMicros > borneMicros && costMicros * 100 > chargedMicros * bornePercent,
    }))
    .sort((a, b) => (a.backend < b.backend ? -1 : 1))
