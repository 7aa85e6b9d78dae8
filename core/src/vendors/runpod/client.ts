import type { z } from 'zod'
import {
  type ChangeEndpoint,
  type CreateEndpoint,
  type CreatePod,
  type CreateTemplate,
  type CreateVolume,
  changeEndpointSchema,
  createEndpointSchema,
  createPodSchema,
  createTemplateSchema,
  createVolumeSchema,
  endpointListSchema,
  endpointSchema,
  gpuTypeListSchema,
  type PodAction,
  podActionSchema,
  podListSchema,
  podSchema,
  problemSchema,
  type RentedPod,
  templateListSchema,
  templateSchema,
  volumeListSchema,
  volumeSchema,
} from './shapes.ts'

// One request, as the edge sends it: with the key, without following anything. Throws when no whole answer came.
export type RestRequest = { method: 'GET' | 'POST' | 'PATCH' | 'DELETE'; path: string; body?: unknown }
export type Send = (request: RestRequest) => Promise<{ status: number; body: unknown }>

export class RunPodError extends Error {
  override name = 'RunPodError'
  readonly status: number
  constructor(status: number, detail: string) {
    super(`RunPod answered ${status}: ${detail}`)
    this.status = status
  }
}

// v1 is retired. An address of it, left in a setting, is named here rather than found by its failures.
export const restAddress = (url: string): string => {
  if (/rest\.runpod\.io|\/v1\/?$/.test(url))
    throw new RunPodError(410, `REST v1 is retired; RUNPOD_REST_URL is ${url}, and must end in /v2`)
  return url.replace(/\/$/, '')
}

const problemOf = ({ status, body }: { status: number; body: unknown }): RunPodError => {
  const problem = problemSchema.safeParse(body)
  const detail = problem.success ? [problem.data.detail, ...(problem.data.errors ?? [])].join('; ') : 'without a reason'
  return new RunPodError(status, detail.slice(0, 500))
}

// This GPU, here and now, and no other fault of the request: the next one may be had. The vendor says both with 400; an
// account without access to a pool hears 403.
const perhapsElsewhere = (error: unknown): boolean =>
  error instanceof RunPodError && (error.status === 400 || error.status === 403)

export const runPodRest = (send: Send) => {
  const heard = async <S extends z.ZodType>(schema: S, request: RestRequest): Promise<z.output<S>> => {
    const reply = await send(request)
    if (reply.status < 200 || reply.status > 299) throw problemOf(reply)
    return schema.parse(reply.body)
  }
  // Gone already is gone.
  const remove = async (path: string): Promise<void> => {
    const reply = await send({ method: 'DELETE', path })
    if (reply.status !== 204 && reply.status !== 404) throw problemOf(reply)
  }
  const createPod = (request: CreatePod) =>
    heard(podSchema, { method: 'POST', path: '/pods', body: createPodSchema.parse(request) })

  return {
    createPod,
    // One places one GPU and falls back to none: asked for each in the order of preference. A reply that is lost or
    // broken ends it, for that pod may be there.
    createPodOnAny: async (request: Omit<CreatePod, 'gpu'>, gpus: readonly CreatePod['gpu'][]): Promise<RentedPod> => {
      let last: unknown = new RunPodError(400, 'no GPU is named')
      for (const gpu of gpus) {
        try {
          return await createPod({ ...request, gpu })
        } catch (error) {
          if (!perhapsElsewhere(error)) throw error
          last = error
        }
      }
      throw last
    },
    listPods: async () => (await heard(podListSchema, { method: 'GET', path: '/pods' })).pods,
    act: async (id: string, action: Exclude<PodAction, 'terminate'>) =>
      heard(podSchema, { method: 'POST', path: `/pods/${id}/action`, body: podActionSchema.parse({ action }) }),
    removePod: (id: string) => remove(`/pods/${id}`),

    createEndpoint: (request: CreateEndpoint) =>
      heard(endpointSchema, { method: 'POST', path: '/serverless', body: createEndpointSchema.parse(request) }),
    changeEndpoint: (id: string, change: ChangeEndpoint) =>
      heard(endpointSchema, { method: 'PATCH', path: `/serverless/${id}`, body: changeEndpointSchema.parse(change) }),
    listEndpoints: async () => (await heard(endpointListSchema, { method: 'GET', path: '/serverless' })).endpoints,
    removeEndpoint: (id: string) => remove(`/serverless/${id}`),

    createTemplate: (request: CreateTemplate) =>
      heard(templateSchema, { method: 'POST', path: '/templates', body: createTemplateSchema.parse(request) }),
    listTemplates: async () => (await heard(templateListSchema, { method: 'GET', path: '/templates' })).templates,
    removeTemplate: (id: string) => remove(`/templates/${id}`),

    createVolume: (request: CreateVolume) =>
      heard(volumeSchema, { method: 'POST', path: '/network-volumes', body: createVolumeSchema.parse(request) }),
    listVolumes: async () =>
      (await heard(volumeListSchema, { method: 'GET', path: '/network-volumes' })).networkVolumes,
    removeVolume: (id: string) => remove(`/network-volumes/${id}`),

    listGpus: async () => (await heard(gpuTypeListSchema, { method: 'GET', path: '/catalog/gpus' })).gpus,
  }
}
export type RunPodRest = ReturnType<typeof runPodRest>
