import { tables } from '@peace/core/stored'
import { cancelJob } from '@peace/engine'
import { onDocumentUpdated } from 'firebase-functions/v2/firestore'
import { readIfReadable } from '../documents.store.ts'
import { partOf } from '../services.ts'
import { enginePorts } from './engine-ports.store.ts'

// A workspace that is suspended or deleted stops building at once; what it held goes back.
export const onWorkspaceClosed = onDocumentUpdated(
  { ...partOf('engine'), document: 'workspaces/{workspaceId}' },
  async (event) => {
    const after = event.data?.after
    // One that cannot be read counts as closed.
    const workspace = readIfReadable(tables.workspace, after)
    const { workspaceId } = event.params
    if (!after?.exists || (workspace?.status === 'active' && workspace.deletedAt === undefined)) return
    const ports = await enginePorts()
    for (const jobId of await ports.store.openJobs(workspaceId)) await cancelJob(ports, workspaceId, jobId)
  },
)
