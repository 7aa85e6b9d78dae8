import { type PodFleet, type PodPolicy, scalePods, scalingRules } from '@peace/core/routing'
import type { RentedPod } from '@peace/core/vendors'
import type { PodRow } from './pods.store.ts'

// What to do about the pods now: pure, so that a day of it can be run in a moment. The doing is in fleet.store.ts.
export type FleetView = {
  rows: readonly PodRow[]
  rented: readonly RentedPod[]
  queued: number
  fleet: { lastUpAt: number; lastDownAt: number; idleSince?: number | undefined }
  hourlyMicros: number
  policy: PodPolicy
  now: number
}
export type FleetStep =
  | { do: 'create' }
  | { do: 'adopt'; id: string; providerId: string; hourlyMicros: number }
  | { do: 'end'; id: string; providerId: string | undefined; why: string }
  | { do: 'remove-orphan'; providerId: string }
  | { do: 'forget'; id: string }

export const podName = (id: string): string => `peace-${id}`
const notNeeded = 'not-needed'
const intentMs = 90_000
// Enforced from outside: a pod that says nothing is ended, whatever it believes of itself.
const leaseMs = 5 * 60_000

const tend = ({ rows, rented, now }: FleetView): { steps: FleetStep[]; alive: PodRow[] } => {
  const steps: FleetStep[] = []
  const alive: PodRow[] = []
  for (const row of rows) {
    const real = rented.find((pod) => pod.id === row.providerId || pod.name === row.name)
    const silent = now - (row.heartbeatAt ?? row.createdAt)
    if (!real && row.state !== 'intent') steps.push({ do: 'forget', id: row.id })
    else if (!real && now - row.createdAt > intentMs) steps.push({ do: 'forget', id: row.id })
    // Its worker found that it cannot do the work, and left; or the machine broke. Waiting for it would cost more.
    else if (real && row.state !== 'ending' && (real.status === 'EXITED' || real.status === 'ERROR'))
      steps.push({ do: 'end', id: row.id, providerId: real.id, why: real.status === 'ERROR' ? 'broken' : 'left' })
    else if (row.state === 'starting' && silent > scalingRules.readyWithinMs)
      steps.push({ do: 'end', id: row.id, providerId: row.providerId, why: 'never-ready' })
    else if (row.state === 'ready' && silent > leaseMs)
      steps.push({ do: 'end', id: row.id, providerId: row.providerId, why: 'silent' })
    else {
      if (real && row.state === 'intent')
        steps.push({ do: 'adopt', id: row.id, providerId: real.id, hourlyMicros: Math.round(real.cost * 1e6) })
      if (row.state !== 'ending') alive.push(row)
    }
  }
  const known = new Set(rows.flatMap((row) => [row.name, row.providerId ?? row.name]))
  for (const pod of rented)
    if (pod.name.startsWith('peace-') && !known.has(pod.name) && !known.has(pod.id))
      steps.push({ do: 'remove-orphan', providerId: pod.id })
  return { steps, alive }
}

type Planned = {
  steps: FleetStep[]
  // The fleet once these of its steps were done: a rental that was refused is no growth, after which one would wait.
  fleetAfter(done: readonly FleetStep[]): FleetView['fleet']
}

export const planFleet = (view: FleetView): Planned => {
  const { steps, alive } = tend(view)
  const { queued, now, hourlyMicros, policy } = view
  const busy = queued > 0 || alive.some(({ running }) => running > 0)
  const idleSince = busy ? undefined : (view.fleet.idleSince ?? now)
  const { lastUpAt, lastDownAt } = view.fleet
  const asked: PodFleet = { queued, running: alive.length, now, lastUpAt, lastDownAt, idleSince, hourlyMicros, policy }
  const { want } = scalePods(asked)
  for (let more = alive.length; more < want; more++) steps.push({ do: 'create' })
  const spare = alive.filter(({ running }) => running === 0).slice(0, Math.max(0, alive.length - want))
  for (const { id, providerId } of spare) steps.push({ do: 'end', id, providerId, why: notNeeded })
  return {
    steps,
    fleetAfter: (done) => ({
      lastUpAt: done.some((step) => step.do === 'create') ? now : lastUpAt,
      lastDownAt: done.some((step) => step.do === 'end' && step.why === notNeeded) ? now : lastDownAt,
      ...(idleSince === undefined ? {} : { idleSince }),
    }),
  }
}
