import { door } from '../callable.ts'
import { webOrigin } from '../mail/origin.ts'
import { startPurchase } from './checkout.store.ts'
import { readPlanTable } from './plan-table.store.ts'

export const startCheckout = door(
  'startCheckout',
  {
    permission: 'plan.manage',
    secrets: ['stripe'],
    rate: { max: 20, perMs: 60_000 },
    audit: ({ offer, key }) => ({ key, type: offer.type }),
  },
  async ({ key, offer, language }, { workspace, uid, email, now }) =>
    startPurchase(
      { workspace, buyer: { uid, email }, key, offer, language, origin: webOrigin() },
      { now: now(), table: await readPlanTable() },
    ),
)
