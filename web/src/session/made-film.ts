import type { Artifact } from '@peace/core/build'
import { useMemo } from 'react'
import { useArtifacts } from './film-content.ts'

const newestOf = (artifacts: readonly Artifact[], kind: string): Artifact | undefined =>
  artifacts.filter((each) => each.kind === kind && !each.hidden).sort((a, b) => b.createdAt - a.createdAt)[0]

export type MadeFilm = { cut: Artifact | undefined; captions: Artifact | undefined; poster: Artifact | undefined }

// The film as it was last made, and what goes with it.
export const useMadeFilm = (): MadeFilm => {
  const artifacts = useArtifacts()
  const made = artifacts.status === 'ready' ? artifacts.data : undefined
  return useMemo(
    () => ({
      cut: newestOf(made ?? [], 'cut'),
      captions: newestOf(made ?? [], 'captions'),
      poster: newestOf(made ?? [], 'poster'),
    }),
    [made],
  )
}
