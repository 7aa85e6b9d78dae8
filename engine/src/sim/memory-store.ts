import type { Store, StoreTransaction } from '../ports.ts'
import { type DueTable, dueTables, type Rows, type Table } from '../rows.ts'
import { type Damage, readMany, readOneOfMany, readRow, storedRows } from '../stored-rows.ts'
import type { Process } from './process.ts'

// Documents in memory with the store's promises and no more: a change is run again when what it writes is no longer as
// it read it. Every call takes time, so that everybody gets between everybody.
// Kept is what a database would hold: data of some version, parsed whenever it is read.
type Kept = { row: unknown; version: number }
export type Write = { table: Table; id: string; before: unknown; after: unknown }

export type MemoryStore = {
  tables: Record<Table, Map<string, Kept>>
  rows<T extends Table>(table: T): Rows[T][]
  row<T extends Table>(table: T, id: string): Rows[T] | undefined
  // As it is given: also what an older code wrote, or what nobody can read.
  seed(table: Table, id: string, data: unknown): void
  damages: Damage[]
  openJobs(): number
  // What another store has taken, as if it had been taken here.
  mirror(process: Process, name: string, writes: readonly { table: Table; id: string; row: unknown }[]): void
  // When something is next due.
  nextDue(): number | undefined
  for(process: Process): Store
}

// What is heard of a commit: that it was done; nothing, though it was (`unheard`) or because it was not (`lost`); or, by a
// client that sent it once more, that somebody else was first (`repeated`).
export type Reply = 'heard' | 'unheard' | 'lost' | 'repeated'

export type StoreHooks = {
  committed(writes: readonly Write[], process: Process, name: string): void
  // A conflict though nothing has changed, as a busy store may have.
  collides(): boolean
  reply?(): Reply
  readFails?(): boolean
}

const names = Object.keys(storedRows) as Table[]
const attemptsAtMost = 60

export const memoryStore = (hooks: StoreHooks): MemoryStore => {
  const tables = Object.fromEntries(names.map((name) => [name, new Map<string, Kept>()])) as MemoryStore['tables']
  const due = Object.fromEntries(dueTables.map((name) => [name, new Set<string>()])) as Record<DueTable, Set<string>>
  const open = new Set<string>()
  const attemptsBy = new Map<string, Set<string>>()
  const damages: Damage[] = []
  const tell = (damage: Damage) => void damages.push(damage)
  let version = 0

  const away = () => {
    if (hooks.readFails?.()) throw new Error('unavailable')
  }
  const look = (table: Table, id: string) => tables[table].get(id)
  const write = (table: Table, id: string, row: unknown): Write => {
    const before = look(table, id)?.row
    version += 1
    if (row === undefined) tables[table].delete(id)
    else tables[table].set(id, { row, version })
    if (table === 'job') open[(row as { open?: boolean } | undefined)?.open ? 'add' : 'delete'](id)
    if (table === 'attempt') {
      const { jobId = '' } = (row ?? before ?? {}) as { jobId?: string }
      const known = attemptsBy.get(jobId) ?? new Set<string>()
      attemptsBy.set(jobId, known)
      known[row === undefined ? 'delete' : 'add'](id)
    }
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
    const see = (table: Table, id: string): unknown => {
      const kept = look(table, id)
      read.set(`${table}/${id}`, kept?.version ?? 0)
      return kept?.row
    }
    const tx: StoreTransaction = {
      get: (table, id) =>
        process.step('read', () => {
          away()
          return readRow(table, id, see(table, id), tell)
        }),
      getMany: (table, ids, unreadable) =>
        process.step('read', () => {
          away()
          const seen = ids.map((id) => see(table, id))
          return readMany(table, ids, (n) => seen[n], tell, unreadable)
        }),
      put: (table, id, row) => void writes.set(`${table}/${id}`, { table, id, row: storedRows[table].write(row) }),
      create: (table, id, row) => {
        read.set(`${table}/${id}`, 0)
        writes.set(`${table}/${id}`, { table, id, row: storedRows[table].write(row) })
      },
      remove: (table, id) => void writes.set(`${table}/${id}`, { table, id, row: undefined }),
    }
    return tx
  }

  const list = <T extends Table>(table: T): Rows[T][] => [...tables[table].values()].map(({ row }) => row as Rows[T])

  const readAll = <T extends Table>(table: T, ids: Iterable<string>): Rows[T][] =>
    [...ids].flatMap((id) => readOneOfMany(table, id, look(table, id)?.row, tell) ?? [])

  const slotsOf = (scope: string): Rows['slot'][] =>
    readAll('slot', tables.slot.keys()).filter((slot) => slot.scope === scope)

  return {
    tables,
    damages,
    rows: list,
    row: (table, id) => look(table, id)?.row as never,
    seed: (table, id, data) => void write(table, id, data),
    openJobs: () => open.size,
    mirror: (process, name, writes) =>
      hooks.committed(
        writes.map(({ table, id, row }) => write(table, id, row)),
        process,
        name,
      ),
    nextDue: () => {
      let next: number | undefined
      for (const table of dueTables)
        for (const id of due[table]) {
          const at = (look(table, id)?.row as { dueAt?: number } | undefined)?.dueAt
          if (at !== undefined && (next === undefined || at < next)) next = at
        }
      return next
    },
    for: (process) => ({
      run: async (name, work) => {
        for (let attempt = 0; attempt < attemptsAtMost; attempt++) {
          const read = new Map<string, number>()
          const writes = new Map<string, { table: Table; id: string; row: unknown }>()
          const value = await work(transaction(process, read, writes))
          const sent = () => {
            const reply = writes.size > 0 ? (hooks.reply?.() ?? 'heard') : 'heard'
            const done = reply !== 'lost' && commit(process, name, read, writes)
            if (reply === 'lost' || (done && reply === 'unheard')) throw new Error(`no reply: ${name}`)
            return done && reply !== 'repeated'
          }
          const done = await process.step(`commit ${name}`, sent, { write: writes.size > 0 })
          if (done) return value
        }
        throw new Error(`contention: ${name}`)
      },
      get: (table, id) =>
        process.step('get', () => {
          away()
          return readRow(table, id, look(table, id)?.row, tell)
        }),
      getMany: (table, ids, unreadable) =>
        process.step('get', () => {
          away()
          const found = ids.map((id) => look(table, id)?.row)
          return readMany(table, ids, (n) => found[n], tell, unreadable)
        }),
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
      due: (table, now, limit, after) =>
        process.step('due', () => {
          away()
          const found = [...due[table]]
            .map((id) => ({ id, at: (look(table, id)?.row as { dueAt: number } | undefined)?.dueAt ?? 0 }))
            .filter(({ at }) => at <= now)
            .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
            .filter(({ at, id }) => !after || at > after.at || (at === after.at && id > after.id))
            .slice(0, limit)
          const damaged: Damage[] = []
          const ids = found.flatMap(({ id }) =>
            readOneOfMany(table, id, look(table, id)?.row, (damage) => damaged.push(damage)) ? [id] : [],
          )
          return { ids, damaged, last: found.length === limit ? found.at(-1) : undefined }
        }),
      setAside: (damage) =>
        process.step('set-aside', () => {
          tell(damage)
          const kept = (look(damage.table, damage.id)?.row ?? {}) as { dueAt?: number; line?: unknown }
          const { dueAt: _, line: __, ...rest } = kept
          write(damage.table, damage.id, rest)
        }),
      freeSlots: (scope, now, limit) =>
        process.step('free-slots', () =>
          slotsOf(scope)
            .filter(({ until }) => until <= now)
            .sort((a, b) => a.until - b.until || a.n - b.n)
            .slice(0, limit),
        ),
      lastSlot: (scope) => process.step('last-slot', () => Math.max(-1, ...slotsOf(scope).map(({ n }) => n))),
      inLine: (backend, limit) =>
        process.step('in-line', () => {
          const damaged: Damage[] = []
          const jobs = [...tables.job]
            .map(([id, { row }]) => ({ id, row: row as Partial<Rows['job']> | undefined }))
            .filter(({ row }) => row?.line?.backends?.includes(backend))
            .sort((a, b) => (a.row?.line?.turn ?? 0) - (b.row?.line?.turn ?? 0) || (a.id < b.id ? -1 : 1))
            .slice(0, limit)
            .flatMap(({ id, row }) => readOneOfMany('job', id, row, (damage) => damaged.push(damage)) ?? [])
          return { jobs, damaged }
        }),
      line: (backend, limit) =>
        process.step('line', () =>
          readAll('unit', due.unit)
            .filter(({ lineFor }) => lineFor === backend)
            .sort((a, b) => a.readyAt - b.readyAt || (a.key < b.key ? -1 : 1))
            .slice(0, limit),
        ),
      attemptsOf: (jobId, limit, after) =>
        process.step('attempts-of', () => {
          const rows = [...(attemptsBy.get(jobId) ?? [])]
            .flatMap((id) => readOneOfMany('attempt', id, look('attempt', id)?.row, tell) ?? [])
            .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
            .filter(
              (each) =>
                !after ||
                each.createdAt > after.createdAt ||
                (each.createdAt === after.createdAt && each.id > after.id),
            )
          return { rows: rows.slice(0, limit), more: rows.length > limit }
        }),
      turns: (limit) =>
        process.step('turns', () =>
          [...tables.workload.keys()]
            .flatMap((workspaceId) => {
              const turn = readAll('workload', [workspaceId])[0]?.turn
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
      tellShares: async () => undefined,
      paidBy: (workspaceId, jobId) =>
        process.step('paid-by', () =>
          readAll('artifact', tables.artifact.keys())
            .filter((artifact) => artifact.workspaceId === workspaceId && artifact.paidBy === jobId)
            .reduce((sum, { paidMicros = 0 }) => sum + paidMicros, 0),
        ),
    }),
  }
}
