import { hearWorkload, readRow } from '@peace/engine'
import { onDocumentWritten } from 'firebase-functions/v2/firestore'
import { region } from '../region.ts'
import { enginePorts } from './engine-ports.store.ts'

export const onWorkloadWritten = onDocumentWritten({ document: 'queues/{workspaceId}', region }, async (event) => {
  const { workspaceId } = event.params
  const read = (data: unknown) =>
    readRow('workload', workspaceId, data, (damage) => console.error('cannot be read', damage))
  const before = read(event.data?.before.data())
  const after = read(event.data?.after.data())
  await hearWorkload(await enginePorts(), workspaceId, before, after)
})
