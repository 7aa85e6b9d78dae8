import { door } from '../callable.ts'
import { setUserStatus as set } from './status.store.ts'

export const setUserStatus = door(
  'setUserStatus',
  { operator: 'users.status', audit: ({ uid, status, reason }) => ({ uid, status, reason }) },
  async ({ uid, status, reason }, { uid: by, operator, now }) => ({
    cancelled: await set({ uid: by, role: operator }, uid, status, reason, now()),
  }),
)
