import { door } from '../callable.ts'
import { setMemberLimit as set } from './members.store.ts'

export const setMemberLimit = door(
  'setMemberLimit',
  {
    permission: 'members.manage',
    audit: ({ memberId, spendLimitMillis }) => ({ memberId, spendLimitMillis: spendLimitMillis ?? 'none' }),
  },
  async ({ workspaceId, memberId, spendLimitMillis }) => {
    await set(workspaceId, memberId, spendLimitMillis)
    return {}
  },
)
