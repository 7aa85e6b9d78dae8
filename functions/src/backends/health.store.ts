import { unitKindSchema } from '@peace/core/build'
import { paths } from '@peace/core/paths'
import { averagesOf, type BackendCard, backendLiveSchema, type Receipt } from '@peace/core/routing'
import { storedRows } from '@peace/engine'
import { FieldValue, type Firestore } from 'firebase-admin/firestore'
import { readIfReadable } from '../documents.store.ts'
import { probe } from '../gateways/backends.ts'
import { queries } from '../jobs/engine.store.ts'
import { readCards } from './rates.store.ts'

// What a look at a backend found, written where routing and the pages read it. Averages are computed anew from the
// latest receipts each time, never added to.
const latest = 50
const starvedMs = 60_000

const receiptsOf = async (store: Firestore, id: string): Promise<Receipt[]> => {
  const found = await store
    .collection('attempts')
    .where('backend', '==', id)
    .where('phase', '==', 'closed')
    .orderBy('closedAt', 'desc')
    .limit(latest)
    .get()
  return found.docs.flatMap((each) => {
    const attempt = readIfReadable(storedRows.attempt, each)
    if (attempt?.closedAt === undefined) return []
    const { verdict, kind, createdAt, closedAt: at, fault } = attempt
    // A filter or a refusal says nothing of how well it works.
    if (verdict === 'cancelled' || fault === 'rate-limited' || fault === 'claim-refused') return []
    return [{ kind: unitKindSchema.parse(kind), ms: at - createdAt, ok: verdict !== 'failed', at }]
  })
}

const countOf = async (store: Firestore, collection: string, wheres: [string, unknown][]): Promise<number> => {
  let query = store.collection(collection).limit(1000)
  for (const [field, value] of wheres)
    query = Array.isArray(value) ? query.where(field, 'in', value) : query.where(field, '==', value)
  return (await query.count().get()).data().count
}

// Units of the first jobs in its line: beyond these, more makes no difference to who is chosen.
const waitingFor = async (store: Firestore, backend: string): Promise<number> => {
  const { docs } = await queries.inLine(store, backend, 200).select('line.waiting').get()
  return docs.reduce((sum, each) => sum + Number(each.get(`line.waiting.${backend}`) ?? 0), 0)
}

const lookAt = async (store: Firestore, card: BackendCard, now: number) => {
  const ref = store.doc(paths.backend(card.id))
  const before = (await ref.get()).data()
  const found = await probe(card.id)
  const open = ['intent', 'sent', 'unknown']
  const [receipts, running, queued] = await Promise.all([
    card.embedded ? [] : receiptsOf(store, card.id),
    card.embedded
      ? 0
      : countOf(store, 'attempts', [
          ['backend', card.id],
          ['phase', open],
        ]),
    card.embedded ? 0 : waitingFor(store, card.id),
  ])
  const starvedSince = found.starved ? Number(before?.starvedSince ?? now) : 0
  const starved = starvedSince > 0 && now - starvedSince >= starvedMs
  const health = starved ? ('down' as const) : found.health
  // The vendor's own queue counts the same work as our open attempts; the longer of the two is believed.
  const waiting = queued + Math.max(0, (found.load?.queued ?? 0) - running)
  await ref.set(
    {
      ...{ id: card.id, health, setUp: found.setUp, checkedAt: now, starvedSince, queued: waiting, running },
      // Whether anybody can be told to wait for it, and who has to allow it.
      offered: card.enabled && found.setUp,
      vendor: card.vendor ?? FieldValue.delete(),
      ...averagesOf(receipts, latest),
    },
    { merge: true },
  )
  return health
}

export const probeAll = async (store: Firestore, now: number): Promise<Record<string, string>> => {
  const cards = await readCards()
  const seen = await Promise.all(
    cards.map(
      async (card) => [card.id, await lookAt(store, card, now).catch((error: unknown) => String(error))] as const,
    ),
  )
  return Object.fromEntries(seen)
}

export type LiveRow = ReturnType<typeof backendLiveSchema.parse> & { setUp: boolean }

export const readLive = async (store: Firestore): Promise<ReadonlyMap<string, LiveRow>> => {
  const found = await store.collection('backends').get()
  return new Map(
    found.docs.flatMap((each) => {
      const live = backendLiveSchema.safeParse({ id: each.id, ...each.data() })
      return live.success ? [[each.id, { ...live.data, setUp: each.get('setUp') !== false }] as const] : []
    }),
  )
}
