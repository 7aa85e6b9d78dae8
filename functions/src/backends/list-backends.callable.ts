import { door } from '../callable.ts'
import { readScene, viewsOf } from './overview.store.ts'

export const listBackends = door(
  'listBackends',
  { permission: 'member' },
  async ({ workspaceId }, { store, now, workspace }) => {
    const scene = await readScene(store, workspaceId, now())
    return { backends: viewsOf(scene), preferences: workspace.backendPreferences, limits: workspace.limits }
  },
)
