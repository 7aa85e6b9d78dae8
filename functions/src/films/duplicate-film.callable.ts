import { may, memberSchema } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { door } from '../callable.ts'
import { firestore } from '../firebase.ts'
import { duplicate } from './duplicate-film.store.ts'

// The same film once more, here or in another workspace of the caller's.
export const duplicateFilm = door(
  'duplicateFilm',
  {
    permission: 'film.edit',
    uses: ({ newFilmId, workspaceId, toWorkspaceId = workspaceId }) => ({
      ...{ of: 'films', count: 1, wish: `${toWorkspaceId} ${newFilmId}` },
    }),
    timeoutSeconds: 120,
    audit: ({ filmId, newFilmId }) => ({ filmId, newFilmId }),
  },
  async ({ workspaceId, filmId, newFilmId, toWorkspaceId = workspaceId, title }, { uid, now, program }) => {
    if (toWorkspaceId !== workspaceId) await refuseElsewhere(toWorkspaceId, uid, program !== undefined)
    await duplicate({
      ...{ from: { workspaceId, filmId }, to: { workspaceId: toWorkspaceId, filmId: newFilmId } },
      ...{ title, uid, now: now() },
    })
    return { filmId: newFilmId }
  },
)

// A program's key is of one workspace.
const refuseElsewhere = async (workspaceId: string, uid: string, isProgram: boolean): Promise<void> => {
  const store = firestore()
  const [workspace, member] = await store.getAll(
    store.doc(paths.workspace(workspaceId)),
    store.doc(paths.member(workspaceId, uid)),
  )
  const found = memberSchema.safeParse(member?.data()).data
  const isOpen = workspace?.get('status') === 'active' && !workspace.get('deletedAt')
  if (!found || found.closed || !isOpen) throw new DomainError('not-a-member')
  if (isProgram || !may(found.role, 'film.edit')) throw new DomainError('not-allowed', { permission: 'film.edit' })
}
