import { onSchedule } from 'firebase-functions/v2/scheduler'
import { partOf } from '../services.ts'
import { tellOfEndedJobs as tell } from './ended-jobs.store.ts'

export const tellOfEndedJobs = onSchedule({ ...partOf('site'), schedule: 'every 1 minutes' }, async () => {
  await tell()
})
