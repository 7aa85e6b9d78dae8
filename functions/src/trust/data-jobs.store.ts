import { createHash } from 'node:crypto'
import { type DataJob, dataJobSchema } from '@peace/core/api'
import { DomainError } from '@peace/core/errors'
import { files, paths } from '@peace/core/paths'
import { FieldValue } from 'firebase-admin/firestore'
import { z } from 'zod'
import { auth, firestore } from '../firebase.ts'
import { log } from '../log/log.ts'
import { writeExport } from './export.store.ts'
import { forgetEverywhere, leaveBehind, removeAccount, stillNamed } from './forget.store.ts'
import { auditOf, type Person, workspacesOf } from './own-places.store.ts'
import { purgeWorkspace, removeFiles } from './purge.store.ts'

// An export or a deletion is a document with what is owed. Whoever claims it works under a lease; if it crashes, the schedule finds the
// lease run out and another goes on. Every step may be done again.

const rowSchema = dataJobSchema.extend({
  uid: z.string(),
  email: z.string(),
  recordId: z.string(),
  tries: z.int().default(0),
  dueAt: z.int().optional(),
  // Of a deletion: what was the person's own, and where the person was a guest, as it was found at first.
  own: z.array(z.string()).default([]),
  shared: z.array(z.string()).default([]),
  payments: z.int().default(0),
})
type Row = z.infer<typeof rowSchema>

const leaseMs = 9 * 60_000
const mostTries = 30
const shown = (row: Row): DataJob => dataJobSchema.parse(row)
const ref = (id: string) => firestore().doc(paths.dataJob(id))
export const hashOf = (uid: string) => createHash('sha256').update(uid).digest('hex')

export const startExport = (person: Person, id: string, now: number): Promise<DataJob> =>
  firestore().runTransaction(async (transaction) => {
    const found = await transaction.get(ref(id))
    if (found.exists) {
      const row = rowSchema.parse(found.data())
      if (row.uid !== person.uid) throw new DomainError('already-exists', { what: 'export' })
      return shown(row)
    }
    const row = rowSchema.parse({
      ...person,
      id,
      kind: 'export',
      state: 'waiting',
      step: 'gather',
      createdAt: now,
      dueAt: now,
    })
    transaction.create(ref(id), row)
    return shown(row)
  })

export const readDataJob = async (uid: string, id: string): Promise<DataJob> => {
  const row = rowSchema.safeParse((await ref(id).get()).data()).data
  if (row?.uid !== uid || row.kind !== 'export') throw new DomainError('not-found', { what: 'export' })
  return shown(row)
}

// The proof is begun with the deletion, under the account's hash: from that moment the account cannot be made again.
export const startDeletion = async (person: Person, suspended: boolean, now: number): Promise<string> => {
  const { own, shared, orphaned, alone } = await workspacesOf(person.uid)
  // Who is suspended cannot delete a team, and is not kept from leaving by it.
  const [first] = suspended ? orphaned : [...orphaned, ...alone]
  if (first !== undefined) throw new DomainError('last-owner', { workspaceId: first })
  const store = firestore()
  const id = hashOf(person.uid)
  await store.runTransaction(async (transaction) => {
    if ((await transaction.get(store.doc(paths.deletion(id)))).exists) return
    const row = {
      ...person,
      id,
      kind: 'delete',
      state: 'waiting',
      step: 'close',
      createdAt: now,
      dueAt: now,
      own,
      shared,
    }
    transaction.create(ref(id), rowSchema.parse(row))
    transaction.create(store.doc(paths.deletion(id)), {
      id,
      state: 'waiting',
      requestedAt: now,
      documents: 0,
      files: 0,
      kept: [],
    })
    transaction.update(store.doc(paths.user(person.uid)), { status: 'suspended' })
    for (const workspaceId of own) {
      transaction.update(store.doc(paths.workspace(workspaceId)), { deletedAt: now })
      transaction.update(store.doc(paths.member(workspaceId, person.uid)), { closed: true })
    }
  })
  return id
}

// Of somebody who was deleted and has come back with a backup. A team with others in it is left to them. The proof stays as it is until it is done once more.
export const beginAgain = async (person: Person, now: number): Promise<void> => {
  const { own, shared, orphaned, alone } = await workspacesOf(person.uid)
  const id = hashOf(person.uid)
  const kind = 'delete'
  const row = {
    ...person,
    id,
    kind,
    state: 'waiting',
    step: 'close',
    createdAt: now,
    dueAt: now,
    shared: [...new Set([...shared, ...orphaned])],
  }
  await ref(id).set(rowSchema.parse({ ...row, own: [...new Set([...own, ...alone])] }))
}

const claim = (id: string, now: number): Promise<Row | undefined> =>
  firestore().runTransaction(async (transaction) => {
    const row = rowSchema.safeParse((await transaction.get(ref(id))).data()).data
    if (!row || row.dueAt === undefined || row.dueAt > now || row.state === 'done' || row.state === 'failed')
      return undefined
    const failed = row.tries >= mostTries
    const state = failed ? 'failed' : 'running'
    transaction.update(ref(id), { state, tries: row.tries + 1, dueAt: failed ? FieldValue.delete() : now + leaseMs })
    return failed ? undefined : row
  })

const note = (id: string, change: Partial<Row>) => ref(id).update(change)

const runExport = async (row: Row, now: number) => {
  const made = await writeExport(row, files.dataExport(row.uid, row.id), now)
  await ref(row.id).update({ ...made, state: 'done', step: 'done', finishedAt: now, dueAt: FieldValue.delete() })
}

const runDeletion = async (row: Row, now: number) => {
  const { id, uid } = row
  const sum = { documents: row.documents ?? 0, files: row.files ?? 0, payments: row.payments }
  await auth()
    .updateUser(uid, { disabled: true })
    .catch(() => undefined)
  for (const workspaceId of row.own) {
    const purged = await purgeWorkspace(workspaceId, now)
    sum.documents += purged.documents
    sum.files += purged.files
    sum.payments += purged.payments
    await note(id, { step: 'workspaces', ...sum })
  }
  for (const workspaceId of row.shared) await leaveBehind(uid, workspaceId, now)
  sum.documents += await forgetEverywhere(row)
  sum.files += await removeFiles(`exports/${uid}/`)
  await note(id, { step: 'account', ...sum })
  await removeAccount(uid)
  // A trigger that was under way may have written once more: gone through again until nothing is found.
  sum.documents += await forgetEverywhere(row)
  const left = await stillNamed(row)
  if (left.length) throw new Error(`still named in ${left.join(', ')}`)
  const store = firestore()
  const audit = await Promise.all(auditOf(row.recordId).map((query) => query.select().get()))
  const entries = new Set(audit.flatMap(({ docs }) => docs.map(({ id: entry }) => entry)))
  const kept = [
    { what: 'payments', count: sum.payments, why: 'accounting-law' },
    { what: 'audit', count: entries.size, why: 'security-by-record-id' },
  ]
  const { documents, files: removed } = sum
  const exports = await store.collection('data-jobs').where('uid', '==', uid).get()
  const batch = store.batch()
  batch.update(store.doc(paths.deletion(id)), { state: 'done', finishedAt: now, documents, files: removed, kept })
  for (const document of exports.docs) batch.delete(document.ref)
  await batch.commit()
}

export const advanceDataJob = async (id: string, now: number): Promise<void> => {
  const row = await claim(id, now)
  if (!row) return
  try {
    await (row.kind === 'export' ? runExport : runDeletion)(row, now)
  } catch (error) {
    log.error('data job will be tried again', { id, error })
    await ref(id).update({ dueAt: now + Math.min(3_600_000, 5_000 * 2 ** row.tries) })
  }
}

export const advanceDueDataJobs = async (now: number): Promise<void> => {
  const due = await firestore().collection('data-jobs').where('dueAt', '<=', now).limit(20).get()
  for (const { id } of due.docs) await advanceDataJob(id, now)
}

export const readProof = async (id: string) => {
  const proof = (await firestore().doc(paths.deletion(id)).get()).data()
  if (!proof) throw new DomainError('not-found', { what: 'proof' })
  return proof
}
