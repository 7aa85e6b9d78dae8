import { gpuTypeListSchema, restAddress } from '@peace/core/vendors'
import { z } from 'zod'
import { shapeOf } from './paths.ts'
import type { Published } from './relied.ts'

// The vendors' own lists, where one can be asked for them: RunPod's OpenAPI (open) and catalog (a key), the Gemini API's
// models (a key). Vertex has no list of models and dates to be asked; its pages are read by a person.
type Read = { published: Published; said: readonly string[] }
const openApiSchema = z.object({ components: z.object({ schemas: z.record(z.string(), z.unknown()) }) })
const modelsSchema = z.object({ models: z.array(z.object({ name: z.string() })) })

const json = async (url: string, headers: Record<string, string> = {}): Promise<unknown> => {
  const reply = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(30_000) })
  if (!reply.ok) throw new Error(`${new URL(url).host} answered ${reply.status}`)
  return reply.json()
}

export const readOnline = async (
  recorded: Published,
  env: Readonly<Record<string, string | undefined>>,
): Promise<Read> => {
  const said: string[] = []
  const rest = restAddress(env.RUNPOD_REST_URL || 'https://api.runpod.io/v2')
  const gemini = env.GEMINI_BASE_URL || 'https://generativelanguage.googleapis.com'
  const published: Published = { ...recorded, prices: { ...recorded.prices } }

  const { schemas } = openApiSchema.parse(await json(`${rest}/openapi.json`)).components
  const names = Object.keys(recorded.shapes).filter((name) => name in schemas)
  const shapes = Object.fromEntries(names.map((name) => [name, shapeOf(schemas[name], schemas)]))
  said.push(`RunPod's OpenAPI: ${names.length} shapes read`)

  let prices = published.prices
  if (env.RUNPOD_API_KEY) {
    const headers = { Authorization: `Bearer ${env.RUNPOD_API_KEY}` }
    const { gpus } = gpuTypeListSchema.parse(await json(`${rest}/catalog/gpus`, headers))
    const hourly = gpus.find(({ id }) => id === 'NVIDIA GeForce RTX 4090')?.price.serverless
    if (hourly !== undefined) prices = { ...prices, gpu: Math.round((hourly * 1e6) / 3600) }
    said.push(`RunPod's catalog: ${gpus.length} GPUs read`)
  } else said.push('RunPod’s prices were not asked: RUNPOD_API_KEY is not set')

  let models = published.models
  if (env.GEMINI_API_KEY) {
    const answer = await json(`${gemini}/v1beta/models?pageSize=1000`, { 'x-goog-api-key': env.GEMINI_API_KEY })
    const there = new Set(modelsSchema.parse(answer).models.map(({ name }) => name.replace(/^models\//, '')))
    models = models.filter(({ id, makes }) => makes !== 'text' || there.has(id))
    said.push(`the Gemini API: ${there.size} models read`)
  } else said.push('the Gemini API’s models were not asked: GEMINI_API_KEY is not set')
  said.push('Vertex has no list to be asked: its models and their ends are those written down')
  return { published: { ...published, shapes, prices, models }, said }
}
