import { operatorPermissionsOf } from '@peace/core/access'
import { door } from '../callable.ts'

export const operatorHome = door('operatorHome', { operator: 'stats.see' }, async (_, { operator }) => ({
  role: operator,
  permissions: [...operatorPermissionsOf(operator)],
}))
