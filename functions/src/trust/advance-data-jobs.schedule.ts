import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { partOf } from '../services.ts'
import { advanceDueDataJobs } from './data-jobs.store.ts'

export const advanceDataJobs = onSchedule(
  { ...partOf('records'), schedule: 'every 1 minutes', timeoutSeconds: 540, memory: '1GiB' },
  async () => advanceDueDataJobs((await readClock()).now()),
)
