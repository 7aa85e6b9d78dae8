import { type DeskRow, hearDesk } from '@peace/engine'
import { onDocumentWritten } from 'firebase-functions/v2/firestore'
import { region } from '../region.ts'
import { enginePorts } from './engine-ports.store.ts'

export const onDeskWritten = onDocumentWritten({ document: 'queues/{workspaceId}', region }, async (event) => {
  const before = event.data?.before.data() as DeskRow | undefined
  const after = event.data?.after.data() as DeskRow | undefined
  await hearDesk(await enginePorts(), event.params.workspaceId, before, after)
})
