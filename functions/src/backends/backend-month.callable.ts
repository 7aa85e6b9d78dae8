import { door } from '../callable.ts'
import { readMonth } from './overview.store.ts'

export const backendMonth = door(
  'backendMonth',
  { permission: 'wallet.see' },
  async ({ workspaceId, month }, { store, now, workspace }) => ({
    ...(await readMonth(store, workspaceId, month, now(), workspace.limits.monthMicros)),
    limitMicros: workspace.limits.monthMicros,
  }),
)
