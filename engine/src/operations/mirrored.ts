import type { Store, StoreTransaction } from '../ports.ts'
import type { Table } from '../rows.ts'
import type { MemoryStore } from '../sim/memory-store.ts'
import { storedRows } from '../stored-rows.ts'

// A film is counted in another store too: what that one was told is told to the world's own memory after it, which the world
// looks at to see what is due and how it ended.
export type Kept = { store: Store; seed(table: Table, id: string, row: object): Promise<void> }

type Told = { table: Table; id: string; data: unknown }

export const mirrored = (store: Store, memory: () => MemoryStore): Store => ({
  ...store,
  run: async (name, work) => {
    let told: Told[] = []
    const value = await store.run(name, (tx) => {
      told = []
      const heard: StoreTransaction = {
        ...tx,
        put: (table, id, row) => {
          told.push({ table, id, data: storedRows[table].write(row) })
          tx.put(table, id, row)
        },
        create: (table, id, row) => {
          told.push({ table, id, data: storedRows[table].write(row) })
          tx.create(table, id, row)
        },
        remove: (table, id) => {
          told.push({ table, id, data: undefined })
          tx.remove(table, id)
        },
      }
      return work(heard)
    })
    for (const { table, id, data } of told) memory().seed(table, id, data)
    return value
  },
  drop: async (table, ids) => {
    await store.drop(table, ids)
    for (const id of ids) memory().seed(table, id, undefined)
  },
})
