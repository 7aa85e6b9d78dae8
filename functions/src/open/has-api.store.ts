import type { Workspace } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import { entitlementsOf } from '@peace/core/money'
import { readPlanTable } from '../billing/plan-table.store.ts'
import { remembered } from '../jobs/remembered.ts'

// Asked with every call of a program.
const planTable = remembered(60_000, readPlanTable)

export const refuseWithoutApi = async ({ plan }: Pick<Workspace, 'plan'>): Promise<void> => {
  if (!entitlementsOf(plan, await planTable()).api) throw new DomainError('plan-lacks-api')
}
