import { type Build, buildSchema } from '@peace/core/build'
import { paths } from '@peace/core/paths'
import { contentTables } from '@peace/core/stored'
import type { Film } from '@peace/core/story'
import { type Live, useCollection } from '../../data/live.ts'
import { useHere } from '../../session/workspaces.tsx'

// Builds of the workspace that have not ended, over all its films.
export const useOpenBuilds = (): Live<Build[]> => {
  const { workspace, may } = useHere()
  return useCollection(may('film.see') ? 'jobs' : undefined, buildSchema, {
    where: [
      ['workspaceId', '==', workspace.id],
      ['open', '==', true],
    ],
  })
}

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

// The name of each film, also of one that was deleted: its builds stay.
export const useFilmsById = (): ReadonlyMap<string, Film> => {
  const { workspace } = useHere()
  const films = useCollection(paths.films(workspace.id), contentTables.film, {
    orderBy: [['updatedAt', 'desc']],
    limit: 200,
  })
  return new Map(films.status === 'ready' ? films.data.map((film) => [film.id, film]) : [])
}
