import { createHash } from 'node:crypto'
import type { UnitSpec } from '@peace/core/build'
import { defaultRateCard } from '@peace/core/money'
import type { BackendCard } from '@peace/core/routing'
import type { EngineSettings, Ports } from '../ports.ts'
import { defaultSettings } from '../ports.ts'
import type { WorkloadRow } from '../rows.ts'
import { sweep } from '../sweep.ts'
import { claimWork, hearWebhook } from '../watch.ts'
import { Broken, hold } from './broken.ts'
import { simCards } from './cards.ts'
import { faults as makeFaults } from './faults.ts'
import { forgeries } from './forgeries.ts'
import { makeHosts } from './hosts.ts'
import { checkWrites, recount, type Watched } from './invariants.ts'
import { memoryStore, type Reply } from './memory-store.ts'
import { isSaidUnseen, noLooks } from './moderator.ts'
import type { Outside } from './outside-store.ts'
import { hasMachines, type Machines } from './own-machines.ts'
import { accountIn, type Ground, portsFor } from './ports.ts'
import { startProcess } from './process.ts'
import { providers as makeProviders, type Providers, type Work } from './providers.ts'
import { makeQueue } from './queue.ts'
import { seeded } from './random.ts'
import { scheduler as makeScheduler } from './scheduler.ts'
import { clearSky } from './weather.ts'

// Everything the engine stands on, from a seed: clock, store, queues, triggers, webhooks, makers, and their faults.
export type World = Pick<
  Ground,
  'scheduler' | 'random' | 'faults' | 'store' | 'accounts' | 'films' | 'rates' | 'settings' | 'sky'
> & {
  providers: Providers
  watched: Watched
  // By workspace.
  machines: Machines
  // Tickets with which a model was called, and what each wish was answered with.
  called: Map<string, string>
  answers: Map<string, string>
  // What is to be looked at when all is over.
  atEnd: (() => void)[]
  // While nothing is made there is little to see: looks are seldom.
  often(ms: number): number
  seen: { shared: number; failovers: number; steps: number }
  trace(line: string): void
  recent(): readonly string[]
  hash(): string
  broken(): Error | undefined
  fail(error: unknown): void
  // Runs something as a process of its own; when it dies or fails, `again` is asked.
  run(name: string, mortal: boolean, work: (ports: Ports) => Promise<unknown>, again?: (error: unknown) => void): void
  check(): void
}

const kept = 400
const minute = 60_000

export const makeWorld = (
  seed: number,
  without: ReadonlySet<string>,
  outside?: Outside,
  cards: readonly BackendCard[] = simCards(hasMachines(seed)),
): World => {
  const random = seeded(seed)
  const scheduler = makeScheduler(outside?.idle)
  const faults = makeFaults(random, without)
  const digest = createHash('sha256')
  const lines: string[] = []
  let broken: Error | undefined
  let processes = 0
  let ids = 0
  const sky = clearSky(cards)
  const good = new Set<string>()
  const looks = noLooks()
  const ordered = (spec: UnitSpec) =>
    guarded(() =>
      hold('shown-is-seen', !isSaidUnseen(looks, spec), () => `${spec.kind} ${spec.subject} is made of unseen words`),
    )
  const written = new Set<string>()
  const uploads = new Set<string>()
  const plans: Ports['plans'] = new Map()
  const accounts: World['accounts'] = new Map()
  const machines: Machines = new Map()
  const films: World['films'] = new Map()
  const rates = { current: defaultRateCard }
  const seen = { shared: 0, failovers: 0, steps: 0 }
  const settings: EngineSettings = {
    ...defaultSettings,
    draftJobs: 6,
    batch: { light: 8, heavy: 2 },
    parallel: { light: 2, heavy: 2 },
    questionMs: 3_600_000,
    lookMs: { first: 2_000, most: 120_000, bound: 3 * 3_600_000 },
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

  const replies: readonly (readonly ['commit-unheard' | 'commit-lost' | 'commit-repeated', Reply])[] = [
    ['commit-unheard', 'unheard'],
    ['commit-lost', 'lost'],
    ['commit-repeated', 'repeated'],
  ]
  const store = memoryStore({
    collides: () => faults.happens('transaction-conflict'),
    reply: () => replies.find(([kind]) => faults.happens(kind))?.[1] ?? 'heard',
    readFails: () => faults.happens('read-fails'),
    committed: (writes, process, name) => {
      seen.steps += 1
      trace(`${process.name} ${name} ${writes.map(({ table, id }) => `${table}:${id.slice(0, 12)}`).join(' ')}`)
      guarded(() => checkWrites(watched, writes))
      for (const { table, id, before, after } of writes) {
        if (table === 'outbox') written.add(id)
        if (table === 'workload')
          queue.hearLater(id, before as WorkloadRow | undefined, after as WorkloadRow | undefined)
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

  const hosts = makeHosts(random, () => scheduler.now(), plans)
  const spawner = { scheduler, random, faults, trace }

  const run: World['run'] = (name, mortal, work, again) => {
    const process = startProcess(spawner, `${name}#${processes++}`, mortal, () => again?.('died'))
    work(portsFor(ground, process, hosts.pick())).then(
      () => undefined,
      (error) => {
        if (error instanceof Broken) return fail(error)
        trace(`${process.name} fails: ${error instanceof Error ? error.message.slice(0, 80) : error}`)
        if (error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) fail(error)
        again?.(error)
      },
    )
  }

  const queue = makeQueue({ scheduler, random, faults, sky, run, guarded, isOwed: (id) => written.has(id) })
  const forge = forgeries({ faults, store, run })

  const providers = makeProviders({
    scheduler,
    random,
    faults,
    trace,
    uploads,
    machinesOf: (workspaceId) => ({
      all: machines.get(workspaceId) ?? [],
      seen: accounts.get(workspaceId)?.machines ?? 0,
    }),
    submitted: (work) => {
      const alive = providers
        .running()
        .find((other) => other.id !== work.id && other.unitKey === work.unitKey && !mayBeLeft(other))
      if (alive)
        fail(new Broken('never-sent-again', `${work.id} for ${work.unitKey} while ${alive.id} is ${alive.state}`))
      scheduler.after(random.between(100, 4_000), () => forge(work, 'claim-forged'))
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
      forge(work, 'webhook-forged')
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

  const ground: Ground = {
    ...{
      scheduler,
      random,
      faults,
      store,
      accounts,
      films,
      sky,
      rates,
      good,
      uploads,
      looks,
      ordered,
      settings,
      queue,
      storeFor: outside?.storeFor(store, faults) ?? store.for,
    },
    nextId: () => ids++,
    providers: () => providers,
  }

  const watched: Watched = {
    ...{ store, providers, plans, good, looks, sky, homes: accounts },
    now: () => scheduler.now(),
    marginMs: settings.marginMs,
    limits: {
      drafts: settings.draftJobs,
      slots: new Map(cards.filter(({ embedded }) => !embedded).map(({ id, slots }) => [id, slots])),
      concurrency: (workspaceId) => accountIn(ground, workspaceId).entitlements.concurrency,
    },
  }

  const often = (ms: number): number => (store.openJobs() > 0 ? ms : Math.max(ms, 10 * minute))

  // Every minute; while nothing is due there is nothing to be seen of it.
  const sweeping = () => {
    scheduler.after(often(minute), sweeping)
    if ((store.nextDue() ?? Number.POSITIVE_INFINITY) > scheduler.now()) return
    const sweepOnce = () => run('sweep', true, (ports) => sweep(ports))
    sweepOnce()
    if (!random.chance(0.1) || faults.isCalm() || without.has('sweep-collides')) return
    faults.count('sweep-collides')
    sweepOnce()
  }
  scheduler.after(minute, sweeping)

  return {
    ...{ scheduler, random, faults, store, providers, watched, machines, accounts, films, rates, settings, sky, seen },
    ...{ trace, fail, run, called: new Map<string, string>(), answers: new Map<string, string>() },
    ...{ atEnd: [], often },
    recent: () => lines.slice(-kept),
    hash: () => digest.copy().digest('hex'),
    broken: () => broken,
    check: () => guarded(() => recount(watched)),
  }
}
