import { type DeskRow, hearDesk } from '@peace/engine'
import { onDocumentWritten } from 'firebase-functions/v2/firestore'
import { partOf } from '../services.ts'
import { enginePorts } from './engine-ports.store.ts'

export const onDeskWritten = onDocumentWritten(
  { ...partOf('engine'), document: 'queues/{workspaceId}' },
  async (event) => {
    const before = event.data?.before.data() as DeskRow | undefined
    const after = event.data?.after.data() as DeskRow | undefined
    await hearDesk(await enginePorts(), event.params.workspaceId, before, after)
  },
)
