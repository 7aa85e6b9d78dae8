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
  thrifty?: boolean
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

export const idleLimitMs = ({ hourlyMicros, thrifty }: Pick<PodFleet, 'hourlyMicros' | 'thrifty'>): number => {
  if (hourlyMicros > scalingRules.dearHourlyMicros) return scalingRules.dearIdleMs
  return thrifty ? scalingRules.thriftyIdleMs : scalingRules.idleMs
}

export const scalePods = (fleet: PodFleet): Scaling => {
  const { queued, running, now, lastUpAt, lastDownAt, idleSince } = fleet
  const target = Math.min(scalingRules.mostPods, podsFor(queued))
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
