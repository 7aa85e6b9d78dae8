import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { bindSecrets, secretValue } from '../params.ts'
import { region } from '../region.ts'
import { readPlanTable } from './plan-table.store.ts'
import { catchUpWithStripe, tendDue, tendNew } from './tend.store.ts'

const context = async () => ({ now: (await readClock()).now(), table: await readPlanTable() })

export const tendBilling = onSchedule({ schedule: 'every 5 minutes', region, timeoutSeconds: 300 }, async () => {
  const now = await context()
  await tendDue(now)
  await tendNew(now)
})

// The truth behind the webhooks.
export const sweepStripe = onSchedule(
  { schedule: 'every 30 minutes', region, timeoutSeconds: 540, secrets: bindSecrets(['stripe']) },
  async () => {
    if (secretValue('stripe')) await catchUpWithStripe(await context())
  },
)
