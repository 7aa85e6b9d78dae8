import { door } from '../callable.ts'
import { removeMember as remove } from './members.store.ts'

export const removeMember = door(
  'removeMember',
  { permission: 'members.manage', audit: ({ memberId }) => ({ memberId }) },
  async ({ workspaceId, memberId }, { user, now }) => {
    await remove(user, workspaceId, memberId, now())
    return {}
  },
)
