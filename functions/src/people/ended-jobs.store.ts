import { type Activity, filmPath, type Notification, userSchema } from '@peace/core/access'
import { type Job, jobSchema } from '@peace/core/build'
import { paths } from '@peace/core/paths'
import { firestore } from '../firebase.ts'
import { noteActivity } from '../teams/team.store.ts'
import { causeId } from './cause.ts'
import { notify } from './notify.store.ts'

const news: Partial<Record<Job['state'], { activity: Activity['kind']; notification?: Notification['kind'] }>> = {
  COMPLETED: { activity: 'build-finished', notification: 'build-finished' },
  FAILED: { activity: 'build-failed', notification: 'build-failed' },
  CANCELLED: { activity: 'build-cancelled' },
}

const tell = (job: Job) => {
  const store = firestore()
  const told = news[job.state]
  const at = job.finishedAt
  if (!told || at === undefined) return
  const id = causeId('job', job.id)
  const { workspaceId, filmId } = job
  return store.runTransaction(async (transaction) => {
    const [entry, film, account] = await transaction.getAll(
      store.doc(paths.activityEntry(workspaceId, id)),
      store.doc(paths.film(workspaceId, filmId)),
      store.doc(paths.user(job.createdBy)),
    )
    if (entry?.exists) return
    const user = userSchema.safeParse(account?.data()).data
    const values = { film: String(film?.get('title') ?? ''), done: job.counts.done, wanted: job.counts.wanted }
    const common = { id, workspaceId, filmId, values, at }
    noteActivity(transaction, workspaceId, {
      ...common,
      kind: told.activity,
      actorId: job.createdBy,
      actorName: user?.name ?? '',
    })
    if (told.notification && user)
      notify(transaction, user.id, { ...common, kind: told.notification, path: filmPath(filmId) })
  })
}

// Looked for, not listened to: a job's document is written with every step of its progress, and only its end is news.
export const tellOfEndedJobs = async (now: number): Promise<number> => {
  const since = now - 15 * 60_000
  const found = await firestore().collection('jobs').where('finishedAt', '>=', since).limit(500).get()
  for (const document of found.docs) {
    const job = jobSchema.safeParse(document.data())
    if (job.success) await tell(job.data)
  }
  return found.size
}
