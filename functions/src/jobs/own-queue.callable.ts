import { ownQueue as queueOf } from '@peace/engine'
import { door } from '../callable.ts'
import { enginePorts } from './engine-ports.store.ts'

export const ownQueue = door(
  'ownQueue',
  { permission: 'member', rate: { max: 60, perMs: 60_000 } },
  async ({ workspaceId }) => queueOf(await enginePorts(), workspaceId),
)
