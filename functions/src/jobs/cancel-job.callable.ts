import { cancelJob as cancel } from '@peace/engine'
import { door } from '../callable.ts'
import { gatewaySecrets } from '../gateways/backends.ts'
import { enginePorts } from './engine-ports.store.ts'

export const cancelJob = door(
  'cancelJob',
  { permission: 'film.build', secrets: ['gemini', ...gatewaySecrets] },
  async ({ workspaceId, jobId }) => cancel(await enginePorts(), workspaceId, jobId),
)
