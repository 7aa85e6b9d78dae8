import { planFor } from '@peace/core/build'
import { entitlementsOf } from '@peace/core/money'
import { type Timeline, timelineOf } from '@peace/core/timeline'
import { useDeferredValue, useMemo } from 'react'
import { useArtifacts, useFilmData } from './film-content.ts'
import { useHere } from './workspaces.tsx'

// The film's times, as its cut has them: the plan's, with the measured length of every line that was spoken.
export const useFilmTimeline = (): Timeline | undefined => {
  const data = useDeferredValue(useFilmData())
  const { workspace } = useHere()
  const artifacts = useArtifacts()
  const made = artifacts.status === 'ready' ? artifacts.data : undefined
  const units = useMemo(() => {
    if (!data) return undefined
    try {
      // What a plan allows changes sizes, never times.
      return planFor(data, entitlementsOf(workspace.plan), { stop: 'cut', quality: data.film.settings.quality }).units
    } catch {
      // Without shots there is nothing to be timed; the strip and the button say so.
      return undefined
    }
  }, [data, workspace.plan])
  return useMemo(() => {
    if (!units || !made) return undefined
    const lengths = new Map(made.flatMap(({ key, kind, ms }) => (kind === 'line' && ms ? [[key, ms] as const] : [])))
    return timelineOf(units, (unit) => lengths.get(unit))
  }, [units, made])
}
