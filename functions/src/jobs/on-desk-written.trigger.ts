import { admit, type DeskRow, tally } from '@peace/engine'
import { onDocumentWritten } from 'firebase-functions/v2/firestore'
import { region } from '../region.ts'
import { enginePorts } from './engine-ports.store.ts'

// A desk changes when a job comes, begins or ends. Who waits is let in, who left is counted; both are done by tasks
// and the sweep too, so that a trigger which comes twice, late or never changes only when.
export const onDeskWritten = onDocumentWritten({ document: 'queues/{workspaceId}', region }, async (event) => {
  const before = (event.data?.before.data() as DeskRow | undefined)?.open ?? {}
  const after = (event.data?.after.data() as DeskRow | undefined)?.open ?? {}
  const left = Object.keys(before).filter((jobId) => !(jobId in after))
  const waits = Object.values(after).some(({ admitted }) => !admitted)
  if (left.length === 0 && !waits) return
  const ports = await enginePorts()
  if (waits) await admit(ports, event.params.workspaceId)
  for (const jobId of left) await tally(ports, jobId)
})
