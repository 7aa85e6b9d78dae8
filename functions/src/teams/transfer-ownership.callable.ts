import { door } from '../callable.ts'
import { transferOwnership as transfer } from './members.store.ts'

export const transferOwnership = door(
  'transferOwnership',
  { permission: 'workspace.transfer', recently: true, audit: ({ memberId }) => ({ memberId }) },
  async ({ workspaceId, memberId }, { user, now }) => {
    await transfer(user, workspaceId, memberId, now())
    return {}
  },
)
