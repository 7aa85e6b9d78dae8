import { sweep as sweepOwed } from '@peace/engine'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { bindSecrets } from '../params.ts'
import { region } from '../region.ts'
import { enginePorts } from './engine-ports.store.ts'

// On the local stack it is called every second or two: there the queues cannot wait.
export const sweep = onSchedule(
  {
    schedule: 'every 1 minutes',
    region,
    timeoutSeconds: 540,
    memory: '1GiB',
    secrets: bindSecrets(['gemini', 'runpod', 'vertex', 'signing']),
  },
  async () => {
    const swept = await sweepOwed(await enginePorts())
    for (const error of swept.errors) console.error('left behind by the sweep', error)
    if (swept.damaged.length > 0) console.error('set aside by the sweep', swept.damaged)
  },
)
