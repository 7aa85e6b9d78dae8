import { door } from '../callable.ts'
import { endSessions } from '../teams/account.store.ts'

export const endUserSessions = door(
  'endUserSessions',
  { operator: 'users.status', audit: ({ uid, reason }) => ({ uid, reason }) },
  async ({ uid }) => {
    await endSessions(uid)
    return {}
  },
)
