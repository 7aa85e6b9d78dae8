import { settleWorkspace } from '../billing/account.store.ts'
import { readPlanTable } from '../billing/plan-table.store.ts'
import { door } from '../callable.ts'
import { givePlan as give } from './credits.store.ts'

export const givePlan = door(
  'givePlan',
  { operator: 'credits.change', audit: ({ plan, reason }) => ({ plan: plan ?? 'none', reason }) },
  async ({ workspaceId, plan, until }, { now }) => {
    await give(workspaceId, plan, until)
    await settleWorkspace(workspaceId, { now: now(), table: await readPlanTable() })
    return {}
  },
)
