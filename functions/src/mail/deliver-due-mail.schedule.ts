import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { partOf } from '../services.ts'
import { deliverDue } from './deliver.store.ts'

export const deliverDueMail = onSchedule({ ...partOf('post', ['mail']), schedule: 'every 5 minutes' }, async () =>
  deliverDue((await readClock()).now()),
)
