import { type User, type Workspace, workspaceSchema } from '@peace/core/access'
import { type JobRow, jobRowSchema } from '@peace/engine'
import type { DocumentSnapshot } from 'firebase-admin/firestore'

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
    const workspace = workspaceSchema.safeParse(document.data())
    return workspace.success ? [workspaceCard(workspace.data)] : []
  })

const jobCard = (job: JobRow) => ({
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
  ...(job.dueAt === undefined ? {} : { dueAt: job.dueAt }),
})

export const jobCards = (documents: readonly DocumentSnapshot[]) =>
  documents.flatMap((document) => {
    const job = jobRowSchema.safeParse(document.data())
    return job.success ? [jobCard(job.data)] : []
  })
