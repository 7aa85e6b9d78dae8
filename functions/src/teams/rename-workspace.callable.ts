import { door } from '../callable.ts'
import { renameWorkspace as rename } from './workspaces.store.ts'

export const renameWorkspace = door(
  'renameWorkspace',
  { permission: 'workspace.rename', audit: true },
  async ({ workspaceId, name }, { user, now }) => {
    await rename(user, workspaceId, name, now())
    return {}
  },
)
