import type { z } from 'zod'
import { DomainError } from '../errors/index.ts'

// What lies in the database was written by any code there ever was. A document says in `v` which version of its shape it
// has; without it, it is of version 0, before there were any. A shape changes by a migration, a pure function from one
// version to the next: a document is brought up when it is read, written so when it is next written, and
// `npm run migrate` goes over those that nobody reads.
export type Data = Readonly<Record<string, unknown>>
export type Migration = { about: string; change(data: Data): Data }

export type Stored<T> = {
  table: string
  // How many migrations there are: the version that is written.
  version: number
  // Parsed, or refused as damaged.
  read(data: unknown, id: string): T
  write(row: T): Data
  // As it would be written today, or nothing if it is so already.
  upgrade(data: unknown, id: string): Data | undefined
}

const versionName = 'v'

export const damaged = (table: string, id: string, problem: string, cause?: unknown): DomainError =>
  new DomainError('data-damaged', { table, id, problem: problem.slice(0, 200) }, { cause })

// Not damaged, but not to be guessed at either: its writer is ahead of this code.
const newer = (table: string, id: string, version: number): DomainError =>
  new DomainError('data-newer', { table, id, problem: `version ${version} is newer than this code` })

const isData = (value: unknown): value is Data => value !== null && typeof value === 'object' && !Array.isArray(value)

const firstProblem = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.map(String).join('.')}: ${message}`)
    .join('; ')

export const stored = <T extends object>(
  table: string,
  schema: z.ZodType<T>,
  migrations: readonly Migration[],
  // What the schema does not know: rows that are written back whole keep it, since another code may know it.
  unknown: 'kept' | 'dropped' = 'dropped',
): Stored<T> => {
  const version = migrations.length

  const open = (value: unknown, id: string): { row: T; whole: T; from: number } => {
    if (!isData(value)) throw damaged(table, id, 'not a document')
    const { [versionName]: from = 0, ...found } = value
    if (typeof from !== 'number' || !Number.isInteger(from) || from < 0) throw damaged(table, id, `version ${from}`)
    if (from > version) throw newer(table, id, from)
    let data: Data = found
    try {
      for (const { change } of migrations.slice(from)) data = change(data)
    } catch (error) {
      throw damaged(table, id, 'cannot be brought up', error)
    }
    const parsed = schema.safeParse(data)
    if (!parsed.success) throw damaged(table, id, firstProblem(parsed.error), parsed.error)
    const whole = { ...data, ...parsed.data }
    return { row: unknown === 'kept' ? whole : parsed.data, whole, from }
  }

  // Before its first migration a table has no versions yet.
  const write = (row: T): Data => ({ ...row, ...(version === 0 ? {} : { [versionName]: version }) })

  return {
    table,
    version,
    write,
    read: (data, id) => open(data, id).row,
    upgrade: (data, id) => {
      const { whole, from } = open(data, id)
      return from === version ? undefined : write(whole)
    },
  }
}

export const isNewer = (error: unknown): boolean => error instanceof DomainError && error.code === 'data-newer'

// Cannot be read by this code, for whatever reason.
export const isDamaged = (error: unknown): error is DomainError =>
  error instanceof DomainError && (error.code === 'data-damaged' || error.code === 'data-newer')

// Every document from its first version on says so.
export const versioned: Migration = { about: 'says its version', change: (data) => data }
