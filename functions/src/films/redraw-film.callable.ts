import { door } from '../callable.ts'
import { takeNewManner } from './films.store.ts'

// A film keeps the manner it was begun with until somebody who may edit it says yes to the new one.
export const redrawFilm = door(
  'redrawFilm',
  { permission: 'film.edit', audit: ({ filmId }) => ({ filmId }) },
  async ({ workspaceId, filmId }, { uid, now }) => ({
    changed: await takeNewManner(workspaceId, filmId, { updatedAt: now(), updatedBy: uid }),
  }),
)
