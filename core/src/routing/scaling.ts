// How long rented machines wait for the next work: little, where an hour is dear; as long as ten minutes; or one always.
export const podPolicies = ['thrifty', 'normal', 'warm'] as const
export type PodPolicy = (typeof podPolicies)[number]

// How many rented machines should run, from the queue, what runs and the clock.
export type PodFleet = {
  queued: number
  running: number
  now: number
  lastUpAt: number
  lastDownAt: number
  // When the fleet last had work; undefined while it has.
  idleSince?: number | undefined
  hourlyMicros: number
  policy: PodPolicy
}
export type Scaling = {
  want: number
  reason: 'enough' | 'queue-grew' | 'queue-fell' | 'idle' | 'cooling-up' | 'cooling-down' | 'not-idle-long-enough'
}

export const scalingRules = {
  mostPods: 5,
  betweenUpsMs: 120_000,
  betweenDownsMs: 300_000,
  idleMs: 600_000,
  thriftyIdleMs: 300_000,
  dearIdleMs: 120_000,
  dearHourlyMicros: 100_000,
  readyWithinMs: 120_000,
}

const steps = [
  { over: 20, pods: 5 },
  { over: 15, pods: 4 },
  { over: 9, pods: 3 },
  { over: 5, pods: 2 },
  { over: 2, pods: 1 },
]
export const podsFor = (queued: number): number => steps.find(({ over }) => queued > over)?.pods ?? 0

export const idleLimitMs = ({ hourlyMicros, policy }: Pick<PodFleet, 'hourlyMicros' | 'policy'>): number => {
  if (policy !== 'thrifty') return scalingRules.idleMs
  return hourlyMicros > scalingRules.dearHourlyMicros ? scalingRules.dearIdleMs : scalingRules.thriftyIdleMs
}

export const scalePods = (fleet: PodFleet): Scaling => {
  const { queued, running, now, lastUpAt, lastDownAt, idleSince } = fleet
  const least = fleet.policy === 'warm' ? 1 : 0
  const target = Math.max(least, Math.min(scalingRules.mostPods, podsFor(queued)))
  if (target > running) {
    if (now - lastUpAt < scalingRules.betweenUpsMs) return { want: running, reason: 'cooling-up' }
    return { want: target, reason: 'queue-grew' }
  }
  if (target === running) return { want: running, reason: 'enough' }
  // The last machines go only when there has been nothing to do for a while.
  if (target === 0 && (idleSince === undefined || now - idleSince < idleLimitMs(fleet)))
    return { want: running, reason: 'not-idle-long-enough' }
  if (target === 0) return { want: 0, reason: 'idle' }
  if (now - lastDownAt < scalingRules.betweenDownsMs) return { want: running, reason: 'cooling-down' }
  return { want: target, reason: 'queue-fell' }
}
