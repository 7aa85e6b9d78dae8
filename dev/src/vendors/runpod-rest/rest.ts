import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  changeEndpointSchema,
  createEndpointSchema,
  createPodSchema,
  createTemplateSchema,
  createVolumeSchema,
  podActionSchema,
} from '@peace/core/vendors'
import { type StandIn, sendEmpty, sendJson, startStandIn } from '../stand-in/server.ts'
import { must, Refusal, readAs, refuse } from './answers.ts'
import { gpuOf, gpus } from './catalog.ts'
import { type Pod, Pods, type RunsPod, viewPod } from './pods.ts'
import {
  changedEndpoint,
  type Endpoint,
  imageOf,
  newEndpoint,
  newTemplate,
  newVolume,
  type Template,
  type Volume,
  withTemplate,
} from './resources.ts'

// RunPod's REST API v2: pods, serverless endpoints, templates, network volumes, the catalog of GPUs. As strict as its
// published contract, where that is stricter than what works.
export type RestOptions = {
  port?: number
  key?: string
  // Starts our worker, in main.ts.
  run?: RunsPod
}
export type RunPodRestStandIn = StandIn & { readonly pods: ReadonlyMap<string, Pod> }

export const startRunPodRest = async (options: RestOptions = {}): Promise<RunPodRestStandIn> => {
  const key = options.key ?? 'rpa_local'
  const pods = new Pods(options.run)
  const templates = new Map<string, Template>()
  const volumes = new Map<string, Volume>()
  const endpoints = new Map<string, Endpoint>()

  const createPod = async (request: IncomingMessage) => {
    const asked = await readAs(request, createPodSchema)
    const body = withTemplate(asked, templates, false)
    const image = imageOf(body)
    gpuOf(asked.gpu.id)
    for (const { volumeId } of asked.mounts?.network ?? []) must(volumes.get(volumeId), 'network volume')
    if (standIn.faults.take('noGpu')) throw new Refusal(400, 'no machine with this GPU is free')
    if (standIn.faults.take('noBalance')) throw new Refusal(402, 'the balance is too low')
    return viewPod(pods.create(body, image, body.env ?? {}))
  }

  type Ask = { request: IncomingMessage; response: ServerResponse; id: string; verb: string }
  const onPods = async ({ request, response, id, verb }: Ask) => {
    if (!id && request.method === 'POST') return sendJson(response, 201, await createPod(request))
    if (!id && request.method === 'GET') return sendJson(response, 200, { pods: [...pods.all.values()].map(viewPod) })
    const pod = must(pods.all.get(id), 'pod')
    if (verb === 'action' && request.method === 'POST') {
      const acted = pods.act(pod, await readAs(request, podActionSchema))
      return acted ? sendJson(response, 200, viewPod(acted)) : sendEmpty(response, 204)
    }
    if (!verb && request.method === 'GET') return sendJson(response, 200, viewPod(pod))
    if (verb || request.method !== 'DELETE') throw new Refusal(verb ? 404 : 405, 'not a door of pods')
    pods.remove(pod)
    sendEmpty(response, 204)
  }

  // What is only made, listed, read and removed.
  const kept = async <T>(
    ask: Ask,
    all: Map<string, T & { id: string }>,
    list: string,
    make: () => Promise<T & { id: string }>,
  ) => {
    const { request, response, id } = ask
    if (!id && request.method === 'POST') {
      const made = await make()
      all.set(made.id, made)
      return sendJson(response, 201, made)
    }
    if (!id && request.method === 'GET') return sendJson(response, 200, { [list]: [...all.values()] })
    const found = must(all.get(id), list)
    if (request.method === 'GET') return sendJson(response, 200, found)
    if (request.method !== 'DELETE') throw new Refusal(405, 'The requested method is not allowed for this path.')
    all.delete(id)
    sendEmpty(response, 204)
  }

  const onServerless = async (ask: Ask) => {
    const { request, response, id } = ask
    if (id && request.method === 'PATCH') {
      const before = must(endpoints.get(id), 'endpoint')
      const after = changedEndpoint(before, await readAs(request, changeEndpointSchema), templates, volumes)
      endpoints.set(id, after)
      return sendJson(response, 200, after)
    }
    const make = async () => newEndpoint(await readAs(request, createEndpointSchema), templates, volumes)
    return kept(ask, endpoints, 'endpoints', make)
  }

  const door = (things: string, ask: Ask) => {
    const { request, response, id } = ask
    if (things === 'pods') return onPods(ask)
    if (things === 'serverless') return onServerless(ask)
    if (things === 'templates')
      return kept(ask, templates, 'templates', async () => newTemplate(await readAs(request, createTemplateSchema)))
    if (things === 'network-volumes')
      return kept(ask, volumes, 'networkVolumes', async () => newVolume(await readAs(request, createVolumeSchema)))
    if (things === 'catalog' && id === 'gpus' && request.method === 'GET') return sendJson(response, 200, { gpus })
    throw new Refusal(404, 'resource not found')
  }

  const standIn: StandIn = await startStandIn(async (request, response, url) => {
    const [, version, things = '', id = '', verb = ''] = url.pathname.split('/')
    try {
      if (version === 'v1') throw new Refusal(410, `REST v1 is retired: ${request.method} ${url.pathname} has no door`)
      if (version !== 'v2') throw new Refusal(404, 'resource not found')
      if (!request.headers.authorization) throw new Refusal(401, 'missing bearer token')
      if (request.headers.authorization !== `Bearer ${key}`) throw new Refusal(401, 'invalid bearer token')
      if (standIn.faults.take('busy')) throw new Refusal(429, 'rate limit exceeded for the minute window')
      await door(things, { request, response, id, verb })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      refuse(response, error)
    }
  }, options.port)
  pods.neverReady = () => standIn.faults.take('neverReady')

  return {
    ...standIn,
    pods: pods.all,
    close: async () => {
      pods.close()
      await standIn.close()
    },
  }
}
