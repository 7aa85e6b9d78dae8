import { paths } from '@peace/core/paths'
import type { DueTable, Rows, SlotRow, Store, Table, Transaction, UnitRow } from '@peace/engine'
import { type DocumentReference, FieldPath, type Firestore, type Query } from 'firebase-admin/firestore'

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
  desk: (id) => paths.queue(id),
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

export const engineStore = (store: Firestore): Store => {
  const ref = (table: Table, id: string): DocumentReference => store.doc(pathOf[table](id))

  const transactionOf = (tx: FirebaseFirestore.Transaction): Transaction => ({
    get: async (table, id) => rowOf((await tx.get(ref(table, id))).data()),
    getMany: async (table, ids) =>
      ids.length === 0 ? [] : (await tx.getAll(...ids.map((id) => ref(table, id)))).map((each) => rowOf(each.data())),
    put: (table, id, row) => void tx.set(ref(table, id), row),
    remove: (table, id) => void tx.delete(ref(table, id)),
  })

  return {
    run: (_name, work) => store.runTransaction((tx) => work(transactionOf(tx)), { maxAttempts: 30 }),
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
