import { damaged, isDamaged, type Migration, type Stored, stored, tables, versioned } from '@peace/core/stored'
import type { z } from 'zod'
import type { Unreadable } from './ports.ts'
import {
  artifactRowSchema,
  attemptRowSchema,
  jobRowSchema,
  outboxRowSchema,
  pageRowSchema,
  type Rows,
  receiptRowSchema,
  slotRowSchema,
  type Table,
  ticketRowSchema,
  unitId,
  unitRowSchema,
  usageRowSchema,
  within,
  workloadRowSchema,
} from './rows.ts'

// Each table's shape with the way to it from every older one. A change of a shape is one more migration at the end of
// its list; what stands there is never touched again.
const looksAfterOpenJobs: Migration = {
  about: 'says its version, and is looked at while it has open jobs',
  change: (data) => {
    const { open } = data
    const some = open !== null && typeof open === 'object' && Object.keys(open).length > 0
    return some ? { ...data, dueAt: 0 } : data
  },
}

const getsItsReceipt: Migration = {
  about: 'has a receipt of its own; one that ended before is looked at once more, to write it',
  change: (data) => (data.open === false ? { ...data, dueAt: 0 } : data),
}

const row = <T extends object>(table: Table, schema: z.ZodType<T>, migrations: readonly Migration[]): Stored<T> =>
  stored(table, schema, migrations, 'kept')

export const storedRows: { readonly [T in Table]: Stored<Rows[T]> } = {
  job: row('job', jobRowSchema, [versioned, getsItsReceipt]),
  page: row('page', pageRowSchema, [versioned]),
  receipt: row('receipt', receiptRowSchema, [versioned]),
  unit: row('unit', unitRowSchema, [versioned]),
  attempt: row('attempt', attemptRowSchema, [versioned]),
  slot: row('slot', slotRowSchema, [versioned]),
  workload: row('workload', workloadRowSchema, [looksAfterOpenJobs]),
  outbox: row('outbox', outboxRowSchema, [versioned]),
  usage: row('usage', usageRowSchema, [versioned]),
  artifact: row('artifact', artifactRowSchema, [versioned]),
  wallet: tables.wallet,
  entry: tables.entry,
  billing: tables.billing,
  payment: tables.payment,
  ticket: row('ticket', ticketRowSchema, [versioned]),
}

// What can be made or told again: where such a row cannot be read, it counts as gone and is written anew when it is next
// needed. Of the others (a job, its plan, money) nobody guesses.
const replaceable: ReadonlySet<Table> = new Set<Table>([
  'unit',
  'attempt',
  'slot',
  'workload',
  'outbox',
  'usage',
  'artifact',
])

// Under which name a row lies that says it itself: one that was written under another's is as good as unreadable, or it would
// be taken for what it is not, with its money.
const ownNames: { readonly [T in Table]?: (row: Rows[T]) => string } = {
  job: ({ id }) => id,
  attempt: ({ id }) => id,
  outbox: ({ id }) => id,
  ticket: ({ id }) => id,
  unit: ({ workspaceId, key }) => unitId(workspaceId, key),
  artifact: ({ workspaceId, key }) => within(workspaceId, key),
}
// In a list a row is known by the last part of its name alone.
const isNamed = (own: string, id: string): boolean => own === id || (!id.includes('/') && own.endsWith(`/${id}`))

const readOwn = <T extends Table>(table: T, id: string, data: unknown): Rows[T] => {
  const found = storedRows[table].read(data, id)
  const own = ownNames[table]?.(found)
  if (own !== undefined && !isNamed(own, id)) throw damaged(table, id, `is that of ${own}`)
  return found
}

export type Damage = { table: Table; id: string; problem: string }
export type TellDamage = (damage: Damage) => void

const readOr = <T extends Table>(
  table: T,
  id: string,
  data: unknown,
  tell: TellDamage,
  refuse: boolean,
): Rows[T] | undefined => {
  if (data === undefined) return undefined
  try {
    return readOwn(table, id, data)
  } catch (error) {
    if (refuse || !isDamaged(error)) throw error
    tell({ table, id, problem: String(error.values.problem) })
    return undefined
  }
}

// One row that is asked for by itself.
export const readRow = <T extends Table>(table: T, id: string, data: unknown, tell: TellDamage): Rows[T] | undefined =>
  readOr(table, id, data, tell, !replaceable.has(table))

// Each of those asked for by id, in their order.
export const readMany = <T extends Table>(
  table: T,
  ids: readonly string[],
  dataAt: (n: number) => unknown,
  tell: TellDamage,
  unreadable: Unreadable = () => {},
): (Rows[T] | undefined)[] =>
  ids.map((id, n) =>
    readOneOfMany(table, id, dataAt(n), (damage) => {
      tell(damage)
      unreadable(id)
    }),
  )

// One of many: it never keeps the others from being read.
export const readOneOfMany = <T extends Table>(
  table: T,
  id: string,
  data: unknown,
  tell: TellDamage,
): Rows[T] | undefined => readOr(table, id, data, tell, false)
