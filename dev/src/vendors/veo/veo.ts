import type { IncomingMessage, ServerResponse } from 'node:http'
import { wavOfPcm } from '@peace/core/media'
import { type GoogleModel, googleModel, hasEnded, servedAt } from '@peace/core/vendors'
import { z } from 'zod'
import { makePicture, makeSpeechPcm, makeVideo } from '../stand-in/media.ts'
import { readBody, readJson, type StandIn, sendEmpty, sendJson, startStandIn } from '../stand-in/server.ts'

// Vertex AI as @google/genai speaks to it: films by long-running operations, pictures and speech by generateContent.
export type VeoOptions = {
  port?: number
  // How long an operation runs.
  operationMs?: number
  // Where `gs://` is, here: the Storage emulator's address.
  storage?: string | undefined
  // Models end by their date.
  now?: () => number
  // Makes each size and length once, for a run of many.
  reuse?: boolean
}
export type Veo = StandIn & { readonly operations: () => number }

const imageSchema = z.object({
  bytesBase64Encoded: z.string().optional(),
  gcsUri: z.string().optional(),
  mimeType: z.string().optional(),
})
const videoRequestSchema = z.strictObject({
  instances: z
    .array(
      z
        .strictObject({
          prompt: z.string().default(''),
          image: imageSchema.optional(),
          lastFrame: imageSchema.optional(),
          referenceImages: z
            .array(z.object({ image: imageSchema, referenceType: z.string() }))
            .max(3)
            .optional(),
        })
        .refine(({ image, lastFrame }) => image || !lastFrame, { message: 'lastFrame needs a first frame (image)' })
        .refine(({ image, lastFrame, referenceImages }) => !referenceImages || !(image || lastFrame), {
          message: 'referenceImages cannot be used beside image or lastFrame',
        }),
    )
    .length(1),
  parameters: z
    .strictObject({
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

// Who is answered: the functions' own identity, by a token that it was exchanged for, or an express key.
const identity = 'a token of the local stack'
const accessToken = 'ya29.local'
export const localProject = 'local'

const refuse = (response: ServerResponse, code: number, status: string, message: string) =>
  sendJson(response, code, { error: { code, status, message } })

const sizes: Record<string, Record<string, [number, number]>> = {
  '16:9': { '720p': [1280, 720], '1080p': [1920, 1080] },
  '9:16': { '720p': [720, 1280], '1080p': [1080, 1920] },
}

type Place = { project: string; location: string; model: string }
const gives: Record<GoogleModel['makes'], string> = { text: 'TEXT', image: 'IMAGE', speech: 'AUDIO', video: 'VIDEO' }

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

  // A place where the model is not, a model that has ended and one that never was are one answer.
  const servesAt = (id: string, location: string, makes: readonly GoogleModel['makes'][]): boolean => {
    const model = googleModel(id)
    const today = new Date(options.now?.() ?? Date.now()).toISOString().slice(0, 10)
    return !!model && makes.includes(model.makes) && !hasEnded(model, today) && servedAt(model, location)
  }
  const notFound = (response: ServerResponse, { project, location, model }: Place) =>
    refuse(
      response,
      404,
      'NOT_FOUND',
      `Publisher Model \`projects/${project}/locations/${location}/publishers/google/models/${model}\` was not found or your project does not have access to it.`,
    )

  const begin = async (request: IncomingMessage, response: ServerResponse, place: Place) => {
    const { project, location, model } = place
    if (!servesAt(model, location, ['video'])) return notFound(response, place)
    const parsed = videoRequestSchema.safeParse(await readJson(request))
    if (!parsed.success) return refuse(response, 400, 'INVALID_ARGUMENT', z.prettifyError(parsed.error))
    const id = crypto.randomUUID()
    const name = `projects/${project}/locations/${location}/publishers/google/models/${model}/operations/${id}`
    const wait = standIn.faults.value('operationMs') || (options.operationMs ?? 1500)
    operations.set(name, { name, readyAt: Date.now() + wait, request: parsed.data })
    sendJson(response, 200, { name })
  }

  const look = async (request: IncomingMessage, response: ServerResponse, { location }: Place) => {
    const { operationName } = await readJson(request)
    const operation = operations.get(String(operationName))
    if (!operation?.name.includes(`/locations/${location}/`))
      return refuse(response, 404, 'NOT_FOUND', 'Operation not found')
    if (Date.now() < operation.readyAt) return sendJson(response, 200, { name: operation.name })
    operation.answer ??= finish(operation)
    sendJson(response, 200, { name: operation.name, ...(await operation.answer) })
  }

  const content = async (request: IncomingMessage, response: ServerResponse, place: Place) => {
    if (!servesAt(place.model, place.location, ['text', 'image', 'speech'])) return notFound(response, place)
    const parsed = contentSchema.safeParse(await readJson(request))
    if (!parsed.success) return refuse(response, 400, 'INVALID_ARGUMENT', z.prettifyError(parsed.error))
    const { contents, generationConfig } = parsed.data
    const [wanted = 'TEXT'] = generationConfig.responseModalities
    if (wanted !== gives[googleModel(place.model)?.makes ?? 'text'])
      return refuse(response, 400, 'INVALID_ARGUMENT', `${place.model} does not answer in ${wanted}`)
    const parts = contents.flatMap((one) => one.parts)
    const text = parts.map((part) => part.text ?? '').join(' ')
    const answer = (part: Record<string, unknown> | undefined, finishReason = 'STOP') =>
      sendJson(response, 200, {
        candidates: [{ content: { role: 'model', parts: part ? [part] : [] }, finishReason, index: 0 }],
        usageMetadata: { promptTokenCount: text.length, candidatesTokenCount: 5, totalTokenCount: text.length + 5 },
      })
    if (standIn.faults.take('filtered')) return answer(undefined, 'IMAGE_SAFETY')
    if (generationConfig.responseModalities.includes('AUDIO')) {
      // Since 3.8 a whole file.
      const data = Buffer.from(wavOfPcm(makeSpeechPcm(text, 24_000), 24_000)).toString('base64')
      return answer({ inlineData: { mimeType: 'audio/wav', data } })
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
    if (url.pathname === '/identity') return void response.end(identity)
    if (url.pathname === '/token') {
      const form = new URLSearchParams((await readBody(request)).toString('utf8'))
      if (form.get('subject_token') !== identity) return sendJson(response, 400, { error: 'invalid_grant' })
      const kind = 'urn:ietf:params:oauth:token-type:access_token'
      const token = { access_token: accessToken, issued_token_type: kind, token_type: 'Bearer', expires_in: 3600 }
      return sendJson(response, 200, token)
    }
    const found =
      /^\/v1(?:beta1)?(?:\/projects\/([^/]+)\/locations\/([^/]+))?\/publishers\/google\/models\/([^/:]+):(\w+)$/.exec(
        url.pathname,
      )
    const [, project, location = 'global', model = '', verb = ''] = found ?? []
    const allowed = project
      ? request.headers.authorization === `Bearer ${accessToken}`
      : request.headers['x-goog-api-key'] !== undefined
    if (!allowed)
      return refuse(response, 401, 'UNAUTHENTICATED', 'Request is missing required authentication credential.')
    if (request.method !== 'POST' || !found) return sendEmpty(response, 404)
    if (project && project !== localProject)
      return refuse(response, 403, 'PERMISSION_DENIED', `No access to the project ${project}`)
    if (standIn.faults.take('quota')) return refuse(response, 429, 'RESOURCE_EXHAUSTED', 'Quota exceeded')
    const place = { project: project ?? 'express', location, model }
    const long = verb === 'predictLongRunning' || verb === 'fetchPredictOperation'
    // Express mode has pictures, speech and text only.
    if (long && !project) return refuse(response, 404, 'NOT_FOUND', `${verb} is not there for an API key`)
    // Words it will not have are refused at once, before anything is begun.
    if (verb === 'predictLongRunning' && standIn.faults.take('refuses'))
      return refuse(response, 400, 'INVALID_ARGUMENT', 'The prompt could not be submitted: it may break our policies.')
    if (verb === 'predictLongRunning') return begin(request, response, place)
    if (verb === 'fetchPredictOperation') return look(request, response, place)
    if (verb === 'generateContent') return content(request, response, place)
    sendEmpty(response, 404)
  }, options.port)
  return { ...standIn, operations: () => operations.size }
}
