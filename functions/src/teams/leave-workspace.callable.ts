import { door } from '../callable.ts'
import { leaveWorkspace as leave } from './members.store.ts'

export const leaveWorkspace = door(
  'leaveWorkspace',
  { permission: 'member', audit: true },
  async ({ workspaceId }, { user, now }) => {
    await leave(user, workspaceId, now())
    return {}
  },
)
