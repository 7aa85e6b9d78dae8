import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { secretValue } from '../params.ts'
import { partOf } from '../services.ts'
import { readPlanTable } from './plan-table.store.ts'
import { catchUpWithStripe, tendDue, tendNew } from './tend.store.ts'

const context = async () => ({ now: (await readClock()).now(), table: await readPlanTable() })

export const tendBilling = onSchedule(
  { ...partOf('money'), schedule: 'every 5 minutes', timeoutSeconds: 300 },
  async () => {
    const now = await context()
    await tendDue(now)
    await tendNew(now)
  },
)

// The truth behind the webhooks.
export const sweepStripe = onSchedule(
  { ...partOf('money'), schedule: 'every 30 minutes', timeoutSeconds: 540 },
  async () => {
    if (secretValue('stripe')) await catchUpWithStripe(await context())
  },
)
