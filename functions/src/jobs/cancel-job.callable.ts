import { cancelJob as cancel } from '@peace/engine'
import { door } from '../callable.ts'
import { enginePorts } from './engine-ports.store.ts'

export const cancelJob = door(
  'cancelJob',
  { permission: 'film.build', secrets: ['gemini', 'runpod', 'vertex'] },
  async ({ workspaceId, jobId }) => cancel(await enginePorts(), workspaceId, jobId),
)
