import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { firestore } from '../firebase.ts'
import { secretValue } from '../params.ts'
import { partOf } from '../services.ts'
import { tendFleet } from './fleet.store.ts'
import { probeAll } from './health.store.ts'
import { readCards } from './rates.store.ts'

// Once a minute, which is as often as a schedule ticks: one that slept inside itself for a second look was most of an idle month's
// bill.
export const probeBackends = onSchedule(
  { ...partOf('engine'), schedule: 'every 1 minutes', timeoutSeconds: 120 },
  async () => {
    const { now } = await readClock()
    await probeAll(firestore(), now())
    const pods = (await readCards()).find(({ id }) => id === 'pods')
    if (pods?.enabled && secretValue('runpod')) await tendFleet(firestore(), now())
  },
)
