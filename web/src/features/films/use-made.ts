import { type Artifact, artifactSchema } from '@peace/core/build'
import { paths } from '@peace/core/paths'
import { useMemo } from 'react'
import { useCollection } from '../../data/live.ts'

// What there is of a film to look at: its newest poster and its newest cut.
export type Made = { poster?: Artifact; cut?: Artifact }

export const useMade = (workspaceId: string): Map<string, Made> => {
  const found = useCollection(paths.artifacts(workspaceId), artifactSchema, {
    where: [['kind', 'in', ['poster', 'cut']]],
  })
  const artifacts = found.status === 'ready' ? found.data : undefined
  return useMemo(() => {
    const made = new Map<string, Made>()
    for (const artifact of [...(artifacts ?? [])].sort((a, b) => a.createdAt - b.createdAt)) {
      if (!artifact.filmId || artifact.hidden) continue
      const kind = artifact.kind === 'cut' ? 'cut' : 'poster'
      made.set(artifact.filmId, { ...made.get(artifact.filmId), [kind]: artifact })
    }
    return made
  }, [artifacts])
}
