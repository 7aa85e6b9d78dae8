import { door } from '../callable.ts'
import { createTeam as create } from './workspaces.store.ts'

export const createTeam = door(
  'createTeam',
  {
    signedIn: true,
    verified: true,
    uses: ({ workspaceId }) => ({ of: 'workspaces', count: 1, wish: workspaceId }),
    audit: true,
    rate: { max: 20, perMs: 3_600_000 },
  },
  async ({ workspaceId, name }, { user, now }) => {
    await create(user, workspaceId, name, now())
    return { workspaceId }
  },
)
