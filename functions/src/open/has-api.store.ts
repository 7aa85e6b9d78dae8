import type { Workspace } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import { entitlementsOf } from '@peace/core/money'
import { readPlanTable } from '../billing/plan-table.store.ts'
import { remembered } from '../jobs/remembered.ts'

// Asked with every call of a program.
const planTable = remembered(60_000, readPlanTable)

export const hasApi = async ({ plan }: Pick<Workspace, 'plan'>): Promise<boolean> =>
  entitlementsOf(plan, await planTable()).api

export const refuseWithoutApi = async (workspace: Pick<Workspace, 'plan'>): Promise<void> => {
  if (!(await hasApi(workspace))) throw new DomainError('plan-lacks-api')
}
