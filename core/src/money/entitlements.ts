import type { PlanName, Workspace } from '../access/workspace.ts'
import { defaultPlanTable, type Entitlements, type PlanTable } from './plans.ts'

export const entitlementsOf = (plan: PlanName, table: PlanTable = defaultPlanTable): Entitlements =>
  table.plans[plan].entitlements

// What may be spent in a month: a plan's own credits may always be, whatever the limit.
export const monthLimitOf = ({ plan, limits }: Pick<Workspace, 'plan' | 'limits'>, table: PlanTable): number =>
  Math.max(limits.monthMicros, table.plans[plan].monthlyMillis * 10)

export type Quality = 'draft' | 'standard' | 'premium'

// Why a workspace may not build in a quality, if it may not. Debt blocks premium alone: what is already paid for
// in other tiers goes on.
export const tierRefusal = (
  workspace: Pick<Workspace, 'plan' | 'debtMillis'>,
  quality: Quality,
  table: PlanTable = defaultPlanTable,
): 'plan-lacks-tier' | 'premium-blocked-by-debt' | undefined => {
  if (quality === 'draft') return undefined
  if (!entitlementsOf(workspace.plan, table).tiers.includes(quality)) return 'plan-lacks-tier'
  return quality === 'premium' && workspace.debtMillis > 0 ? 'premium-blocked-by-debt' : undefined
}

// The least plan that has what is asked, to name it in a refusal.
export const leastPlan = (
  fits: (entitlements: Entitlements) => boolean,
  table: PlanTable = defaultPlanTable,
): PlanName | undefined =>
  (['free', 'creator', 'pro', 'studio'] as const).find((plan) => fits(entitlementsOf(plan, table)))
