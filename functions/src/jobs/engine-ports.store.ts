import { type Clock, defaultSettings, type EngineSettings, embeddedBackend, type Ports } from '@peace/engine'
import { readClock } from '../clock.ts'
import { firestore } from '../firebase.ts'
import { cloudTasks } from '../gateways/tasks.ts'
import { newId } from '../ids.ts'
import { inEmulator } from '../params.ts'
import { accountReader } from './account.store.ts'
import { backendReader } from './backends.store.ts'
import { bucketBlobs } from './blobs.store.ts'
import { engineStore } from './engine.store.ts'
import { filmReader } from './film.store.ts'
import { draftMaker } from './maker.store.ts'
import { moderation } from './moderation.ts'

// One machine of two cores serves everybody here: few films at once, each by one process that uses both.
const local: Partial<EngineSettings> = {
  draftJobs: 3,
  workers: { light: 1, heavy: 1 },
  batch: { light: 24, heavy: 4 },
  leaseMs: 7_000,
  impatient: true,
  lookMs: { ...defaultSettings.lookMs, first: 1_000, most: 4_000 },
}

export const settings: EngineSettings = { ...defaultSettings, shiftMs: 240_000, ...(inEmulator ? local : {}) }

const ids = { next: () => newId(), secret: () => newId(32) }

let kept: Promise<Ports> | undefined
let offsetMs = 0

// A local stack has no indexes that could be hot.
const formAt = (now: () => number) => ({ shards: inEmulator ? 1 : 16, now })

const make = async (): Promise<Ports> => {
  const store = firestore()
  const now = () => Date.now() + offsetMs
  const clock: Clock = {
    now,
    every: (ms, run) => {
      const timer = setInterval(run, ms)
      return () => clearInterval(timer)
    },
  }
  const blobs = bucketBlobs()
  const maker = draftMaker(store)
  const backends = await backendReader(store, now)
  const embedded = embeddedBackend(maker, blobs, clock)
  return {
    clock,
    ids,
    random: Math.random,
    store: engineStore(store, formAt(now)),
    tasks: cloudTasks(),
    blobs,
    accounts: accountReader(store, now),
    films: filmReader(store),
    moderation,
    backends: { ...backends, gateway: (id) => (id === embedded.id ? embedded : backends.gateway(id)) },
    maker,
    settings,
    plans: new Map(),
  }
}

// The engine's world in production and on the emulators. Made once a process; the clock's offset is read each time,
// because a test may have moved it.
export const enginePorts = async (): Promise<Ports> => {
  offsetMs = (await readClock()).now() - Date.now()
  kept ??= make()
  return kept
}

let gate: Pick<Ports, 'store' | 'accounts' | 'ids' | 'tasks'> | undefined

// All that the gate to money needs of it: whoever only takes a ticket loads no maker and no gateway.
export const gatePorts = async (): Promise<Pick<Ports, 'clock' | 'ids' | 'store' | 'tasks' | 'accounts'>> => {
  const { now } = await readClock()
  const store = firestore()
  gate ??= { store: engineStore(store, formAt(now)), accounts: accountReader(store, now), ids, tasks: cloudTasks() }
  return { ...gate, clock: { now, every: () => () => undefined } }
}
