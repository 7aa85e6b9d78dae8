import type { Store, StoreTransaction } from '../ports.ts'
import type { DueTable, Rows, SlotRow, Table, UnitRow } from '../rows.ts'
import type { Process } from './process.ts'

// Documents in memory with the store's promises and no more: a change is run again when what it writes is no longer as
// it read it. Every call takes time, so that everybody gets between everybody.
type Kept = { row: unknown; version: number }
export type Write = { table: Table; id: string; before: unknown; after: unknown }

export type MemoryStore = {
  tables: Record<Table, Map<string, Kept>>
  rows<T extends Table>(table: T): Rows[T][]
  row<T extends Table>(table: T, id: string): Rows[T] | undefined
  seed<T extends Table>(table: T, id: string, row: Rows[T]): void
  for(process: Process): Store
}

export type StoreHooks = {
  committed(writes: readonly Write[], process: Process, name: string): void
  // A conflict though nothing has changed, as a busy store may have.
  collides(): boolean
}

const names: Table[] = [
  'job',
  'page',
  'unit',
  'attempt',
  'slot',
  'workload',
  'outbox',
  'usage',
  'artifact',
  'wallet',
  'entry',
  'event',
]
const attemptsAtMost = 60

export const memoryStore = (hooks: StoreHooks): MemoryStore => {
  const tables = Object.fromEntries(names.map((name) => [name, new Map<string, Kept>()])) as MemoryStore['tables']
  const due: Record<DueTable, Set<string>> = { job: new Set(), unit: new Set(), attempt: new Set(), outbox: new Set() }
  let version = 0

  const look = (table: Table, id: string) => tables[table].get(id)
  const write = (table: Table, id: string, row: unknown): Write => {
    const before = look(table, id)?.row
    version += 1
    if (row === undefined) tables[table].delete(id)
    else tables[table].set(id, { row, version })
    if (table in due) {
      const owes = (row as { dueAt?: number } | undefined)?.dueAt !== undefined
      due[table as DueTable][owes ? 'add' : 'delete'](id)
    }
    return { table, id, before, after: row }
  }

  const commit = (
    process: Process,
    name: string,
    read: ReadonlyMap<string, number>,
    writes: ReadonlyMap<string, { table: Table; id: string; row: unknown }>,
  ): boolean => {
    for (const [key, seen] of read) {
      if (!writes.has(key)) continue
      const at = key.indexOf('/')
      if ((look(key.slice(0, at) as Table, key.slice(at + 1))?.version ?? 0) !== seen) return false
    }
    if (hooks.collides()) return false
    const done = [...writes.values()].map(({ table, id, row }) => write(table, id, row))
    if (done.length > 0) hooks.committed(done, process, name)
    return true
  }

  const transaction = (
    process: Process,
    read: Map<string, number>,
    writes: Map<string, { table: Table; id: string; row: unknown }>,
  ) => {
    const see = <T extends Table>(table: T, id: string): Rows[T] | undefined => {
      const kept = look(table, id)
      read.set(`${table}/${id}`, kept?.version ?? 0)
      return kept?.row as Rows[T] | undefined
    }
    const tx: StoreTransaction = {
      get: (table, id) => process.step('read', () => see(table, id)),
      getMany: (table, ids) => process.step('read', () => ids.map((id) => see(table, id))),
      put: (table, id, row) => void writes.set(`${table}/${id}`, { table, id, row }),
      remove: (table, id) => void writes.set(`${table}/${id}`, { table, id, row: undefined }),
    }
    return tx
  }

  const list = <T extends Table>(table: T): Rows[T][] => [...tables[table].values()].map(({ row }) => row as Rows[T])

  return {
    tables,
    rows: list,
    row: (table, id) => look(table, id)?.row as never,
    seed: (table, id, row) => void write(table, id, row),
    for: (process) => ({
      run: async (name, work) => {
        for (let attempt = 0; attempt < attemptsAtMost; attempt++) {
          const read = new Map<string, number>()
          const writes = new Map<string, { table: Table; id: string; row: unknown }>()
          const value = await work(transaction(process, read, writes))
          const done = await process.step(`commit ${name}`, () => commit(process, name, read, writes), {
            write: writes.size > 0,
          })
          if (done) return value
        }
        throw new Error(`contention: ${name}`)
      },
      get: (table, id) => process.step('get', () => look(table, id)?.row as never),
      getMany: (table, ids) => process.step('get', () => ids.map((id) => look(table, id)?.row as never)),
      drop: (table, ids) =>
        process.step(
          'drop',
          () =>
            hooks.committed(
              ids.map((id) => write(table, id, undefined)),
              process,
              'drop',
            ),
          { write: true },
        ),
      due: (table, now, limit) =>
        process.step('due', () =>
          [...due[table]]
            .map((id) => ({ id, at: (look(table, id)?.row as { dueAt: number } | undefined)?.dueAt ?? 0 }))
            .filter(({ at }) => at <= now)
            .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
            .slice(0, limit)
            .map(({ id }) => id),
        ),
      slots: (scope) => process.step('slots', () => list('slot').filter((slot: SlotRow) => slot.scope === scope)),
      line: (backend, limit) =>
        process.step('line', () =>
          [...due.unit]
            .map((id) => look('unit', id)?.row as UnitRow)
            .filter(({ lineFor }) => lineFor === backend)
            .sort((a, b) => a.readyAt - b.readyAt || (a.key < b.key ? -1 : 1))
            .slice(0, limit),
        ),
      turns: (limit) =>
        process.step('turns', () =>
          [...tables.workload]
            .flatMap(([workspaceId, { row }]) => {
              const { turn } = row as Rows['workload']
              return turn === undefined ? [] : [{ workspaceId, turn }]
            })
            .sort((a, b) => a.turn - b.turn || (a.workspaceId < b.workspaceId ? -1 : 1))
            .slice(0, limit),
        ),
      openJobs: (workspaceId) =>
        process.step('open-jobs', () =>
          list('job')
            .filter((job) => job.open && job.workspaceId === workspaceId)
            .map(({ id }) => id),
        ),
    }),
  }
}
