import { DomainError } from '@peace/core/errors'
import { hasScene } from '@peace/core/screenplay'
import { door } from '../callable.ts'
import { mostScriptBytes } from './film-of-script.ts'
import { storeNewFilm } from './films.store.ts'
import { filmApart } from './read-apart.ts'

export const createFilm = door(
  'createFilm',
  {
    permission: 'film.edit',
    uses: ({ filmId }) => ({ of: 'films', count: 1, wish: filmId }),
    maxBytes: mostScriptBytes,
    timeoutSeconds: 120,
    audit: ({ filmId }) => ({ filmId }),
  },
  async ({ workspaceId, filmId, title, language, script }, { uid, now, workspace }) => {
    const made = await filmApart({ workspaceId, filmId, title, language, script, uid, now: now() })
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
