import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { bindSecrets } from '../params.ts'
import { region } from '../region.ts'
import { deliverDue } from './deliver.store.ts'

export const deliverDueMail = onSchedule(
  { schedule: 'every 5 minutes', region, secrets: bindSecrets(['mail']) },
  async () => deliverDue((await readClock()).now()),
)
