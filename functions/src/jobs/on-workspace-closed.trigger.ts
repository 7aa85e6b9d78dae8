import { tables } from '@peace/core/stored'
import { cancelJob } from '@peace/engine'
import { onDocumentUpdated } from 'firebase-functions/v2/firestore'
import { readClock } from '../clock.ts'
import { readIfReadable } from '../documents.store.ts'
import { forgetChannelsOf } from '../publish/leaves.store.ts'
import { withdrawWaiting } from '../publish/publications.store.ts'
import { partOf } from '../services.ts'
import { enginePorts } from './engine-ports.store.ts'

// A workspace that is suspended or deleted stops building at once; what it held goes back, and what waits to go out does not.
export const onWorkspaceClosed = onDocumentUpdated(
  { ...partOf('engine'), document: 'workspaces/{workspaceId}' },
  async (event) => {
    const after = event.data?.after
    // One that cannot be read counts as closed.
    const workspace = readIfReadable(tables.workspace, after)
    const { workspaceId } = event.params
    if (!after?.exists || (workspace?.status === 'active' && workspace.deletedAt === undefined)) return
    const stopJobs = async () => {
      const ports = await enginePorts()
      for (const jobId of await ports.store.openJobs(workspaceId)) await cancelJob(ports, workspaceId, jobId)
    }
    // What one of them cannot do keeps the other from nothing.
    // One that is deleted gives back what its people let it into.
    const forget = async () => {
      if (after.get('deletedAt') !== undefined) await forgetChannelsOf(workspaceId, (await readClock()).now())
    }
    const ends = await Promise.allSettled([withdrawWaiting(workspaceId), stopJobs(), forget()])
    for (const end of ends) if (end.status === 'rejected') throw end.reason
  },
)
