import { type Build, buildSchema } from '@peace/core/build'
import { type Live, useCollection } from '../data/live.ts'
import { useHere } from './workspaces.tsx'

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
