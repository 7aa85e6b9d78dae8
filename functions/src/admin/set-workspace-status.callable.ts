import { door } from '../callable.ts'
import { setWorkspaceStatus as set } from './status.store.ts'

export const setWorkspaceStatus = door(
  'setWorkspaceStatus',
  { operator: 'workspaces.status', audit: ({ status, reason }) => ({ status, reason }) },
  async ({ workspaceId, status }) => {
    await set(workspaceId, status)
    return {}
  },
)
