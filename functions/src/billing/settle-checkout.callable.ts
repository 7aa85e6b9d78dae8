import { DomainError } from '@peace/core/errors'
import { door } from '../callable.ts'
import { readCheckout } from '../gateways/stripe/index.ts'
import { billingOf } from './account.store.ts'
import { lookAtCheckout } from './notice.store.ts'
import { readPlanTable } from './plan-table.store.ts'

// The page may be back before the webhook: then this is the news. Whoever is second finds nothing left to do.
export const settleCheckout = door(
  'settleCheckout',
  { permission: 'plan.manage', secrets: ['stripe'] },
  async ({ workspaceId, sessionId }, { now }) => {
    const { customerId } = await billingOf(workspaceId)
    const checkout = await readCheckout(sessionId)
    if (!customerId || checkout?.customerId !== customerId) throw new DomainError('not-found', { what: 'checkout' })
    const context = { now: now(), table: await readPlanTable() }
    const account = await lookAtCheckout(workspaceId, customerId, sessionId, context)
    if (!account) throw new DomainError('not-found', { what: 'workspace' })
    const { billing, wallet } = account
    return { status: checkout.status, plan: billing.standing.plan, balanceMillis: wallet.balanceMillis }
  },
)
