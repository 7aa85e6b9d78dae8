import { door } from '../callable.ts'
import { readReceipt } from './receipt.store.ts'

export const jobReceipt = door('jobReceipt', { permission: 'film.see' }, ({ workspaceId, jobId, from }) =>
  readReceipt(workspaceId, jobId, from),
)
