import { monthLimitOf } from '@peace/core/money'
import { readPlanTable } from '../billing/plan-table.store.ts'
import { door } from '../callable.ts'
import { readMonth } from './overview.store.ts'

export const backendMonth = door(
  'backendMonth',
  { permission: 'wallet.see' },
  async ({ workspaceId, month }, { store, now, workspace }) => {
    // The one that builds are held to: the day it is told for is the day it is met.
    const limitMicros = monthLimitOf(workspace, await readPlanTable())
    return { ...(await readMonth(store, workspaceId, month, now(), limitMicros)), limitMicros }
  },
)
