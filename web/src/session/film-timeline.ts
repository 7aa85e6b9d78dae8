import { timelineOf } from '@peace/core/build'
import type { Timeline } from '@peace/core/timeline'
import { useMemo } from 'react'
import { useArtifacts } from './film-content.ts'
import type { FilmFrames } from './film-frames.ts'

// The film's times, as its cut has them: the plan's, with the measured length of every line that was spoken.
export const useFilmTimeline = (found: FilmFrames | undefined): Timeline | undefined => {
  const artifacts = useArtifacts()
  const made = artifacts.status === 'ready' ? artifacts.data : undefined
  const units = found?.units
  return useMemo(() => {
    if (!units || !made) return undefined
    const lengths = new Map(made.flatMap(({ key, kind, ms }) => (kind === 'line' && ms ? [[key, ms] as const] : [])))
    return timelineOf(units, (unit) => lengths.get(unit))
  }, [units, made])
}
