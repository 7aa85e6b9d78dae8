import { door } from '../callable.ts'
import { startExport as start } from './data-jobs.store.ts'

export const startExport = door(
  'startExport',
  { signedIn: true, evenSuspended: true, rate: { max: 5, perMs: 86_400_000 }, audit: true },
  ({ exportId }, { uid, recordId, user, now }) => start({ uid, recordId, email: user.email }, exportId, now()),
)
