import { setTimeout as wait } from 'node:timers/promises'
import { paths } from '@peace/core/paths'
import type { DueTable, Rows, SlotRow, Store, StoreTransaction, Table, UnitRow } from '@peace/engine'
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  FieldValue,
  type Firestore,
  type Query,
  type WriteBatch,
} from 'firebase-admin/firestore'

// The engine's store on Firestore. Ids of rows that lie within a workspace or a job carry it: `workspace/id`.

const split = (id: string): [string, string] => {
  const at = id.indexOf('/')
  return [id.slice(0, at), id.slice(at + 1)]
}

const pathOf: Record<Table, (id: string) => string> = {
  job: (id) => paths.job(id),
  page: (id) => {
    const [job, n] = split(id)
    return paths.jobPage(job, Number(n))
  },
  unit: (id) => `units/${id}`,
  attempt: (id) => paths.attempt(id),
  slot: (id) => `slots/${id}`,
  workload: (id) => paths.workload(id),
  outbox: (id) => paths.outbox(id),
  usage: (id) => paths.usage(...split(id)),
  artifact: (id) => paths.artifact(...split(id)),
  wallet: (id) => paths.wallet(id),
  entry: (id) => paths.ledgerEntry(...split(id)),
  event: (id) => `events/${id}`,
}

const collectionOf: Record<DueTable, string> = { job: 'jobs', unit: 'units', attempt: 'attempts', outbox: 'outbox' }

// Every query of the engine, once: the test of indexes goes through them.
export const queries = {
  due: (store: Firestore, table: DueTable, now: number, limit: number): Query =>
    store.collection(collectionOf[table]).where('dueAt', '<=', now).orderBy('dueAt').limit(limit),
  slots: (store: Firestore, scope: string): Query => store.collection('slots').where('scope', '==', scope),
  line: (store: Firestore, backend: string, limit: number): Query =>
    store.collection('units').where('lineFor', '==', backend).orderBy('readyAt').limit(limit),
  turns: (store: Firestore, limit: number): Query => store.collection('queues').orderBy('turn').limit(limit),
  openJobs: (store: Firestore, workspaceId: string): Query =>
    store.collection('jobs').where('workspaceId', '==', workspaceId).where('open', '==', true),
  receipt: (store: Firestore, jobId: string, limit: number): Query =>
    store.collection('attempts').where('jobId', '==', jobId).orderBy('createdAt').limit(limit),
}

const rowOf = <T extends Table>(data: unknown): Rows[T] | undefined =>
  data === undefined ? undefined : (data as Rows[T])

// Written only if it is still what was read. Whoever holds no lock while it thinks can keep nobody waiting: with the
// SDK's own transactions fifty at once on one document took over a minute, so four seconds.
const write = (
  batch: WriteBatch,
  to: DocumentReference,
  row: object | undefined,
  read: DocumentSnapshot | undefined,
): void => {
  const known = read?.exists && read.updateTime ? { lastUpdateTime: read.updateTime } : undefined
  if (row === undefined) return void (known ? batch.delete(to, known) : batch.delete(to))
  if (!read) return void batch.set(to, row)
  if (!known) return void batch.create(to, row)
  const gone = Object.keys(read.data() ?? {}).filter((name) => (row as Record<string, unknown>)[name] === undefined)
  batch.update(to, { ...row, ...Object.fromEntries(gone.map((name) => [name, FieldValue.delete()])) }, known)
}

// Somebody was first: not found, already there, not as it was read, or aborted.
const collisions = new Set<unknown>([5, 6, 9, 10])
const collided = (error: unknown): boolean => collisions.has((error as { code?: unknown }).code)
const attemptsAtMost = 60

export const engineStore = (store: Firestore): Store => {
  const ref = (table: Table, id: string): DocumentReference => store.doc(pathOf[table](id))

  const attempt = async <T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> => {
    const read = new Map<string, DocumentSnapshot>()
    const writes = new Map<string, { to: DocumentReference; row: object | undefined }>()
    const see = <T extends Table>(snapshot: DocumentSnapshot): Rows[T] | undefined => {
      read.set(snapshot.ref.path, snapshot)
      return rowOf(snapshot.data())
    }
    const value = await work({
      get: async (table, id) => see(await ref(table, id).get()),
      getMany: async (table, ids) =>
        ids.length === 0 ? [] : (await store.getAll(...ids.map((id) => ref(table, id)))).map((each) => see(each)),
      put: (table, id, row) => void writes.set(`${table}/${id}`, { to: ref(table, id), row }),
      remove: (table, id) => void writes.set(`${table}/${id}`, { to: ref(table, id), row: undefined }),
    })
    if (writes.size === 0) return value
    const batch = store.batch()
    for (const { to, row } of writes.values()) write(batch, to, row, read.get(to.path))
    await batch.commit()
    return value
  }

  return {
    run: async (name, work) => {
      for (let tries = 1; ; tries++) {
        try {
          return await attempt(work)
        } catch (error) {
          if (!collided(error)) throw error
          if (tries >= attemptsAtMost) throw new Error(`contention: ${name}`, { cause: error })
          await wait(Math.random() * Math.min(400, 10 * 1.5 ** tries))
        }
      }
    },
    get: async (table, id) => rowOf((await ref(table, id).get()).data()),
    getMany: async (table, ids) =>
      ids.length === 0
        ? []
        : (await store.getAll(...ids.map((id) => ref(table, id)))).map((each) => rowOf(each.data())),
    drop: async (table, ids) => {
      const batch = store.batch()
      for (const id of ids) batch.delete(ref(table, id))
      await batch.commit()
    },
    due: async (table, now, limit) =>
      (await queries.due(store, table, now, limit).select(FieldPath.documentId()).get()).docs.map(({ id }) => id),
    slots: async (scope) => (await queries.slots(store, scope).get()).docs.map((each) => each.data() as SlotRow),
    line: async (backend, limit) =>
      (await queries.line(store, backend, limit).get()).docs.map((each) => each.data() as UnitRow),
    turns: async (limit) =>
      (await queries.turns(store, limit).get()).docs.map((each) => ({ workspaceId: each.id, turn: each.get('turn') })),
    openJobs: async (workspaceId) =>
      (await queries.openJobs(store, workspaceId).select(FieldPath.documentId()).get()).docs.map(({ id }) => id),
  }
}
