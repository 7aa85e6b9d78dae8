import { type Build, buildSchema } from '@peace/core/build'
import { paths } from '@peace/core/paths'
import { contentTables } from '@peace/core/stored'
import { type Live, useCollection } from '../../data/live.ts'
import { useHere } from '../../session/workspaces.tsx'

export const pageSize = 20

// Newest first; a page begins after the time the one before ended with.
export const useBuildsAfter = (after: number | undefined): Live<Build[]> => {
  const { workspace } = useHere()
  return useCollection('jobs', buildSchema, {
    where: [['workspaceId', '==', workspace.id]],
    orderBy: [['createdAt', 'desc']],
    ...(after === undefined ? {} : { after: [after] }),
    limit: pageSize,
  })
}

// The name of each film, also of one that was deleted: its builds stay. What the device remembers is not all there is.
export type FilmNames = (filmId: string) => string | undefined
export const useFilmNames = (): FilmNames | undefined => {
  const { workspace } = useHere()
  const films = useCollection(paths.films(workspace.id), contentTables.film, {
    orderBy: [['updatedAt', 'desc']],
    limit: 200,
  })
  if (films.status === 'loading') return undefined
  const known = films.status === 'ready' ? films : { data: [], fromCache: true }
  const titles = new Map(known.data.map(({ id, title }) => [id, title]))
  return (filmId) => titles.get(filmId) ?? (known.fromCache ? '…' : undefined)
}
