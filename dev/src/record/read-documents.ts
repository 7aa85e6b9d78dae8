import { paths } from '@peace/core/paths'
import type { Firestore } from 'firebase-admin/firestore'

export type RecordedDocument = { path: string; data: unknown }
export type Place = { workspaceId: string; filmId: string; jobId: string }

// One order of names on every machine, and nothing that JSON does not hold.
const canonical = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error(`This is not plain: ${String(value)}`)
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, each]) => [name, canonical(each)]))
}

// Without what only the database needs (functions/src/jobs/stored-form.store.ts).
const asSaid = ({ expireAt: _, shard: __, shardDueAt, ...said }: Record<string, unknown>) =>
  shardDueAt === undefined ? said : { ...said, dueAt: shardDueAt }

// What belongs to one workspace and its one job, wherever it lies.
export const readDocuments = async (store: Firestore, { workspaceId, filmId, jobId }: Place) => {
  const film = paths.film(workspaceId, filmId)
  const mine = ['units', 'attempts', 'slots'].map((name) =>
    store.collection(name).where('workspaceId', '==', workspaceId).get(),
  )
  const whole = [
    paths.members(workspaceId),
    paths.ledger(workspaceId),
    paths.artifacts(workspaceId),
    `${paths.workspace(workspaceId)}/usage`,
    `${paths.job(jobId)}/pages`,
    ...['scenes', 'characters', 'locations', 'shots'].map((room) => `${film}/${room}`),
  ].map((path) => store.collection(path).get())
  const single = [
    paths.workspace(workspaceId),
    paths.wallet(workspaceId),
    paths.billing(workspaceId),
    paths.workload(workspaceId),
    paths.job(jobId),
    film,
  ].map((path) => store.doc(path).get())
  const [docs, found, owed] = await Promise.all([
    Promise.all(single),
    Promise.all([...mine, ...whole]),
    store.collection('outbox').get(),
  ])
  const attempts = new Set(found.flatMap(({ docs: each }) => each.map(({ id }) => id)))
  const owedHere = owed.docs.filter((each) => {
    const task = each.get('task') as { jobId?: string; workspaceId?: string; attemptId?: string; backend?: string }
    return (
      task.jobId === jobId ||
      task.workspaceId === workspaceId ||
      task.backend !== undefined ||
      (task.attemptId !== undefined && attempts.has(task.attemptId))
    )
  })
  return [...docs.filter(({ exists }) => exists), ...found.flatMap((each) => each.docs), ...owedHere]
    .map((each): RecordedDocument => ({ path: each.ref.path, data: canonical(asSaid(each.data() ?? {})) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}
