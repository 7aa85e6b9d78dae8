import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { defaultRateCard } from '@peace/core/money'
import { afterFailure, afterSuccess, backendLiveSchema, choose, deliveredCards } from '@peace/core/routing'
import { ticketToTest } from '@peace/dev/tests/tickets'
import { startRunPod } from '@peace/dev/vendors/runpod/runpod'
import { makePicture, makeVideo } from '@peace/dev/vendors/stand-in/media'
import { startVeo } from '@peace/dev/vendors/veo/veo'
import type { Backend, Fault, Handle, Need, WorkOrder } from '@peace/engine'
import type { Keeping } from '../../functions/src/backends/keeping.ts'
import { RunPodBackend } from '../../functions/src/gateways/runpod.ts'
import { VeoBackend } from '../../functions/src/gateways/veo.ts'
import { aClip, aStill } from './units.ts'

// Many jobs at once through the real gateways: the stand-ins answer, workers take from the queue's own protocol, claim,
// make and upload; each job goes where routing says, again or elsewhere when it fails.
export type LoadOptions = { jobs: number; workspaces: number; faults: number; workMs: number; workers: number }
export type LoadReport = {
  ms: number
  latencies: number[]
  done: number
  failed: number
  costMicros: number
  split: Record<string, number>
  errors: Record<string, number>
  doubleClaims: number
}

const bytesOf = (content: Uint8Array) => ({
  sha256: createHash('sha256').update(content).digest('hex'),
  bytes: content.length,
})

const startPlaces = async () => {
  const stored = new Map<string, Uint8Array>()
  const claims = new Map<string, number>()
  const barred = new Set<string>()
  // An attempt whose sending was not answered may begin no more, unless it has begun.
  const bar = (attempt: string): boolean => {
    if (claims.has(attempt)) return false
    barred.add(attempt)
    return true
  }
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://local')
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    if (url.pathname === '/claimWork') {
      const attempt = url.searchParams.get('attempt') ?? ''
      if (barred.has(attempt)) return response.writeHead(409).end()
      const count = (claims.get(attempt) ?? 0) + 1
      claims.set(attempt, count)
      return response.writeHead(count === 1 ? 200 : 409).end()
    }
    if (request.method === 'PUT') stored.set(url.pathname.slice(1), new Uint8Array(Buffer.concat(parts)))
    const found = stored.get(url.pathname.slice(1))
    response.writeHead(request.method === 'PUT' || found ? 200 : 404).end(request.method === 'GET' ? found : undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const read = async (path: string) => {
    const found = stored.get(path)
    if (!found) throw new Error(`${path} is not there`)
    return found
  }
  const keeping: Keeping = {
    readUrl: async (path) => `${base}/${path}`,
    writeUrl: async (path) => ({ url: `${base}/${path}`, headers: {} }),
    read,
    bytesAt: async (path) => stored.get(path)?.length,
    put: async (path, content) => void stored.set(path, content),
    uri: (path) => `gs://bucket/${path}`,
    pathOf: () => undefined,
  }
  return { base, stored, claims, bar, keeping, close: () => server.close() }
}

type Order = { id: string; input: { attempt: string; claim: string; template: string; uploads: string[] } }

// A worker by the protocol the SDK speaks; the SDK itself is proven elsewhere, here there are to be many.
const work = async (
  url: string,
  name: string,
  options: LoadOptions,
  made: Record<string, Uint8Array>,
  over: AbortSignal,
) => {
  const headers = { Authorization: 'rpa_local', 'Content-Type': 'application/json' }
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${url}/v2/load/${path}`, { headers, signal: over, ...init })
  let luck = name.length * 7_919 + name.charCodeAt(name.length - 1)
  while (!over.aborted) {
    const taken = await ask(`job-take/${name}?gpu=x`).catch(() => undefined)
    if (taken?.status !== 200) continue
    const { id, input } = (await taken.json()) as Order
    const tell = (body: unknown) =>
      ask(`job-done/${name}/${id}?gpu=x`, { method: 'POST', body: JSON.stringify(body) }).catch(() => undefined)
    const claim = await fetch(input.claim, { method: 'POST', body: '{}' }).catch(() => undefined)
    if (!claim?.ok) {
      await tell({ output: { fault: 'claim_refused', message: 'refused' }, error: 'claim_refused: refused' })
      continue
    }
    await wait(options.workMs, undefined, { signal: over }).catch(() => undefined)
    luck = (luck * 1103515245 + 12345) % 2 ** 31
    if (luck / 2 ** 31 < options.faults) {
      await tell({ output: { fault: 'crashed', message: 'by chance' }, error: 'crashed: by chance' })
      continue
    }
    const content = made[input.template.startsWith('wan') ? 'clip' : 'still'] ?? new Uint8Array()
    await fetch(input.uploads[0] ?? '', { method: 'PUT', body: content as Uint8Array<ArrayBuffer> })
    const contentType = input.template.startsWith('wan') ? 'video/mp4' : 'image/png'
    await tell({ output: { files: [{ index: 0, ...bytesOf(content), contentType }], ms: options.workMs } })
  }
}

const most = 4
const pollMs = 100
const cardsFor = (workers: number) =>
  deliveredCards
    .filter(({ id }) => id === 'runpod' || id === 'veo')
    .map((card) => (card.id === 'runpod' ? { ...card, slots: workers * 2 } : card))

// As the engine's slots: no more at once than a backend has, the others in line, first come first.
const lineOf = (slots: number) => {
  let free = slots
  const waiting: (() => void)[] = []
  return {
    waiting: () => waiting.length,
    take: async () => {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => waiting.push(resolve))
    },
    leave: () => {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    },
  }
}

const stillNeed = (path: string): Need => ({
  key: '0'.repeat(64),
  spec: undefined,
  artifact: {
    ...{
      key: '0'.repeat(64),
      workspaceId: 'w',
      kind: 'still',
      subject: 's',
      quality: 'standard',
      take: 0,
      source: 'made',
    },
    ...{ provenance: { backend: 'runpod', model: 'x' }, paidMillis: 0, hidden: false, createdAt: 0 },
    files: [{ role: 'main', name: 'still.png', path, sha256: '0'.repeat(64), bytes: 1, contentType: 'image/png' }],
  },
})

export const runLoad = async (options: LoadOptions): Promise<LoadReport> => {
  const places = await startPlaces()
  process.env.FUNCTIONS_URL = places.base
  const runpod = await startRunPod({ settings: { pollMs: 500 } })
  const veo = await startVeo({ operationMs: options.workMs * 2, reuse: true })
  const still = await makePicture({ width: 512, height: 512, seed: 1, text: 'load' })
  const clip = await makeVideo({ width: 832, height: 480, seed: 1, text: 'load', fps: 16, frames: 65 })
  places.stored.set('workspaces/w/still.png', still)
  const over = new AbortController()
  const made = { still: new Uint8Array(still), clip: new Uint8Array(clip) }
  const workers = Array.from({ length: options.workers }, (_, n) =>
    work(runpod.url, `worker-${n}`, options, made, over.signal),
  )
  const now = () => Date.now()
  const vertex = () => ({ project: 'local', key: '', baseUrl: veo.url, identity: veo.url })
  const settings = () => ({
    ...{ baseUrl: `${runpod.url}/v2`, endpoint: 'load', key: 'rpa_local', microsPerSecond: 310 },
    webhook: undefined,
  })
  const gateways: Record<string, Backend> = {
    runpod: new RunPodBackend({ id: 'runpod', settings, keeping: places.keeping, now }),
    veo: new VeoBackend({
      ...{
        id: 'veo',
        vertex,
        model: () => ({ id: 'veo-3.1-generate-001', location: 'us-central1' }),
        toBucket: false,
        keeping: places.keeping,
      },
      rates: async () => defaultRateCard,
    }),
  }
  const cards = cardsFor(options.workers)
  const lines = new Map(cards.map(({ id, slots }) => [id, lineOf(slots)]))
  const live = new Map(cards.map(({ id }) => [id, backendLiveSchema.parse({ id, health: 'up' })]))
  const report: LoadReport = {
    ...{ ms: 0, latencies: [], done: 0, failed: 0, costMicros: 0, doubleClaims: 0 },
    ...{ split: {}, errors: {} },
  }

  const attempt = async (gateway: Backend, order: WorkOrder): Promise<Fault | undefined> => {
    const submission = await gateway.submit(order, ticketToTest(order))
    if (submission.is === 'refused') return submission.fault
    if (submission.is === 'unknown' && !places.bar(order.attemptId)) throw new Error('begun, and its id is lost')
    if (submission.is !== 'accepted') return { code: 'timeout', message: 'the sending was not answered', next: 'again' }
    const { providerId, endpoint } = submission
    const { attemptId, nonce } = order
    const handle: Handle = { attemptId, nonce, providerId, endpoint, submittedAt: now(), order }
    for (;;) {
      await wait(pollMs)
      const verdict = await gateway.poll(handle)
      if (verdict.is === 'failed') {
        report.costMicros += verdict.costMicros
        return verdict.fault
      }
      if (verdict.is !== 'done') continue
      report.costMicros += verdict.made.costMicros
      report.split[gateway.id] = (report.split[gateway.id] ?? 0) + 1
      return undefined
    }
  }

  const one = async (n: number) => {
    const began = now()
    const kind = n % 20 === 0 ? 'premium' : n % 5 === 0 ? 'clip' : 'still'
    const spec =
      kind === 'still'
        ? aStill(n)
        : { ...aClip(4, n), quality: kind === 'premium' ? ('premium' as const) : ('standard' as const) }
    for (let tries = 0; tries < most; ) {
      const preference = { mode: 'automatic' as const }
      const [best] = choose({ spec, cards, live, rates: defaultRateCard, preference, machines: 0, now: now() }).ranking
      const gateway = best && gateways[best.backend]
      const state = best && live.get(best.backend)
      const line = best && lines.get(best.backend)
      if (!gateway || !state || !line) {
        await wait(200)
        continue
      }
      tries += 1
      await line.take()
      state.queued = line.waiting()
      const needs = spec.kind === 'clip' ? [stillNeed('workspaces/w/still.png')] : []
      const order: WorkOrder = {
        ...{
          attemptId: `a${n}-${tries}`,
          workspaceId: `w${n % options.workspaces}`,
          unitKey: String(n).padStart(64, '0'),
          spec,
          needs,
        },
        ...{ deadlineAt: now() + 120_000, nonce: 'n'.repeat(32) },
      }
      const fault = await attempt(gateway, order).finally(line.leave)
      if (!fault) {
        state.breaker = afterSuccess(state.breaker)
        report.done += 1
        report.latencies.push(now() - began)
        return
      }
      report.errors[fault.code] = (report.errors[fault.code] ?? 0) + 1
      state.breaker = afterFailure(state.breaker, fault.code, now())
    }
    report.failed += 1
  }

  const began = now()
  try {
    await Promise.all(Array.from({ length: options.jobs }, (_, n) => one(n)))
  } finally {
    over.abort()
    await Promise.allSettled(workers)
    await Promise.all([runpod.close(), veo.close()])
    places.close()
  }
  report.ms = now() - began
  report.doubleClaims = [...places.claims.values()].filter((count) => count > 1).length
  return report
}

export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
