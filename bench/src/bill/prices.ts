// What Google asks, in dollars, where the platform runs (asia-southeast1, a tier-2 region for Cloud Run's siblings, the same list price
// for these). Gathered in November 2026 from secondary sources: to be read again on the vendor's pages before anybody relies on it.
// What is free each month is not reckoned in: it belongs to the billing account, and other projects may have used it.
export const asOf = '2026-11-26'

type Price = { readonly dollars: number; readonly per: number; readonly unit: string; readonly source: string }

const run = 'cloud.google.com/run/pricing'
const firestore = 'cloud.google.com/firestore/pricing'
export const prices = {
  cpu: { dollars: 0.000024, per: 1, unit: 'vCPU-second', source: run },
  memory: { dollars: 0.0000025, per: 1, unit: 'GiB-second', source: run },
  calls: { dollars: 0.4, per: 1_000_000, unit: 'call', source: run },
  reads: { dollars: 0.038, per: 100_000, unit: 'read', source: firestore },
  writes: { dollars: 0.115, per: 100_000, unit: 'write', source: firestore },
  deletes: { dollars: 0.013, per: 100_000, unit: 'delete', source: firestore },
  tasks: { dollars: 0.4, per: 1_000_000, unit: 'task', source: 'cloud.google.com/tasks/pricing' },
  scheduled: { dollars: 0.1, per: 1, unit: 'schedule a month', source: 'cloud.google.com/scheduler/pricing' },
  secrets: {
    dollars: 0.06,
    per: 1,
    unit: 'secret’s version a month',
    source: 'cloud.google.com/secret-manager/pricing',
  },
  images: { dollars: 0.1, per: 1, unit: 'GiB of images a month', source: 'cloud.google.com/artifact-registry/pricing' },
  stored: { dollars: 0.02, per: 1, unit: 'GiB a month', source: 'cloud.google.com/storage/pricing' },
  leaving: { dollars: 0.12, per: 1, unit: 'GiB out', source: 'cloud.google.com/storage/pricing' },
} as const satisfies Record<string, Price>

export type Priced = keyof typeof prices
export const dollarsFor = (what: Priced, count: number): number => (count / prices[what].per) * prices[what].dollars
