import type { Artifact } from '@peace/core/build'
import { useMemo } from 'react'
import { useArtifacts } from './film-content.ts'
import type { FilmFrames } from './film-frames.ts'

// What the plan asks for, if it is there; else the newest there is.
const shownOf = (artifacts: readonly Artifact[], found: FilmFrames | undefined, kind: string): Artifact | undefined => {
  const made = artifacts.filter((each) => each.kind === kind && !each.hidden && each.subject === found?.film.film.id)
  const asked = found?.units.find(({ spec }) => spec.kind === kind)?.key
  return made.find(({ key }) => key === asked) ?? made.sort((a, b) => b.createdAt - a.createdAt)[0]
}

export type MadeFilm = { cut: Artifact | undefined; captions: Artifact | undefined; poster: Artifact | undefined }

// The film as it is shown, and what goes with it.
export const useMadeFilm = (found: FilmFrames | undefined): MadeFilm => {
  const artifacts = useArtifacts()
  const made = artifacts.status === 'ready' ? artifacts.data : undefined
  return useMemo(
    () => ({
      cut: shownOf(made ?? [], found, 'cut'),
      captions: shownOf(made ?? [], found, 'captions'),
      poster: shownOf(made ?? [], found, 'poster'),
    }),
    [made, found],
  )
}
