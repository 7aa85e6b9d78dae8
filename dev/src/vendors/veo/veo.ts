import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { makePicture, makeSpeechPcm, makeVideo } from '../stand-in/media.ts'
import { readJson, type StandIn, sendEmpty, sendJson, startStandIn } from '../stand-in/server.ts'

// Vertex AI as @google/genai speaks to it: films by long-running operations, pictures and speech by generateContent.
export type VeoOptions = {
  port?: number
  // How long an operation runs.
  operationMs?: number
  // Where `gs://` is, here: the Storage emulator's address.
  storage?: string | undefined
  // Makes each size and length once, for a run of many.
  reuse?: boolean
}
export type Veo = StandIn & { readonly operations: () => number }

const imageSchema = z.object({
  bytesBase64Encoded: z.string().optional(),
  gcsUri: z.string().optional(),
  mimeType: z.string().optional(),
})
const videoRequestSchema = z.object({
  instances: z
    .array(
      z.object({
        prompt: z.string().default(''),
        image: imageSchema.optional(),
        lastFrame: imageSchema.optional(),
        referenceImages: z
          .array(z.object({ image: imageSchema, referenceType: z.string() }))
          .max(3)
          .optional(),
      }),
    )
    .length(1),
  parameters: z
    .object({
      sampleCount: z.int().min(1).max(4).default(1),
      storageUri: z.string().startsWith('gs://').optional(),
      durationSeconds: z.union([z.literal(4), z.literal(6), z.literal(8)]).default(8),
      aspectRatio: z.enum(['16:9', '9:16']).default('16:9'),
      resolution: z.enum(['720p', '1080p']).default('720p'),
      seed: z.int().min(0).optional(),
      negativePrompt: z.string().optional(),
      generateAudio: z.boolean().optional(),
      personGeneration: z.string().optional(),
    })
    .prefault({}),
})
type VideoRequest = z.output<typeof videoRequestSchema>

const contentSchema = z.object({
  contents: z.array(
    z.object({
      parts: z.array(
        z.object({
          text: z.string().optional(),
          inlineData: z.object({ mimeType: z.string(), data: z.string() }).optional(),
          fileData: z.object({ fileUri: z.string(), mimeType: z.string().optional() }).optional(),
        }),
      ),
    }),
  ),
  generationConfig: z
    .object({
      responseModalities: z.array(z.string()).default(['TEXT']),
      imageConfig: z.object({ aspectRatio: z.string().default('16:9'), imageSize: z.string().optional() }).optional(),
      speechConfig: z.record(z.string(), z.unknown()).optional(),
    })
    .prefault({}),
})

const refuse = (response: ServerResponse, code: number, status: string, message: string) =>
  sendJson(response, code, { error: { code, status, message } })

const sizes: Record<string, Record<string, [number, number]>> = {
  '16:9': { '720p': [1280, 720], '1080p': [1920, 1080] },
  '9:16': { '720p': [720, 1280], '1080p': [1080, 1920] },
}

type Operation = { name: string; readyAt: number; request: VideoRequest; answer?: Promise<Record<string, unknown>> }

class Bucket {
  private readonly address: string | undefined

  constructor(address: string | undefined) {
    this.address = address
  }

  private place(uri: string) {
    const [bucket = '', ...path] = uri.slice('gs://'.length).split('/')
    return { bucket, name: path.join('/') }
  }

  async put(folder: string, content: Buffer): Promise<string> {
    const uri = `${folder.replace(/\/$/, '')}/sample_0.mp4`
    const { bucket, name } = this.place(uri)
    const url = `${this.address}/upload/storage/v1/b/${bucket}/o?uploadType=media&name=${encodeURIComponent(name)}`
    const headers = { 'Content-Type': 'video/mp4', Authorization: 'Bearer owner' }
    const reply = await fetch(url, { method: 'POST', headers, body: new Uint8Array(content) })
    if (!reply.ok) throw new Error(`the bucket answered ${reply.status}`)
    return uri
  }

  async get(uri: string): Promise<Buffer | undefined> {
    const { bucket, name } = this.place(uri)
    const url = `${this.address}/download/storage/v1/b/${bucket}/o/${encodeURIComponent(name)}?alt=media`
    const reply = await fetch(url, { headers: { Authorization: 'Bearer owner' } }).catch(() => undefined)
    return reply?.ok ? Buffer.from(await reply.arrayBuffer()) : undefined
  }
}

export const startVeo = async (options: VeoOptions = {}): Promise<Veo> => {
  const bucket = new Bucket(options.storage)
  const operations = new Map<string, Operation>()
  const made = new Map<string, Promise<Buffer>>()

  const pictureOf = async (image: z.output<typeof imageSchema> | undefined) => {
    if (image?.bytesBase64Encoded) return Buffer.from(image.bytesBase64Encoded, 'base64')
    return image?.gcsUri ? bucket.get(image.gcsUri) : undefined
  }

  const film = async ({ instances: [instance], parameters }: VideoRequest, cut: boolean) => {
    const [width, height] = sizes[parameters.aspectRatio]?.[parameters.resolution] ?? [1280, 720]
    const like = `${width} ${height} ${parameters.durationSeconds}`
    const known = options.reuse ? made.get(like) : undefined
    if (known) return known
    const base = await pictureOf(instance?.image ?? instance?.referenceImages?.[0]?.image)
    const making = makeVideo({
      ...{ width, height, fps: 24, frames: parameters.durationSeconds * 24, seed: parameters.seed ?? 1 },
      ...{ text: instance?.prompt ?? '', base },
    })
    made.set(like, making)
    const video = await making
    return cut ? video.subarray(0, Math.floor(video.length / 2)) : video
  }

  const finish = async (operation: Operation): Promise<Record<string, unknown>> => {
    const type = 'type.googleapis.com/cloud.ai.large_models.vision.GenerateVideoResponse'
    const { faults } = standIn
    if (faults.take('operationFails'))
      return { done: true, error: { code: 13, message: 'Video generation failed due to an internal server issue.' } }
    if (faults.take('filtered')) {
      const reasons = ['The prompt could not be submitted. Support codes: 58061214']
      return { done: true, response: { '@type': type, raiMediaFilteredCount: 1, raiMediaFilteredReasons: reasons } }
    }
    if (faults.take('empty')) return { done: true, response: { '@type': type, raiMediaFilteredCount: 0 } }
    const content = await film(operation.request, faults.take('truncate'))
    const { storageUri } = operation.request.parameters
    const video = storageUri
      ? { gcsUri: await bucket.put(storageUri, content), mimeType: 'video/mp4' }
      : { bytesBase64Encoded: content.toString('base64'), mimeType: 'video/mp4' }
    return { done: true, response: { '@type': type, raiMediaFilteredCount: 0, videos: [video] } }
  }

  const begin = async (request: IncomingMessage, response: ServerResponse, model: string) => {
    const parsed = videoRequestSchema.safeParse(await readJson(request))
    if (!parsed.success) return refuse(response, 400, 'INVALID_ARGUMENT', z.prettifyError(parsed.error))
    const id = crypto.randomUUID()
    const name = `projects/p/locations/us-central1/publishers/google/models/${model}/operations/${id}`
    const wait = standIn.faults.value('operationMs') || (options.operationMs ?? 1500)
    operations.set(name, { name, readyAt: Date.now() + wait, request: parsed.data })
    sendJson(response, 200, { name })
  }

  const look = async (request: IncomingMessage, response: ServerResponse) => {
    const { operationName } = await readJson(request)
    const operation = operations.get(String(operationName))
    if (!operation) return refuse(response, 404, 'NOT_FOUND', 'Operation not found')
    if (Date.now() < operation.readyAt) return sendJson(response, 200, { name: operation.name })
    operation.answer ??= finish(operation)
    sendJson(response, 200, { name: operation.name, ...(await operation.answer) })
  }

  const content = async (request: IncomingMessage, response: ServerResponse) => {
    const parsed = contentSchema.safeParse(await readJson(request))
    if (!parsed.success) return refuse(response, 400, 'INVALID_ARGUMENT', z.prettifyError(parsed.error))
    const { contents, generationConfig } = parsed.data
    const parts = contents.flatMap((one) => one.parts)
    const text = parts.map((part) => part.text ?? '').join(' ')
    const answer = (part: Record<string, unknown> | undefined, finishReason = 'STOP') =>
      sendJson(response, 200, {
        candidates: [{ content: { role: 'model', parts: part ? [part] : [] }, finishReason, index: 0 }],
        usageMetadata: { promptTokenCount: text.length, candidatesTokenCount: 5, totalTokenCount: text.length + 5 },
      })
    if (standIn.faults.take('filtered')) return answer(undefined, 'IMAGE_SAFETY')
    if (generationConfig.responseModalities.includes('AUDIO')) {
      const data = makeSpeechPcm(text, 24_000).toString('base64')
      return answer({ inlineData: { mimeType: 'audio/L16;codec=pcm;rate=24000', data } })
    }
    if (!generationConfig.responseModalities.includes('IMAGE')) return answer({ text: 'stand-in' })
    const [w = 16, h = 9] = (generationConfig.imageConfig?.aspectRatio ?? '16:9').split(':').map(Number)
    const long = generationConfig.imageConfig?.imageSize === '2K' ? 2048 : 1344
    const [width, height] = w >= h ? [long, Math.round((long * h) / w)] : [Math.round((long * w) / h), long]
    const base = parts.find((part) => part.inlineData)?.inlineData?.data
    const picture = await makePicture({
      ...{ width, height, seed: text.length, text },
      base: base ? Buffer.from(base, 'base64') : undefined,
    })
    answer({ inlineData: { mimeType: 'image/png', data: picture.toString('base64') } })
  }

  const standIn: StandIn = await startStandIn(async (request, response, url) => {
    if (!request.headers.authorization && !request.headers['x-goog-api-key'])
      return refuse(response, 401, 'UNAUTHENTICATED', 'Request is missing required authentication credential.')
    const [, model = '', verb = ''] = /\/models\/([^/:]+):(\w+)$/.exec(url.pathname) ?? []
    if (request.method !== 'POST' || !model) return sendEmpty(response, 404)
    if (standIn.faults.take('quota')) return refuse(response, 429, 'RESOURCE_EXHAUSTED', 'Quota exceeded')
    if (verb === 'predictLongRunning') return begin(request, response, model)
    if (verb === 'fetchPredictOperation') return look(request, response)
    if (verb === 'generateContent') return content(request, response)
    sendEmpty(response, 404)
  }, options.port)
  return { ...standIn, operations: () => operations.size }
}
