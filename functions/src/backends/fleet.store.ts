import type { Firestore } from 'firebase-admin/firestore'
import { podsApi } from '../gateways/pods.ts'
import { newId } from '../ids.ts'
import { log } from '../log/log.ts'
import { secretValue, setting } from '../params.ts'
import { alsoFromFleet, fromPlatform } from '../spend/platform.store.ts'
import { functionUrl } from './addresses.ts'
import { type FleetStep, planFleet, podName } from './fleet.ts'
import { endTokens, giveToken, newToken } from './machines.store.ts'
import { podSpecification } from './pod-specification.ts'
import { alivePods, changePod, readFleet, readPod, readPodPolicy, writeFleet, writePod } from './pods.store.ts'
import { podPool, relayStore } from './relay.store.ts'

// Rents and returns pods, one step after another; a step that fails is found again by the next run.
const api = () => podsApi({ baseUrl: setting('runpodRestUrl'), key: secretValue('runpod') })

const create = async (store: Firestore, now: number) => {
  const id = newId(12)
  const name = podName(id)
  // An hour is taken from the fleet's purse; what it runs beyond, when it ends.
  const leave = { workspaceId: 'platform', scope: { fleet: name }, ceilingMicros: Number(setting('podHourMicros')) }
  await fromPlatform(leave, async (ticket) => {
    const token = newToken()
    await writePod(store, { id, name, state: 'intent', createdAt: now, running: 0, hourlyMicros: 0 })
    await giveToken(store, token, { machineId: id, pool: podPool })
    const env = { PEACE_RELAY: functionUrl('agent'), PEACE_MACHINE_TOKEN: token }
    const { gpus, ...wanted } = podSpecification(setting('podSpecification'))
    const pod = await api().rent(ticket, { ...wanted, name, env }, gpus)
    const hourlyMicros = Math.round(pod.cost * 1e6)
    await changePod(store, id, { state: 'starting', providerId: pod.id, hourlyMicros })
    return { value: pod, micros: hourlyMicros }
  })
}

export const endPod = async (
  store: Firestore,
  id: string,
  providerId: string | undefined,
  why: string,
  now: number,
) => {
  await changePod(store, id, { state: 'ending', why })
  await endTokens(store, id)
  if (providerId) await api().removePod(providerId)
  await settlePod(store, id, now)
  await changePod(store, id, { state: 'gone', endedAt: now })
}

const settlePod = async (store: Firestore, id: string, now: number): Promise<void> => {
  const pod = await readPod(store, id)
  if (!pod || pod.state === 'gone') return
  await alsoFromFleet(pod.hourlyMicros * Math.max(0, (now - pod.createdAt) / 3_600_000 - 1), now)
}

const take = async (store: Firestore, step: FleetStep, now: number) => {
  if (step.do === 'create') return create(store, now)
  if (step.do === 'end') return endPod(store, step.id, step.providerId, step.why, now)
  if (step.do === 'remove-orphan') return api().removePod(step.providerId)
  if (step.do === 'forget') {
    await settlePod(store, step.id, now)
    return changePod(store, step.id, { state: 'gone', endedAt: now })
  }
  const { providerId, hourlyMicros } = step
  return changePod(store, step.id, { state: 'starting', providerId, hourlyMicros })
}

export const tendFleet = async (store: Firestore, now: number) => {
  const [rows, rented, fleet, queued, policy] = await Promise.all([
    alivePods(store),
    api().listPods(),
    readFleet(store),
    relayStore(store).waiting(podPool),
    readPodPolicy(store),
  ])
  const hourlyMicros = Math.max(0, ...rows.map((row) => row.hourlyMicros))
  const planned = planFleet({ rows, rented, queued, fleet, hourlyMicros, policy, now })
  const done: FleetStep[] = []
  const failed: unknown[] = []
  for (const step of planned.steps)
    await take(store, step, now).then(
      () => done.push(step),
      (error: unknown) => failed.push(error),
    )
  await writeFleet(store, planned.fleetAfter(done))
  if (failed.length) log.warn('pods: steps left for the next run', { steps: failed.length, first: String(failed[0]) })
  return planned.steps
}
