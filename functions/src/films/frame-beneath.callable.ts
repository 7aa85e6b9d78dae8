import { door } from '../callable.ts'
import { setFramesBeneath } from './films.store.ts'

// A film's recipe is the server's to write; this of it is its writer's to choose.
export const frameBeneath = door(
  'frameBeneath',
  { permission: 'film.edit', audit: ({ filmId, on }) => ({ filmId, on }) },
  async ({ workspaceId, filmId, on }, { uid, now }) => ({
    changed: await setFramesBeneath(workspaceId, filmId, on, { updatedAt: now(), updatedBy: uid }),
  }),
)
