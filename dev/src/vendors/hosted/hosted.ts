import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { makePicture, makeVideo } from '../stand-in/media.ts'
import { readBody, type StandIn, sendEmpty, sendJson, startStandIn } from '../stand-in/server.ts'

// Replicate's HTTP API and fal's queue, side by side: the same models, each by its own protocol, as strict as each.
export type HostedOptions = { port?: number; workMs?: number }
export type Hosted = StandIn & { readonly asked: () => number; readonly cancelled: () => number }

const common = { prompt: z.string().min(1), seed: z.int().min(0).optional() }
const moving = {
  ...common,
  num_frames: z.int().min(81).max(121).default(81),
  frames_per_second: z.int().min(5).max(30).default(16),
  resolution: z.enum(['480p', '720p']).default('480p'),
}
const stillOf = { num_outputs: z.int().min(1).max(4).default(1), output_format: z.enum(['webp', 'jpg', 'png']) }
const replicateModels: Record<string, z.ZodType> = {
  'black-forest-labs/flux-schnell': z.strictObject({
    ...common,
    ...stillOf,
    aspect_ratio: z.enum(['1:1', '16:9', '9:16', '4:3', '3:4']),
  }),
  'wan-video/wan-2.2-i2v-fast': z.strictObject({ ...moving, image: z.url() }),
}
const falModels: Record<string, z.ZodType> = {
  'fal-ai/flux/schnell': z.strictObject({
    ...common,
    image_size: z.strictObject({ width: z.int().max(2048), height: z.int().max(2048) }),
    num_images: z.int().min(1).max(4).default(1),
    output_format: z.enum(['jpeg', 'png']),
  }),
  'fal-ai/wan/v2.2-a14b/image-to-video': z.strictObject({
    ...moving,
    image_url: z.url(),
    negative_prompt: z.string().optional(),
  }),
}

type Work = {
  id: string
  model: string
  input: Record<string, unknown>
  readyAt: number
  state: 'running' | 'done' | 'failed' | 'cancelled'
  error?: string
  file?: Promise<Buffer>
}

const sizeOf = ({ aspect_ratio: aspect, image_size: size }: Record<string, unknown>): [number, number] => {
  const asked = size as { width: number; height: number } | undefined
  if (asked) return [asked.width, asked.height]
  if (aspect === '1:1') return [1024, 1024]
  return aspect === '9:16' ? [768, 1344] : [1344, 768]
}

const make = ({ model, input }: Work): Promise<Buffer> => {
  const wish = { seed: Number(input.seed ?? 1), text: String(input.prompt), base: undefined }
  if (!model.includes('wan')) {
    const [width, height] = sizeOf(input)
    return makePicture({ ...wish, width, height })
  }
  const [width, height] = input.resolution === '720p' ? [1280, 720] : [832, 480]
  return makeVideo({ ...wish, width, height, fps: Number(input.frames_per_second), frames: Number(input.num_frames) })
}

export const startHosted = async ({ port = 0, workMs = 1 }: HostedOptions = {}): Promise<Hosted> => {
  const works = new Map<string, Work>()
  let cancelled = 0

  const begin = async (
    request: IncomingMessage,
    schema: z.ZodType,
    model: string,
    read: (body: unknown) => unknown,
  ) => {
    const parsed = schema.safeParse(read(JSON.parse((await readBody(request)).toString('utf8'))))
    if (!parsed.success) return z.prettifyError(parsed.error)
    const input = parsed.data as Record<string, unknown>
    const work: Work = { id: crypto.randomUUID(), model, input, readyAt: Date.now() + workMs, state: 'running' }
    works.set(work.id, work)
    return work
  }
  const seen = (id: string): Work | undefined => {
    const work = works.get(id)
    if (work?.state !== 'running' || Date.now() < work.readyAt) return work
    const { faults } = standIn
    if (faults.take('filtered'))
      Object.assign(work, { state: 'failed', error: 'NSFW content detected. Try another prompt.' })
    else if (faults.take('breaks')) Object.assign(work, { state: 'failed', error: 'CUDA error: device-side assert' })
    else {
      work.state = 'done'
      const cut = faults.take('truncate')
      work.file = make(work).then((file) => (cut ? file.subarray(0, Math.floor(file.length / 2)) : file))
    }
    return work
  }
  const fileOf = ({ id }: Work) => `${standIn.url}/files/${id}`

  const prediction = (work: Work) => ({
    ...{ id: work.id, model: work.model, version: 'hidden', input: work.input, error: work.error ?? null, logs: '' },
    status: { running: 'processing', done: 'succeeded', failed: 'failed', cancelled: 'canceled' }[work.state],
    output:
      work.state !== 'done' || standIn.faults.value('empty')
        ? null
        : work.model.includes('wan')
          ? fileOf(work)
          : [fileOf(work)],
    urls: {
      get: `${standIn.url}/v1/predictions/${work.id}`,
      cancel: `${standIn.url}/v1/predictions/${work.id}/cancel`,
    },
  })
  const stop = (work: Work) => {
    if (work.state !== 'running') return false
    work.state = 'cancelled'
    cancelled += 1
    return true
  }

  const onReplicate = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const problem = (status: number, detail: string) => sendJson(response, status, { title: 'Refused', detail, status })
    if (!/^Bearer \S+$/.test(request.headers.authorization ?? '')) return problem(401, 'Unauthenticated')
    const [, model = ''] = /^\/v1\/models\/([^/]+\/[^/]+)\/predictions$/.exec(path) ?? []
    if (model && request.method === 'POST') {
      const schema = replicateModels[model]
      if (!schema) return problem(404, 'The requested resource could not be found.')
      const body = z.strictObject({ input: z.unknown(), webhook: z.url().optional() })
      const work = await begin(request, schema, model, (given) => body.safeParse(given).data?.input)
      return typeof work === 'string' ? problem(422, work) : sendJson(response, 201, prediction(work))
    }
    const [, id = '', verb] = /^\/v1\/predictions\/([^/]+)(\/cancel)?$/.exec(path) ?? []
    const work = seen(id)
    if (!work) return problem(404, 'The requested resource could not be found.')
    if (verb) stop(work)
    return sendJson(response, 200, prediction(work))
  }

  const onFal = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    if (!/^Key \S+$/.test(request.headers.authorization ?? '')) return sendJson(response, 401, { detail: 'No key' })
    const [, app = '', id = '', verb = ''] = /^\/([^/]+\/[^/]+)\/requests\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? []
    if (!app) {
      const model = path.slice(1)
      // Asked for under the whole name of the model, as is easily done.
      if (request.method !== 'POST') return sendJson(response, 405, { detail: 'Method Not Allowed' })
      const schema = falModels[model]
      if (!schema) return sendJson(response, 404, { detail: `Application ${model} not found` })
      const work = await begin(request, schema, model, (given) => given)
      if (typeof work === 'string') return sendJson(response, 422, { detail: [{ msg: work }] })
      const at = `${standIn.url}/${model.split('/').slice(0, 2).join('/')}/requests/${work.id}`
      const urls = { response_url: at, status_url: `${at}/status`, cancel_url: `${at}/cancel` }
      return sendJson(response, 200, { status: 'IN_QUEUE', request_id: work.id, queue_position: 0, ...urls })
    }
    const work = seen(id)
    if (!work?.model.startsWith(`${app}/`)) return sendJson(response, 404, { detail: 'Request not found' })
    const over = work.state !== 'running'
    if (verb === 'status')
      return sendJson(response, over ? 200 : 202, { status: over ? 'COMPLETED' : 'IN_PROGRESS', request_id: work.id })
    if (verb === 'cancel' && request.method === 'PUT')
      return stop(work)
        ? sendJson(response, 202, { status: 'CANCELLATION_REQUESTED' })
        : sendJson(response, 400, { status: 'ALREADY_COMPLETED' })
    if (!over) return sendJson(response, 400, { detail: 'Request is still in progress' })
    if (work.state !== 'done') return sendJson(response, 422, { detail: work.error ?? 'Request was cancelled' })
    const file = { url: fileOf(work), content_type: work.model.includes('wan') ? 'video/mp4' : 'image/png' }
    if (standIn.faults.value('empty')) return sendJson(response, 200, {})
    return sendJson(response, 200, work.model.includes('wan') ? { video: file } : { images: [file] })
  }

  const standIn: StandIn = await startStandIn(async (request, response, url) => {
    const [, folder, id = ''] = url.pathname.split('/')
    if (folder === 'files') {
      const file = await works.get(id)?.file
      return file ? void response.end(file) : sendEmpty(response, 404)
    }
    if (standIn.faults.take('busy')) return sendJson(response, 429, { detail: 'Too many requests' })
    return folder === 'v1' ? onReplicate(request, response, url.pathname) : onFal(request, response, url.pathname)
  }, port)
  return { ...standIn, asked: () => works.size, cancelled: () => cancelled }
}
