import { paths } from '@peace/core/paths'
import { isStopped, type Switches } from '@peace/core/registers'
import { afterFailure, afterSuccess, type BackendCard, type BackendLive, backendLiveSchema } from '@peace/core/routing'
import type { Backend, Backends } from '@peace/engine'
import type { Firestore } from 'firebase-admin/firestore'
import { readConfigured } from '../backends/rates.store.ts'
import { vendorsOf } from '../gateways/backends.ts'
import { log } from '../log/log.ts'
import { inEmulator } from '../params.ts'
import { switches } from '../switches.store.ts'
import { loadGateways, registeredBackends } from './registry.ts'
import { remembered } from './remembered.ts'

// A card without what operators have stopped: its vendor, or some of the kinds it makes.
export const stillOffered = (card: BackendCard, stopped: Switches): BackendCard[] => {
  if (vendorsOf(card.id).some((vendor) => isStopped(stopped, 'vendor', vendor))) return []
  const offers = card.offers
    .map((offer) => ({ ...offer, kinds: offer.kinds.filter((kind) => !isStopped(stopped, 'kind', kind)) }))
    .filter(({ kinds }) => kinds.length > 0)
  return offers.length > 0 ? [{ ...card, offers }] : []
}

// Only what somebody here can talk to is offered, and only what has its price.
const readOffered = async (store: Firestore) => {
  const [{ started, rates, faults }, stopped] = await Promise.all([readConfigured(store), switches()])
  for (const fault of faults) log.error('A backend does not start', { fault })
  const able = new Set(['embedded', ...registeredBackends()])
  const cards = started.filter(({ id, enabled }) => enabled && able.has(id))
  return { rates, cards: cards.flatMap((card) => stillOffered(card, stopped)) }
}

const readLive = async (store: Firestore): Promise<ReadonlyMap<string, BackendLive>> => {
  const found = await store.collection('backends').get()
  return new Map(
    found.docs.flatMap((each) => {
      const live = backendLiveSchema.safeParse({ id: each.id, ...each.data() })
      return live.success ? [[each.id, live.data] as const] : []
    }),
  )
}

// Mostly there is nothing to write: it worked, as it did before.
const hear = async (store: Firestore, id: string, fault: string | undefined, now: number): Promise<void> => {
  const ref = store.doc(paths.backend(id))
  const found = await ref.get()
  const live = backendLiveSchema.parse({ id, ...found.data() })
  const breaker = fault === undefined ? afterSuccess(live.breaker) : afterFailure(live.breaker, fault, now)
  if (breaker !== live.breaker) await ref.set({ id, breaker }, { merge: true })
}

export const backendReader = async (store: Firestore, now: () => number): Promise<Backends> => {
  const gateways: (id: string) => Backend | undefined = await loadGateways()
  const offered = remembered(10_000, () => readOffered(store))
  // Health is looked at once a minute; a local stack's comes and goes with a test.
  const live = remembered(inEmulator ? 3_000 : 15_000, () => readLive(store))
  return {
    cards: async () => (await offered()).cards,
    live,
    rates: async () => (await offered()).rates,
    gateway: gateways,
    // A breaker that was not told is told by the next one.
    heard: async (id, _kind, _ms, fault) => {
      if (id === 'embedded') return
      // It worked, as it did before: nothing is to be read for that.
      const known = fault === undefined ? (await live()).get(id)?.breaker : undefined
      if (known && afterSuccess(known) === known) return
      await hear(store, id, fault, now()).catch(() => undefined)
    },
  }
}
