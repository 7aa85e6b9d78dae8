import { door } from '../callable.ts'
import { readUser as read } from './people.store.ts'

export const readUser = door('readUser', { operator: 'users.see', audit: ({ uid }) => ({ uid }) }, ({ uid }) =>
  read(uid),
)
