import { door } from '../callable.ts'
import { deleteWorkspace as remove } from './workspaces.store.ts'

export const deleteWorkspace = door(
  'deleteWorkspace',
  { permission: 'workspace.delete', recently: true, audit: true },
  async ({ workspaceId, name }, { now }) => {
    await remove(workspaceId, name, now())
    return {}
  },
)
