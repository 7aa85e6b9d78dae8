import { logger } from 'firebase-functions/v2'
import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { bindSecrets, secretValue } from '../params.ts'
import { region } from '../region.ts'
import { readPlanTable } from './plan-table.store.ts'
import { catchUpWithStripe, type Tended, tendDue, tendNew } from './tend.store.ts'

const context = async () => ({ now: (await readClock()).now(), table: await readPlanTable() })

// What was set aside is the operators' to look at: an alert stands on these words.
const tell = ({ aside }: Tended) => {
  for (const { row, error } of aside) logger.error('money set aside', { row, error })
}

export const tendBilling = onSchedule({ schedule: 'every 5 minutes', region, timeoutSeconds: 300 }, async () => {
  const now = await context()
  tell(await tendDue(now))
  tell(await tendNew(now))
})

// The truth behind the webhooks.
export const sweepStripe = onSchedule(
  { schedule: 'every 30 minutes', region, timeoutSeconds: 540, secrets: bindSecrets(['stripe']) },
  async () => {
    if (secretValue('stripe')) tell(await catchUpWithStripe(await context()))
  },
)
