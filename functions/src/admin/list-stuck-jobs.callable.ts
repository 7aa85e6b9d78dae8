import { door } from '../callable.ts'
import { listStuckJobs as list } from './queues.store.ts'

export const listStuckJobs = door('listStuckJobs', { operator: 'jobs.manage' }, async ({ olderThanMs }, { now }) => ({
  jobs: await list(olderThanMs, now()),
}))
