import type { Activity } from '@peace/core/access'
import { paths } from '@peace/core/paths'
import { type Film, filmSchema } from '@peace/core/story'
import { firestore } from '../firebase.ts'
import { noteActivity } from '../teams/team.store.ts'
import { causeId } from './cause.ts'

const whatHappened = (before: Film | undefined, after: Film): Activity['kind'] | undefined => {
  if (!before) return 'film-created'
  if (before.deletedAt === undefined && after.deletedAt !== undefined) return 'film-deleted'
  return before.title === after.title ? undefined : 'film-renamed'
}

// A film is written with every stroke in its story; most of that is no one's news.
export const followFilm = async (before: unknown, after: unknown, workspaceId: string): Promise<void> => {
  const film = filmSchema.safeParse(after)
  if (!film.success) return
  const kind = whatHappened(filmSchema.safeParse(before).data, film.data)
  if (!kind) return
  const { id, title, createdAt, updatedAt, updatedBy } = film.data
  const at = kind === 'film-created' ? createdAt : updatedAt
  const store = firestore()
  await store.runTransaction(async (transaction) => {
    const author = await transaction.get(store.doc(paths.user(updatedBy)))
    noteActivity(transaction, workspaceId, {
      id: kind === 'film-created' ? causeId(kind, id) : causeId(kind, id, String(at), title),
      kind,
      filmId: id,
      actorId: updatedBy,
      actorName: String(author.get('name') ?? ''),
      values: { film: title },
      at,
    })
  })
}
