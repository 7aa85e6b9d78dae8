import { door } from '../callable.ts'
import { unpairMachine as unpair } from './machines.store.ts'

export const unpairMachine = door(
  'unpairMachine',
  { permission: 'backends.manage', audit: ({ machineId }) => ({ machineId }) },
  async ({ workspaceId, machineId }, { store }) => {
    await unpair(store, workspaceId, machineId)
    return {}
  },
)
