import { sweep as sweepOwed } from '@peace/engine'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { gatewaySecrets } from '../gateways/backends.ts'
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
    secrets: bindSecrets(['gemini', ...gatewaySecrets]),
  },
  async () => {
    const swept = await sweepOwed(await enginePorts())
    if (swept.failed > 0) console.warn('sweep left something behind', swept)
  },
)
