import type { Store, StoreTransaction } from '../ports.ts'
import type { Table } from '../rows.ts'

// What a database charges for, counted where the engine asks for it: by the name of the change, and by what was asked. A
// query that finds nothing is one read; a change that is thought through again has read again, and written once.
export type Operations = { reads: number; writes: number; deletes: number }
export type Counted = { total: Operations; by: Map<string, Operations> }

const none = (): Operations => ({ reads: 0, writes: 0, deletes: 0 })

export const counted = (): Counted => ({ total: none(), by: new Map() })

export const add = ({ total, by }: Counted, name: string, of: Partial<Operations>): void => {
  const known = by.get(name) ?? none()
  by.set(name, known)
  for (const each of [total, known]) {
    each.reads += of.reads ?? 0
    each.writes += of.writes ?? 0
    each.deletes += of.deletes ?? 0
  }
}

const atLeastOne = (found: number): number => Math.max(1, found)

const countingTransaction = (
  tx: StoreTransaction,
  count: Counted,
  name: string,
): StoreTransaction & { end(): void } => {
  const written = new Map<string, 'writes' | 'deletes'>()
  const reads = (table: Table, many: number) => add(count, `${name} · ${table}`, { reads: many })
  return {
    get: (table, id) => {
      reads(table, 1)
      return tx.get(table, id)
    },
    getMany: (table, ids, unreadable) => {
      reads(table, ids.length)
      return tx.getMany(table, ids, unreadable)
    },
    put: (table, id, row) => {
      written.set(`${table}/${id}`, 'writes')
      tx.put(table, id, row)
    },
    create: (table, id, row) => {
      written.set(`${table}/${id}`, 'writes')
      tx.create(table, id, row)
    },
    remove: (table, id) => {
      written.set(`${table}/${id}`, 'deletes')
      tx.remove(table, id)
    },
    end: () => {
      for (const [id, what] of written) add(count, `${name} · ${id.slice(0, id.indexOf('/'))}`, { [what]: 1 })
    },
  }
}

export const countingStore = (store: Store, count: Counted): Store => {
  const query = async <T>(name: string, ask: Promise<T>, found: (answer: T) => number): Promise<T> => {
    const answer = await ask
    add(count, name, { reads: atLeastOne(found(answer)) })
    return answer
  }
  const many = (rows: readonly unknown[]) => rows.length
  return {
    ...store,
    run: async (name, work) => {
      let last: ReturnType<typeof countingTransaction> | undefined
      const value = await store.run(name, (tx) => {
        last = countingTransaction(tx, count, name)
        return work(last)
      })
      last?.end()
      return value
    },
    get: (table, id) => {
      add(count, `get · ${table}`, { reads: 1 })
      return store.get(table, id)
    },
    getMany: (table, ids, unreadable) => {
      add(count, `get · ${table}`, { reads: ids.length })
      return store.getMany(table, ids, unreadable)
    },
    drop: (table, ids) => {
      add(count, `drop · ${table}`, { deletes: ids.length })
      return store.drop(table, ids)
    },
    due: (table, now, limit, after) =>
      query(`due · ${table}`, store.due(table, now, limit, after), ({ ids, damaged }) => ids.length + damaged.length),
    setAside: (damage) => {
      add(count, `set-aside · ${damage.table}`, { writes: 1 })
      return store.setAside(damage)
    },
    freeSlots: (scope, now, limit) => query('free-slots', store.freeSlots(scope, now, limit), many),
    lastSlot: (scope) => query('last-slot', store.lastSlot(scope), () => 1),
    inLine: (backend, limit) =>
      query('in-line', store.inLine(backend, limit), ({ jobs, damaged }) => jobs.length + damaged.length),
    line: (backend, limit) => query('line', store.line(backend, limit), many),
    turns: (limit) => query('turns', store.turns(limit), many),
    openJobs: (workspaceId) => query('open-jobs', store.openJobs(workspaceId), many),
    attemptsOf: (jobId, limit, after) =>
      query('attempts-of', store.attemptsOf(jobId, limit, after), ({ rows }) => rows.length),
    tellShares: (jobId, shares) => {
      add(count, 'tell-shares · job', { writes: 1 })
      return store.tellShares(jobId, shares)
    },
    paidBy: (workspaceId, jobId) => query('paid-by', store.paidBy(workspaceId, jobId), () => 1),
  }
}
