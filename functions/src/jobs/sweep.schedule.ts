import { sweep as sweepOwed } from '@peace/engine'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { firestore } from '../firebase.ts'
import { log } from '../log/log.ts'
import { inEmulator } from '../params.ts'
import { partOf } from '../services.ts'
import { isSetUp } from '../trust/classifier.ts'
import { enginePorts } from './engine-ports.store.ts'
import { dropExpired } from './expire.store.ts'
import { countHeld } from './held.store.ts'

// On the local stack it is called every second or two: there the queues cannot wait.
// Once a minute, though a local stack sweeps more often.
let toldAt = 0
const tellHeld = async (now: number): Promise<void> => {
  if (now - toldAt < 50_000) return
  toldAt = now
  await countHeld(firestore(), isSetUp(), now)
}

export const sweep = onSchedule(
  {
    ...partOf('engine'),
    schedule: 'every 1 minutes',
    timeoutSeconds: 540,
    memory: '1GiB',
  },
  async () => {
    const swept = await sweepOwed(await enginePorts())
    for (const error of swept.errors) log.error('left behind by the sweep', { error })
    await tellHeld((await readClock()).now())
    if (inEmulator) await dropExpired(firestore(), (await readClock()).now())
    if (swept.damaged.length > 0) log.error('set aside by the sweep', { damaged: swept.damaged })
  },
)
