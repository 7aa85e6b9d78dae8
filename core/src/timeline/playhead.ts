import type { TimedLine, TimedScene, TimedShot, Timeline } from './resolve.ts'
import { filmFps, msOfFrames } from './shot-length.ts'

// Where in the film a moment lies. Over the title and the credits there is no shot.
export type FilmPlace = { scene: TimedScene; shot: TimedShot; line: TimedLine | undefined }

const holds = ({ startMs, endMs }: { startMs: number; endMs: number }, ms: number): boolean =>
  startMs <= ms && ms < endMs

export const placeAt = (timeline: Timeline, ms: number): FilmPlace | undefined => {
  const scene = timeline.scenes.find((each) => holds(each, ms))
  const shot = scene?.shots.find((each) => holds(each, ms))
  return scene && shot ? { scene, shot, line: shot.lines.find((each) => holds(each, ms)) } : undefined
}

export const shotsOf = (timeline: Timeline): TimedShot[] => timeline.scenes.flatMap(({ shots }) => shots)

export const shotIn = (timeline: Timeline, shotId: string): TimedShot | undefined =>
  shotsOf(timeline).find((shot) => shot.shotId === shotId)

// Who goes back from within a shot means its beginning; who goes back from its beginning, the shot before.
const withinMs = 400

export const stepShot = (timeline: Timeline, ms: number, by: 1 | -1): TimedShot | undefined => {
  const shots = shotsOf(timeline)
  return by === 1
    ? shots.find(({ startMs }) => startMs > ms)
    : (shots.findLast(({ startMs }) => startMs < ms - withinMs) ?? shots[0])
}

export const stepFrame = (ms: number, by: number): number =>
  msOfFrames(Math.max(0, Math.round((ms * filmFps) / 1000) + by))
