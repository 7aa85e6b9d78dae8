import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, readJson, type StandIn, sendEmpty, sendJson, startStandIn } from '../stand-in/server.ts'
import { type Entry, Execution, type Prompt, type World } from './execute.ts'
import { contentTypeOf, Files, type Place } from './files.ts'
import { graphSchema } from './graph.ts'
import { describe, nodeTypes } from './node-types.ts'
import { Sockets } from './sockets.ts'
import { validate } from './validate.ts'

export type ComfyUIOptions = {
  port?: number
  // Model files this machine lacks.
  missing?: readonly string[]
  // How long a sampler's step takes.
  stepMs?: number
  crash?: () => void
}
export type ComfyUI = StandIn & { readonly prompts: () => number; readonly contents: () => readonly Uint8Array[] }

const canonicalId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

class Queue {
  readonly history = new Map<string, Entry>()
  pending: Prompt[] = []
  running: { prompt: Prompt; execution: Execution } | undefined
  count = 0
  sockets: Sockets | undefined
  private readonly world: World

  constructor(world: World) {
    this.world = world
  }

  remaining() {
    return this.pending.length + (this.running ? 1 : 0)
  }

  add(prompt: Prompt) {
    this.pending.push(prompt)
    this.sockets?.status(this.remaining())
    if (!this.running) void this.work()
  }

  private async work() {
    for (let prompt = this.pending.shift(); prompt; prompt = this.pending.shift()) {
      const execution = new Execution(prompt, this.world)
      this.running = { prompt, execution }
      const entry = await execution.run()
      this.history.set(prompt.id, entry)
      this.running = undefined
      this.sockets?.status(this.remaining())
      this.world.emit(prompt.clientId, 'executing', { node: null, prompt_id: prompt.id })
    }
  }

  line(prompt: Prompt) {
    return [prompt.number, prompt.id, prompt.graph, { ...prompt.extra, client_id: prompt.clientId }, prompt.outputs]
  }
}

const foreign = (request: IncomingMessage) => {
  const { origin, host } = request.headers
  if (!origin || !host) return false
  try {
    return new URL(origin).host !== host
  } catch {
    return true
  }
}

// Multipart as browsers and aiohttp send it: enough to take the file and the plain fields out.
const readForm = async (request: IncomingMessage) => {
  const boundary = /boundary="?([^";]+)"?/.exec(request.headers['content-type'] ?? '')?.[1] ?? ''
  const body = await readBody(request)
  const fields = new Map<string, { filename: string | undefined; content: Buffer }>()
  let at = body.indexOf(`--${boundary}`)
  while (boundary && at >= 0) {
    const next = body.indexOf(`--${boundary}`, at + 1)
    if (next < 0) break
    const part = body.subarray(at + boundary.length + 4, next - 2)
    const split = part.indexOf('\r\n\r\n')
    const head = part.subarray(0, split).toString('utf8')
    const name = /[; ]name="([^"]*)"/.exec(head)?.[1]
    if (name) fields.set(name, { filename: /filename="([^"]*)"/.exec(head)?.[1], content: part.subarray(split + 4) })
    at = next
  }
  return fields
}

export const startComfyUI = async (options: ComfyUIOptions = {}): Promise<ComfyUI> => {
  const missing = new Set(options.missing ?? [])
  const files = new Files()
  const doors = new Map<
    string,
    (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void
  >()

  const standIn = await startStandIn((request, response, url) => {
    if (foreign(request)) return sendEmpty(response, 403)
    const exact = doors.get(`${request.method} ${url.pathname}`)
    if (exact) return exact(request, response, url)
    const parts = url.pathname.split('/')
    const general = doors.get(`${request.method} /${parts[1]}/*`)
    if (general) return general(request, response, url)
    sendEmpty(response, 404)
  }, options.port)

  const { faults } = standIn
  const types = () => nodeTypes(missing)
  const world: World = {
    types,
    files,
    faults,
    cache: new Map(),
    emit: (clientId, type, data) => queue.sockets?.emit(clientId, type, data),
    stepMs: options.stepMs ?? 5,
    stopped: new Set(),
    crash: options.crash ?? (() => standIn.server.closeAllConnections()),
  }
  const queue: Queue = new Queue(world)
  const sockets = new Sockets(
    standIn.server,
    faults,
    () => queue.remaining(),
    (clientId) => (queue.running?.prompt.clientId === clientId ? queue.running.execution.current : undefined),
  )
  queue.sockets = sockets

  const submit = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readJson(request)
    const refuse = (type: string, message: string, details = message) =>
      sendJson(response, 400, { error: { type, message, details, extra_info: {} }, node_errors: {} })
    if (!('prompt' in body)) return refuse('no_prompt', 'No prompt provided')
    if ('prompt_id' in body && !canonicalId.test(String(body.prompt_id)))
      return refuse('invalid_prompt_id', 'prompt_id must be a canonical lowercase UUID')
    const graph = graphSchema.parse(body.prompt)
    const checked = validate(graph, types(), files.inputNames())
    if (!checked.ok) return sendJson(response, 400, { error: checked.error, node_errors: checked.nodeErrors })
    const id = 'prompt_id' in body ? String(body.prompt_id) : crypto.randomUUID()
    const clientId = typeof body.client_id === 'string' ? body.client_id : undefined
    const number = queue.count++
    sendJson(response, 200, { prompt_id: id, number, node_errors: checked.nodeErrors })
    queue.add({ number, id, graph, clientId, extra: {}, outputs: checked.outputs })
  }

  const upload = async (request: IncomingMessage, response: ServerResponse) => {
    const form = await readForm(request)
    const image = form.get('image')
    const text = (name: string) => form.get(name)?.content.toString('utf8') ?? ''
    const subfolder = text('subfolder')
    if (!image?.filename || subfolder.includes('..') || subfolder.startsWith('/')) return sendEmpty(response, 400)
    const asked = text('type')
    const type = asked === 'temp' || asked === 'output' ? asked : 'input'
    files.put({ filename: image.filename, subfolder, type }, image.content)
    sendJson(response, 200, { name: image.filename, subfolder, type })
  }

  const view = (_: IncomingMessage, response: ServerResponse, url: URL) => {
    const filename = url.searchParams.get('filename') ?? ''
    if (filename.includes('..') || filename.startsWith('/')) return sendEmpty(response, 400)
    const place = {
      filename,
      subfolder: url.searchParams.get('subfolder') ?? '',
      type: url.searchParams.get('type') ?? 'output',
    }
    const content = files.get(place as Place)
    if (!content) return sendEmpty(response, 404)
    response.writeHead(200, {
      'Content-Disposition': `filename="${filename}"`,
      'Content-Type': contentTypeOf(filename),
      'Content-Length': content.length,
    })
    response.end(content)
  }

  const interrupt = async (request: IncomingMessage, response: ServerResponse) => {
    const { prompt_id } = await readJson(request)
    const running = queue.running?.prompt.id
    if (running && (prompt_id === undefined || prompt_id === running)) world.stopped.add(running)
    sendEmpty(response, 200)
  }

  const changeQueue = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readJson(request)
    const gone = Array.isArray(body.delete) ? body.delete.map(String) : []
    queue.pending = body.clear ? [] : queue.pending.filter((prompt) => !gone.includes(prompt.id))
    sendEmpty(response, 200)
  }

  const changeHistory = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readJson(request)
    if (body.clear) queue.history.clear()
    for (const id of Array.isArray(body.delete) ? body.delete.map(String) : []) queue.history.delete(id)
    sendEmpty(response, 200)
  }

  const objectInfo = (_: IncomingMessage, response: ServerResponse, url: URL) => {
    const all = types()
    const wanted = decodeURIComponent(url.pathname.split('/')[2] ?? '')
    const names = wanted ? [wanted] : Object.keys(all)
    const known = names.flatMap((name) => (all[name] ? [[name, describe(name, all[name])] as const] : []))
    sendJson(response, 200, Object.fromEntries(known))
  }

  const history = (_: IncomingMessage, response: ServerResponse, url: URL) => {
    const id = url.pathname.split('/')[2]
    const entry = id ? queue.history.get(id) : undefined
    if (id) return sendJson(response, 200, entry ? { [id]: entry } : {})
    sendJson(response, 200, Object.fromEntries(queue.history))
  }

  const stats = (_: IncomingMessage, response: ServerResponse) => {
    const device = {
      name: 'cuda:0 Stand-in GPU',
      type: 'cuda',
      index: 0,
      vram_total: 24 * 2 ** 30,
      vram_free: 22 * 2 ** 30,
    }
    sendJson(response, 200, {
      system: { os: 'posix', comfyui_version: '0.27.0', python_version: '3.11.7', argv: ['main.py'] },
      devices: [{ ...device, torch_vram_total: device.vram_total, torch_vram_free: device.vram_free }],
    })
  }

  doors.set('POST /prompt', submit)
  doors.set('GET /prompt', (_, response) =>
    sendJson(response, 200, { exec_info: { queue_remaining: queue.remaining() } }),
  )
  doors.set('POST /upload/image', upload)
  doors.set('GET /view', view)
  doors.set('POST /interrupt', interrupt)
  doors.set('POST /queue', changeQueue)
  doors.set('GET /queue', (_, response) =>
    sendJson(response, 200, {
      queue_running: queue.running ? [queue.line(queue.running.prompt)] : [],
      queue_pending: queue.pending.map((prompt) => queue.line(prompt)),
    }),
  )
  doors.set('POST /history', changeHistory)
  doors.set('GET /history', history)
  doors.set('GET /history/*', history)
  doors.set('GET /object_info', objectInfo)
  doors.set('GET /object_info/*', objectInfo)
  doors.set('GET /system_stats', stats)
  doors.set('GET /features', (_, response) =>
    sendJson(response, 200, { supports_preview_metadata: true, max_upload_size: 104857600 }),
  )
  doors.set('GET /embeddings', (_, response) => sendJson(response, 200, []))
  doors.set('POST /free', (_, response) => {
    faults.set({ freed: faults.value('freed') + 1 })
    sendEmpty(response, 200)
  })

  return {
    ...standIn,
    prompts: () => queue.count,
    contents: () => files.contents(),
    close: async () => {
      sockets.close()
      await standIn.close()
    },
  }
}
