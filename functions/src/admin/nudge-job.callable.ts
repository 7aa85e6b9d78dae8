import { door } from '../callable.ts'
import { nudgeJob as nudge } from './queues.store.ts'

export const nudgeJob = door(
  'nudgeJob',
  { operator: 'jobs.manage', audit: ({ jobId, reason }) => ({ jobId, reason }) },
  async ({ jobId }, { now }) => {
    await nudge(jobId, now())
    return {}
  },
)
