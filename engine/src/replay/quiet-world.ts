import type { ArtifactFile, FilmData } from '@peace/core/build'
import { DomainError } from '@peace/core/errors'
import { listCost, type RateCard } from '@peace/core/money'
import type { BackendCard } from '@peace/core/routing'
import type { Backend, Fault, WorkOrder } from '../backend.ts'
import { handle } from '../engine.ts'
import { noClassifier } from '../moderator.ts'
import { type Account, defaultSettings, type Ports, type Store } from '../ports.ts'
import { bad, Refused } from '../result.ts'
import { dueTables, type JobRow, type OutboxRow } from '../rows.ts'
import { type MemoryStore, memoryStore } from '../sim/memory-store.ts'
import type { Process } from '../sim/process.ts'
import { goodFile } from '../sim/providers.ts'
import { sweep } from '../sweep.ts'
import { hearWebhook } from '../watch.ts'

// What befalls the attempts at one unit on one backend ("clip h0-0 veo"), one after the other; after that all is well.
export type Script = Record<string, { code: Fault['code']; next: Fault['next'] }[]>

export type Setting = {
  account: Account
  film: Omit<FilmData, 'salt'> | undefined
  cards: readonly BackendCard[]
  rates: RateCard
  script: Script
  startAt: number
  // Of ids made here, so that they are not those of what is loaded.
  prefix: string
  // How long a maker elsewhere takes, and those whose workers ask at our door tell when they are done; without it, all is
  // done when it is first asked.
  makerMs?: (order: WorkOrder, backend: string) => number
  // What stands between the engine and what it keeps: somebody who counts, or another store altogether.
  through?: (store: Store) => Store
  moderation?: Ports['moderation']
  mostSteps?: number
}

export type QuietWorld = {
  ports: Ports
  store: MemoryStore
  // Does what is owed, one thing after the other, until nothing is, or `until` says so after one of them.
  run(until?: () => boolean | Promise<boolean>): Promise<void>
  // What tasks and sweeps threw.
  thrown: unknown[]
}

// One process that never dies: everything happens at once, in the order it is owed.
const process: Process = {
  name: 'quiet',
  isAlive: () => true,
  step: async (_label, effect) => effect(),
  every: () => () => undefined,
}

export const quietWorld = (setting: Setting): QuietWorld => {
  const { account, film, cards, rates, script, startAt, prefix } = setting
  const { makerMs, through = (store) => store, mostSteps = 4_000, moderation = noClassifier } = setting
  const store = memoryStore({ collides: () => false, committed: () => undefined })
  const kept = through(store.for(process))
  let now = startAt
  let ids = 0
  const owed: { dueAt: number; run: () => Promise<unknown> }[] = []
  const named = new Set<string>()
  // The same task by name is one.
  const hear = async (row: OutboxRow): Promise<void> => {
    if (named.has(row.id)) return
    named.add(row.id)
    owed.push({ dueAt: row.dueAt, run: () => handle(ports, row.task) })
  }
  const thrown: unknown[] = []

  // Told from the attempts that are written, so that a run that goes on in the middle hears the same.
  const faultOf = ({ attemptId }: WorkOrder): Fault | undefined => {
    const attempts = store.rows('attempt')
    const mine = attempts.find(({ id }) => id === attemptId)
    if (!mine) return undefined
    const same = attempts.filter(({ unitKey, backend }) => unitKey === mine.unitKey && backend === mine.backend)
    const nth = same.filter(({ fence }) => fence < mine.fence).length
    const said = script[`${mine.kind} ${mine.subject} ${mine.backend}`]?.[nth]
    return said && { ...bad(said.code, 'as it is written'), next: said.next }
  }

  const gateway = (id: string): Backend => ({
    id,
    endpoint: () => `${id}-1`,
    submit: async (order) => {
      if (makerMs && cards.some((card) => card.id === id && card.claims)) {
        const { attemptId, nonce } = order
        owed.push({ dueAt: now + makerMs(order, id), run: () => hearWebhook(ports, attemptId, nonce) })
      }
      return { is: 'accepted', providerId: `at-${order.attemptId}`, endpoint: `${id}-1` }
    },
    poll: async ({ order, submittedAt }) => {
      if (makerMs && now < submittedAt + makerMs(order, id)) return { is: 'running' }
      const fault = faultOf(order)
      if (fault) return { is: 'failed', fault, costMicros: 0 }
      const costMicros = listCost(rates, id, order.spec)
      return { is: 'done', made: { files: [goodFile(order)], model: 'quiet', costMicros } }
    },
    cancel: async () => undefined,
  })

  const keep = (
    order: WorkOrder,
    file: { role: ArtifactFile['role']; name: string; contentType: string },
    n: number,
  ) => ({
    ...{ role: file.role, name: file.name, contentType: file.contentType },
    path: `workspaces/${order.workspaceId}/artifacts/${order.unitKey}-${n}`,
    sha256: order.unitKey,
    bytes: 8,
  })

  const ports: Ports = {
    clock: { now: () => now, every: () => () => undefined },
    ids: { next: () => `${prefix}${ids++}`, secret: () => `${prefix}-secret-${ids++}` },
    random: () => 0,
    store: kept,
    tasks: { waits: true, send: hear, remind: hear },
    blobs: {
      keep: async (order, made) => made.files.map((file, n) => keep(order, file, n)),
      left: async () => false,
      read: async () => new Uint8Array(8),
    },
    accounts: { of: async () => account, lately: async () => account },
    films: {
      read: async () => {
        if (!film) throw new DomainError('not-found', { what: 'film' })
        return film
      },
    },
    moderation,
    backends: {
      cards: async () => cards,
      live: async () => new Map(),
      rates: async () => rates,
      gateway: (id) => (cards.some((card) => card.id === id && !card.embedded) ? gateway(id) : undefined),
      heard: async () => undefined,
    },
    maker: {
      make: async (order) => {
        const fault = faultOf(order)
        if (fault) throw new Refused(fault)
        return { files: [goodFile(order)], model: 'quiet', costMicros: 0 }
      },
    },
    settings: { ...defaultSettings, questionMs: 3_600_000 },
    plans: new Map(),
  }

  const guarded = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
    } catch (error) {
      thrown.push(error)
    }
  }

  const nextTask = (): (typeof owed)[number] | undefined => {
    owed.sort((a, b) => a.dueAt - b.dueAt)
    return owed.shift()
  }

  const dueNext = (): number | undefined => {
    const times = dueTables.flatMap((table) =>
      store.rows(table).flatMap(({ dueAt }) => (typeof dueAt === 'number' ? dueAt : [])),
    )
    return times.length > 0 ? Math.min(...times) : undefined
  }

  const run: QuietWorld['run'] = async (until = () => false) => {
    for (let steps = 0; steps < mostSteps; steps++) {
      if (await until()) return
      const task = nextTask()
      if (task) {
        now = Math.max(now, task.dueAt)
        await guarded(task.run)
        continue
      }
      const at = dueNext()
      if (at === undefined) return
      now = Math.max(now + 1_000, at)
      await guarded(async () => {
        thrown.push(...(await sweep(ports)).errors)
      })
    }
    throw new Error('It never comes to rest')
  }

  return { ports, store, run, thrown }
}

export const jobIn = (store: MemoryStore, jobId: string): JobRow => {
  const job = store.row('job', jobId)
  if (!job) throw new Error(`There is no job ${jobId}`)
  return job
}
