import { createHash } from 'node:crypto'
import { defaultRateCard } from '@peace/core/money'
import { type BackendLive, backendLiveSchema } from '@peace/core/routing'
import { handle } from '../engine.ts'
import { hearWorkload } from '../hear-workload.ts'
import type { EngineSettings, Ports } from '../ports.ts'
import { defaultSettings } from '../ports.ts'
import type { OutboxRow, Task, WorkloadRow } from '../rows.ts'
import { sweep } from '../sweep.ts'
import { claimWork, hearWebhook } from '../watch.ts'
import { simCards } from './cards.ts'
import { faults as makeFaults } from './faults.ts'
import { Broken, checkWrites, recount, type Watched } from './invariants.ts'
import { memoryStore } from './memory-store.ts'
import { isSaidUnseen, noLooks } from './moderator.ts'
import { type Ground, portsFor } from './ports.ts'
import { startProcess } from './process.ts'
import { providers as makeProviders, type Providers, type Work } from './providers.ts'
import { seeded } from './random.ts'
import { scheduler as makeScheduler } from './scheduler.ts'

// Everything the engine stands on, from a seed: clock, store, queues, triggers, webhooks, makers, and their faults.
export type World = Pick<
  Ground,
  'scheduler' | 'random' | 'faults' | 'store' | 'accounts' | 'films' | 'rates' | 'settings'
> & {
  providers: Providers
  watched: Watched
  seen: { shared: number; failovers: number; steps: number }
  trace(line: string): void
  recent(): readonly string[]
  hash(): string
  broken(): Error | undefined
  // Runs something as a process of its own; when it dies or fails, `again` is asked.
  run(name: string, mortal: boolean, work: (ports: Ports) => Promise<unknown>, again?: (error: unknown) => void): void
  check(): void
}

const kept = 400

export const makeWorld = (seed: number, without: ReadonlySet<string>): World => {
  const random = seeded(seed)
  const scheduler = makeScheduler()
  const faults = makeFaults(random, without)
  const digest = createHash('sha256')
  const lines: string[] = []
  let broken: Error | undefined
  let processes = 0
  let ids = 0
  const cards = simCards()
  const live = new Map<string, BackendLive>(cards.map(({ id }) => [id, backendLiveSchema.parse({ id, health: 'up' })]))
  const good = new Set<string>()
  const written = new Set<string>()
  const uploads = new Set<string>()
  const plans: Ports['plans'] = new Map()
  const looks = noLooks()
  const accounts: World['accounts'] = new Map()
  const films: World['films'] = new Map()
  const rates = { current: defaultRateCard }
  const seen = { shared: 0, failovers: 0, steps: 0 }
  const settings: EngineSettings = {
    ...defaultSettings,
    draftJobs: 6,
    batch: { light: 8, heavy: 2 },
    parallel: { light: 2, heavy: 2 },
    questionMs: 3_600_000,
    lookMs: { first: 2_000, most: 120_000, bound: 3_600_000 },
  }

  const trace = (line: string) => {
    const text = `${scheduler.now()} ${line}`
    digest.update(text)
    lines.push(text)
    if (lines.length > kept * 2) lines.splice(0, kept)
  }
  const fail = (error: unknown) => {
    broken ??= error instanceof Error ? error : new Error(String(error))
  }
  const guarded = (check: () => void) => {
    try {
      check()
    } catch (error) {
      fail(error)
    }
  }

  const store = memoryStore({
    collides: () => faults.happens('transaction-conflict'),
    committed: (writes, process, name) => {
      seen.steps += 1
      trace(`${process.name} ${name} ${writes.map(({ table, id }) => `${table}:${id.slice(0, 12)}`).join(' ')}`)
      guarded(() => checkWrites(watched, writes))
      for (const { table, id, before, after } of writes) {
        if (table === 'outbox') written.add(id)
        if (table === 'workload') hearLater(id, before as WorkloadRow | undefined, after as WorkloadRow | undefined)
        if (table === 'unit' && after) countSharing(after as { interests: object; left: string[] }, before as never)
      }
    },
  })

  const countSharing = (after: { interests: object; left: string[] }, before: typeof after | undefined) => {
    const many = Object.keys(after.interests).length
    if (many > 1 && many > Object.keys(before?.interests ?? {}).length) {
      seen.shared += 1
      faults.count('shared-unit')
    }
    if (after.left.length > (before?.left.length ?? 0)) seen.failovers += 1
  }

  const spawner = { scheduler, random, faults, trace }

  const run: World['run'] = (name, mortal, work, again) => {
    const process = startProcess(spawner, `${name}#${processes++}`, mortal, () => again?.('died'))
    work(portsFor(ground, process)).then(
      () => undefined,
      (error) => {
        if (error instanceof Broken) return fail(error)
        trace(`${process.name} fails: ${error instanceof Error ? error.message.slice(0, 80) : error}`)
        if (error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) fail(error)
        again?.(error)
      },
    )
  }

  const received = new Set<string>()
  const deliver = (task: Task, tries: number) => {
    if (faults.happens('task-dropped')) return
    run(
      `task-${task.type}`,
      true,
      (ports) => handle(ports, task),
      () => {
        if (tries < 6) scheduler.after(1_000 * 2 ** tries, () => deliver(task, tries + 1))
      },
    )
  }
  const receive = (owed: OutboxRow): void => {
    guarded(() => {
      if (!written.has(owed.id)) throw new Broken('outbox-first', `${owed.task.type} is sent and nowhere owed`)
    })
    hear(owed)
  }
  const hear = ({ id, task, dueAt }: OutboxRow): void => {
    if (received.has(id)) return
    received.add(id)
    const wait = Math.max(0, dueAt - scheduler.now())
    let late = random.between(5, 120)
    if (faults.happens('task-delayed')) late += random.between(5_000, 90_000)
    if (faults.happens('task-reordered')) late += random.between(200, 3_000)
    scheduler.after(wait + late, () => deliver(task, 0))
    if (faults.happens('task-duplicate'))
      scheduler.after(wait + late + random.between(0, 8_000), () => deliver(task, 0))
  }

  const hearLater = (workspaceId: string, before: WorkloadRow | undefined, after: WorkloadRow | undefined) => {
    if (faults.happens('trigger-dropped')) return
    const late = faults.happens('trigger-delayed') ? random.between(5_000, 120_000) : random.between(20, 300)
    const hear = () => run('trigger', true, (ports) => hearWorkload(ports, workspaceId, before, after))
    scheduler.after(late, hear)
    if (faults.happens('trigger-duplicate')) scheduler.after(late + random.between(1, 5_000), hear)
  }

  const forgery = (work: Work, kind: 'webhook-forged' | 'claim-forged') => {
    if (!faults.happens(kind)) return
    run(kind, false, async (ports) => {
      const before = store.row('attempt', work.attemptId)
      const calls: string[] = []
      const silent = { ...ports, backends: { ...ports.backends, gateway: spying(ports, calls) } }
      const believed =
        kind === 'webhook-forged'
          ? await hearWebhook(silent, work.attemptId, 'guess')
          : await claimWork(silent, work.attemptId, 'guess', 'thief')
      if (before && (believed || calls.length > 0))
        throw new Broken('forged-changes-nothing', `${kind} was believed about ${work.attemptId}`)
    })
  }
  const spying =
    (ports: Ports, calls: string[]): Ports['backends']['gateway'] =>
    (id) => {
      calls.push(id)
      return ports.backends.gateway(id)
    }

  const providers = makeProviders({
    scheduler,
    random,
    faults,
    trace,
    uploads,
    submitted: (work) => {
      const alive = [...providers.works.values()].find(
        (other) =>
          other.id !== work.id &&
          other.unitKey === work.unitKey &&
          (other.state === 'queued' || other.state === 'running') &&
          !mayBeLeft(other),
      )
      if (alive)
        guarded(() => {
          throw new Broken('never-sent-again', `${work.id} for ${work.unitKey} while ${alive.id} is ${alive.state}`)
        })
      scheduler.after(random.between(100, 4_000), () => forgery(work, 'claim-forged'))
    },
    mayBegin: (work, worker, then) => {
      const ask = (tries: number) =>
        run(
          'claim-door',
          true,
          async (ports) => then(await claimWork(ports, work.attemptId, work.nonce, worker)),
          () => {
            // A worker that gets no answer asks again, then leaves the work alone.
            if (tries < 3) scheduler.after(1_000, () => ask(tries + 1))
            else then(false)
          },
        )
      ask(0)
    },
    ended: (work) => {
      forgery(work, 'webhook-forged')
      if (faults.happens('webhook-dropped')) return
      const late = faults.happens('webhook-delayed') ? random.between(10_000, 300_000) : random.between(50, 800)
      const tell = () => run('webhook', true, (ports) => hearWebhook(ports, work.attemptId, work.nonce))
      scheduler.after(late, tell)
      if (faults.happens('webhook-duplicate')) scheduler.after(late + random.between(10, 10_000), tell)
    },
  })

  // Work whose attempt is being stopped, was closed by the rules, or can never begin: another may be sent.
  const mayBeLeft = (work: Work): boolean => {
    const attempt = store.row('attempt', work.attemptId)
    if (!attempt) return false
    if (attempt.stopping || attempt.barred) return true
    return attempt.phase === 'closed' && scheduler.now() >= attempt.deadlineAt + settings.marginMs
  }

  const watched: Watched = {
    store,
    providers,
    plans,
    good,
    looks,
    now: () => scheduler.now(),
    marginMs: settings.marginMs,
    limits: {
      drafts: settings.draftJobs,
      slots: new Map(cards.map(({ id, slots }) => [id, slots])),
      concurrency: (workspaceId) => accounts.get(workspaceId)?.entitlements.concurrency ?? 0,
    },
  }

  const ground: Ground = {
    scheduler,
    random,
    faults,
    store,
    accounts,
    films,
    cards,
    live,
    rates,
    good,
    uploads,
    looks,
    ordered: (spec) =>
      guarded(() => {
        if (isSaidUnseen(looks, spec))
          throw new Broken('shown-is-seen', `${spec.kind} ${spec.subject} is made of unseen words`)
      }),
    settings,
    plans,
    nextId: () => ids++,
    providers: () => providers,
    receive,
    hear,
  }

  const sweepOnce = () => run('sweep', true, (ports) => sweep(ports))
  const sweeping = () => {
    sweepOnce()
    if (random.chance(0.1) && !faults.isCalm() && !without.has('sweep-collides')) {
      faults.count('sweep-collides')
      sweepOnce()
    }
    scheduler.after(60_000, sweeping)
  }
  scheduler.after(60_000, sweeping)

  return {
    scheduler,
    random,
    faults,
    store,
    providers,
    watched,
    accounts,
    films,
    rates,
    settings,
    seen,
    trace,
    recent: () => lines.slice(-kept),
    hash: () => digest.copy().digest('hex'),
    broken: () => broken,
    run,
    check: () => guarded(() => recount(watched)),
  }
}
