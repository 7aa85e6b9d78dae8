import type { Table } from '../rows.ts'
import type { MemoryStore } from '../sim/memory-store.ts'

// Rows as they lie in Firestore, each at its path: what a recording is made of.
export type RecordedDocument = { path: string; data: unknown }

const collections: Record<string, Table> = {
  jobs: 'job',
  units: 'unit',
  attempts: 'attempt',
  slots: 'slot',
  queues: 'workload',
  outbox: 'outbox',
  tickets: 'ticket',
}
const ofWorkspace: Record<string, Table> = {
  artifacts: 'artifact',
  ledger: 'entry',
  usage: 'usage',
  payments: 'payment',
}

// Which row of the engine lies there, if any.
export const rowAt = (path: string): { table: Table; id: string } | undefined => {
  const [room = '', id = '', inner = '', last = '', ...deeper] = path.split('/')
  if (deeper.length > 0) return undefined
  if (inner === '') {
    const table = collections[room]
    return table && { table, id }
  }
  if (room === 'jobs' && inner === 'pages') return { table: 'page', id: `${id}/${last}` }
  if (room === 'jobs' && inner === 'receipts') return { table: 'receipt', id: `${id}/${last}` }
  if (room !== 'workspaces') return undefined
  if (inner === 'billing') return { table: 'billing', id }
  if (inner === 'wallet') return { table: 'wallet', id }
  const table = ofWorkspace[inner]
  return table && { table, id: `${id}/${last}` }
}

const pathOf = (table: Table, id: string): string => {
  const [outer = '', inner = ''] = id.split('/')
  if (table === 'page') return `jobs/${outer}/pages/${inner}`
  if (table === 'receipt') return `jobs/${outer}/receipts/${inner}`
  if (table === 'wallet') return `workspaces/${id}/wallet/main`
  if (table === 'billing') return `workspaces/${id}/billing/main`
  const room = Object.entries(ofWorkspace).find(([, each]) => each === table)?.[0]
  if (room) return `workspaces/${outer}/${room}/${inner}`
  return `${Object.entries(collections).find(([, each]) => each === table)?.[0]}/${id}`
}

export const load = (store: MemoryStore, documents: readonly RecordedDocument[]): void => {
  for (const { path, data } of documents) {
    const row = rowAt(path)
    if (row) store.seed(row.table, row.id, structuredClone(data) as never)
  }
}

// One order of names and of documents, so that the same run writes the same file.
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).filter(([, each]) => each !== undefined)
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, each]) => [name, canonical(each)]))
}

export const unload = (store: MemoryStore): RecordedDocument[] =>
  Object.entries(store.tables)
    .flatMap(([table, rows]) =>
      [...rows].map(([id, { row }]) => ({ path: pathOf(table as Table, id), data: canonical(row) })),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1))
