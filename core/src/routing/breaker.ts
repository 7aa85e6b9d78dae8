import type { Breaker } from './card.ts'

// Opens on a run of failures, lets one probe through after a while, and closes on its success. Being told to
// slow down (429) is no failure: it says nothing about whether the backend works.
export const breakerRules = { failures: 5, openMs: 30_000, probeMs: 120_000 }

export const breakerAllows = (breaker: Breaker, now: number): boolean => {
  if (breaker.state === 'closed') return true
  if (breaker.state === 'open') return now >= breaker.since + breakerRules.openMs
  return now >= breaker.probeUntil
}

// The one attempt let through while open.
export const afterAdmitted = (breaker: Breaker, now: number): Breaker =>
  breaker.state === 'closed'
    ? breaker
    : { ...breaker, state: 'half-open', since: now, probeUntil: now + breakerRules.probeMs }

export const afterSuccess = (breaker: Breaker): Breaker =>
  breaker.state === 'closed' && breaker.failures === 0
    ? breaker
    : { state: 'closed', failures: 0, since: breaker.since, probeUntil: 0 }

const neutral = new Set(['rate-limited', 'filtered', 'invalid-spec', 'claim-refused', 'input-gone', 'not-looked-at'])

export const afterFailure = (breaker: Breaker, fault: string, now: number): Breaker => {
  if (neutral.has(fault)) return breaker
  const failures = breaker.failures + 1
  if (breaker.state === 'closed' && failures < breakerRules.failures) return { ...breaker, failures }
  return { state: 'open', failures, since: now, probeUntil: 0 }
}
