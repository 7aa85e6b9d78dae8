import { hearWorkload, type WorkloadRow } from '@peace/engine'
import { onDocumentWritten } from 'firebase-functions/v2/firestore'
import { partOf } from '../services.ts'
import { enginePorts } from './engine-ports.store.ts'

export const onWorkloadWritten = onDocumentWritten(
  { ...partOf('engine'), document: 'queues/{workspaceId}' },
  async (event) => {
    const before = event.data?.before.data() as WorkloadRow | undefined
    const after = event.data?.after.data() as WorkloadRow | undefined
    await hearWorkload(await enginePorts(), event.params.workspaceId, before, after)
  },
)
