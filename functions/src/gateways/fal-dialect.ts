import { writePrompt } from '@peace/core/templates'
import { z } from 'zod'
import type { Dialect } from './hosted.ts'

// fal's queue: submitted under the model's whole name, asked for under its application, which is the name's first two words;
// the result stands at a door of its own.
const submittedSchema = z.object({ request_id: z.string() })
const statusSchema = z.object({ status: z.string() })
const fileSchema = z.object({ url: z.string() })
const resultSchema = z.object({ images: z.array(fileSchema).optional(), video: fileSchema.optional() })
const problemSchema = z.object({ detail: z.unknown() })
const application = (model: string): string => model.split('/').slice(0, 2).join('/')

export const fal: Dialect = {
  name: 'fal',
  authorization: (key) => `Key ${key}`,
  submit: (model, input) => ({ method: 'POST', path: `/${model}`, body: input }),
  idOf: (body) => submittedSchema.safeParse(body).data?.request_id,
  look: (model, id) => ({ method: 'GET', path: `/${application(model)}/requests/${id}/status` }),
  state: (body, model, id) => {
    const status = statusSchema.safeParse(body).data?.status
    if (status === undefined) return undefined
    if (status !== 'COMPLETED') return { is: 'running' }
    return { is: 'ready', ask: { method: 'GET', path: `/${application(model)}/requests/${id}` } }
  },
  result: (status, body) => {
    if (status >= 400) {
      const detail = problemSchema.safeParse(body).data?.detail
      return { is: 'failed', message: typeof detail === 'string' ? detail : JSON.stringify(detail ?? status) }
    }
    const { images, video } = resultSchema.safeParse(body).data ?? {}
    return { is: 'done', url: video?.url ?? images?.[0]?.url }
  },
  cancel: (model, id) => ({ method: 'PUT', path: `/${application(model)}/requests/${id}/cancel` }),
  input: (spec, image) => {
    if (spec.kind === 'still') {
      const { width, height } = spec.fields.picture
      const { prompt } = writePrompt(spec)
      return { prompt, seed: spec.seed, image_size: { width, height }, num_images: 1, output_format: 'png' }
    }
    if (spec.kind !== 'clip' || !image) return undefined
    const { prompt, negative } = writePrompt(spec)
    const words = { prompt, negative_prompt: negative }
    return { image_url: image, ...words, seed: spec.seed, num_frames: 81, frames_per_second: 16, resolution: '720p' }
  },
}
