import { cancelJob } from '@peace/engine'
import { onDocumentUpdated } from 'firebase-functions/v2/firestore'
import { region } from '../region.ts'
import { enginePorts } from './engine-ports.store.ts'

// A workspace that is suspended or deleted stops building at once; what it held goes back.
export const onWorkspaceClosed = onDocumentUpdated({ document: 'workspaces/{workspaceId}', region }, async (event) => {
  const workspace = readIfReadable(tables.workspace, event.data?.after)
  const { workspaceId } = event.params
  if (!workspace || (workspace.status === 'active' && workspace.deletedAt === undefined)) return
  const ports = await enginePorts()
  for (const jobId of await ports.store.openJobs(workspaceId)) await cancelJob(ports, workspaceId, jobId)
})
