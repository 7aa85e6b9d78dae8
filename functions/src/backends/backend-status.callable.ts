import { DomainError } from '@peace/core/errors'
import { door } from '../callable.ts'
import { readScene, viewsOf } from './overview.store.ts'

export const backendStatus = door(
  'backendStatus',
  { permission: 'member' },
  async ({ workspaceId, backendId }, { store, now }) => {
    const found = viewsOf(await readScene(store, workspaceId, now())).find(({ id }) => id === backendId)
    if (!found) throw new DomainError('not-found', { what: 'backend' })
    return found
  },
)
