import { DomainError } from '@peace/core/errors'
import { isLive } from '@peace/core/money'
import { door } from '../callable.ts'
import { setCancelAtPeriodEnd } from '../gateways/stripe/index.ts'
import { billingOf } from './account.store.ts'
import { lookAtSubscription } from './notice.store.ts'
import { readPlanTable } from './plan-table.store.ts'

export const setPlanEnding = door(
  'setPlanEnding',
  { permission: 'plan.manage', secrets: ['stripe'], audit: ({ ending }) => ({ ending }) },
  async ({ workspaceId, ending }, { now, newId }) => {
    const { customerId, subscription } = await billingOf(workspaceId)
    if (!customerId || !subscription || !isLive(subscription)) throw new DomainError('nothing-to-manage')
    await setCancelAtPeriodEnd(subscription.id, ending, newId())
    const context = { now: now(), table: await readPlanTable() }
    const account = await lookAtSubscription(workspaceId, customerId, context)
    const standing = account?.billing.standing ?? { plan: 'free' as const }
    return { plan: standing.plan, ...('until' in standing && standing.until ? { until: standing.until } : {}) }
  },
)
