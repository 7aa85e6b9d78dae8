import { expect, it } from 'vitest'
import { type FleetView, planFleet } from './fleet.ts'
import type { PodRow } from './pods.store.ts'

const row = (id: string, more: Partial<PodRow> = {}): PodRow => ({
  ...{
    id,
    name: `peace-${id}`,
    state: 'ready',
    providerId: `p-${id}`,
    createdAt: 0,
    running: 0,
    hourlyMicros: 240_000,
  },
  ...more,
})
const rented = (id: string, name = `peace-${id}`) => ({
  id: `p-${id}`,
  name,
  status: 'RUNNING',
  cost: 0.24,
})
const view = (more: Partial<FleetView>): FleetView => ({
  ...{
    rows: [],
    rented: [],
    queued: 0,
    fleet: { lastUpAt: -1e9, lastDownAt: -1e9 },
    hourlyMicros: 240_000,
    policy: 'thrifty',
  },
  now: 1_000_000,
  ...more,
})

it('rents by the table', () => {
  expect(planFleet(view({ queued: 12 })).steps).toEqual([{ do: 'create' }, { do: 'create' }, { do: 'create' }])
  expect(planFleet(view({ queued: 2 })).steps).toEqual([])
})

it('gives back a pod that nobody wrote down, and leaves others’ pods alone', () => {
  const steps = planFleet(view({ rented: [rented('x'), rented('y', 'my-own-notebook')] })).steps
  expect(steps).toEqual([{ do: 'remove-orphan', providerId: 'p-x' }])
})

it('finds again a pod whose birth was not answered, and forgets one that never was', () => {
  const born = row('a', { state: 'intent', createdAt: 990_000 })
  delete born.providerId
  expect(planFleet(view({ rows: [born], rented: [rented('a')], queued: 4 })).steps).toEqual([
    { do: 'adopt', id: 'a', providerId: 'p-a', hourlyMicros: 240_000 },
  ])
  const never = { ...born, createdAt: 800_000 }
  expect(planFleet(view({ rows: [never], queued: 4 })).steps).toEqual([{ do: 'forget', id: 'a' }, { do: 'create' }])
})

it('gives up and replaces a pod not ready in 120 s, and ends one that falls silent', () => {
  const slow = row('a', { state: 'starting', createdAt: 870_000 })
  expect(planFleet(view({ rows: [slow], rented: [rented('a')], queued: 4 })).steps).toEqual([
    { do: 'end', id: 'a', providerId: 'p-a', why: 'never-ready' },
    { do: 'create' },
  ])
  const silent = row('b', { heartbeatAt: 600_000 })
  expect(planFleet(view({ rows: [silent], rented: [rented('b')] })).steps).toEqual([
    { do: 'end', id: 'b', providerId: 'p-b', why: 'silent' },
  ])
})

it('ends only those that rest', () => {
  const pods = [row('a', { heartbeatAt: 999_000, running: 1 }), row('b', { heartbeatAt: 999_000 })]
  const steps = planFleet(view({ rows: pods, rented: [rented('a'), rented('b')], queued: 3 })).steps
  expect(steps).toEqual([{ do: 'end', id: 'b', providerId: 'p-b', why: 'not-needed' }])
})

it('ends a pod whose worker left or whose machine broke, without waiting for its silence', () => {
  const gone = { ...rented('a'), status: 'EXITED', cost: 0 }
  const broken = { ...rented('b'), status: 'ERROR' }
  const rows = [row('a', { state: 'starting', createdAt: 999_000 }), row('b', { heartbeatAt: 999_000 })]
  expect(planFleet(view({ rows, rented: [gone, broken] })).steps).toEqual([
    { do: 'end', id: 'a', providerId: 'p-a', why: 'left' },
    { do: 'end', id: 'b', providerId: 'p-b', why: 'broken' },
  ])
})

it('does not wait after a rental that was refused, as it does after one that was not', () => {
  const asked = view({ queued: 12 })
  const { steps, fleetAfter } = planFleet(asked)
  const soon = (fleet: FleetView['fleet']) => planFleet({ ...asked, fleet, now: asked.now + 30_000 }).steps
  expect(soon(fleetAfter([]))).toEqual(steps)
  expect(soon(fleetAfter(steps))).toEqual([])
})
