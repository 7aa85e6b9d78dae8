import { DomainError } from '@peace/core/errors'
import { defaultPlanTable, entitlementsOf, monthLimitOf, type PlanTable, planTableSchema } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { Account, Accounts } from '@peace/engine'
import type { Firestore } from 'firebase-admin/firestore'
import { awakePlaces } from '../backends/overview.store.ts'
import { platformStopped } from '../billing/paid-stop.store.ts'
import { readDocument, readSetting } from '../documents.store.ts'
import { inEmulator } from '../params.ts'
import { remembered, rememberedBy } from './remembered.ts'

const readTable = async (store: Firestore): Promise<PlanTable> => {
  return readSetting(planTableSchema, await store.doc(paths.config('plans')).get()) ?? defaultPlanTable
}

const mostRemembered = 500
const latelyMs = inEmulator ? 1_000 : 10_000

export const accountReader = (store: Firestore, now: () => number): Accounts => {
  const table = remembered(60_000, () => readTable(store))
  const stopped = remembered(10_000, platformStopped)
  const of = async (workspaceId: string): Promise<Account> => {
    const [found, awake, plans, allStopped] = await Promise.all([
      store.doc(paths.workspace(workspaceId)).get(),
      awakePlaces(store, workspaceId, now()),
      table(),
      stopped(),
    ])
    if (!found.exists) throw new DomainError('not-found', { what: 'workspace' })
    const workspace = readDocument(tables.workspace, found)
    const { dayMicros, memberMonthMillis } = workspace.limits
    const { mode, preferredId, bestQuality, preferSpeed, maxUnitMicros, fallbackAllowed, own, vendors } =
      workspace.backendPreferences
    return {
      workspaceId,
      salt: workspace.salt,
      suspended: workspace.status !== 'active' || workspace.deletedAt !== undefined,
      paidStopped: allStopped || workspace.paidStoppedAt !== undefined,
      debtMillis: workspace.debtMillis,
      plan: workspace.plan,
      entitlements: entitlementsOf(workspace.plan, plans),
      limits: { dayMicros, monthMicros: monthLimitOf(workspace, plans), memberMonthMillis },
      preference: { mode, preferredId, bestQuality, preferSpeed, maxUnitMicros, fallbackAllowed, own, vendors },
      ...awake,
    }
  }
  // A process remembers of the last workspaces it worked for how they were some seconds ago.
  return { of, lately: rememberedBy(latelyMs, mostRemembered, of) }
}
