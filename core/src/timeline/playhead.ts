import type { FilmTimes, SceneTimes, ShotTimes } from './film-times.ts'
import { filmFps, msOfFrames, transitionFrames } from './shot-length.ts'

// Where in the film a moment lies. Over the title and the credits there is no shot.
export type FilmPlace = { scene: SceneTimes; shot: ShotTimes; line: ShotTimes['lines'][number] | undefined }

const holds = ({ startMs, endMs }: { startMs: number; endMs: number }, ms: number): boolean =>
  startMs <= ms && ms < endMs

export const placeAt = (timeline: FilmTimes, ms: number): FilmPlace | undefined => {
  const scene = timeline.scenes.find((each) => holds(each, ms))
  const shot = scene?.shots.find((each) => holds(each, ms))
  return scene && shot ? { scene, shot, line: shot.lines.find((each) => holds(each, ms)) } : undefined
}

type HasShots<Shot> = { scenes: readonly { shots: readonly Shot[] }[] }
export const shotsOf = <Shot extends ShotTimes>({ scenes }: HasShots<Shot>): Shot[] =>
  scenes.flatMap(({ shots }) => shots)

export const shotIn = (timeline: FilmTimes, shotId: string): ShotTimes | undefined =>
  shotsOf(timeline).find((shot) => shot.shotId === shotId)

// Where a shot is first seen for itself: a dissolve begins with the picture of the shot before, a fade with none.
export const seenFromMs = ({ startMs, endMs, transition }: ShotTimes): number =>
  transition === 'cut'
    ? startMs
    : Math.max(startMs, Math.min(startMs + msOfFrames(transitionFrames), endMs - msOfFrames(1)))

// Who goes back from within a shot means its beginning; who goes back from its beginning, the shot before.
const withinMs = 400

export const stepShot = (timeline: FilmTimes, ms: number, by: 1 | -1): ShotTimes | undefined => {
  const shots = shotsOf(timeline)
  return by === 1
    ? shots.find(({ startMs }) => startMs > ms)
    : (shots.findLast((shot) => seenFromMs(shot) < ms - withinMs) ?? shots[0])
}

export const stepFrame = (ms: number, by: number): number =>
  msOfFrames(Math.max(0, Math.round((ms * filmFps) / 1000) + by))
