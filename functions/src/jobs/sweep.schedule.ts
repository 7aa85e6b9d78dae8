import { sweep as sweepOwed } from '@peace/engine'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { partOf } from '../services.ts'
import { enginePorts } from './engine-ports.store.ts'

// On the local stack it is called every second or two: there the queues cannot wait.
export const sweep = onSchedule(
  {
    ...partOf('engine'),
    schedule: 'every 1 minutes',
    timeoutSeconds: 540,
    memory: '1GiB',
  },
  async () => {
    const swept = await sweepOwed(await enginePorts())
    if (swept.failed > 0) console.warn('sweep left something behind', swept)
  },
)
