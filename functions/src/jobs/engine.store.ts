import { setTimeout as wait } from 'node:timers/promises'
import { paths } from '@peace/core/paths'
import {
  type Damage,
  type DueTable,
  type Rows,
  readMany,
  readOneOfMany,
  readRow,
  type Store,
  type StoreTransaction,
  storedRows,
  type Table,
} from '@peace/engine'
import {
  type DocumentReference,
  type DocumentSnapshot,
  FieldPath,
  FieldValue,
  type Firestore,
  type Query,
  type WriteBatch,
} from 'firebase-admin/firestore'
import { log } from '../log/log.ts'
import { fromStored, isSharded, toStored } from './stored-form.store.ts'

// The engine's store on Firestore. Ids of rows that lie within a workspace or a job carry it: `workspace/id`.

const split = (id: string): [string, string] => {
  const at = id.indexOf('/')
  return [id.slice(0, at), id.slice(at + 1)]
}

export const pathOf: Record<Table, (id: string) => string> = {
  job: (id) => paths.job(id),
  page: (id) => {
    const [job, n] = split(id)
    return paths.jobPage(job, Number(n))
  },
  receipt: (id) => {
    const [job, n] = split(id)
    return paths.jobReceipt(job, Number(n))
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
  billing: (id) => paths.billing(id),
  payment: (id) => paths.payment(...split(id)),
  ticket: (id) => paths.ticket(id),
}

const collectionOf: Record<DueTable, string> = {
  job: 'jobs',
  unit: 'units',
  attempt: 'attempts',
  workload: 'queues',
  outbox: 'outbox',
  ticket: 'tickets',
}

// Every query of the engine, once: the test of indexes goes through them.
export const queries = {
  due: (store: Firestore, table: DueTable, now: number, limit: number): Query =>
    store
      .collection(collectionOf[table])
      .where('dueAt', '<=', now)
      .orderBy('dueAt')
      .orderBy(FieldPath.documentId())
      .limit(limit),
  dueInShard: (store: Firestore, table: DueTable, shard: number, now: number, limit: number): Query =>
    store
      .collection(collectionOf[table])
      .where('shard', '==', shard)
      .where('shardDueAt', '<=', now)
      .orderBy('shardDueAt')
      .orderBy(FieldPath.documentId())
      .limit(limit),
  freeSlots: (store: Firestore, scope: string, now: number, limit: number): Query =>
    store
      .collection('slots')
      .where('scope', '==', scope)
      .where('until', '<=', now)
      .orderBy('until')
      .orderBy('n')
      .limit(limit),
  lastSlot: (store: Firestore, scope: string): Query =>
    store.collection('slots').where('scope', '==', scope).orderBy('n', 'desc').limit(1),
  inLine: (store: Firestore, backend: string, limit: number): Query =>
    store.collection('jobs').where('line.backends', 'array-contains', backend).orderBy('line.turn').limit(limit),
  line: (store: Firestore, backend: string, limit: number): Query =>
    store.collection('units').where('lineFor', '==', backend).orderBy('readyAt').limit(limit),
  turns: (store: Firestore, limit: number): Query => store.collection('queues').orderBy('turn').limit(limit),
  openJobs: (store: Firestore, workspaceId: string): Query =>
    store.collection('jobs').where('workspaceId', '==', workspaceId).where('open', '==', true),
  paidBy: (store: Firestore, workspaceId: string, jobId: string): Query =>
    store.collection(paths.artifacts(workspaceId)).where('paidBy', '==', jobId),
  attemptsOf: (store: Firestore, jobId: string, limit: number): Query =>
    store
      .collection('attempts')
      .where('jobId', '==', jobId)
      .orderBy('createdAt')
      .orderBy(FieldPath.documentId())
      .limit(limit),
}

// What cannot be read is told where operators look: in the log.
const tell = ({ table, id, problem }: Damage): void => log.error('cannot be read', { table, id, problem })

const readable = <T extends Table>(table: T, docs: readonly DocumentSnapshot[]): Rows[T][] =>
  docs.flatMap((each) => readOneOfMany(table, each.id, fromStored(table, each.data()), tell) ?? [])

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

export type Form = { shards: number; now(): number }

export const engineStore = (store: Firestore, { shards, now: clock }: Form): Store => {
  const stored = (table: Table, id: string, row: object): object => toStored(table, id, row, { shards, now: clock() })
  const ref = (table: Table, id: string): DocumentReference => store.doc(pathOf[table](id))

  const getAll = async (table: Table, ids: readonly string[]): Promise<DocumentSnapshot[]> =>
    ids.length === 0 ? [] : store.getAll(...ids.map((id) => ref(table, id)))

  const attempt = async <T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> => {
    const read = new Map<string, DocumentSnapshot>()
    const writes = new Map<string, { to: DocumentReference; row: object | undefined; isNew?: boolean }>()
    const see = (table: Table, snapshot: DocumentSnapshot): unknown => {
      read.set(snapshot.ref.path, snapshot)
      return fromStored(table, snapshot.data())
    }
    const value = await work({
      get: async (table, id) => readRow(table, id, see(table, await ref(table, id).get()), tell),
      getMany: async (table, ids, unreadable) => {
        const seen = (await getAll(table, ids)).map((each) => see(table, each))
        return readMany(table, ids, (n) => seen[n], tell, unreadable)
      },
      put: (table, id, row) =>
        void writes.set(`${table}/${id}`, { to: ref(table, id), row: stored(table, id, storedRows[table].write(row)) }),
      create: (table, id, row) =>
        void writes.set(`${table}/${id}`, {
          to: ref(table, id),
          row: stored(table, id, storedRows[table].write(row)),
          isNew: true,
        }),
      remove: (table, id) => void writes.set(`${table}/${id}`, { to: ref(table, id), row: undefined }),
    })
    if (writes.size === 0) return value
    const batch = store.batch()
    for (const { to, row, isNew } of writes.values())
      if (isNew && row) batch.create(to, row)
      else write(batch, to, row, read.get(to.path))
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
    get: async (table, id) => readRow(table, id, fromStored(table, (await ref(table, id).get()).data()), tell),
    getMany: async (table, ids, unreadable) => {
      const found = await getAll(table, ids)
      return readMany(table, ids, (n) => fromStored(table, found[n]?.data()), tell, unreadable)
    },
    drop: async (table, ids) => {
      const batch = store.batch()
      for (const id of ids) batch.delete(ref(table, id))
      await batch.commit()
    },
    due: async (table, now, limit, after) => {
      const questions = [queries.due(store, table, now, limit)]
      if (isSharded(table))
        for (let shard = 0; shard < shards; shard++) questions.push(queries.dueInShard(store, table, shard, now, limit))
      const pages = await Promise.all(
        questions.map(async (each) => (await (after ? each.startAfter(after.at, after.id) : each).get()).docs),
      )
      const place = (each: DocumentSnapshot) => ({ at: Number(fromStored(table, each.data())?.dueAt), id: each.id })
      const docs = pages
        .flat()
        .map((each) => ({ each, ...place(each) }))
        .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
        .slice(0, limit)
      const damaged: Damage[] = []
      const ids = docs.flatMap(({ each, id }) =>
        readOneOfMany(table, id, fromStored(table, each.data()), (damage) => damaged.push(damage)) ? [id] : [],
      )
      const last = docs.length === limit ? docs.at(-1) : undefined
      return { ids, damaged, last: last && { at: last.at, id: last.id } }
    },
    setAside: async (damage) => {
      tell(damage)
      const no = FieldValue.delete()
      await ref(damage.table, damage.id).update({ dueAt: no, shardDueAt: no, line: no, setAsideFor: damage.problem })
    },
    freeSlots: async (scope, now, limit) =>
      readable('slot', (await queries.freeSlots(store, scope, now, limit).get()).docs),
    lastSlot: async (scope) => {
      const [last] = readable('slot', (await queries.lastSlot(store, scope).get()).docs)
      return last?.n ?? -1
    },
    inLine: async (backend, limit) => {
      const { docs } = await queries.inLine(store, backend, limit).get()
      const damaged: Damage[] = []
      const jobs = docs.flatMap(
        (each) => readOneOfMany('job', each.id, each.data(), (damage) => damaged.push(damage)) ?? [],
      )
      return { jobs, damaged }
    },
    attemptsOf: async (jobId, limit, after) => {
      const all = queries.attemptsOf(store, jobId, limit)
      const { docs } = await (after ? all.startAfter(after.createdAt, after.id) : all).get()
      return { rows: readable('attempt', docs), more: docs.length === limit }
    },
    line: async (backend, limit) => readable('unit', (await queries.line(store, backend, limit).get()).docs),
    turns: async (limit) =>
      (await queries.turns(store, limit).get()).docs.flatMap((each) => {
        const turn = readOneOfMany('workload', each.id, each.data(), tell)?.turn
        return turn === undefined ? [] : [{ workspaceId: each.id, turn }]
      }),
    openJobs: async (workspaceId) =>
      (await queries.openJobs(store, workspaceId).select(FieldPath.documentId()).get()).docs.map(({ id }) => id),
    tellShares: async (jobId, shares) => void (await ref('job', jobId).update({ shares })),
    paidBy: async (workspaceId, jobId) => {
      const artifacts = readable('artifact', (await queries.paidBy(store, workspaceId, jobId).get()).docs)
      return artifacts.reduce((sum, { paidMicros = 0 }) => sum + paidMicros, 0)
    },
  }
}
