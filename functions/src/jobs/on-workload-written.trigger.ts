import { hearWorkload, readRow } from '@peace/engine'
import { onDocumentWritten } from 'firebase-functions/v2/firestore'
import { log } from '../log/log.ts'
import { partOf } from '../services.ts'
import { enginePorts } from './engine-ports.store.ts'

export const onWorkloadWritten = onDocumentWritten(
  { ...partOf('engine', []), document: 'queues/{workspaceId}' },
  async (event) => {
    const { workspaceId } = event.params
    const read = (data: unknown) =>
      readRow('workload', workspaceId, data, (damage) => log.error('cannot be read', { damage }))
    const before = read(event.data?.before.data())
    const after = read(event.data?.after.data())
    await hearWorkload(await enginePorts(), workspaceId, before, after)
  },
)
