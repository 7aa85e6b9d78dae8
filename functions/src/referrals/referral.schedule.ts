import { onSchedule } from 'firebase-functions/v2/scheduler'
import { readPlanTable } from '../billing/plan-table.store.ts'
import { readClock } from '../clock.ts'
import { region } from '../region.ts'
import { judgeDue, judgeRecent } from './referral.store.ts'

const now = async () => (await readClock()).now()

export const endReferralHolds = onSchedule({ schedule: 'every 15 minutes', region, timeoutSeconds: 300 }, async () => {
  await judgeDue(await readPlanTable(), await now())
})

export const sweepReferrals = onSchedule({ schedule: 'every day 03:20', region, timeoutSeconds: 540 }, async () => {
  await judgeRecent(await readPlanTable(), await now())
})
