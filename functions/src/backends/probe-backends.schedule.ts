import { setTimeout as wait } from 'node:timers/promises'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { firestore } from '../firebase.ts'
import { inEmulator, secretValue } from '../params.ts'
import { partOf } from '../services.ts'
import { tendFleet } from './fleet.store.ts'
import { probeAll } from './health.store.ts'
import { readCards } from './rates.store.ts'

// A schedule ticks each minute; every thirty seconds was promised, so each run looks twice.
const look = async () => {
  const { now } = await readClock()
  await probeAll(firestore(), now())
  const pods = (await readCards()).find(({ id }) => id === 'pods')
  if (pods?.enabled && secretValue('runpod')) await tendFleet(firestore(), now(), true)
}

export const probeBackends = onSchedule(
  { ...partOf('engine'), schedule: 'every 1 minutes', timeoutSeconds: 120 },
  async () => {
    await look()
    if (inEmulator) return
    await wait(30_000)
    await look()
  },
)
