import type { PlanName } from '@peace/core/access'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { givePlan } from '@peace/dev/tests/plans'
import { getApps, initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'

const store = () => {
  const { projectId } = stackFromEnvironment()
  return getFirestore(getApps()[0] ?? initializeApp({ projectId }))
}

// A free workspace has one seat. Paying is another test's matter: here the plan is simply given.
export const givePlanTo = async (name: string, plan: PlanName): Promise<void> => {
  const found = await store().collection('workspaces').where('name', '==', name).get()
  const workspace = found.docs[0]
  if (!workspace) throw new Error(`No workspace is called ${name}`)
  await givePlan(store(), workspace.id, plan)
}
