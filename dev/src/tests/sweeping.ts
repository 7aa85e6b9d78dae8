import type { Firestore } from 'firebase-admin/firestore'
import { stackFromEnvironment } from '../stack/addresses.ts'
import { dueWork } from '../stack/due-work.ts'
import { tick } from './people.ts'

// Sweeps while `work` goes on, as the local stack and Cloud Scheduler do: only when something is due.
// A call that a killed function never answered is lost with it; the next one looks again.
const lost = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref())

// One sweeps for all who wait.
let waiting = 0
let sweeping: Promise<void> | undefined

const sweepOn = async (): Promise<void> => {
  const { projectId, ports } = stackFromEnvironment()
  const isDue = dueWork(projectId, ports.firestore)
  while (waiting > 0) {
    if (await isDue().catch(() => false)) await Promise.race([tick('sweep').catch(() => undefined), lost(10_000)])
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  sweeping = undefined
}

export const whileSweeping = async <T>(work: Promise<T>): Promise<T> => {
  waiting += 1
  sweeping ??= sweepOn()
  try {
    return await work
  } finally {
    waiting -= 1
    if (waiting === 0) await sweeping
  }
}

// Due or not; no oftener than the local stack does itself: more would take the emulator's few places from the work.
let ticked = 0
export const sweepNow = async (): Promise<void> => {
  if (Date.now() - ticked < 1_500) return
  ticked = Date.now()
  await tick('sweep')
}

// Follows a job as the page does, so that no state of it is missed, and answers with the first that is fine.
const follow = <Job>(store: Firestore, jobId: string, fine: (job: Job) => boolean, patienceMs: number): Promise<Job> =>
  new Promise((resolve, reject) => {
    let last: Job | undefined
    const stop = store.doc(`jobs/${jobId}`).onSnapshot((seen) => {
      last = seen.data() as Job | undefined
      if (last && fine(last)) end(() => resolve(last as Job))
    }, reject)
    const late = setTimeout(
      () => end(() => reject(new Error(`It did not come to be: ${JSON.stringify(last)?.slice(0, 2000)}`))),
      patienceMs,
    )
    const end = (tell: () => void) => {
      clearTimeout(late)
      stop()
      tell()
    }
  })

export const sweepUntil = <Job>(
  store: Firestore,
  jobId: string,
  fine: (job: Job) => boolean,
  patienceMs: number,
): Promise<Job> => whileSweeping(follow(store, jobId, fine, patienceMs))
