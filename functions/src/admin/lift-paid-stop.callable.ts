import { liftPaidStop as lift } from '../billing/paid-stop.store.ts'
import { door } from '../callable.ts'

export const liftPaidStop = door(
  'liftPaidStop',
  { operator: 'credits.change', audit: ({ reason }) => ({ reason }) },
  async ({ workspaceId }) => {
    await lift(workspaceId)
    return {}
  },
)
