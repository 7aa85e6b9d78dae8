import { isFinal, type Job, jobSchema } from '@peace/core/build'
import { paths } from '@peace/core/paths'
import { initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'

export const openStore = () => getFirestore(initializeApp({ projectId: process.env.GCLOUD_PROJECT ?? '' }, 'film-cli'))

// Resolves with the job as it ended; `each` hears of every change on the way.
export const followJob = (store: ReturnType<typeof openStore>, jobId: string, each: (job: Job) => void): Promise<Job> =>
  new Promise((resolve, reject) => {
    const stop = store.doc(paths.job(jobId)).onSnapshot((found) => {
      if (!found.exists) return
      const job = jobSchema.parse(found.data())
      each(job)
      if (!isFinal(job.state)) return
      stop()
      resolve(job)
    }, reject)
  })
