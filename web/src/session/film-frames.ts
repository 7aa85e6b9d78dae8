import { type Artifact, type FilmData, type FilmFreshness, freshness, planFor, type Unit } from '@peace/core/build'
import { type Entitlements, entitlementsOf } from '@peace/core/money'
import type { Quality } from '@peace/core/story'
import { useDeferredValue, useMemo } from 'react'
import { useArtifacts, useFilmData, useJobs } from './film-content.ts'
import { type Frame, framesOf } from './frame.ts'
import { useEntitlements } from './plan-table.ts'
import { useHere } from './workspaces.tsx'

export type { Frame } from './frame.ts'

export type FilmFrames = {
  frames: Frame[]
  units: Unit[]
  quality: Quality
  problem: unknown
  film: FilmData
  // Unknown until it is known what the workspace may have.
  fresh: FilmFreshness | undefined
}

type Planned = Pick<FilmFrames, 'units' | 'fresh' | 'problem'>

// Strip, button and room ask for the same at once: it is thought out once.
const looked = new WeakMap<FilmData, { made: readonly Artifact[]; known: Entitlements | undefined; planned: Planned }>()

const lookOnce = (
  film: FilmData,
  known: Entitlements | undefined,
  guess: Entitlements,
  made: readonly Artifact[],
): Planned => {
  const last = looked.get(film)
  if (last && last.made === made && last.known === known) return last.planned
  const planned = look(film, known, guess, made)
  looked.set(film, { made, known, planned })
  return planned
}

const look = (
  film: FilmData,
  known: Entitlements | undefined,
  guess: Entitlements,
  made: readonly Artifact[],
): Planned => {
  const { quality } = film.film.settings
  try {
    if (!known)
      return { units: planFor(film, guess, { stop: 'cut', quality }).units, fresh: undefined, problem: undefined }
    const fresh = freshness(film, known, made)
    return { units: fresh.plan.units, fresh, problem: undefined }
  } catch (problem) {
    return { units: [], fresh: undefined, problem }
  }
}

// Out of date, drafted, being made: nothing of this is stored. It follows from the plan and from what lies under its keys.
export const useFrames = (): FilmFrames | undefined => {
  const live = useFilmData()
  // The plan is quick, but a keystroke is quicker.
  const data = useDeferredValue(live)
  const artifacts = useArtifacts()
  const jobs = useJobs()
  const entitlements = useEntitlements()
  const { workspace } = useHere()
  const made = artifacts.status === 'ready' ? artifacts.data : undefined
  const asked = jobs.status === 'ready' ? jobs.data : undefined
  const planned = useMemo(
    () => (data && made ? lookOnce(data, entitlements, entitlementsOf(workspace.plan), made) : undefined),
    [data, made, entitlements, workspace.plan],
  )
  return useMemo(() => {
    if (!data || !planned || !made) return undefined
    const frames = framesOf(data, planned, made, asked ?? [])
    return { frames, film: data, quality: data.film.settings.quality, ...planned }
  }, [data, planned, made, asked])
}
