export const invariantNames = [
  'money-adds-up',
  'budget-kept',
  'ledger-sums',
  'granted-as-paid',
  'no-negative-balance',
  'paid-by-the-living',
  'charged-once',
  'deliverers-price',
  'home-alone',
  'held-as-shown',
  'captured-is-artifacts',
  'shown-is-paid',
  'within-limits',
  'limits-are-counted',
  'ticket-before-vendor',
  'wish-answered-once',
  'no-charge-without-artifact',
  'artifact-never-replaced',
  'final-once',
  'single-flight',
  'never-sent-again',
  'closed-only-when-over',
  'slots-and-plans',
  'work-within-slots',
  'slot-leaked',
  'orphan',
  'forged-changes-nothing',
  'lost',
  'outlived',
  'waits-too-long',
  'counted-once',
  'settled-once',
  'outbox-first',
  'result-kept',
  'shown-is-seen',
] as const
export type InvariantName = (typeof invariantNames)[number]

export class Broken extends Error {
  override name = 'Broken'
  readonly invariant: InvariantName
  constructor(invariant: InvariantName, what: string) {
    super(`${invariant}: ${what}`)
    this.invariant = invariant
  }
}

export const hold = (invariant: InvariantName, is: boolean, what: () => string): void => {
  if (!is) throw new Broken(invariant, what())
}
