import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sampleFilm } from '@peace/core/build'
import { defaultPlanTable, defaultRateCard, emptyWallet, entitlementsOf, grantOnce } from '@peace/core/money'
import { afterFailure, afterSuccess, type BackendLive, backendLiveSchema, deliveredCards } from '@peace/core/routing'
import { startComfyUI } from '@peace/dev/vendors/comfyui/comfyui'
import { startRunPod } from '@peace/dev/vendors/runpod/runpod'
import { startVeo } from '@peace/dev/vendors/veo/veo'
import {
  type Backend,
  claimWork,
  defaultSettings,
  handle,
  type JobRow,
  type OutboxRow,
  type Ports,
  sweep,
  type Task,
} from '@peace/engine'
import { comfyAt } from '../../agent/src/comfyui.ts'
import { doOrder } from '../../agent/src/do-order.ts'
import { noClassifier } from '../../engine/src/moderator.ts'
import { memoryStore } from '../../engine/src/sim/memory-store.ts'
import type { Process } from '../../engine/src/sim/process.ts'
import type { Keeping } from '../../functions/src/backends/keeping.ts'
import { RunPodBackend } from '../../functions/src/gateways/runpod.ts'
import { VeoBackend } from '../../functions/src/gateways/veo.ts'

// The real engine over documents in memory, with the real gateways against the stand-ins: a whole chain in one process,
// in seconds. The queue's worker is the agent's own piece of work behind the queue's protocol.
const here: Process = {
  name: 'chain',
  isAlive: () => true,
  step: async (_, effect) => effect(),
  every: (ms, run) => {
    const timer = setInterval(run, ms)
    return () => clearInterval(timer)
  },
}
const workspaceId = 'w'
const filmId = 'f'

const startPlaces = async (claim: (attempt: string, nonce: string, worker: string) => Promise<boolean>) => {
  const stored = new Map<string, Uint8Array>()
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://local')
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const body = Buffer.concat(parts)
    if (url.pathname === '/claimWork') {
      const { worker } = JSON.parse(String(body)) as { worker: string }
      const fine = await claim(url.searchParams.get('attempt') ?? '', url.searchParams.get('nonce') ?? '', worker)
      return response.writeHead(fine ? 200 : 409).end()
    }
    const path = decodeURIComponent(url.pathname.slice(1))
    if (request.method === 'PUT') stored.set(path, new Uint8Array(body))
    const found = stored.get(path)
    response.writeHead(found ? 200 : 404).end(request.method === 'GET' ? found : undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const keeping: Keeping = {
    readUrl: async (path) => `${base}/${path}`,
    writeUrl: async (path) => ({ url: `${base}/${path}`, headers: {} }),
    read: async (path) => {
      const found = stored.get(path)
      if (!found) throw new Error(`${path} is not there`)
      return found
    },
    bytesAt: async (path) => stored.get(path)?.length,
    put: async (path, bytes) => void stored.set(path, bytes),
    uri: (path) => `gs://bucket/${path}`,
    pathOf: () => undefined,
  }
  return { base, stored, keeping, close: () => server.close() }
}

export const startChain = async () => {
  const [runpod, veo, comfyui] = await Promise.all([
    startRunPod({ settings: { pollMs: 200 } }),
    startVeo({ operationMs: 20, reuse: true }),
    startComfyUI({ stepMs: 1 }),
  ])
  // One's own machine too, though there is none: nothing is to wait for it.
  const cards = deliveredCards
    .filter(({ id }) => ['veo', 'runpod', 'runpod-svd', 'agent'].includes(id))
    .map((card) => ({ ...card, attempts: 2, pollMs: 100 }))
  const live = new Map<string, BackendLive>(cards.map(({ id }) => [id, backendLiveSchema.parse({ id, health: 'up' })]))
  // The moment of each verdict and of each intent, for the time between them.
  const gaps: number[] = []
  let verdictAt: number | undefined
  const memory = memoryStore({
    collides: () => false,
    committed: (writes) => {
      for (const { table, before, after } of writes) {
        if (table !== 'attempt') continue
        if (!before && verdictAt !== undefined) gaps.push(performance.now() - verdictAt)
        if ((after as { phase?: string } | undefined)?.phase === 'closed') verdictAt = performance.now()
      }
    },
  })
  const places = await startPlaces((attempt, nonce, worker) => claimWork(ports, attempt, nonce, worker))
  process.env.FUNCTIONS_URL = places.base
  const now = () => Date.now()
  const runPodAt = (id: string, templates?: string) =>
    new RunPodBackend({
      ...{ id, keeping: places.keeping, now },
      settings: () => ({
        ...{
          baseUrl: `${runpod.url}/v2`,
          endpoint: 'chain',
          key: 'rpa_local',
          microsPerSecond: 310,
          webhook: undefined,
        },
        templates: templates ? new Set([templates]) : undefined,
      }),
    })
  const gateways: Record<string, Backend> = {
    runpod: runPodAt('runpod'),
    'runpod-svd': runPodAt('runpod-svd', 'svd-1-1'),
    veo: new VeoBackend({
      ...{
        id: 'veo',
        model: () => ({ id: 'veo-3.1-generate-001', location: 'us-central1' }),
        toBucket: false,
        keeping: places.keeping,
      },
      vertex: () => ({ project: 'local', key: '', baseUrl: veo.url, identity: veo.url }),
      rates: async () => defaultRateCard,
    }),
  }
  const { salt: _, ...film } = sampleFilm({ scenes: 1, shotsPerScene: 1, characters: 1, filmId }, 3)
  const [shot] = film.shots
  if (!shot) throw new Error('no shot')
  const short = {
    ...film,
    film: { ...film.film, workspaceId },
    shots: [{ ...shot, move: 'static' as const, ms: 3000 }],
  }

  const timers = new Set<NodeJS.Timeout>()
  const started = new Set<string>()
  const perform = (task: Task): void => void handle(ports, task).catch((error: unknown) => console.error('task', error))
  const hear = async ({ id, task, dueAt }: OutboxRow): Promise<void> => {
    if (started.has(id)) return
    started.add(id)
    timers.add(setTimeout(() => perform(task), Math.max(0, dueAt - now())))
  }
  const ports: Ports = {
    clock: { now, every: here.every },
    ids: { next: () => crypto.randomUUID().slice(0, 12), secret: () => crypto.randomUUID().replaceAll('-', '') },
    random: () => 0.1,
    store: memory.for(here),
    tasks: { waits: true, send: hear, remind: hear },
    blobs: {
      keep: async (order, made) =>
        Promise.all(
          made.files.map(async (file, n) => {
            const bytes = file.bytes instanceof Uint8Array ? file.bytes : await places.keeping.read(file.bytes.path)
            const path = `workspaces/${workspaceId}/artifacts/${order.unitKey}-${n}`
            places.stored.set(path, bytes)
            const { bytes: __, ...rest } = file
            return { ...rest, path, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length }
          }),
        ),
      left: async (attemptId) => [...places.stored.keys()].some((path) => path.startsWith(`incoming/${attemptId}/`)),
      read: places.keeping.read,
    },
    accounts: {
      lately: async () => ({ machines: 0, preference: { mode: 'automatic', fallbackAllowed: false } }),
      of: async () => ({
        ...{ workspaceId, salt: '0'.repeat(32), suspended: false, debtMillis: 0, plan: 'studio', machines: 0 },
        entitlements: entitlementsOf('studio', defaultPlanTable),
        limits: { dayMicros: 1e9, monthMicros: 1e9 },
        preference: { mode: 'automatic', fallbackAllowed: false },
      }),
    },
    films: { read: async () => short },
    moderation: noClassifier,
    backends: {
      cards: async () => cards,
      live: async () => live,
      rates: async () => defaultRateCard,
      gateway: (id) => gateways[id],
      heard: async (id, _kind, _ms, fault) => {
        const state = live.get(id)
        if (state) state.breaker = fault ? afterFailure(state.breaker, fault, now()) : afterSuccess(state.breaker)
      },
    },
    maker: { make: () => Promise.reject(new Error('nothing is made here')) },
    settings: { ...defaultSettings, questionMs: 60_000, impatient: true },
    plans: new Map(),
  }
  const grant = { id: 'test', source: 'pack' as const, millis: 5_000_000, expiresAt: now() + 1e9, at: now() }
  memory.seed('wallet', workspaceId, grantOnce(emptyWallet(), grant).wallet)

  const over = new AbortController()
  const sweeping = setInterval(() => void sweep(ports).catch(() => undefined), 300)
  const worker = async () => {
    const headers = { Authorization: 'rpa_local', 'Content-Type': 'application/json' }
    while (!over.signal.aborted) {
      const taken = await fetch(`${runpod.url}/v2/chain/job-take/w1?gpu=x`, { headers, signal: over.signal }).catch(
        () => undefined,
      )
      if (taken?.status !== 200) continue
      const { id, input } = (await taken.json()) as { id: string; input: Parameters<typeof doOrder>[0] }
      const output = await doOrder(input, comfyAt(comfyui.url), () => {}, over.signal)
      const body = 'fault' in output ? { output, error: `${output.fault}: ${output.message}` } : { output }
      const done = `${runpod.url}/v2/chain/job-done/w1/${id}?gpu=x`
      await fetch(done, { method: 'POST', headers, body: JSON.stringify(body) }).catch(() => undefined)
    }
  }
  const working = worker()

  const jobWhere = async (jobId: string, fine: (job: JobRow) => boolean): Promise<JobRow> => {
    for (;;) {
      const job = memory.row('job', jobId)
      if (job && fine(job)) return job
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const clips = (jobId: string) =>
    memory
      .rows('attempt')
      .filter((attempt) => attempt.jobId === jobId && attempt.kind === 'clip')
      .sort((a, b) => a.createdAt - b.createdAt)

  return {
    ...{ ports, memory, runpod, veo, comfyui, gaps, jobWhere, clips, filmId, workspaceId, shotId: shot.id },
    close: async () => {
      over.abort()
      clearInterval(sweeping)
      for (const timer of timers) clearTimeout(timer)
      await working
      await Promise.all([runpod.close(), veo.close(), comfyui.close()])
      places.close()
    },
  }
}
export type Chain = Awaited<ReturnType<typeof startChain>>
