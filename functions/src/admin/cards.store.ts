import type { User, Workspace } from '@peace/core/access'
import { tables } from '@peace/core/stored'
import { type JobRow, storedRows } from '@peace/engine'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { readIfReadable } from '../documents.store.ts'

export const userCard = ({ id, email, name, status, recordId, createdAt }: User) => ({
  uid: id,
  email,
  name,
  status,
  recordId,
  createdAt,
})

export const workspaceCard = ({ salt: _, ...workspace }: Workspace) => {
  const { id, name, kind, status, plan, memberCount, debtMillis, createdAt, deletedAt } = workspace
  return { id, name, kind, status, plan, memberCount, debtMillis, createdAt, ...(deletedAt ? { deletedAt } : {}) }
}

export const workspaceCards = (documents: readonly DocumentSnapshot[]) =>
  documents.flatMap((document) => {
    const workspace = readIfReadable(tables.workspace, document)
    return workspace ? [workspaceCard(workspace)] : []
  })

// As it lies (jobs/stored-form.store): under its shard, or as before.
const dueAtOf = (document: DocumentSnapshot): number | undefined => document.get('shardDueAt') ?? document.get('dueAt')

const jobCard = (job: JobRow, dueAt: number | undefined) => ({
  id: job.id,
  workspaceId: job.workspaceId,
  filmId: job.filmId,
  state: job.state,
  paid: job.paid,
  done: job.counts.done,
  wanted: job.counts.wanted,
  heldMillis: job.money.heldMillis,
  capturedMillis: job.money.capturedMillis,
  createdAt: job.createdAt,
  ...(dueAt === undefined ? {} : { dueAt }),
})

export const jobCards = (documents: readonly DocumentSnapshot[]) =>
  documents.flatMap((document) => {
    const job = readIfReadable(storedRows.job, document)
    return job ? [jobCard(job, dueAtOf(document))] : []
  })
