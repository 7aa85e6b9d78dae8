import { type PodPolicy, podsFor, scalingRules } from '@peace/core/routing'
import type { RentedPod } from '@peace/core/vendors'
import { expect, it } from 'vitest'
import { type FleetStep, type FleetView, planFleet } from './fleet.ts'
import type { PodRow } from './pods.store.ts'

// A day of the fleet, looked at each half minute as in production: quiet nights, a busy afternoon, bursts of a whole film
// at once, pods that never come up, pods that fall silent, births whose answer was lost.
const lookMs = 30_000
const dayMs = 86_400_000
const workMs = 60_000
// As pods are registered: what no pod has taken by then is made elsewhere.
const untakenMs = 600_000

const seeded = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) >>> 0
  let value = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  value ^= value + Math.imul(value ^ (value >>> 7), 61 | value)
  return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
}

type Pod = { row: PodRow; rented: RentedPod | undefined; readyAt: number; silentAt: number; freeAt: number }
type Change = { at: number; from: number; to: number; idleMs: number; whys: string[] }

const arrivals = (hour: number, random: () => number): number => {
  const mean = Math.max(0.02, Math.sin(((hour - 6) / 24) * 2 * Math.PI)) * 1.4
  const burst = random() < mean / 40 ? 8 + Math.floor(random() * 16) : 0
  return burst + Math.floor(random() * 2 * mean)
}

const runDay = (seed: number, hourlyMicros: number, policy: PodPolicy) => {
  const random = seeded(seed)
  const pods: Pod[] = []
  const changes: Change[] = []
  const tables: number[] = []
  let fleet: FleetView['fleet'] = { lastUpAt: -1e9, lastDownAt: -1e9 }
  let [born, made, asked, elsewhere, idleSince] = [0, 0, 0, 0, 0]
  let line: number[] = []

  const give = (now: number) => {
    const id = `pod${born++}`
    const name = `peace-${id}`
    const row: PodRow = { ...{ id, name, createdAt: now, running: 0, hourlyMicros }, state: 'intent' }
    const rented = { id: `r-${id}`, name, status: 'RUNNING', cost: hourlyMicros / 1e6 }
    // One birth in twenty is not answered; the row stays an intent and the pod is there.
    if (random() > 0.05) Object.assign(row, { state: 'starting', providerId: rented.id })
    const readyAt = random() < 0.08 ? Number.POSITIVE_INFINITY : now + 30_000 + random() * 60_000
    const silentAt = random() < 0.05 ? readyAt + random() * 3_600_000 : Number.POSITIVE_INFINITY
    pods.push({ row, rented, readyAt, silentAt, freeAt: 0 })
  }
  const take = (step: FleetStep, now: number) => {
    if (step.do === 'create') return give(now)
    if (step.do === 'remove-orphan') throw new Error('nobody else rents here')
    const pod = pods.find(({ row }) => row.id === step.id)
    if (!pod) throw new Error(`no ${step.id}`)
    if (step.do === 'adopt') return Object.assign(pod.row, { state: 'starting', providerId: step.providerId })
    // Work in the hands of one that is ended goes back in line; one that rests has none.
    if (pod.freeAt > 0) line.push(now)
    if (step.do === 'end' && step.why === 'not-needed') expect(pod.row.running).toBe(0)
    pods.splice(pods.indexOf(pod), 1)
  }
  const pass = (now: number) => {
    for (const pod of pods) {
      const alive = now >= pod.readyAt && now < pod.silentAt
      if (!alive || pod.row.state === 'intent') continue
      Object.assign(pod.row, { state: 'ready', heartbeatAt: now })
      if (pod.freeAt > 0 && pod.freeAt <= now) {
        made += 1
        pod.freeAt = 0
      }
      if (pod.freeAt === 0 && line.shift() !== undefined) pod.freeAt = now + workMs
      pod.row.running = pod.freeAt > now ? 1 : 0
    }
  }

  // The last hours bring nothing new: all is made and given back.
  for (let now = 0; now < dayMs; now += lookMs) {
    const more = now < dayMs - 2 * 3_600_000 ? arrivals(now / 3_600_000, random) : 0
    asked += more
    line.push(...Array.from({ length: more }, () => now))
    pass(now)
    const [before, waited] = [line.length, line.filter((since) => now - since < untakenMs)]
    elsewhere += before - waited.length
    line = waited
    const queued = line.length + pods.filter(({ freeAt }) => freeAt > 0).length
    if (queued > 0) idleSince = now + lookMs
    const view = { rows: pods.map(({ row }) => row), rented: pods.flatMap(({ rented }) => rented ?? []) }
    const planned = planFleet({ ...view, queued, fleet, hourlyMicros, policy, now })
    fleet = planned.fleetAfter(planned.steps)
    tables.push(podsFor(queued))
    const from = pods.length
    for (const step of planned.steps) take(step, now)
    const ends = planned.steps.flatMap((step) => (step.do === 'end' ? [step.why] : []))
    if (planned.steps.some((step) => step.do === 'create' || step.do === 'end'))
      changes.push({ at: now, from, to: pods.length, idleMs: now - idleSince, whys: ends })
    expect(pods.length).toBeLessThanOrEqual(scalingRules.mostPods)
  }
  return { changes, tables, asked, made, elsewhere, left: pods.length, births: born }
}

const gaps = (times: readonly number[]) => times.slice(1).map((time, at) => time - (times[at] ?? 0))
const created = ({ from, to, whys }: Change) => to - from + whys.length > 0

it.each([
  { seed: 1, hourlyMicros: 240_000, policy: 'thrifty' as const, idleMs: scalingRules.dearIdleMs },
  { seed: 2, hourlyMicros: 90_000, policy: 'thrifty' as const, idleMs: scalingRules.thriftyIdleMs },
  { seed: 3, hourlyMicros: 90_000, policy: 'normal' as const, idleMs: scalingRules.idleMs },
])('a day of traffic at $hourlyMicros, policy $policy', ({ seed, hourlyMicros, policy, idleMs }) => {
  const day = runDay(seed, hourlyMicros, policy)
  // A real day: hundreds of units, the whole table climbed, and everything made and given back at its end.
  expect(day.asked).toBeGreaterThan(500)
  expect(new Set(day.tables)).toEqual(new Set([0, 1, 2, 3, 4, 5]))
  expect(day.left).toBe(0)
  expect(day.made + day.elsewhere).toBe(day.asked)
  expect(day.elsewhere).toBeLessThan(day.asked / 10)

  const ups = day.changes.filter(created).map(({ at }) => at)
  expect(Math.min(...gaps(ups))).toBeGreaterThanOrEqual(scalingRules.betweenUpsMs)
  const spared = day.changes.filter(({ whys }) => whys.includes('not-needed'))
  const shutDown = spared.filter(({ idleMs: idle }) => idle >= 0)
  const shrunk = spared.filter((each) => !shutDown.includes(each)).map(({ at }) => at)
  expect(shutDown.length).toBeGreaterThan(0)
  expect(shrunk.length).toBeGreaterThan(0)
  expect(Math.min(...gaps(shrunk))).toBeGreaterThanOrEqual(scalingRules.betweenDownsMs)
  // The last go only after their rest, all of them at once.
  for (const change of shutDown) {
    expect(change.idleMs).toBeGreaterThanOrEqual(idleMs - lookMs)
    expect(change.to).toBe(0)
  }
  // What was given up as never ready, or silent, was replaced while there was work.
  expect(day.changes.flatMap(({ whys }) => whys)).toEqual(expect.arrayContaining(['never-ready']))
  expect(day.births).toBeGreaterThan(day.changes.filter(({ whys }) => whys.includes('never-ready')).length)

  // Calm: the table alone would change far more often.
  const bare = day.tables.filter((pods, at) => at > 0 && pods !== day.tables[at - 1]).length
  expect(day.changes.length).toBeLessThan(bare / 2)
})
