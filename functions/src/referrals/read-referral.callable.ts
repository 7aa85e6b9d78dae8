import { readPlanTable } from '../billing/plan-table.store.ts'
import { door } from '../callable.ts'
import { codeOf, redemptionsOf } from './referral.store.ts'

export const readReferral = door(
  'readReferral',
  { permission: 'member' },
  async ({ workspaceId }, { uid, now, newId }) => {
    const code = await codeOf(uid, workspaceId, newId(), now())
    const { referral: rules } = await readPlanTable()
    return { code, redemptions: await redemptionsOf(code), rules }
  },
)
