import type { Store, StoreTransaction } from '../ports.ts'
import type { Table } from '../rows.ts'
import { storedRows } from '../stored-rows.ts'
import type { Faults } from './faults.ts'
import type { MemoryStore } from './memory-store.ts'
import type { Process } from './process.ts'

// A real store in a simulated world: what it took is kept in memory too, where the oracles look, and before it stand the
// faults. Time in the world stands still while it is at work.

export type Outside = { store: Store; idle(): Promise<void>; storeFor(memory: MemoryStore, faults: Faults): StoreFor }
export type StoreFor = (process: Process) => Store
type Writes = Map<string, { table: Table; id: string; row: unknown }>

const inFlight = () => {
  let many = 0
  let told: (() => void)[] = []
  const begin = () => {
    many += 1
  }
  const end = () => {
    many -= 1
    if (many > 0) return
    for (const tell of told) tell()
    told = []
  }
  const during = async <T>(work: () => Promise<T>): Promise<T> => {
    begin()
    try {
      return await work()
    } finally {
      end()
    }
  }
  const settled = () => new Promise<void>((resolve) => setImmediate(resolve))
  // What follows from an answer may ask again at once.
  const idle = async () => {
    while (many > 0) {
      await new Promise<void>((resolve) => told.push(resolve))
      await settled()
    }
  }
  return { begin, end, during, idle }
}

export const outsideStore = (store: Store): Outside => {
  const flight = inFlight()

  const storeFor = (memory: MemoryStore, faults: Faults): StoreFor => {
    const fails = () => {
      if (faults.happens('read-fails')) throw new Error('unavailable')
    }
    return (process) => {
      // Each step is taken in the world's time, then outside.
      const ask = async <T>(label: string, outside: () => Promise<T>, write = false): Promise<T> => {
        await process.step(label, fails, { write })
        return flight.during(outside)
      }
      const run: Store['run'] = async (name, work) => {
        let writes: Writes = new Map()
        let sending = false
        const sent = () => {
          if (sending) flight.end()
          sending = false
        }
        const attempt = async (tx: StoreTransaction) => {
          sent()
          writes = new Map()
          const keep = (table: Table, id: string, row: unknown) => void writes.set(`${table}/${id}`, { table, id, row })
          const value = await work({
            get: (table, id) => ask('read', () => tx.get(table, id)),
            getMany: (table, ids, unreadable) => ask('read', () => tx.getMany(table, ids, unreadable)),
            put: (table, id, row) => {
              keep(table, id, storedRows[table].write(row))
              tx.put(table, id, row)
            },
            create: (table, id, row) => {
              keep(table, id, storedRows[table].write(row))
              tx.create(table, id, row)
            },
            remove: (table, id) => {
              keep(table, id, undefined)
              tx.remove(table, id)
            },
          })
          await process.step(`commit ${name}`, () => undefined, { write: writes.size > 0 })
          if (writes.size > 0 && faults.happens('commit-lost')) throw new Error(`no reply: ${name}`)
          flight.begin()
          sending = true
          return value
        }
        try {
          const value = await store.run(name, attempt)
          if (writes.size > 0) memory.mirror(process, name, [...writes.values()])
          if (writes.size > 0 && faults.happens('commit-unheard')) throw new Error(`no reply: ${name}`)
          return value
        } finally {
          sent()
        }
      }
      return {
        run,
        get: (table, id) => ask('get', () => store.get(table, id)),
        getMany: (table, ids, unreadable) => ask('get', () => store.getMany(table, ids, unreadable)),
        drop: async (table, ids) => {
          await ask('drop', () => store.drop(table, ids), true)
          memory.mirror(
            process,
            'drop',
            ids.map((id) => ({ table, id, row: undefined })),
          )
        },
        due: (...of) => ask('due', () => store.due(...of)),
        setAside: (damage) => ask('set-aside', () => store.setAside(damage)),
        freeSlots: (...of) => ask('free-slots', () => store.freeSlots(...of)),
        lastSlot: (scope) => ask('last-slot', () => store.lastSlot(scope)),
        inLine: (...of) => ask('in-line', () => store.inLine(...of)),
        line: (...of) => ask('line', () => store.line(...of)),
        turns: (limit) => ask('turns', () => store.turns(limit)),
        openJobs: (workspaceId) => ask('open-jobs', () => store.openJobs(workspaceId)),
        attemptsOf: (...of) => ask('attempts-of', () => store.attemptsOf(...of)),
        tellShares: async () => undefined,
        paidBy: (...of) => ask('paid-by', () => store.paidBy(...of)),
      }
    }
  }
  return { store, idle: flight.idle, storeFor }
}
