import { readPlanTable } from '../billing/plan-table.store.ts'
import { door } from '../callable.ts'
import { judge, redeem } from './referral.store.ts'

export const redeemReferral = door(
  'redeemReferral',
  { permission: 'workspace.delete', rate: { max: 10, perMs: 3_600_000 }, audit: ({ code }) => ({ code }) },
  async ({ code }, { user, workspace, now }) => {
    const table = await readPlanTable()
    const redemption = await redeem(user, workspace, code, table.referral, now())
    // A payment may have been first.
    const judged = await judge(redemption.id, table, now())
    return { state: judged?.state ?? redemption.state, rewardMillis: table.referral.millis }
  },
)
