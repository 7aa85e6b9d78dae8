import { door } from '../callable.ts'
import { changeRole as change } from './members.store.ts'

export const changeRole = door(
  'changeRole',
  { permission: 'members.manage', audit: ({ memberId, role }) => ({ memberId, role }) },
  async ({ workspaceId, memberId, role }, { user, now }) => {
    await change(user, workspaceId, memberId, role, now())
    return {}
  },
)
