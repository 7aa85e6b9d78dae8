import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { bindSecrets } from '../params.ts'
import { region } from '../region.ts'
import { advanceDueDataJobs } from './data-jobs.store.ts'

export const advanceDataJobs = onSchedule(
  { schedule: 'every 1 minutes', region, timeoutSeconds: 540, memory: '1GiB', secrets: bindSecrets(['stripe']) },
  async () => advanceDueDataJobs((await readClock()).now()),
)
