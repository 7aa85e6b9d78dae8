import {
  type Artifact,
  type Cause,
  type FilmData,
  type FilmFreshness,
  type Freshness,
  isFinal,
  type Job,
  type Unit,
} from '@peace/core/build'
import { byRank } from '@peace/core/ids'
import type { Scene } from '@peace/core/screenplay'
import type { Shot } from '@peace/core/shots'
import type { StagedShot } from '@peace/core/stage'

// `noFinal`: there is a draft, true to the film, and a final is asked for.
export type FrameState = 'empty' | 'making' | 'draft' | 'final' | 'noFinal' | 'stale'

// A shot as the strip shows it: where it lies in the film, what picture there is, and how true that still is.
export type Frame = {
  shot: Shot
  scene: Scene
  ms: number
  state: FrameState
  // Why it is out of date, where that is known; what matters most first.
  causes: readonly Cause[]
  // The artifact whose thumbnail stands for the shot, if there is any.
  pictureKey: string | undefined
  clipKey: string | undefined
  // What it shows of its scene's stage now, where no picture of that has been made.
  unmade: StagedShot | undefined
}

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

type Made = { byKey: Map<string, Artifact>; bySubject: Map<string, Artifact[]> }

const index = (artifacts: readonly Artifact[]): Made => {
  const byKey = new Map<string, Artifact>()
  const bySubject = new Map<string, Artifact[]>()
  for (const artifact of artifacts) {
    byKey.set(artifact.key, artifact)
    if (artifact.kind !== 'still' && artifact.kind !== 'clip') continue
    const known = bySubject.get(artifact.subject)
    if (known) known.push(artifact)
    else bySubject.set(artifact.subject, [artifact])
  }
  return { byKey, bySubject }
}

const causesOf = (fresh: Freshness | undefined): readonly Cause[] =>
  fresh?.state === 'outOfDate' && fresh.cause ? [fresh.cause, ...fresh.others] : []

const stateOf = (fresh: Freshness | undefined, shown: Artifact | undefined): FrameState => {
  if (fresh?.state === 'outOfDate') return 'stale'
  if (!shown) return 'empty'
  if (fresh?.state === 'noFinal') return 'noFinal'
  return shown.quality === 'draft' ? 'draft' : 'final'
}

type About = { units: readonly Unit[]; fresh: Freshness | undefined; made: Made; open: readonly Job[] }

const frameOf = (shot: Shot, scene: Scene, { units, fresh, made, open }: About): Frame => {
  const still = units.find(({ spec }) => spec.kind === 'still')
  const clips = units.filter(({ spec }) => spec.kind === 'clip')
  const ms = clips.reduce((sum, { spec }) => sum + (spec.kind === 'clip' ? spec.fields.ms : 0), 0)
  const clip = clips.find(({ key }) => made.byKey.has(key))
  const before = made.bySubject.get(shot.id) ?? []
  // The still first, as above: a frame keeps its picture when another quality is asked for.
  const older = newest(before.filter(({ kind }) => kind === 'still')) ?? newest(before)
  const shown = shot.frameKey ?? (still && made.byKey.has(still.key) ? still.key : (clip?.key ?? older?.key))
  const missing = units.some(({ key }) => !made.byKey.has(key))
  const state =
    missing && open.some((job) => coversShot(job, shot))
      ? 'making'
      : stateOf(fresh, made.byKey.get(clip?.key ?? '') ?? made.byKey.get(shown ?? '') ?? older)
  return {
    shot,
    scene,
    ms: ms || shot.ms || 2000,
    state,
    causes: causesOf(fresh),
    pictureKey: shown,
    clipKey: clip?.key,
    unmade: still?.spec.kind === 'still' && !made.byKey.has(still.key) ? still.spec.fields.picture.staged : undefined,
  }
}

export const framesOf = (
  film: FilmData,
  { units, fresh }: { units: readonly Unit[]; fresh: FilmFreshness | undefined },
  artifacts: readonly Artifact[],
  jobs: readonly Job[],
): Frame[] => {
  const made = index(artifacts)
  const open = jobs.filter(({ state }) => !isFinal(state))
  const bySubject = Map.groupBy(units, ({ spec }) => spec.subject)
  const shots = Map.groupBy(film.shots, ({ sceneId }) => sceneId)
  return [...film.scenes].sort(byRank).flatMap((scene) =>
    [...(shots.get(scene.id) ?? [])].sort(byRank).map((shot) =>
      frameOf(shot, scene, {
        units: bySubject.get(shot.id) ?? [],
        fresh: fresh?.shots.get(shot.id),
        made,
        open,
      }),
    ),
  )
}
