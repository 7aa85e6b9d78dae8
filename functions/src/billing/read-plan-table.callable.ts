import { door } from '../callable.ts'
import { readPlanTable as read } from './plan-table.store.ts'

export const readPlanTable = door(
  'readPlanTable',
  {
    // Every page asks, and a whole office may stand behind one address.
    signedOut: true,
    rate: { max: 1200, perMs: 60_000 },
  },
  () => read(),
)
