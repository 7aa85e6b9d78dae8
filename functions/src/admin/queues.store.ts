import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { cancelJob, type Priority } from '@peace/engine'
import { firestore } from '../firebase.ts'
import { queueOf } from '../gateways/tasks.ts'
import { enginePorts } from '../jobs/engine-ports.store.ts'
import { readHeld } from '../jobs/held.store.ts'
import { inEmulator } from '../params.ts'
import { jobCards } from './cards.store.ts'

const priorities = ['high', 'normal', 'low'] as const satisfies readonly Priority[]
const control = () => import('../gateways/queue-control.ts')

// Where there are no Cloud Tasks, what is owed in the outbox is the queue.
const depthOf = async (priority: Priority) => {
  if (!inEmulator) return (await control()).readQueue(queueOf[priority])
  const owed = await firestore().collection('outbox').where('priority', '==', priority).count().get()
  return { state: 'RUNNING', depth: owed.data().count }
}

export const readQueues = async (now: number) => {
  const outbox = firestore().collection('outbox')
  const [queues, owed, overdue, open, held] = await Promise.all([
    Promise.all(
      priorities.map(async (priority) => ({ name: queueOf[priority], priority, ...(await depthOf(priority)) })),
    ),
    outbox.count().get(),
    outbox
      .where('dueAt', '<', now - 120_000)
      .count()
      .get(),
    firestore().collection('jobs').where('open', '==', true).count().get(),
    readHeld(firestore()),
  ])
  return {
    queues,
    owed: owed.data().count,
    overdue: overdue.data().count,
    openJobs: open.data().count,
    ...(held ? { held } : {}),
    pausable: !inEmulator,
  }
}

export const setQueuePaused = async (priority: Priority, paused: boolean): Promise<void> => {
  if (inEmulator) throw new DomainError('vendor-unavailable', { vendor: 'Cloud Tasks' })
  const { pauseQueue, resumeQueue } = await control()
  await (paused ? pauseQueue : resumeQueue)(queueOf[priority])
}

export const listStuckJobs = async (olderThanMs: number, now: number) => {
  const found = await firestore()
    .collection('jobs')
    .where('open', '==', true)
    .where('createdAt', '<', now - olderThanMs)
    .orderBy('createdAt')
    .limit(100)
    .get()
  // One that waits for the user's answer is not stuck.
  return jobCards(found.docs.filter((document) => document.get('question') === undefined))
}

export const nudgeJob = (jobId: string, now: number): Promise<void> => {
  const store = firestore()
  return store.runTransaction(async (transaction) => {
    const reference = store.doc(paths.job(jobId))
    const found = await transaction.get(reference)
    if (!found.exists) throw new DomainError('not-found', { what: 'job' })
    if (!found.get('open')) throw new DomainError('job-is-final', { state: String(found.get('state')) })
    transaction.update(reference, { dueAt: now })
  })
}

export const stopJob = async (jobId: string): Promise<{ state: string }> => {
  const found = await firestore().doc(paths.job(jobId)).get()
  if (!found.exists) throw new DomainError('not-found', { what: 'job' })
  await cancelJob(await enginePorts(), String(found.get('workspaceId')), jobId)
  return { state: String((await found.ref.get()).get('state')) }
}
