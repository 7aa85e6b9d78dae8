import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { partOf } from '../services.ts'
import { sendDigests } from './digest.store.ts'

export const tellOfMentions = onSchedule({ ...partOf('site'), schedule: 'every 5 minutes' }, async () =>
  sendDigests((await readClock()).now()),
)
