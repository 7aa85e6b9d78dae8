import { type Artifact, isFinal, type Job, planFor, type Unit } from '@peace/core/build'
import { byRank } from '@peace/core/ids'
import { entitlementsOf } from '@peace/core/money'
import type { Scene } from '@peace/core/screenplay'
import type { Shot } from '@peace/core/shots'
import type { Quality } from '@peace/core/story'
import { useDeferredValue, useMemo } from 'react'
import { useArtifacts, useFilmData, useJobs } from './film-content.ts'
import { useEntitlements } from './plan-table.ts'
import { useHere } from './workspaces.tsx'

export type FrameState = 'empty' | 'making' | 'draft' | 'final' | 'stale'

// A shot as the strip shows it: where it lies in the film, what picture there is, and how true that still is.
export type Frame = {
  shot: Shot
  scene: Scene
  ms: number
  state: FrameState
  // The artifact whose thumbnail stands for the shot, if there is any.
  pictureKey: string | undefined
  clipKey: string | undefined
}

export type FilmFrames = { frames: Frame[]; units: Unit[]; quality: Quality; problem: unknown }

const newest = (artifacts: readonly Artifact[]) =>
  artifacts.reduce<Artifact | undefined>(
    (best, each) => (best && best.createdAt >= each.createdAt ? best : each),
    undefined,
  )

const coversShot = (job: Job, shot: Shot): boolean => {
  const { target } = job.request
  if (target.type === 'shot') return target.id === shot.id
  if (target.type === 'scene') return target.id === shot.sceneId
  return target.type === 'film'
}

// `sure`: what the workspace may have is known.
type Made = { byKey: Map<string, Artifact>; bySubject: Map<string, Artifact[]>; sure: boolean }

const index = (artifacts: readonly Artifact[], sure: boolean): Made => {
  const byKey = new Map<string, Artifact>()
  const bySubject = new Map<string, Artifact[]>()
  for (const artifact of artifacts) {
    byKey.set(artifact.key, artifact)
    if (artifact.kind !== 'still' && artifact.kind !== 'clip') continue
    const known = bySubject.get(artifact.subject)
    if (known) known.push(artifact)
    else bySubject.set(artifact.subject, [artifact])
  }
  return { byKey, bySubject, sure }
}

const frameOf = (shot: Shot, scene: Scene, units: readonly Unit[], made: Made, open: readonly Job[]): Frame => {
  const still = units.find(({ spec }) => spec.kind === 'still')
  const clips = units.filter(({ spec }) => spec.kind === 'clip')
  const ms = clips.reduce((sum, { spec }) => sum + (spec.kind === 'clip' ? spec.fields.ms : 0), 0)
  const pictures = [...(still ? [still] : []), ...clips].filter(({ key }) => made.byKey.has(key))
  const clip = clips.find(({ key }) => made.byKey.has(key))
  const older = newest(made.bySubject.get(shot.id) ?? [])
  const shown = shot.frameKey ?? (still && made.byKey.has(still.key) ? still.key : (clip?.key ?? older?.key))
  const fresh = pictures.length > 0
  const missing = units.some(({ key }) => !made.byKey.has(key))
  const state: FrameState =
    missing && open.some((job) => coversShot(job, shot))
      ? 'making'
      : fresh || (older && !made.sure)
        ? ((clip ?? pictures[0])?.spec.quality ?? older?.quality) === 'draft'
          ? 'draft'
          : 'final'
        : older
          ? 'stale'
          : 'empty'
  return { shot, scene, ms: ms || shot.ms || 2000, state, pictureKey: shown, clipKey: clip?.key }
}

// Stale, drafted, being made: nothing of this is stored. It follows from the plan and from what lies under its keys.
export const useFrames = (): FilmFrames | undefined => {
  const live = useFilmData()
  // The plan is quick, but a keystroke is quicker.
  const data = useDeferredValue(live)
  const artifacts = useArtifacts()
  const jobs = useJobs()
  const entitlements = useEntitlements()
  const { workspace } = useHere()
  const planned = useMemo(() => {
    if (!data) return undefined
    const account = entitlements ?? entitlementsOf(workspace.plan)
    const quality = data.film.settings.quality
    try {
      return { units: planFor(data, account, { stop: 'clips', quality }).units, quality, problem: undefined as unknown }
    } catch (problem) {
      return { units: [], quality, problem }
    }
  }, [data, entitlements, workspace.plan])
  const made = artifacts.status === 'ready' ? artifacts.data : undefined
  const asked = jobs.status === 'ready' ? jobs.data : undefined
  return useMemo(() => {
    if (!data || !planned || !made) return undefined
    const known = index(made, entitlements !== undefined)
    const open = (asked ?? []).filter(({ state }) => !isFinal(state))
    const bySubject = Map.groupBy(planned.units, ({ spec }) => spec.subject)
    const shots = Map.groupBy(data.shots, ({ sceneId }) => sceneId)
    const frames = [...data.scenes]
      .sort(byRank)
      .flatMap((scene) =>
        [...(shots.get(scene.id) ?? [])]
          .sort(byRank)
          .map((shot) => frameOf(shot, scene, bySubject.get(shot.id) ?? [], known, open)),
      )
    return { frames, ...planned }
  }, [data, planned, made, asked, entitlements])
}
