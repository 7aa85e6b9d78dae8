import { GenerateVideosOperation, type GenerateVideosParameters, type Image } from '@google/genai'
import type { UnitSpecOf } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { mediaFacts, mediaFault } from '@peace/core/media'
import { listCost, type RateCard, type SpendTicket } from '@peace/core/money'
import { files } from '@peace/core/paths'
import { writePrompt } from '@peace/core/templates'
import type { Backend, Fault, Handle, Submission, Verdict, WorkOrder } from '@peace/engine/ports'
import type { Keeping } from '../backends/keeping.ts'
import { thumbnailOf } from '../backends/thumbnail.ts'
import { firstFramePath } from '../backends/work-input.ts'
import { fetchOutside } from './egress.ts'
import { ticketFor } from './ticket-for.ts'
import {
  type VertexModel,
  type VertexSettings,
  vertexFault,
  vertexModels,
  vertexOperations,
  vertexOwnIdentity,
  vertexReady,
} from './vertex.ts'

// Veo by Vertex: a long-running operation whose film lands in our own bucket.
type Deps = {
  id: string
  vertex: () => VertexSettings
  model: () => VertexModel
  // Whether `gs://` of ours means something to the vendor; else the film comes back in the answer.
  toBucket: boolean
  keeping: Keeping
  rates: () => Promise<RateCard>
}
type Clip = UnitSpecOf<'clip'>

const lengths = [4, 6, 8]
const maxFilmBytes = 200 * 1024 * 1024
const secondsFor = (ms: number): number => lengths.find((seconds) => seconds * 1000 >= ms) ?? 8

// Veo sells two shapes; a square is cut from the wide one.
const aspectOf = ({ width, height }: Clip['fields']): '16:9' | '9:16' => (width >= height ? '16:9' : '9:16')
const resolutionOf = ({ width, height }: Clip['fields']): '720p' | '1080p' =>
  Math.min(width, height) > 720 ? '1080p' : '720p'

const refused = (fault: Fault): Submission => ({ is: 'refused', fault })
const failed = (fault: Fault, costMicros = 0): Verdict => ({ is: 'failed', fault, costMicros })

export class VeoBackend implements Backend {
  readonly id: string
  private readonly deps: Deps

  constructor(deps: Deps) {
    this.id = deps.id
    this.deps = deps
  }

  endpoint(): string {
    return this.deps.model().id
  }

  private async image(path: string): Promise<Image> {
    const mimeType = path.endsWith('.jpg') || path.endsWith('.jpeg') ? 'image/jpeg' : 'image/png'
    if (this.deps.toBucket) return { gcsUri: this.deps.keeping.uri(path), mimeType }
    return { imageBytes: Buffer.from(await this.deps.keeping.read(path)).toString('base64'), mimeType }
  }

  private async request(order: WorkOrder, spec: Clip): Promise<GenerateVideosParameters> {
    const { prompt, negative } = writePrompt(spec)
    const first = await firstFramePath(order, this.deps.keeping)
    const folder = `${files.incoming(order.attemptId, 0)}-veo`
    return {
      model: this.deps.model().id,
      source: { prompt, ...(first ? { image: await this.image(first) } : {}) },
      config: {
        numberOfVideos: 1,
        durationSeconds: secondsFor(spec.fields.ms),
        aspectRatio: aspectOf(spec.fields),
        resolution: resolutionOf(spec.fields),
        negativePrompt: negative,
        seed: spec.seed,
        // The film's own sound is laid under it: the vendor's would be paid for and thrown away (card: price without).
        generateAudio: false,
        ...(this.deps.toBucket ? { outputGcsUri: this.deps.keeping.uri(folder) } : {}),
      },
    }
  }

  async submit(order: WorkOrder, ticket: SpendTicket): Promise<Submission> {
    const { spec } = order
    const vertex = this.deps.vertex()
    if (!vertexReady(vertex)) return refused({ code: 'no-machine', message: 'Veo has no key here', next: 'elsewhere' })
    // Express mode has no predictLongRunning: the vendor would say only that there is no such page.
    if (!vertexOwnIdentity(vertex))
      return refused({
        code: 'no-machine',
        message: 'Veo is not sold by an API key: it needs VERTEX_PROJECT and the functions’ own identity',
        next: 'elsewhere',
      })
    if (spec.kind !== 'clip') return refused({ code: 'invalid-spec', message: spec.kind, next: 'elsewhere' })
    const models = vertexModels(vertex, this.deps.model(), ticketFor(order, ticket))
    const request = await this.request(order, spec)
    try {
      const { name } = await models.generateVideos(request)
      return name ? { is: 'accepted', providerId: name, endpoint: request.model } : { is: 'unknown' }
    } catch (error) {
      const fault = vertexFault(error)
      return fault ? refused(fault) : { is: 'unknown' }
    }
  }

  async poll(handle: Handle): Promise<Verdict> {
    if (!handle.providerId) return { is: 'unknown' }
    const from = new GenerateVideosOperation()
    from.name = handle.providerId
    let operation: GenerateVideosOperation
    try {
      operation = await vertexOperations(this.deps.vertex(), handle.providerId, this.deps.model()).getVideosOperation({
        operation: from,
      })
    } catch (error) {
      const fault = vertexFault(error)
      const gone = fault?.code === 'vendor-error' && fault.next === 'elsewhere'
      return gone ? failed({ ...fault, next: 'again' }) : { is: 'unknown' }
    }
    if (!operation.done) return { is: 'running' }
    return this.verdictOf(handle, operation)
  }

  private async verdictOf(handle: Handle, { error, response }: GenerateVideosOperation): Promise<Verdict> {
    if (error)
      return failed({
        code: 'vendor-error',
        message: String(error.message ?? 'Veo failed').slice(0, 300),
        next: 'again',
      })
    const [video] = response?.generatedVideos ?? []
    if (!video) {
      // The filter is not deterministic: the same words may pass the next time.
      const reasons = response?.raiMediaFilteredReasons?.join(' ') ?? ''
      if (response?.raiMediaFilteredCount)
        return failed({ code: 'filtered', message: reasons.slice(0, 300), next: 'again' })
      return failed({ code: 'empty', message: 'done without a film', next: 'again' })
    }
    const costMicros = listCost(await this.deps.rates(), this.id, handle.order.spec)
    const { uri, videoBytes } = video.video ?? {}
    const path = uri ? this.deps.keeping.pathOf(uri) : undefined
    if (!path && !videoBytes && !uri?.startsWith('https:'))
      return failed({ code: 'empty', message: 'the film is not in our bucket', next: 'again' }, costMicros)
    const bytes = path
      ? await this.deps.keeping.read(path)
      : videoBytes
        ? new Uint8Array(Buffer.from(videoBytes, 'base64'))
        : (await fetchOutside(must(uri, 'the address of the film'), { maxBytes: maxFilmBytes, ms: 120_000 })).bytes
    const wrong = mediaFault(bytes, 'video')
    if (wrong) return failed({ code: 'corrupt', message: wrong, next: 'again' }, costMicros)
    const main = { role: 'main' as const, name: 'clip.mp4', contentType: 'video/mp4', bytes: path ? { path } : bytes }
    const files = [{ ...main, ...mediaFacts(bytes) }, ...(await thumbnailOf(bytes, main.contentType))]
    return { is: 'done', made: { files, model: handle.endpoint, costMicros } }
  }

  // Vertex has no cancel for these: what still comes is costed to us and kept if nothing better is there.
  async cancel(): Promise<void> {}
}
