import { door } from '../callable.ts'
import { gatewaySecrets } from '../gateways/backends.ts'
import { stopJob as stop } from './queues.store.ts'

export const stopJob = door(
  'stopJob',
  {
    operator: 'jobs.manage',
    audit: ({ jobId, reason }) => ({ jobId, reason }),
    secrets: ['gemini', ...gatewaySecrets],
  },
  ({ jobId }) => stop(jobId),
)
