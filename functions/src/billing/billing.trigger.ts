import { onDocumentWritten } from 'firebase-functions/v2/firestore'
import { readClock } from '../clock.ts'
import { partOf } from '../services.ts'
import { settleWorkspace } from './account.store.ts'
import { readPlanTable } from './plan-table.store.ts'

// A workspace's plan and debt follow from its payments, whichever door wrote to it: a new one gets its first credits,
// a changed one is put right. Run twice or late it finds nothing to do.
const settled = ['plan', 'debtMillis', 'freeCredits']

export const onWorkspaceMoney = onDocumentWritten(
  { ...partOf('money', []), document: 'workspaces/{workspaceId}' },
  async (event) => {
    const before = event.data?.before
    const after = event.data?.after
    if (!after?.exists) return
    const same = before?.exists && settled.every((field) => before.get(field) === after.get(field))
    if (same) return
    await settleWorkspace(event.params.workspaceId, { now: (await readClock()).now(), table: await readPlanTable() })
  },
)

export const onBillingWritten = onDocumentWritten(
  { ...partOf('money', []), document: 'workspaces/{workspaceId}/billing/{name}' },
  async (event) => {
    if (!event.data?.after.exists) return
    await settleWorkspace(event.params.workspaceId, { now: (await readClock()).now(), table: await readPlanTable() })
  },
)
