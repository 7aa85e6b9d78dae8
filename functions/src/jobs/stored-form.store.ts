import { createHash } from 'node:crypto'
import type { Table } from '@peace/engine'
import { Timestamp } from 'firebase-admin/firestore'

// How the engine's rows lie in Firestore, beyond what they say of themselves.
//
// * An index of times that follow one another takes five hundred writes a second: when a job or an attempt is due is kept under
//   its shard, and the sweep asks each shard. What was written before still says `dueAt`, until it is next written.
// * What is over ends by Firestore's time-to-live (`expireAt`): attempts a quarter of a year after they closed, units that nobody
//   makes after a month, a job's frozen plan after half a year.
const dayMs = 86_400_000
const keptMs = { attempt: 90 * dayMs, unit: 30 * dayMs, page: 180 * dayMs }

export const shardOf = (id: string, shards: number): number =>
  createHash('sha256').update(id).digest().readUInt16BE(0) % shards

export const isSharded = (table: Table): table is 'attempt' | 'job' => table === 'attempt' || table === 'job'

type Data = Record<string, unknown>

const endsAt = (table: Table, row: Data, now: number): number | undefined => {
  if (table === 'attempt' && typeof row.closedAt === 'number') return row.closedAt + keptMs.attempt
  if (table === 'unit' && (row.state === 'idle' || row.state === 'failed')) return now + keptMs.unit
  return table === 'page' ? now + keptMs.page : undefined
}

export const toStored = (table: Table, id: string, row: object, { shards, now }: { shards: number; now: number }) => {
  const { expireAt: _, shard: __, shardDueAt: ___, ...said } = row as Data
  const at = endsAt(table, said, now)
  const ends = at === undefined ? {} : { expireAt: Timestamp.fromMillis(at) }
  if (!isSharded(table) || said.dueAt === undefined) return { ...said, ...ends }
  const { dueAt, ...rest } = said
  return { ...rest, ...ends, shard: shardOf(id, shards), shardDueAt: dueAt }
}

export const fromStored = (table: Table, data: Data | undefined): Data | undefined => {
  if (!data) return undefined
  const { expireAt: _, shard: __, shardDueAt, ...said } = data
  return isSharded(table) && shardDueAt !== undefined ? { ...said, dueAt: shardDueAt } : said
}
