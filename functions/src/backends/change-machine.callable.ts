import { door } from '../callable.ts'
import { changeMachine as change } from './machines.store.ts'

export const changeMachine = door(
  'changeMachine',
  { permission: 'backends.manage', audit: ({ machineId }) => ({ machineId }) },
  async ({ workspaceId, machineId, name, enabled, wish }, { store }) => {
    await change(store, workspaceId, machineId, {
      ...(name === undefined ? {} : { name }),
      ...(enabled === undefined ? {} : { enabled }),
      ...(wish === undefined ? {} : { wish }),
    })
    return {}
  },
)
