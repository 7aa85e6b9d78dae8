import { z } from 'zod'

// Machines rented by the hour at RunPod, by its REST API.
export type PodsSettings = { baseUrl: string; key: string }

const podSchema = z.object({
  id: z.string(),
  name: z.string().default(''),
  desiredStatus: z.string().default(''),
  costPerHr: z.coerce.number().default(0),
})
export type RentedPod = z.infer<typeof podSchema>

export class PodsError extends Error {
  override name = 'PodsError'
  readonly status: number
  constructor(status: number) {
    super(`RunPod pods answered ${status}`)
    this.status = status
  }
}

export const podsApi = ({ baseUrl, key }: PodsSettings) => {
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const reply = await fetch(`${baseUrl}${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      redirect: 'error',
      signal: AbortSignal.timeout(30_000),
    })
    if (reply.status === 404) return undefined
    if (!reply.ok) throw new PodsError(reply.status)
    return reply.status === 204 ? undefined : reply.json()
  }
  return {
    create: async (request: Record<string, unknown>) => podSchema.parse(await ask('POST', '/pods', request)),
    list: async () => z.array(podSchema).parse((await ask('GET', '/pods')) ?? []),
    remove: async (id: string) => {
      await ask('DELETE', `/pods/${id}`)
    },
  }
}
