import { setTimeout as wait } from 'node:timers/promises'
import type { Graph } from '@peace/core/templates'
import { WebSocket } from 'ws'
import { z } from 'zod'

// ComfyUI on this machine, as much of it as is needed. The history decides; the socket is for progress.
export class ComfyGone extends Error {
  override name = 'ComfyGone'
}
export class GraphRefused extends Error {
  override name = 'GraphRefused'
  readonly fault: 'missing_model' | 'invalid_graph'
  constructor(fault: GraphRefused['fault'], message: string) {
    super(message)
    this.fault = fault
  }
}
export class RunFailed extends Error {
  override name = 'RunFailed'
  readonly fault: 'out_of_memory' | 'interrupted' | 'crashed'
  constructor(fault: RunFailed['fault'], message: string) {
    super(message)
    this.fault = fault
  }
}

export type Place = { filename: string; subfolder?: string | undefined; type?: string | undefined }

const entrySchema = z.object({
  outputs: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  status: z.object({
    status_str: z.string(),
    completed: z.boolean(),
    messages: z.array(z.tuple([z.string(), z.record(z.string(), z.unknown())])).default([]),
  }),
})
const refusalSchema = z.object({
  error: z.object({ message: z.string().default('') }).optional(),
  node_errors: z
    .record(
      z.string(),
      z.object({
        class_type: z.string().default(''),
        errors: z.array(z.object({ type: z.string(), message: z.string(), details: z.string().default('') })),
      }),
    )
    .default({}),
})

const isLoader = (name: string) => name.includes('Loader') || name.startsWith('ADE_Load')

const refusalOf = (body: unknown): GraphRefused => {
  const read = refusalSchema.safeParse(body)
  const nodes = read.success ? Object.values(read.data.node_errors) : []
  for (const node of nodes)
    for (const error of node.errors)
      if (error.type === 'value_not_in_list' && isLoader(node.class_type))
        return new GraphRefused('missing_model', error.details)
  const said = nodes.flatMap((node) =>
    node.errors.map((error) => `${node.class_type}: ${error.message} ${error.details}`),
  )
  return new GraphRefused(
    'invalid_graph',
    said.join('; ') || (read.success ? (read.data.error?.message ?? '') : 'refused'),
  )
}

const verdictOf = (entry: z.output<typeof entrySchema>) => {
  const { status } = entry
  if (status.status_str === 'success' && status.completed) return entry.outputs
  if (status.status_str !== 'error') return undefined
  const [kind, data] = status.messages.findLast(
    ([type]) => type.startsWith('execution_') && type !== 'execution_start',
  ) ?? ['', {}]
  if (kind === 'execution_interrupted') throw new RunFailed('interrupted', 'stopped by an interrupt')
  const said = `${String(data.exception_type ?? '')} ${String(data.exception_message ?? '')}`.trim()
  const memory = /out of ?memory|allocation on device/i.test(said)
  throw new RunFailed(memory ? 'out_of_memory' : 'crashed', `${String(data.node_type ?? '')}: ${said}`)
}

const shareOf = (nodes: Record<string, { value: number; max: number }>, total: number): number => {
  let done = 0
  for (const { value, max } of Object.values(nodes)) done += max > 0 ? Math.min(1, value / max) : 0
  return Math.min(99, Math.floor((done * 100) / Math.max(1, total)))
}

export const comfyAt = (url: string) => {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    try {
      return await fetch(url + path, { signal: AbortSignal.timeout(120_000), ...init })
    } catch (error) {
      throw new ComfyGone(`${path}: ${error instanceof Error ? error.message : 'no answer'}`)
    }
  }
  const post = (path: string, body: unknown) =>
    ask(path, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } })

  const submit = async (graph: Graph, clientId: string): Promise<string> => {
    const reply = await post('/prompt', { prompt: graph, prompt_id: crypto.randomUUID(), client_id: clientId })
    const body = (await reply.json().catch(() => ({}))) as { prompt_id?: string; node_errors?: Record<string, unknown> }
    if (!reply.ok || !body.prompt_id) throw refusalOf(body)
    if (Object.keys(body.node_errors ?? {}).length === 0) return body.prompt_id
    await withdraw(body.prompt_id)
    throw refusalOf(body)
  }

  const withdraw = async (promptId: string) => {
    await post('/queue', { delete: [promptId] })
    await post('/interrupt', { prompt_id: promptId })
  }

  const queued = async (promptId: string): Promise<boolean> => {
    const body = (await (await ask('/queue')).json()) as Record<string, unknown[][]>
    return Object.values(body).some((entries) => entries.some((entry) => entry[1] === promptId))
  }

  const follow = (clientId: string, total: number, report: (percent: number) => void) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/ws?clientId=${clientId}`)
    socket.on('error', () => undefined)
    socket.on('message', (data) => {
      const event = JSON.parse(String(data)) as {
        type: string
        data: { nodes?: Record<string, { value: number; max: number }> }
      }
      if (event.type === 'progress_state' && event.data.nodes) report(shareOf(event.data.nodes, total))
    })
    return () => socket.terminate()
  }

  const run = async (graph: Graph, report: (percent: number) => void, signal: AbortSignal) => {
    const clientId = crypto.randomUUID().replaceAll('-', '')
    const unfollow = follow(clientId, Object.keys(graph).length, report)
    const promptId = await submit(graph, clientId).catch((error: unknown) => {
      unfollow()
      throw error
    })
    try {
      for (let missing = 0; missing < 3; ) {
        signal.throwIfAborted()
        const body = (await (await ask(`/history/${promptId}`)).json()) as Record<string, unknown>
        const entry = entrySchema.safeParse(body[promptId])
        const outputs = entry.success ? verdictOf(entry.data) : undefined
        if (outputs) return outputs
        missing = entry.success || (await queued(promptId)) ? 0 : missing + 1
        await wait(500, undefined, { signal })
      }
      throw new ComfyGone('the prompt was forgotten')
    } catch (error) {
      if (signal.aborted) await withdraw(promptId).catch(() => undefined)
      throw error
    } finally {
      unfollow()
      await post('/history', { delete: [promptId] }).catch(() => undefined)
    }
  }

  return {
    run,
    alive: () =>
      ask('/system_stats', { signal: AbortSignal.timeout(5_000) }).then(
        ({ ok }) => ok,
        () => false,
      ),
    free: async () => {
      await post('/free', { unload_models: true, free_memory: true })
    },
    objectInfo: async (name: string): Promise<Record<string, unknown>> => {
      const reply = await ask(`/object_info/${name}`)
      if (!reply.ok) throw new ComfyGone(`/object_info was answered with ${reply.status}`)
      return (await reply.json()) as Record<string, unknown>
    },
    upload: async (name: string, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<string> => {
      const form = new FormData()
      form.append('image', new Blob([bytes], { type }), name)
      form.append('overwrite', 'true')
      const reply = await ask('/upload/image', { method: 'POST', body: form })
      if (!reply.ok) throw new ComfyGone(`the picture was answered with ${reply.status}`)
      return ((await reply.json()) as { name: string }).name
    },
    // What stands there is there no more; only for files of our own.
    overwrite: async ({ filename, subfolder = '', type = 'output' }: Place, bytes: Uint8Array<ArrayBuffer>) => {
      const form = new FormData()
      form.append('image', new Blob([bytes], { type: 'image/png' }), filename)
      form.append('overwrite', 'true')
      form.append('subfolder', subfolder)
      form.append('type', type)
      await ask('/upload/image', { method: 'POST', body: form })
    },
    view: async ({ filename, subfolder = '', type = 'output' }: Place) => {
      const reply = await ask(`/view?${new URLSearchParams({ filename, subfolder, type })}`)
      return reply.ok ? new Uint8Array(await reply.arrayBuffer()) : undefined
    },
  }
}
export type Comfy = ReturnType<typeof comfyAt>
