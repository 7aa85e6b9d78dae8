import type { ArtifactFile, FilmData, UnitSpec } from '@peace/core/build'
import { DomainError } from '@peace/core/errors'
import type { RateCard } from '@peace/core/money'
import { afterFailure, afterSuccess, type BackendCard, type BackendLive } from '@peace/core/routing'
import type { Account, EngineSettings, Ports } from '../ports.ts'
import { bad, Refused } from '../result.ts'
import type { OutboxRow } from '../rows.ts'
import { quick } from './cards.ts'
import type { Faults } from './faults.ts'
import type { MemoryStore } from './memory-store.ts'
import { type Looks, simModeration } from './moderator.ts'
import type { Process } from './process.ts'
import { outcomeOf, type Providers } from './providers.ts'
import type { Random } from './random.ts'
import type { Scheduler } from './scheduler.ts'

// What the ports of every process of a world stand on.
export type Ground = {
  scheduler: Scheduler
  random: Random
  faults: Faults
  store: MemoryStore
  accounts: Map<string, Account>
  films: Map<string, Omit<FilmData, 'salt'>>
  cards: BackendCard[]
  live: Map<string, BackendLive>
  rates: { current: RateCard }
  // Paths of files that are what they say.
  good: Set<string>
  uploads: ReadonlySet<string>
  looks: Looks
  // Told of each order before it is made.
  ordered: (spec: UnitSpec) => void
  settings: EngineSettings
  plans: Ports['plans']
  nextId: () => number
  providers: () => Providers
  receive: (owed: OutboxRow) => void
  hear: (owed: OutboxRow) => void
}

export const portsFor = (ground: Ground, process: Process): Ports => {
  const {
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
    settings,
    plans,
    nextId,
  } = ground
  return {
    clock: { now: () => scheduler.now(), every: (ms, run) => process.every(ms, run) },
    ids: { next: () => `i${nextId()}`, secret: () => `s${nextId()}-${random.below(1e9)}` },
    random: () => random.next(),
    store: store.for(process),
    tasks: {
      waits: true,
      send: (owed) => process.step('send', () => ground.receive(owed), { call: true }),
      remind: (owed) => process.step('remind', () => ground.hear(owed), { call: true }),
    },
    blobs: {
      keep: (order, made) =>
        process.step(
          'keep',
          () => {
            if (faults.happens('storage-fails')) throw new Error('storage is away')
            return made.files.map((file, n): ArtifactFile => {
              const path = `workspaces/${order.workspaceId}/artifacts/${order.unitKey}-${nextId()}-${n}`
              if (file.contentType !== 'application/octet-stream') good.add(path)
              const bytes = file.bytes instanceof Uint8Array ? file.bytes.length : 1
              return {
                role: file.role,
                name: file.name,
                path,
                sha256: order.unitKey,
                bytes,
                contentType: file.contentType,
              }
            })
          },
          { call: true },
        ),
      left: (attemptId) => process.step('left', () => uploads.has(attemptId), { call: true }),
      read: () => Promise.resolve(new Uint8Array()),
    },
    accounts: {
      lately: async (workspaceId) => accounts.get(workspaceId) ?? { machines: 0 },
      of: (workspaceId) =>
        process.step('account', () => {
          const account = accounts.get(workspaceId)
          if (!account) throw new DomainError('not-found', { what: 'workspace' })
          return account
        }),
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
      cards: async () => cards,
      live: async () => live,
      rates: async () => rates.current,
      gateway: (id) => {
        const gateway = quick[id] && ground.providers().for(process, id)
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
        const state = live.get(id)
        if (!state) return
        const breaker =
          fault === undefined ? afterSuccess(state.breaker) : afterFailure(state.breaker, fault, scheduler.now())
        live.set(id, { ...state, breaker })
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
    plans,
  }
}
