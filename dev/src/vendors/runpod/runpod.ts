import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { readBody, type StandIn, sendEmpty, sendJson, startStandIn } from '../stand-in/server.ts'
import { Queue, type QueueSettings } from './queue.ts'

// Two faces of one queue: the REST API clients use, and the protocol the SDK's workers use (both under /v2/ENDPOINT).
export type RunPodOptions = { port?: number; key?: string; settings?: Partial<QueueSettings> }
export type RunPod = StandIn & { queue(endpoint: string): Queue }

const requestSchema = z.object({
  input: z.unknown(),
  webhook: z.url().optional(),
  policy: z.object({ executionTimeout: z.int().min(5000).optional(), ttl: z.int().min(1000).optional() }).optional(),
})
const maxRunBytes = 10 * 1024 * 1024

const authorized = (request: IncomingMessage, key: string) => {
  const given = request.headers.authorization ?? ''
  return given === key || given === `Bearer ${key}`
}

export const startRunPod = async (options: RunPodOptions = {}): Promise<RunPod> => {
  const key = options.key ?? 'rpa_local'
  const queues = new Map<string, Queue>()
  const queueOf = (endpoint: string) => {
    const queue = queues.get(endpoint) ?? new Queue(options.settings)
    if (!queues.has(endpoint)) {
      queue.webhookTwice = () => standIn.faults.take('webhookTwice')
      queues.set(endpoint, queue)
    }
    return queue
  }

  const client = async (queue: Queue, request: IncomingMessage, response: ServerResponse, verb: string, id: string) => {
    if (verb === 'health') {
      const empty = standIn.faults.value('noWorkers') > 0
      const health = queue.health()
      return sendJson(
        response,
        200,
        empty
          ? { ...health, workers: { idle: 0, initializing: 0, ready: 0, running: 0, throttled: 0, unhealthy: 0 } }
          : health,
      )
    }
    if (verb === 'purge-queue') return sendJson(response, 200, { removed: queue.purge(), status: 'completed' })
    if (verb === 'run' || verb === 'runsync') {
      const body = await readBody(request)
      if (body.length > maxRunBytes) return sendJson(response, 413, { error: 'request body is too large' })
      const parsed = requestSchema.safeParse(JSON.parse(body.toString('utf8') || '{}'))
      if (!parsed.success || parsed.data.input === undefined)
        return sendJson(response, 400, { error: 'bad request: body: input is required' })
      const job = queue.run({ ...parsed.data, input: parsed.data.input })
      return sendJson(response, 200, { id: job.id, status: job.status })
    }
    const job = queue.find(id)
    if (!job) return sendJson(response, 404, { error: 'job not found' })
    if (verb === 'status') return sendJson(response, 200, queue.view(job))
    if (verb === 'cancel') {
      queue.cancel(job)
      return sendJson(response, 200, { id: job.id, status: job.status })
    }
    sendEmpty(response, 404)
  }

  const worker = async (queue: Queue, request: IncomingMessage, response: ServerResponse, url: URL) => {
    const [verb = '', workerId = '', jobId = ''] = url.pathname.split('/').slice(3)
    if (verb === 'ping') {
      queue.seen(workerId)
      return sendEmpty(response, 200)
    }
    if (verb === 'job-take' || verb === 'job-take-batch') {
      const most = verb === 'job-take' ? 1 : Number(url.searchParams.get('batch_size') ?? '1')
      const jobs = await queue.take(workerId, most)
      const told = jobs.map((job) => ({ id: job.id, ...job.request }))
      // The same job given out a second time, as an at-least-once queue may.
      if (told[0] && standIn.faults.take('deliverTwice')) {
        const again = jobs[0]
        if (again) setTimeout(() => queue.run(again.request), 50)
      }
      if (response.destroyed) return queue.leave(workerId)
      if (!told.length) return sendEmpty(response, 204)
      return sendJson(response, 200, verb === 'job-take' ? told[0] : told)
    }
    if (verb === 'job-stop') {
      const ids = await queue.stops(workerId)
      return ids.length ? sendJson(response, 200, { jobsToStop: ids }) : sendEmpty(response, 204)
    }
    if (verb === 'job-done') {
      const body: unknown = JSON.parse((await readBody(request)).toString('utf8'))
      queue.seen(workerId)
      queue.report(jobId, body as Record<string, unknown>, workerId)
      return sendEmpty(response, 200)
    }
    sendEmpty(response, 404)
  }

  const standIn: StandIn = await startStandIn(async (request, response, url) => {
    const [, version, endpoint = '', verb = '', id = ''] = url.pathname.split('/')
    if (version !== 'v2' || !endpoint) return sendEmpty(response, 404)
    if (!authorized(request, key)) return sendJson(response, 401, { error: 'unauthorized' })
    const queue = queueOf(endpoint)
    if (verb === 'ping' || verb.startsWith('job-')) return worker(queue, request, response, url)
    return client(queue, request, response, verb, id)
  }, options.port)

  const sweeping = setInterval(() => {
    for (const queue of queues.values()) queue.sweep()
  }, 2_000)
  sweeping.unref()
  return {
    ...standIn,
    queue: queueOf,
    close: async () => {
      clearInterval(sweeping)
      for (const queue of queues.values()) queue.close()
      await standIn.close()
    },
  }
}
