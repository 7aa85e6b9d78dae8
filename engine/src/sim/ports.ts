import type { ArtifactFile, FilmData, UnitSpec } from '@peace/core/build'
import { DomainError } from '@peace/core/errors'
import { emptyBilling, entitlementsOf, type RateCard } from '@peace/core/money'
import { afterFailure, afterSuccess } from '@peace/core/routing'
import type { Account, EngineSettings, Ports } from '../ports.ts'
import { bad, Refused } from '../result.ts'
import type { Faults } from './faults.ts'
import { type Host, rememberedMs } from './hosts.ts'
import type { MemoryStore } from './memory-store.ts'
import { type Looks, simModeration } from './moderator.ts'
import type { StoreFor } from './outside-store.ts'
import type { Process } from './process.ts'
import { isRight, outcomeOf, type Providers } from './providers.ts'
import type { Queue } from './queue.ts'
import type { Random } from './random.ts'
import type { Scheduler } from './scheduler.ts'
import { isMoneyStopped, offeredIn, type Sky } from './weather.ts'

// What is known of a workspace beside its money, from which its plan follows.
export type Home = Omit<Account, 'plan' | 'entitlements' | 'debtMillis'> & {
  // Where it is not what its money says.
  plan?: Account['plan']
  more: Partial<Account['entitlements']>
  // What each of its people may spend in a month; nothing said is no limit.
  members: Readonly<Record<string, number | undefined>>
}

// What the ports of every process of a world stand on.
export type Ground = {
  scheduler: Scheduler
  random: Random
  faults: Faults
  store: MemoryStore
  // What the engine is given: this memory, or a store outside that it mirrors.
  storeFor: StoreFor
  accounts: Map<string, Home>
  films: Map<string, Omit<FilmData, 'salt'>>
  sky: Sky
  rates: { current: RateCard }
  // Paths of files that are what they say.
  good: Set<string>
  uploads: ReadonlySet<string>
  looks: Looks
  // Told of each order before it is made.
  ordered: (spec: UnitSpec) => void
  settings: EngineSettings
  nextId: () => number
  providers: () => Providers
  queue: Queue
}

export const accountIn = ({ accounts, store, sky, scheduler }: Ground, workspaceId: string): Account => {
  const home = accounts.get(workspaceId)
  if (!home) throw new DomainError('not-found', { what: 'workspace' })
  const { more, members: _, ...rest } = home
  const plan = home.plan ?? (store.row('billing', workspaceId) ?? emptyBilling(workspaceId)).standing.plan
  return {
    ...rest,
    plan,
    debtMillis: store.row('wallet', workspaceId)?.debtMillis ?? 0,
    entitlements: { ...entitlementsOf(plan), ...more },
    paidStopped: home.paidStopped === true || isMoneyStopped(sky, workspaceId, scheduler.now()),
  }
}

export const portsFor = (ground: Ground, process: Process, host: Host): Ports => {
  const { scheduler, random, faults, films, sky, rates, good, uploads, settings, nextId } = ground
  return {
    clock: { now: () => scheduler.now(), every: (ms, run) => process.every(ms, run) },
    ids: { next: () => `i${nextId()}`, secret: () => `s${nextId()}-${random.below(1e9)}` },
    random: () => random.next(),
    store: ground.storeFor(process),
    tasks: {
      waits: true,
      send: (owed) => process.step('send', () => ground.queue.receive(owed), { call: true }),
      remind: (owed) => process.step('remind', () => ground.queue.hear(owed), { call: true }),
    },
    blobs: {
      keep: (order, made) =>
        process.step(
          'keep',
          () => {
            if (faults.happens('storage-fails')) throw new Error('storage is away')
            return made.files.map((file, n): ArtifactFile => {
              const path = `workspaces/${order.workspaceId}/artifacts/${order.unitKey}-${nextId()}-${n}`
              if (isRight(order, file)) good.add(path)
              const bytes = file.bytes instanceof Uint8Array ? file.bytes.length : 1
              const { bytes: _, ...said } = file
              return { ...said, path, sha256: order.unitKey, bytes }
            })
          },
          { call: true },
        ),
      left: (attemptId) => process.step('left', () => uploads.has(attemptId), { call: true }),
      read: () => Promise.resolve(new Uint8Array()),
    },
    accounts: {
      lately: async (workspaceId) =>
        host.remember(`account ${workspaceId}`, rememberedMs.lately, () => accountIn(ground, workspaceId)),
      of: (workspaceId) => process.step('account', () => accountIn(ground, workspaceId)),
    },
    films: {
      read: (_workspaceId, filmId) =>
        process.step('film', () => {
          const film = films.get(filmId)
          if (!film) throw new DomainError('not-found', { what: 'film' })
          return film
        }),
    },
    moderation: simModeration(ground, process),
    backends: {
      cards: async () => host.remember('cards', rememberedMs.offered, () => offeredIn(sky, scheduler.now())),
      live: async () => host.remember('live', rememberedMs.live, () => new Map(sky.live)),
      rates: async () => host.remember('rates', rememberedMs.offered, () => rates.current),
      gateway: (id) => {
        const known = ground.sky.cards.some((card) => card.id === id && !card.embedded)
        const gateway = known ? ground.providers().for(process, id) : undefined
        return (
          gateway && {
            ...gateway,
            submit: (order, ticket) => {
              ground.ordered(order.spec)
              return gateway.submit(order, ticket)
            },
          }
        )
      },
      heard: async (id, _kind, _ms, fault) => {
        const state = sky.live.get(id)
        if (!state) return
        const breaker =
          fault === undefined ? afterSuccess(state.breaker) : afterFailure(state.breaker, fault, scheduler.now())
        sky.live.set(id, { ...state, breaker })
      },
    },
    maker: {
      make: (order) => {
        ground.ordered(order.spec)
        return process.step(
          'make',
          () => {
            if (faults.happens('filtered', 0.003)) throw new Refused(bad('filtered', 'safety'))
            return outcomeOf({ ...faults, happens: (kind) => faults.happens(kind, 0.004) }, order)
          },
          { call: true, ms: random.between(30, 900) },
        )
      },
    },
    settings,
    plans: host.plans,
  }
}
