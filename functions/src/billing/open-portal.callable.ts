import { DomainError } from '@peace/core/errors'
import { door } from '../callable.ts'
import { ensurePortal, openPortal as open } from '../gateways/stripe/index.ts'
import { webOrigin } from '../mail/origin.ts'
import { billingOf } from './account.store.ts'
import { readPlanTable } from './plan-table.store.ts'

export const openPortal = door(
  'openPortal',
  { permission: 'plan.manage', secrets: ['stripe'], audit: true },
  async ({ workspaceId, language }, { workspace }) => {
    const { customerId, subscription } = await billingOf(workspaceId)
    if (!customerId) throw new DomainError('nothing-to-manage')
    const returnUrl = `${webOrigin()}/workspace/billing`
    const currency = subscription?.currency ?? workspace.currency
    const configuration = await ensurePortal(await readPlanTable(), currency, returnUrl)
    return { url: await open({ customerId, configuration, returnUrl, language }) }
  },
)
