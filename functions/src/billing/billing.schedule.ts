import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readClock } from '../clock.ts'
import { log } from '../log/log.ts'
import { secretValue } from '../params.ts'
import { partOf } from '../services.ts'
import { matchMoney } from './match.store.ts'
import { readPlanTable } from './plan-table.store.ts'
import { catchUpWithStripe, type Tended, tendDue, tendNew } from './tend.store.ts'

const context = async () => ({ now: (await readClock()).now(), table: await readPlanTable() })

// What was set aside is the operators' to look at: an alert stands on these words.
const tell = ({ aside }: Tended) => {
  for (const { row, error } of aside) log.error('money set aside', { row, error })
}

export const tendBilling = onSchedule(
  { ...partOf('money', []), schedule: 'every 5 minutes', timeoutSeconds: 300 },
  async () => {
    const now = await context()
    tell(await tendDue(now))
    tell(await tendNew(now))
  },
)

// The truth behind the webhooks.
export const sweepStripe = onSchedule(
  { ...partOf('money', ['stripe']), schedule: 'every 30 minutes', timeoutSeconds: 540 },
  async () => {
    if (secretValue('stripe')) tell(await catchUpWithStripe(await context()))
  },
)

// Once a day, in as many runs as it takes. An alert stands on these words too.
export const matchLedgers = onSchedule(
  { ...partOf('money', ['stripe']), schedule: 'every 15 minutes', timeoutSeconds: 540, memory: '512MiB' },
  async () => {
    const end = Date.now() + 400_000
    const { drift, aside } = await matchMoney(await context(), () => Date.now() < end)
    for (const { workspaceId, fault, detail } of drift)
      log.error('money does not agree, paid work is stopped', { workspaceId, fault, detail })
    tell({ tended: 0, aside })
  },
)
