import { isDamaged } from '@peace/core/stored'
import {
  FieldValue,
  type Firestore,
  type QueryDocumentSnapshot,
  type UpdateData,
  type WithFieldValue,
} from 'firebase-admin/firestore'
import { z } from 'zod'
import type { Place } from './tables.ts'

export type Counted = { seen: number; upgraded: number; damaged: number; overtaken: number }
export type Options = { dryRun: boolean; batch: number; damaged(path: string, problem: string): void }

// How far a table has come, so that a run that was ended goes on there.
const cursorSchema = z.object({
  version: z.int(),
  after: z.string().optional(),
  finished: z.boolean().default(false),
  counted: z.object({ seen: z.int(), upgraded: z.int(), damaged: z.int(), overtaken: z.int() }),
})
type Cursor = z.infer<typeof cursorSchema>

const cursorOf = (store: Firestore, table: string) => store.doc(`migrations/${table}`)
const nothing: Counted = { seen: 0, upgraded: 0, damaged: 0, overtaken: 0 }

const upgradeOf = ({ stored }: Place, found: QueryDocumentSnapshot, { damaged }: Options) => {
  try {
    return { is: 'read' as const, data: stored.upgrade(found.data(), found.ref.path) }
  } catch (error) {
    if (!isDamaged(error)) throw error
    damaged(found.ref.path, String(error.values.problem))
    return { is: 'damaged' as const }
  }
}

// Only if it is still what was read: whoever wrote it meanwhile has brought it up.
const write = async (found: QueryDocumentSnapshot, data: Readonly<Record<string, unknown>>): Promise<boolean> => {
  const gone = Object.keys(found.data()).filter((name) => data[name] === undefined)
  const change: WithFieldValue<Record<string, unknown>> = { ...data }
  for (const name of gone) change[name] = FieldValue.delete()
  try {
    await found.ref.update(change as UpdateData<Record<string, unknown>>, { lastUpdateTime: found.updateTime })
    return true
  } catch (error) {
    // Changed, or gone.
    if ([5, 9].includes((error as { code?: number }).code ?? 0)) return false
    throw error
  }
}

const migrateBatch = async (
  place: Place,
  docs: readonly QueryDocumentSnapshot[],
  before: Counted,
  options: Options,
) => {
  const counted = { ...before }
  await Promise.all(
    docs
      .filter(({ ref }) => place.holds(ref.path))
      .map(async (found) => {
        counted.seen += 1
        const read = upgradeOf(place, found, options)
        if (read.is === 'damaged') counted.damaged += 1
        else if (read.data && (options.dryRun || (await write(found, read.data)))) counted.upgraded += 1
        else if (read.data) counted.overtaken += 1
      }),
  )
  return counted
}

const begin = async (store: Firestore, { table, stored }: Place, dryRun: boolean): Promise<Cursor> => {
  const fresh = { version: stored.version, finished: false, counted: nothing }
  if (dryRun) return fresh
  const known = cursorSchema.safeParse((await cursorOf(store, table).get()).data())
  return known.success && known.data.version === stored.version ? known.data : fresh
}

// One table, batch by batch. A dry run writes nothing, not even how far it has come.
export const migrate = async (store: Firestore, place: Place, options: Options): Promise<Counted> => {
  let cursor = await begin(store, place, options.dryRun)
  while (!cursor.finished) {
    const from = place.all(store).limit(options.batch)
    const { docs } = await (cursor.after === undefined ? from : from.startAfter(store.doc(cursor.after))).get()
    const counted = await migrateBatch(place, docs, cursor.counted, options)
    const last = docs.at(-1)
    cursor = {
      version: cursor.version,
      counted,
      finished: docs.length < options.batch,
      ...(last ? { after: last.ref.path } : {}),
    }
    if (!options.dryRun) await cursorOf(store, place.table).set(cursor)
  }
  return cursor.counted
}
