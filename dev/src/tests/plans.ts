import type { PlanName } from '@peace/core/access'
import type { Firestore } from 'firebase-admin/firestore'

// Puts a workspace on a plan as an operator would: the plan alone, written by hand, would be put right by its trigger.
export const givePlan = async (store: Firestore, workspaceId: string, plan: PlanName): Promise<void> => {
  await store.doc(`workspaces/${workspaceId}/billing/main`).set({ workspaceId, given: { plan } }, { merge: true })
  await store.doc(`workspaces/${workspaceId}`).update({ plan })
}
