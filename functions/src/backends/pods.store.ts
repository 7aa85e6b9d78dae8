import type { heartbeatSchema } from '@peace/core/machines'
import { paths } from '@peace/core/paths'
import { type PodPolicy, podPolicies } from '@peace/core/routing'
import { stored } from '@peace/core/stored'
import { templates } from '@peace/core/templates'
import type { Firestore } from 'firebase-admin/firestore'
import { z } from 'zod'
import { readIfReadable } from '../documents.store.ts'

// Every pod we ever asked for, written down before it is asked for: one that nobody wrote down is an orphan.
export const podRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  state: z.enum(['intent', 'starting', 'ready', 'ending', 'gone']),
  providerId: z.string().optional(),
  createdAt: z.int(),
  // When it first said that it is there.
  readyAt: z.int().optional(),
  heartbeatAt: z.int().optional(),
  running: z.int().default(0),
  hourlyMicros: z.int().default(0),
  endedAt: z.int().optional(),
  why: z.string().optional(),
})
export type PodRow = z.infer<typeof podRowSchema>
const storedPod = stored('pod', podRowSchema, [])

const allTemplates = templates.map(({ id }) => id)
const fleetRef = (store: Firestore) => store.doc(paths.config('pod-fleet'))
const fleetSchema = z.object({
  lastUpAt: z.int().default(0),
  lastDownAt: z.int().default(0),
  idleSince: z.int().optional(),
})

export const alivePods = async (store: Firestore): Promise<PodRow[]> => {
  const found = await store.collection('pods').where('state', 'in', ['intent', 'starting', 'ready', 'ending']).get()
  return found.docs.flatMap((each) => readIfReadable(storedPod, each) ?? [])
}

export const readPod = async (store: Firestore, id: string): Promise<PodRow | undefined> =>
  readIfReadable(storedPod, await store.doc(paths.pod(id)).get())

export const writePod = async (store: Firestore, row: PodRow) => {
  await store.doc(paths.pod(row.id)).set(row)
}

export const changePod = async (store: Firestore, id: string, change: Partial<PodRow>) => {
  await store.doc(paths.pod(id)).update(change)
}

export const readFleet = async (store: Firestore) => fleetSchema.parse((await fleetRef(store).get()).data() ?? {})

export const writeFleet = async (store: Firestore, fleet: z.infer<typeof fleetSchema>) => {
  await fleetRef(store).set(fleet)
}

// How long the fleet waits for work is an operator's choice; unsaid, it goes soon.
const policyRef = (store: Firestore) => store.doc(paths.config('pod-policy'))
const policySchema = z.object({ policy: z.enum(podPolicies).default('thrifty') })

export const readPodPolicy = async (store: Firestore): Promise<PodPolicy> =>
  policySchema.safeParse((await policyRef(store).get()).data() ?? {}).data?.policy ?? 'thrifty'

export const writePodPolicy = async (store: Firestore, policy: PodPolicy) => {
  await policyRef(store).set({ policy })
}

export const podBeat = async (store: Firestore, id: string, word: z.output<typeof heartbeatSchema>, now: number) => {
  const first = (await readPod(store, id))?.readyAt === undefined
  const ready = first ? { readyAt: now } : {}
  await changePod(store, id, { state: 'ready', ...ready, heartbeatAt: now, running: word.running.length })
}

const silentMs = 75_000

// Pods ready for work, as the relay sees them, and what a second of one costs.
export const podMachines = async (store: Firestore, now: number) => {
  const ready = (await alivePods(store)).filter(
    ({ state, heartbeatAt }) => state === 'ready' && now - (heartbeatAt ?? 0) < silentMs,
  )
  const hourly = Math.max(0, ...ready.map(({ hourlyMicros }) => hourlyMicros))
  return {
    machines: ready.map(({ id, running }) => ({ id, running, templates: allTemplates, concurrency: 1 })),
    microsPerSecond: hourly / 3600,
  }
}
