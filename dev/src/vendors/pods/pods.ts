import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { readJson, type StandIn, sendEmpty, sendJson, startStandIn } from '../stand-in/server.ts'

// RunPod's REST API for pods, as its documentation says: create, list, read, stop, start, delete.
const createSchema = z.object({
  name: z.string().max(191),
  imageName: z.string().optional(),
  templateId: z.string().optional(),
  gpuTypeIds: z.array(z.string()).min(1),
  gpuCount: z.int().min(1).default(1),
  cloudType: z.enum(['SECURE', 'COMMUNITY']).default('SECURE'),
  containerDiskInGb: z.int().min(1).default(50),
  volumeInGb: z.int().min(0).default(20),
  networkVolumeId: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
  interruptible: z.boolean().default(false),
  ports: z.array(z.string()).default([]),
})
export type PodRequest = z.output<typeof createSchema>
export type Pod = {
  id: string
  name: string
  desiredStatus: 'RUNNING' | 'EXITED' | 'TERMINATED'
  request: PodRequest
  startedAt: string
}

export type PodsOptions = {
  port?: number
  key?: string
  hourlyDollars?: number
  // What a running pod does: starts our worker, in main.ts. Returns what ends it.
  run?: (pod: Pod) => () => void
}
export type Pods = StandIn & { readonly pods: ReadonlyMap<string, Pod> }

export const startPods = async (options: PodsOptions = {}): Promise<Pods> => {
  const key = options.key ?? 'rpa_local'
  const pods = new Map<string, Pod>()
  const ends = new Map<string, () => void>()
  const hourly = options.hourlyDollars ?? 0.24

  const view = (pod: Pod) => ({
    id: pod.id,
    name: pod.name,
    image: pod.request.imageName ?? '',
    desiredStatus: pod.desiredStatus,
    costPerHr: hourly,
    adjustedCostPerHr: hourly,
    gpu: { id: pod.request.gpuTypeIds[0], count: pod.request.gpuCount, displayName: pod.request.gpuTypeIds[0] },
    containerDiskInGb: pod.request.containerDiskInGb,
    lastStartedAt: pod.startedAt,
    env: pod.request.env,
  })

  const begin = (pod: Pod) => {
    pod.desiredStatus = 'RUNNING'
    pod.startedAt = new Date().toISOString()
    // A pod may be rented and never come up.
    if (!standIn.faults.take('neverReady') && options.run) ends.set(pod.id, options.run(pod))
  }
  const end = (pod: Pod) => {
    ends.get(pod.id)?.()
    ends.delete(pod.id)
  }

  const create = async (request: IncomingMessage, response: ServerResponse) => {
    const parsed = createSchema.safeParse(await readJson(request))
    if (!parsed.success) return sendJson(response, 400, { error: z.prettifyError(parsed.error) })
    if (standIn.faults.take('noGpu'))
      return sendJson(response, 500, {
        error: 'There are no longer any instances available with the requested specifications.',
      })
    const pod: Pod = {
      id: crypto.randomUUID().replaceAll('-', '').slice(0, 14),
      name: parsed.data.name,
      desiredStatus: 'RUNNING',
      request: parsed.data,
      startedAt: '',
    }
    pods.set(pod.id, pod)
    begin(pod)
    sendJson(response, 201, view(pod))
  }

  const standIn: StandIn = await startStandIn(async (request, response, url) => {
    const [, version, things, id = '', verb = ''] = url.pathname.split('/')
    if (version !== 'v1' || things !== 'pods') return sendEmpty(response, 404)
    if (request.headers.authorization !== `Bearer ${key}`) return sendJson(response, 401, { error: 'unauthorized' })
    if (!id && request.method === 'POST') return create(request, response)
    if (!id) {
      const name = url.searchParams.get('name')
      const found = [...pods.values()].filter((pod) => !name || pod.name === name)
      return sendJson(response, 200, found.map(view))
    }
    const pod = pods.get(id)
    if (!pod) return sendJson(response, 404, { error: 'pod not found' })
    if (request.method === 'DELETE') {
      end(pod)
      pods.delete(id)
      return sendEmpty(response, 204)
    }
    if (verb === 'stop') {
      end(pod)
      pod.desiredStatus = 'EXITED'
    } else if (verb === 'start') begin(pod)
    sendJson(response, 200, view(pod))
  }, options.port)

  return {
    ...standIn,
    pods,
    close: async () => {
      for (const stop of ends.values()) stop()
      await standIn.close()
    },
  }
}
