import { writePrompt } from '@peace/core/templates'
import { z } from 'zod'
import type { Dialect } from './hosted.ts'

// Replicate's HTTP API: an official model's predictions, asked for by id. What it makes lies an hour at an address.
const predictionSchema = z.object({
  id: z.string(),
  status: z.string(),
  output: z.union([z.string(), z.array(z.string())]).nullish(),
  error: z.string().nullish(),
})
const shape = (width: number, height: number) => (width === height ? '1:1' : width > height ? '16:9' : '9:16')

export const replicate: Dialect = {
  name: 'Replicate',
  authorization: (key) => `Bearer ${key}`,
  submit: (model, input) => ({ method: 'POST', path: `/v1/models/${model}/predictions`, body: { input } }),
  idOf: (body) => predictionSchema.safeParse(body).data?.id,
  look: (_model, id) => ({ method: 'GET', path: `/v1/predictions/${id}` }),
  state: (body) => {
    const read = predictionSchema.safeParse(body)
    if (!read.success) return undefined
    const { status, output, error } = read.data
    if (status === 'succeeded') return { is: 'done', url: Array.isArray(output) ? output[0] : (output ?? undefined) }
    if (status === 'failed') return { is: 'failed', message: error ?? 'it failed there' }
    return status === 'canceled' || status === 'aborted' ? { is: 'cancelled' } : { is: 'running' }
  },
  result: () => ({ is: 'running' }),
  cancel: (_model, id) => ({ method: 'POST', path: `/v1/predictions/${id}/cancel` }),
  input: (spec, image) => {
    if (spec.kind === 'still') {
      const { width, height } = spec.fields.picture
      const { prompt } = writePrompt(spec)
      return { prompt, seed: spec.seed, aspect_ratio: shape(width, height), num_outputs: 1, output_format: 'png' }
    }
    if (spec.kind !== 'clip' || !image) return undefined
    const { prompt } = writePrompt(spec)
    return { image, prompt, seed: spec.seed, num_frames: 81, frames_per_second: 16, resolution: '720p' }
  },
}
