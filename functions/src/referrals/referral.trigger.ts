import { onDocumentWritten } from 'firebase-functions/v2/firestore'
import { readPlanTable } from '../billing/plan-table.store.ts'
import { readClock } from '../clock.ts'
import { partOf } from '../services.ts'
import { creatorOf } from './creator.store.ts'
import { judge } from './referral.store.ts'

// A payment came, was refunded or disputed: whoever made the workspace may have come with a code.
export const onPaymentWritten = onDocumentWritten(
  { ...partOf('money', []), document: 'workspaces/{workspaceId}/payments/{id}' },
  async (event) => {
    const creator = await creatorOf(event.params.workspaceId)
    if (creator) await judge(creator, await readPlanTable(), (await readClock()).now())
  },
)
