import type { UnitSpec, UnitSpecOf } from '@peace/core/build'
import { mediaFacts, mediaType, wavOfPcm } from '@peace/core/media'
import { listCost, type RateCard, type SpendTicket } from '@peace/core/money'
import type { Voice } from '@peace/core/story'
import { writePrompt } from '@peace/core/templates'
import type { Backend, Fault, MadeFile, Submission, Verdict, WorkOrder } from '@peace/engine/ports'
import type { Keeping } from '../backends/keeping.ts'
import { thumbnailOf } from '../backends/thumbnail.ts'
import { ticketFor } from './ticket-for.ts'
import { type VertexModel, type VertexSettings, vertexFault, vertexModels, vertexReady } from './vertex.ts'

// Pictures and speech by Gemini: answered while one waits, so nothing is ever polled.
type Deps = {
  id: string
  vertex: () => VertexSettings
  imageModel: () => VertexModel
  speechModel: () => VertexModel
  keeping: Keeping
  rates: () => Promise<RateCard>
}

const voices: Record<Voice['register'], string> = {
  woman: 'Kore',
  man: 'Charon',
  child: 'Leda',
  'elder-woman': 'Gacrux',
  'elder-man': 'Algenib',
  narrator: 'Sulafat',
}

const aspectOf = (width: number, height: number): string =>
  width === height ? '1:1' : width > height ? '16:9' : '9:16'
const refused = (fault: Fault): Submission => ({ is: 'refused', fault })
const again = (code: Fault['code'], message: string): Submission =>
  refused({ code, message: message.slice(0, 300), next: 'again' })

type Part = { inlineData?: { mimeType?: string; data?: string } }

const paceOf = (voice: Voice): string => {
  if (voice.pacePercent < 90) return 'slowly'
  return voice.pacePercent > 110 ? 'quickly' : 'at a natural pace'
}

export class GeminiMediaBackend implements Backend {
  readonly id: string
  private readonly deps: Deps

  constructor(deps: Deps) {
    this.id = deps.id
    this.deps = deps
  }

  private async references(order: WorkOrder) {
    const found = order.needs
      .flatMap(({ artifact }) => artifact.files.filter(({ role }) => role === 'main'))
      .slice(0, 3)
    return Promise.all(
      found.map(async ({ path, contentType }) => ({
        inlineData: { mimeType: contentType, data: Buffer.from(await this.deps.keeping.read(path)).toString('base64') },
      })),
    )
  }

  private async picture(order: WorkOrder, spec: UnitSpecOf<'still'> | UnitSpecOf<'portrait'>) {
    const { width, height } = spec.kind === 'still' ? spec.fields.picture : spec.fields
    const references = await this.references(order)
    const faces = references.length
      ? 'Keep each person exactly as in their reference picture, in the order given. '
      : ''
    return {
      model: this.deps.imageModel().id,
      contents: [{ role: 'user', parts: [{ text: `${faces}${writePrompt(spec).prompt}` }, ...references] }],
      config: {
        responseModalities: ['IMAGE'],
        imageConfig: {
          aspectRatio: aspectOf(width, height),
          ...(Math.max(width, height) > 1344 ? { imageSize: '2K' } : {}),
        },
      },
    }
  }

  private speech({ fields }: UnitSpecOf<'line'>) {
    const style = [fields.delivery, paceOf(fields.voice)].filter(Boolean).join(', ')
    return {
      model: this.deps.speechModel().id,
      // What is said and how it is said lie apart: a direction within the text would be spoken.
      contents: [{ role: 'user', parts: [{ text: fields.text, speechMetadata: { style } }] }],
      config: {
        responseModalities: ['AUDIO'],
        speechConfig: {
          languageCode: fields.language === 'th' ? 'th-TH' : 'en-US',
          voiceConfig: { prebuiltVoiceConfig: { voiceName: voices[fields.voice.register] } },
        },
      },
    }
  }

  private request(order: WorkOrder) {
    const { spec } = order
    if (spec.kind === 'still' || spec.kind === 'portrait') return this.picture(order, spec)
    return spec.kind === 'line' ? this.speech(spec) : undefined
  }

  async submit(order: WorkOrder, ticket: SpendTicket): Promise<Submission> {
    const vertex = this.deps.vertex()
    if (!vertexReady(vertex))
      return refused({ code: 'no-machine', message: 'Gemini has no key here', next: 'elsewhere' })
    const model = order.spec.kind === 'line' ? this.deps.speechModel() : this.deps.imageModel()
    const models = vertexModels(vertex, model, ticketFor(order, ticket))
    const request = await this.request(order)
    if (!request) return refused({ code: 'invalid-spec', message: order.spec.kind, next: 'elsewhere' })
    try {
      const answer = await models.generateContent(request)
      const [candidate] = answer.candidates ?? []
      const part: Part | undefined = candidate?.content?.parts?.find((one) => one.inlineData?.data)
      if (!part?.inlineData?.data) {
        const reason = String(candidate?.finishReason ?? answer.promptFeedback?.blockReason ?? 'nothing')
        return /SAFETY|PROHIBITED|BLOCK|RECITATION/.test(reason) ? again('filtered', reason) : again('empty', reason)
      }
      return this.finished(order.spec, request.model, part.inlineData.data, part.inlineData.mimeType ?? '')
    } catch (error) {
      const fault = vertexFault(error)
      // A lost answer costs us one picture; nothing of it can come later.
      return fault ? refused(fault) : again('overloaded', 'no answer')
    }
  }

  private async finished(spec: UnitSpec, model: string, data: string, mimeType: string): Promise<Submission> {
    const raw = new Uint8Array(Buffer.from(data, 'base64'))
    const bytes = mimeType.startsWith('audio/L16')
      ? wavOfPcm(raw, Number(/rate=(\d+)/.exec(mimeType)?.[1] ?? 24_000))
      : raw
    const contentType = mediaType(bytes)
    const wanted = spec.kind === 'line' ? 'audio/' : 'image/'
    if (!contentType?.startsWith(wanted)) return again('corrupt', mimeType)
    const name = `${spec.kind}.${contentType.split('/')[1]}`
    const file: MadeFile = { role: 'main', name, contentType, bytes, ...mediaFacts(bytes) }
    const small = spec.kind === 'line' ? [] : await thumbnailOf(bytes, contentType)
    const costMicros = listCost(await this.deps.rates(), this.id, spec)
    return { is: 'finished', made: { files: [file, ...small], model, costMicros } }
  }

  async poll(): Promise<Verdict> {
    return { is: 'unknown' }
  }

  async cancel(): Promise<void> {}
}
