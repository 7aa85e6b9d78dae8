import type { UnitSpec } from '@peace/core/build'
import { mediaFacts, mediaFault, mediaType, mostResultBytes } from '@peace/core/media'
import { listCost, type RateCard, type SpendTicket } from '@peace/core/money'
import type { Backend, Fault, Handle, Submission, Verdict, WorkOrder } from '@peace/engine/ports'
import { vendorFault } from '../backends/faults.ts'
import type { Keeping } from '../backends/keeping.ts'
import { thumbnailOf } from '../backends/thumbnail.ts'
import { firstFramePath } from '../backends/work-input.ts'
import { fetchOutside } from './egress.ts'
import { ticketFor } from './ticket-for.ts'

// Vendors that rent open models by a queue: an order goes in, is asked for by its id, and lies at an address of theirs
// when it is done. How each says it is its dialect.
export type HostedSettings = { baseUrl: string; key: string; still: string; clip: string }
export type HostedRequest = { method: 'GET' | 'POST' | 'PUT'; path: string; body?: object }
export type HostedState =
  | { is: 'running' }
  | { is: 'done'; url: string | undefined }
  // Done, and the result must be asked for at another door.
  | { is: 'ready'; ask: HostedRequest }
  | { is: 'failed'; message: string }
  | { is: 'cancelled' }
export type Dialect = {
  name: string
  authorization(key: string): string
  submit(model: string, input: object): HostedRequest
  idOf(body: unknown): string | undefined
  look(model: string, id: string): HostedRequest
  state(body: unknown, model: string, id: string): HostedState | undefined
  result(status: number, body: unknown): HostedState
  cancel(model: string, id: string): HostedRequest
  input(spec: UnitSpec, image: string | undefined): object | undefined
}
type Deps = {
  id: string
  dialect: Dialect
  settings: () => HostedSettings
  keeping: Keeping
  rates: () => Promise<RateCard>
  now: () => number
}
type Reply = { status: number; body: unknown; retryAfterMs?: number }

const refused = (fault: Fault): Submission => ({ is: 'refused', fault })
const filtered = /nsfw|safety|sensitive|moderat|content.policy/i

export class HostedBackend implements Backend {
  readonly id: string
  private readonly deps: Deps

  constructor(deps: Deps) {
    this.id = deps.id
    this.deps = deps
  }

  endpoint(): string {
    return this.deps.settings().clip
  }

  private async ask({ method, path, body }: HostedRequest): Promise<Reply> {
    const { baseUrl, key } = this.deps.settings()
    const reply = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { Authorization: this.deps.dialect.authorization(key), 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
    })
    const after = Number(reply.headers.get('retry-after'))
    const text = await reply.text()
    const read = { status: reply.status, body: jsonOf(text) }
    return after > 0 ? { ...read, retryAfterMs: after * 1000 } : read
  }

  // The one request that costs.
  private order(_ticket: SpendTicket, request: HostedRequest): Promise<Reply> {
    return this.ask(request)
  }

  async submit(order: WorkOrder, ticket: SpendTicket): Promise<Submission> {
    const { dialect, keeping, now } = this.deps
    const settings = this.deps.settings()
    if (!settings.key)
      return refused({ code: 'no-machine', message: `${dialect.name} has no key here`, next: 'elsewhere' })
    const leave = ticketFor(order, ticket)
    const { spec } = order
    const model = spec.kind === 'clip' ? settings.clip : settings.still
    const first = await firstFramePath(order, keeping)
    const lastsMs = Math.max(60_000, order.deadlineAt - now())
    const input = dialect.input(spec, first && (await keeping.readUrl(first, lastsMs)))
    if (!input) return refused({ code: 'invalid-spec', message: `no ${spec.kind} there`, next: 'elsewhere' })
    let reply: Reply
    try {
      reply = await this.order(leave, dialect.submit(model, input))
    } catch {
      return { is: 'unknown' }
    }
    const id = reply.status < 300 ? dialect.idOf(reply.body) : undefined
    if (id) return { is: 'accepted', providerId: id, endpoint: model }
    if (reply.status >= 500 || reply.status < 300) return { is: 'unknown' }
    return refused(vendorFault(reply.status, `${dialect.name} answered ${reply.status}`, reply.retryAfterMs))
  }

  async poll(handle: Handle): Promise<Verdict> {
    const { dialect } = this.deps
    const { providerId, endpoint } = handle
    if (!providerId) return { is: 'unknown' }
    try {
      const reply = await this.ask(dialect.look(endpoint, providerId))
      if (reply.status === 404) return this.failed('not-found', `${dialect.name} no longer knows it`)
      const state = reply.status < 300 ? dialect.state(reply.body, endpoint, providerId) : undefined
      if (!state) return { is: 'unknown' }
      if (state.is !== 'ready') return await this.verdictOf(handle, state)
      const result = await this.ask(state.ask)
      if (result.status >= 500) return { is: 'unknown' }
      return await this.verdictOf(handle, dialect.result(result.status, result.body))
    } catch {
      return { is: 'unknown' }
    }
  }

  private failed(code: Fault['code'], message: string, costMicros = 0): Verdict {
    return { is: 'failed', fault: { code, message: message.slice(0, 300), next: 'again' }, costMicros }
  }

  private async verdictOf(handle: Handle, state: HostedState): Promise<Verdict> {
    if (state.is === 'running' || state.is === 'ready') return { is: 'running' }
    if (state.is === 'cancelled') return this.failed('interrupted', 'cancelled there')
    if (state.is === 'failed')
      return this.failed(filtered.test(state.message) ? 'filtered' : 'vendor-error', state.message)
    const { spec } = handle.order
    const costMicros = listCost(await this.deps.rates(), this.id, spec)
    if (!state.url) return this.failed('empty', 'done without a file', costMicros)
    const kind = spec.kind === 'clip' ? 'video' : 'image'
    const bytes = await this.fetch(state.url, mostResultBytes[kind === 'video' ? 'video/mp4' : 'image/png'])
    const wrong = mediaFault(bytes, kind)
    const contentType = mediaType(bytes)
    if (wrong || !contentType) return this.failed('corrupt', wrong ?? 'no picture and no film', costMicros)
    const name = `${spec.kind}.${contentType.split('/')[1]}`
    const main = { role: 'main' as const, name, contentType, bytes, ...mediaFacts(bytes) }
    const files = [main, ...(await thumbnailOf(bytes, contentType))]
    return { is: 'done', made: { files, model: handle.endpoint, costMicros } }
  }

  // Theirs lies on an address of its own, open to all; a stand-in's on its own.
  private async fetch(url: string, most: number): Promise<Uint8Array> {
    const { baseUrl } = this.deps.settings()
    if (!url.startsWith(`${baseUrl}/`)) return (await fetchOutside(url, { maxBytes: most, ms: 120_000 })).bytes
    const reply = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(60_000) })
    return new Uint8Array(await reply.arrayBuffer())
  }

  async cancel({ providerId, endpoint }: Handle): Promise<void> {
    if (providerId) await this.ask(this.deps.dialect.cancel(endpoint, providerId)).catch(() => undefined)
  }
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
