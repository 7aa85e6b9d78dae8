import { defaultRateCard, type RateCard, rateCardSchema } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import {
  afterFailure,
  afterSuccess,
  type BackendCard,
  type BackendLive,
  backendCardSchema,
  backendLiveSchema,
  deliveredCards,
} from '@peace/core/routing'
import type { Backend, Backends } from '@peace/engine'
import type { Firestore } from 'firebase-admin/firestore'
import { z } from 'zod'
import { readSetting } from '../documents.store.ts'
import { loadGateways, registeredBackends } from './registry.ts'
import { remembered } from './remembered.ts'

const configured = z.object({ cards: z.array(backendCardSchema) })

// Only what somebody here can talk to is offered.
const readCards = async (store: Firestore): Promise<readonly BackendCard[]> => {
  const found = readSetting(configured, await store.doc(paths.config('backends')).get())
  const able = new Set(['embedded', ...registeredBackends()])
  return (found?.cards ?? deliveredCards).filter(({ id, enabled }) => enabled && able.has(id))
}

const readRates = async (store: Firestore): Promise<RateCard> => {
  return readSetting(rateCardSchema, await store.doc(paths.config('rates')).get()) ?? defaultRateCard
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
  const cards = remembered(10_000, () => readCards(store))
  const live = remembered(3_000, () => readLive(store))
  const rates = remembered(10_000, () => readRates(store))
  return {
    cards,
    live,
    rates,
    gateway: gateways,
    // A breaker that was not told is told by the next one.
    heard: (id, _kind, _ms, fault) =>
      id === 'embedded' ? Promise.resolve() : hear(store, id, fault, now()).catch(() => undefined),
  }
}
