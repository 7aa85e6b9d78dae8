import { onSchedule } from 'firebase-functions/v2/scheduler'
import { region } from '../region.ts'
import { tellOfEndedJobs as tell } from './ended-jobs.store.ts'

export const tellOfEndedJobs = onSchedule({ schedule: 'every 1 minutes', region }, async () => {
  await tell()
})
