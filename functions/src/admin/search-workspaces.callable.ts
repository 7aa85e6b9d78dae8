import { door } from '../callable.ts'
import { searchWorkspaces as search } from './people.store.ts'

export const searchWorkspaces = door('searchWorkspaces', { operator: 'users.see' }, async ({ query }) => ({
  workspaces: await search(query),
}))
