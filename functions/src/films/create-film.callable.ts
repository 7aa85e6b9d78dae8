import { DomainError } from '@peace/core/errors'
import { hasScene } from '@peace/core/screenplay'
import { door } from '../callable.ts'
import { idsOf } from '../ids.ts'
import { filmOfScript } from './film-of-script.ts'
import { storeNewFilm } from './films.store.ts'

export const createFilm = door(
  'createFilm',
  {
    permission: 'film.edit',
    uses: ({ filmId }) => ({ of: 'films', count: 1, wish: filmId }),
    maxBytes: 6_000_000,
    timeoutSeconds: 120,
    audit: ({ filmId }) => ({ filmId }),
  },
  async ({ workspaceId, filmId, title, language, script }, { uid, now, workspace }) => {
    const made = filmOfScript({ workspaceId, filmId, title, language, script, uid, now: now(), newId: idsOf(filmId) })
    if (script !== undefined && script.trim() === '') throw new DomainError('script-has-no-scene')
    if (made.screenplay && !hasScene(made.screenplay)) throw new DomainError('script-has-no-scene')
    await storeNewFilm(workspace.id, made)
    return {
      filmId,
      scenes: made.scenes.length,
      shots: made.shots.length,
      problems: made.screenplay?.problems ?? [],
    }
  },
)
