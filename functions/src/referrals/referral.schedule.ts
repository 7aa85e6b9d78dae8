import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readPlanTable } from '../billing/plan-table.store.ts'
import { readClock } from '../clock.ts'
import { partOf } from '../services.ts'
import { judgeDue, judgeRecent } from './referral.store.ts'

const now = async () => (await readClock()).now()

export const endReferralHolds = onSchedule(
  { ...partOf('money', []), schedule: 'every 15 minutes', timeoutSeconds: 300 },
  async () => {
    await judgeDue(await readPlanTable(), await now())
  },
)

export const sweepReferrals = onSchedule(
  { ...partOf('money', []), schedule: 'every day 03:20', timeoutSeconds: 540 },
  async () => {
    await judgeRecent(await readPlanTable(), await now())
  },
)
