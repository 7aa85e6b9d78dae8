import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { bindSecrets } from '../params.ts'
import { region } from '../region.ts'
import { applyRetention as apply } from './retention.store.ts'

export const applyRetention = onSchedule(
  { schedule: 'every day 19:30', region, timeoutSeconds: 1800, memory: '1GiB', secrets: bindSecrets(['stripe']) },
  async () => apply((await readClock()).now()),
)
