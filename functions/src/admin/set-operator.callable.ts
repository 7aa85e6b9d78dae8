import { door } from '../callable.ts'
import { setOperator as set } from './operators.store.ts'

export const setOperator = door(
  'setOperator',
  { operator: 'operators.manage', audit: ({ email, role, reason }) => ({ email, role: role ?? 'none', reason }) },
  async ({ email, role }, { uid }) => {
    await set(uid, email, role)
    return {}
  },
)
