import { door } from '../callable.ts'
import { searchUsers as search } from './people.store.ts'

export const searchUsers = door('searchUsers', { operator: 'users.see' }, async ({ query }) => ({
  users: await search(query),
}))
