import { door } from '../callable.ts'
import { stopJob as stop } from './queues.store.ts'

export const stopJob = door(
  'stopJob',
  {
    operator: 'jobs.manage',
    audit: ({ jobId, reason }) => ({ jobId, reason }),
    secrets: ['gemini', 'runpod', 'vertex'],
  },
  ({ jobId }) => stop(jobId),
)
