import { setTimeout as wait } from 'node:timers/promises'
import { DomainError, errorStatuses, isDomainError, must } from '@peace/core/errors'
import { heartbeatSchema, pairRequestSchema, resultRequestSchema, workRequestSchema } from '@peace/core/machines'
import { placeOf } from '@peace/core/routing'
import { handle, hearWebhook } from '@peace/engine'
import { onRequest } from 'firebase-functions/v2/https'
import type { z } from 'zod'
import { readClock } from '../clock.ts'
import { callerOf } from '../door/request.ts'
import { guarded } from '../door/wrong-tries.store.ts'
import { firestore } from '../firebase.ts'
import { newId } from '../ids.ts'
import { enginePorts } from '../jobs/engine-ports.store.ts'
import { log } from '../log/log.ts'
import { inEmulator } from '../params.ts'
import { partOf } from '../services.ts'
import { type Bearer, bearerOf, noteHeartbeat, pairMachine, readMachine, refuseEnded } from './machines.store.ts'
import { podBeat } from './pods.store.ts'
import { endpointAsking, waitingAt, waitingInPool } from './queued.store.ts'
import { relayStore } from './relay.store.ts'
import { unseenBy, workflowsLately } from './workflows.store.ts'

// Where machines call us: a user's own (agent) and pods. Each word is answered at once, but for a wait for work.
// The backend of people's own machines, whose line is theirs.
const agentCard = { id: 'agent', ownMachines: true }

const statuses: Record<string, number> = {
  'permission-denied': 403,
  'invalid-argument': 400,
  'not-found': 404,
  'resource-exhausted': 429,
  'failed-precondition': 409,
}

const isWrongCode = (code: string): boolean => code === 'pairing-code-wrong'

const parse = <S extends z.ZodType>(schema: S, body: unknown): z.output<S> => {
  const read = schema.safeParse(body ?? {})
  if (!read.success) throw new DomainError('invalid-input')
  return read.data
}

const templatesOf = async ({ workspaceId, machineId }: Bearer): Promise<readonly string[] | undefined> => {
  if (!workspaceId) return undefined
  const machine = await readMachine(firestore(), workspaceId, machineId)
  return machine.enabled ? machine.templates : []
}

const takeWork = async (bearer: Bearer, waitMs: number, now: () => number) => {
  const relay = relayStore(firestore())
  const pool = must(bearer.pool ?? bearer.workspaceId, 'whose machine it is')
  const until = now() + (inEmulator ? 0 : waitMs)
  const own = await templatesOf(bearer)
  let asked = false
  for (;;) {
    const { templates } = await import('@peace/core/templates')
    const able = own ?? templates.map(({ id }) => id)
    // It may have been shut out while it waited.
    const still = () => refuseEnded(firestore(), bearer)
    const order = await relay.take(pool, bearer.machineId, able, now(), still)
    if (order) return { order }
    // A machine with free hands: whoever stands in line for it is sent for, also where it has only just woken.
    if (!asked && bearer.workspaceId && own?.length) {
      asked = true
      const place = placeOf(agentCard, bearer.workspaceId)
      await handle(await enginePorts(), { type: 'pump', backend: place }).catch((error: unknown) => {
        log.error('agent line', { place, error })
      })
      continue
    }
    if (now() >= until) return {}
    await wait(Math.min(2_000, Math.max(0, until - now())))
  }
}

const lately = workflowsLately(firestore)

const beat = async (bearer: Bearer, body: unknown, now: number) => {
  const word = parse(heartbeatSchema, body)
  const relay = relayStore(firestore())
  const { machineId, workspaceId } = bearer
  const own = workspaceId ? await noteHeartbeat(firestore(), workspaceId, machineId, word, now) : undefined
  if (!workspaceId) await podBeat(firestore(), machineId, word, now)
  const wanted = await Promise.all(
    word.running.map(
      async ({ attempt, percent }) => [attempt, await relay.beat(attempt, machineId, percent, now)] as const,
    ),
  )
  const cancel = wanted.flatMap(([attempt, still]) => (still ? [] : [attempt]))
  const look =
    workspaceId && word.workflows
      ? await unseenBy(firestore(), workspaceId, await lately.standing(workspaceId), word.workflows)
      : []
  return {
    ...{ cancel, everySeconds: 15 },
    ...(own?.wish ? { wish: own.wish } : {}),
    ...(look.length > 0 ? { look } : {}),
  }
}

const finish = async (bearer: Bearer, body: unknown) => {
  const { attempt, output } = parse(resultRequestSchema, body)
  const heard = await relayStore(firestore()).finish(attempt, bearer.machineId, output)
  if (!heard) throw new DomainError('claim-refused')
  const ports = await enginePorts()
  const row = await ports.store.get('attempt', attempt)
  // Only makes it sooner: the sweep would find it.
  if (row) await hearWebhook(ports, attempt, row.nonce).catch(() => false)
  return {}
}

export const agent = onRequest(
  { ...partOf('engine'), cors: false, timeoutSeconds: 60, memory: '1GiB' },
  async (request, response) => {
    const { now } = await readClock()
    const verb = request.path.split('/').filter(Boolean).at(-1)
    try {
      if (request.method !== 'POST') throw new DomainError('not-found', { what: 'door' })
      if (verb === 'pair') {
        const asked = parse(pairRequestSchema, request.body)
        const guess = { door: 'agent-pair', who: callerOf(request).alone, wrongIf: isWrongCode }
        return void response.json(await guarded(guess, now(), () => pairMachine(firestore(), asked, newId(), now())))
      }
      // A worker of an endpoint is no machine of anybody's: this is all it may ask.
      const endpoint = verb === 'queued' ? endpointAsking(request.headers.authorization) : undefined
      if (endpoint) return void response.json({ templates: await waitingAt(firestore(), endpoint) })
      const bearer = await bearerOf(firestore(), request.headers.authorization)
      if (verb === 'heartbeat') return void response.json(await beat(bearer, request.body, now()))
      if (verb === 'work') {
        const { waitMs } = parse(workRequestSchema, request.body)
        return void response.json(await takeWork(bearer, waitMs, now))
      }
      if (verb === 'queued') {
        const pool = must(bearer.pool ?? bearer.workspaceId, 'whose machine it is')
        return void response.json({ templates: await waitingInPool(firestore(), pool) })
      }
      if (verb === 'result') return void response.json(await finish(bearer, request.body))
      throw new DomainError('not-found', { what: 'door' })
    } catch (error) {
      if (!isDomainError(error)) log.error('agent door', { verb, error })
      const code = isDomainError(error) ? error.code : 'internal'
      response
        .status(statuses[errorStatuses[code]] ?? 500)
        .json({ code, values: isDomainError(error) ? error.values : {} })
    }
  },
)
