import type { SpendTicket } from '@peace/core/money'
import { believed, type Told } from '@peace/core/stats'
import { templateOrder, workFaults, workOutputSchema } from '@peace/core/templates'
import { gpuMicros } from '@peace/core/vendors'
import type { Backend, Fault, Handle, Submission, Verdict, WorkOrder } from '@peace/engine/ports'
import { z } from 'zod'
import { vendorFault, workFault } from '../backends/faults.ts'
import { receive } from '../backends/incoming.ts'
import type { Keeping } from '../backends/keeping.ts'
import { workFor } from '../backends/work-input.ts'
import { ticketFor } from './ticket-for.ts'

// RunPod Serverless: a queue in front of our worker. An order goes in by /run, is asked for by /status.
export type RunPodSettings = {
  baseUrl: string
  endpoint: string
  key: string
  // Of the endpoint's GPU, in millionths of a dollar.
  microsPerSecond: number
  // Templates whose models the endpoint holds; without it, all.
  templates?: ReadonlySet<string> | undefined
  // Only where it was consented to: a card that is `fallbackOnly`.
  lookMayChange?: boolean
  webhook?: ((attemptId: string, nonce: string) => string) | undefined
}
type Deps = { id: string; settings: () => RunPodSettings; keeping: Keeping; now: () => number }

const statusSchema = z.object({
  id: z.string(),
  status: z.string(),
  delayTime: z.number().optional(),
  executionTime: z.number().optional(),
  output: z.unknown().optional(),
  error: z.unknown().optional(),
})
export const healthSchema = z.object({
  jobs: z.object({ inProgress: z.int().default(0), inQueue: z.int().default(0) }).prefault({}),
  workers: z
    .object({
      idle: z.int().default(0),
      initializing: z.int().default(0),
      ready: z.int().default(0),
      running: z.int().default(0),
      throttled: z.int().default(0),
      unhealthy: z.int().default(0),
    })
    .prefault({}),
})

// After its result is forgotten a job is "not found", and so is one that the endpoint has not written down yet.
const youngMs = 60_000
const maxBytes = 10 * 1024 * 1024

type Reply = { status: number; body: unknown; retryAfterMs?: number }

// Never follows a redirect and never waits long. Throws only when no whole answer came.
const ask = async (settings: RunPodSettings, path: string, body?: unknown): Promise<Reply> => {
  const reply = await fetch(`${settings.baseUrl}/${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: `Bearer ${settings.key}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    redirect: 'error',
    signal: AbortSignal.timeout(20_000),
  })
  const after = Number(reply.headers.get('retry-after'))
  const text = await reply.text()
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    parsed = undefined
  }
  return { status: reply.status, body: parsed, ...(after > 0 ? { retryAfterMs: after * 1000 } : {}) }
}

// The one request that costs.
const run = (_ticket: SpendTicket, settings: RunPodSettings, body: object): Promise<Reply> =>
  ask(settings, `${settings.endpoint}/run`, body)

// Where the queue keeps no output beside an error, the worker's fault is its first word ("out_of_memory: …").
const faultOfError = (error: unknown): Fault => {
  const message = typeof error === 'string' ? error : 'the worker failed'
  const fault = workFaults.find((word) => message.startsWith(`${word}:`)) ?? 'crashed'
  return workFault({ fault, message })
}

const messageOf = (reply: Reply): string => `RunPod answered ${reply.status}`

export class RunPodBackend implements Backend {
  readonly id: string
  private readonly deps: Deps

  constructor(deps: Deps) {
    this.id = deps.id
    this.deps = deps
  }

  endpoint(): string {
    return this.deps.settings().endpoint
  }

  async submit(order: WorkOrder, ticket: SpendTicket): Promise<Submission> {
    const { keeping, now } = this.deps
    const settings = this.deps.settings()
    if (!settings.key || !settings.endpoint)
      return { is: 'refused', fault: { code: 'no-machine', message: 'RunPod has no key here', next: 'elsewhere' } }
    const leave = ticketFor(order, ticket)
    const work = await workFor(order, keeping, now(), settings.templates, settings.lookMayChange)
    if (!work) return { is: 'refused', fault: { code: 'invalid-spec', message: 'no template', next: 'elsewhere' } }
    const leftMs = Math.max(5_000, order.deadlineAt - now())
    const body = {
      input: work.input,
      policy: { executionTimeout: leftMs, ttl: leftMs + 60_000 },
      ...(settings.webhook ? { webhook: settings.webhook(order.attemptId, order.nonce) } : {}),
    }
    if (JSON.stringify(body).length > maxBytes)
      return { is: 'refused', fault: { code: 'invalid-spec', message: 'over 10 MB', next: 'never' } }
    let reply: Reply
    try {
      reply = await run(leave, settings, body)
    } catch {
      return { is: 'unknown' }
    }
    const said = statusSchema.safeParse(reply.body)
    if (reply.status === 200 && said.success)
      return { is: 'accepted', providerId: said.data.id, endpoint: settings.endpoint }
    // A gateway's own error may come after the job went in.
    if (reply.status >= 500 || reply.status === 200) return { is: 'unknown' }
    return { is: 'refused', fault: vendorFault(reply.status, messageOf(reply), reply.retryAfterMs) }
  }

  async poll(handle: Handle): Promise<Verdict> {
    const settings = this.deps.settings()
    if (!handle.providerId) return { is: 'unknown' }
    let reply: Reply
    try {
      reply = await ask(settings, `${handle.endpoint || settings.endpoint}/status/${handle.providerId}`)
    } catch {
      return { is: 'unknown' }
    }
    if (reply.status === 404) return this.notFound(handle)
    const said = statusSchema.safeParse(reply.body)
    if (reply.status !== 200 || !said.success) return { is: 'unknown' }
    return this.verdictOf(handle, said.data)
  }

  // By the price of the GPU that did it, where it is one we know; its worker's start is paid for too, and is ours.
  private cost(ms: number | undefined, said: Told): number {
    const micros = gpuMicros(said.gpu) ?? this.deps.settings().microsPerSecond
    return Math.ceil(((Math.max(0, ms ?? 0) + (said.coldMs ?? 0)) * micros) / 1000)
  }

  // The queue has forgotten it: too early to tell, done and kept, or over without a result.
  private async notFound(handle: Handle): Promise<Verdict> {
    if (this.deps.now() - handle.submittedAt < youngMs) return { is: 'running' }
    const about = { template: this.templateOf(handle.order), costMicros: 0 }
    const received = await receive(this.deps.keeping, handle.order, undefined, about)
    if ('made' in received) return { is: 'done', made: received.made }
    return {
      is: 'failed',
      fault: { code: 'not-found', message: 'RunPod no longer knows it', next: 'again' },
      costMicros: 0,
    }
  }

  private async verdictOf(handle: Handle, said: z.infer<typeof statusSchema>): Promise<Verdict> {
    const output = workOutputSchema.safeParse(said.output)
    const told = believed(output.data ?? {}, this.deps.now() - handle.submittedAt)
    const costMicros = this.cost(said.executionTime, told)
    const failed = (code: 'timeout' | 'interrupted', message: string): Verdict => ({
      is: 'failed',
      fault: { code, message: message.slice(0, 300), next: 'again' },
      costMicros,
    })
    switch (said.status) {
      case 'COMPLETED':
      case 'FAILED': {
        if (output.success && 'fault' in output.data) return { is: 'failed', fault: workFault(output.data), costMicros }
        if (said.status === 'FAILED') return { is: 'failed', fault: faultOfError(said.error), costMicros }
        const delivered = output.success && 'files' in output.data ? output.data : undefined
        if (!delivered)
          return {
            is: 'failed',
            fault: { code: 'empty', message: 'success without output', next: 'again' },
            costMicros,
          }
        const order = handle.order
        // What the vendor counts is what is paid for.
        const ms = said.executionTime === undefined ? told.ms : Math.round(said.executionTime)
        const about = { template: this.templateOf(order), costMicros, told: { ...told, ms } }
        const received = await receive(this.deps.keeping, order, delivered, about)
        return 'made' in received
          ? { is: 'done', made: received.made }
          : { is: 'failed', fault: received.fault, costMicros }
      }
      case 'TIMED_OUT':
        return failed('timeout', 'RunPod ended it')
      case 'CANCELLED':
        return failed('interrupted', 'cancelled at RunPod')
      default: {
        const { percent } = (said.output ?? {}) as { percent?: unknown }
        return typeof percent === 'number' ? { is: 'running', progressPercent: percent } : { is: 'running' }
      }
    }
  }

  private templateOf(order: WorkOrder): string {
    const { templates, lookMayChange } = this.deps.settings()
    return templateOrder(order.spec, templates, lookMayChange)?.template.id ?? this.id
  }

  async cancel(handle: Handle): Promise<void> {
    const settings = this.deps.settings()
    if (!handle.providerId) return
    await ask(settings, `${handle.endpoint || settings.endpoint}/cancel/${handle.providerId}`, {}).catch(
      () => undefined,
    )
  }
}

export const runPodHealth = async (settings: RunPodSettings) => {
  const reply = await ask(settings, `${settings.endpoint}/health`)
  if (reply.status !== 200) throw new Error(messageOf(reply))
  return healthSchema.parse(reply.body)
}
