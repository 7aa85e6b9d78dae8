import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { partOf } from '../services.ts'
import { sweepLatePuts as sweep } from './late-puts.store.ts'

export const sweepLatePuts = onSchedule(
  { ...partOf('records', []), schedule: 'every 15 minutes', timeoutSeconds: 540 },
  async () => sweep((await readClock()).now()),
)
