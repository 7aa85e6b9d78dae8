import { door } from '../callable.ts'
import { readWorkspace as read } from './workspaces.store.ts'

export const readWorkspace = door(
  'readWorkspace',
  { operator: 'users.see', audit: ({ workspaceId }) => ({ workspaceId }) },
  ({ workspaceId }) => read(workspaceId),
)
