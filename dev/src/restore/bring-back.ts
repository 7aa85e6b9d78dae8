import { paths } from '@peace/core/paths'
import { placesOfData } from '@peace/core/registers'
import type { CollectionReference, DocumentReference, DocumentSnapshot, Firestore } from 'firebase-admin/firestore'

// What is in a restored database and no more in the live one is written back: as it was, and only where nothing is. What was changed
// since is newer and stays. Proofs of deletion are never brought back, and `config/restored` has whoever was deleted since deleted
// once more (docs/decisions/0167, 0297).

// An account that somebody has forgotten here, or a sign-in half done, is not opened again by a restore.
const never = new Set(['deletions', 'rate-limits', 'verdicts', 'slots', 'channels', 'connections', 'leaves'])
export const restorable: readonly string[] = [
  ...new Set(
    placesOfData.flatMap(({ where, path }) =>
      where === 'collection' && !path.includes('/') && !never.has(path) ? [path] : [],
    ),
  ),
]

export type BroughtBack = { seen: number; written: number; kept: number }
type Options = {
  only?: readonly string[] | undefined
  // Of one workspace, what lies under it, and nothing else.
  workspaceId?: string | undefined
  dryRun?: boolean
  say?: (collection: string, so: BroughtBack) => void
}

const many = 200

async function* pagesOf(collection: CollectionReference) {
  let last: string | undefined
  for (;;) {
    const page = collection.orderBy('__name__').limit(many)
    const { docs } = await (last === undefined ? page : page.startAfter(last)).get()
    if (docs.length === 0) return
    yield docs
    last = docs.at(-1)?.id
  }
}

// Created, not set: whoever wrote it meanwhile is newer.
const write = async (lost: readonly DocumentSnapshot[], to: Firestore): Promise<void> => {
  if (lost.length === 0) return
  const batch = to.batch()
  for (const { ref, data } of lost.map((each) => ({ ref: each.ref, data: each.data() ?? {} })))
    batch.create(to.doc(ref.path), data)
  await batch.commit()
}

const some = async (docs: readonly DocumentSnapshot[], to: Firestore, so: BroughtBack, dryRun: boolean) => {
  const found = docs.filter(({ exists }) => exists)
  if (found.length === 0) return
  const live = await to.getAll(...found.map(({ ref }) => to.doc(ref.path)))
  const lost = found.filter((_, n) => live[n]?.exists !== true)
  so.seen += found.length
  so.kept += found.length - lost.length
  so.written += lost.length
  if (!dryRun) await write(lost, to)
}

const under = async (document: DocumentReference, to: Firestore, so: BroughtBack, dryRun: boolean): Promise<void> => {
  for (const inner of await document.listCollections()) await all(inner, to, so, dryRun)
}

const all = async (from: CollectionReference, to: Firestore, so: BroughtBack, dryRun: boolean): Promise<void> => {
  for await (const docs of pagesOf(from)) await some(docs, to, so, dryRun)
  // A document that is gone may have left others under it.
  for (const document of await from.listDocuments()) await under(document, to, so, dryRun)
}

export const bringBack = async (
  from: Firestore,
  to: Firestore,
  at: number,
  options: Options = {},
): Promise<BroughtBack> => {
  const { only = restorable, dryRun = false, say, workspaceId } = options
  const sum: BroughtBack = { seen: 0, written: 0, kept: 0 }
  // Before anything is: whoever ends it in the middle has left no one undeleted.
  if (!dryRun) await to.doc('config/restored').set({ at })
  if (workspaceId !== undefined) {
    const workspace = from.doc(paths.workspace(workspaceId))
    await some([await workspace.get()], to, sum, dryRun)
    await under(workspace, to, sum, dryRun)
    return sum
  }
  for (const collection of only) {
    const so: BroughtBack = { seen: 0, written: 0, kept: 0 }
    await all(from.collection(collection), to, so, dryRun)
    say?.(collection, so)
    sum.seen += so.seen
    sum.written += so.written
    sum.kept += so.kept
  }
  if (!dryRun) await to.doc('config/restored').set({ at })
  return sum
}
