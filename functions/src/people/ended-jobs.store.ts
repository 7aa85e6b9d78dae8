import { type Activity, filmPath, type Notification } from '@peace/core/access'
import type { Job } from '@peace/core/build'
import type { HookEvent } from '@peace/core/hooks'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { storedRows } from '@peace/engine'
import { FieldValue, type Transaction } from 'firebase-admin/firestore'
import { readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { newsFor } from '../hooks/news.store.ts'
import { log } from '../log/log.ts'
import { pagesOf } from '../pages.store.ts'
import { noteActivity } from '../teams/team.store.ts'
import { causeId } from './cause.ts'
import { notify } from './notify.store.ts'

type News = { activity: Activity['kind']; notification?: Notification['kind']; event: HookEvent }
const news: Partial<Record<Job['state'], News>> = {
  COMPLETED: { activity: 'build-finished', notification: 'build-finished', event: 'build.completed' },
  FAILED: { activity: 'build-failed', notification: 'build-failed', event: 'build.failed' },
  CANCELLED: { activity: 'build-cancelled', event: 'build.cancelled' },
}

// Told and known to be told in one transaction.
const tell = (id: string): Promise<void> => {
  const store = firestore()
  const ref = store.doc(paths.job(id))
  return store.runTransaction(async (transaction) => {
    const found = await transaction.get(ref)
    if (found.get('untold') !== true) return
    const job = readIfReadable(storedRows.job, found)
    const told = job && news[job.state]
    if (told) await tellOf(transaction, job, told)
    transaction.update(ref, { untold: FieldValue.delete() })
  })
}

const tellOf = async (transaction: Transaction, job: Job, told: News): Promise<void> => {
  const store = firestore()
  const { workspaceId, filmId } = job
  const [film, account] = await transaction.getAll(
    store.doc(paths.film(workspaceId, filmId)),
    store.doc(paths.user(job.createdBy)),
  )
  const user = readIfReadable(tables.user, account)
  const { done, wanted, failed } = job.counts
  const writeNews = await newsFor(transaction, {
    ...{ event: told.event, workspaceId, filmId, cause: job.id, at: job.finishedAt ?? job.createdAt },
    data: { buildId: job.id, state: job.state, wanted, done, failed },
  })
  writeNews()
  const values = { film: String(film?.get('title') ?? ''), done: job.counts.done, wanted: job.counts.wanted }
  const at = job.finishedAt ?? job.createdAt
  const common = { id: causeId('job', job.id), workspaceId, filmId, values, at }
  noteActivity(transaction, workspaceId, {
    ...common,
    kind: told.activity,
    actorId: job.createdBy,
    actorName: user?.name ?? '',
  })
  if (told.notification && user)
    notify(transaction, user.id, { ...common, kind: told.notification, path: filmPath(filmId) })
}

const page = 200

// Looked for, not listened to: a job's document is written with every step of its progress, and only its end is news.
export const tellOfEndedJobs = async (): Promise<void> => {
  const untold = firestore().collection('jobs').where('untold', '==', true).select()
  // One that cannot be told keeps the others waiting no longer than itself.
  for await (const docs of pagesOf(untold, page))
    for (const { id } of docs) await tell(id).catch((error: unknown) => log.error('untold', { id, error }))
}
