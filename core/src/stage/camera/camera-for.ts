import { since } from '../manner.ts'
import { patchedBy, type StagePatch } from '../patch.ts'
import type { Camera, ShotCamera } from '../shot-camera.ts'
import type { Stage } from '../stage.ts'
import { length, sub } from '../vector.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import { costOf, curtained, jumps, sameSubject, sideOf } from './cost.ts'
import { withMove } from './moves.ts'
import { askOf, type ShotAsk, type StageShot } from './shot-ask.ts'
import { bulksOf } from './sight.ts'

export type { StageShot } from './shot-ask.ts'
export type Taken = {
  shot: string
  camera: ShotCamera
  // On the other side of the line than the scene's cameras are.
  crosses: boolean
  // By the writer's hand.
  byHand: boolean
  // What speaks against it still; 0 is perfect.
  cost: number
}
export type Solved = Taken & { ask: ShotAsk; anchor: Candidate['anchor'] }

const kept = 5
const ranked = (ask: ShotAsk): (Candidate & { cost: number })[] => {
  const all = candidatesFor(ask)
    .map((candidate) => ({ ...candidate, cost: costOf(ask, candidate) }))
    .sort((a, b) => a.cost - b.cost)
  const few = since(ask.stage.manner, 5) ? fromAllSides(all) : all.slice(0, kept * 3)
  return few
    .map((candidate) => ({ ...candidate, cost: candidate.cost + curtained(ask, candidate) }))
    .sort((a, b) => a.cost - b.cost)
}

// The best from each side, so that whatever was shown before there is one that differs from it.
const fromAllSides = <T extends Candidate>(all: readonly T[]): T[] => {
  const count = new Map<number, number>()
  return all
    .filter(({ camera: { eye }, anchor }) => {
      const side = Math.round((Math.atan2(eye[0] - anchor[0], eye[2] - anchor[2]) * 6) / Math.PI)
      const n = (count.get(side) ?? 0) + 1
      count.set(side, n)
      return n <= 5
    })
    .slice(0, kept * 6)
}

const byHandOf = (ask: ShotAsk, patches: readonly StagePatch[]): Candidate | undefined => {
  const set = patchedBy(patches, ask.shot.id)
  if (set.camera === undefined) return undefined
  const anchor = ask.subjects[0]?.marks.eyes ?? set.camera.at
  return { camera: { ...set.camera, ...(set.lens === undefined ? {} : { lens: set.lens }) }, anchor, bias: 0 }
}

// What two cameras cost one after the other.
const stepCost = (a: ShotAsk, cameraA: Camera, b: ShotAsk, cameraB: Camera): number => {
  let cost = 0
  if (jumps(a, cameraA, b, cameraB)) cost += since(a.stage.manner, 5) ? 12 : 3.5
  // On the same side of the line, and who looked left looks left.
  if (sideOf(a, cameraA.eye) * sideOf(b, cameraB.eye) < 0) cost += 1.5
  const subject = sameSubject(a, b)
  if (subject && length(sub(cameraA.eye, cameraB.eye)) < 0.3 && cameraA.lens === cameraB.lens) cost += 0.5
  return cost
}

// The cameras of a scene's shots, scored as one sequence: for each the few best, and of all ways through them the
// cheapest. A camera set by hand is one that the others make way for.
export const solveCameras = (
  stage: Stage,
  shots: readonly StageShot[],
  patches: readonly StagePatch[] = [],
): Solved[] => {
  const bulks = bulksOf(stage.set.pieces)
  const asks = shots.map((shot) => askOf(stage, shot, bulks))
  type Step = { candidate: Candidate; cost: number; own: number; byHand: boolean; from: Step | undefined }
  let steps: Step[] = []
  for (const [n, ask] of asks.entries()) {
    const hand = byHandOf(ask, patches)
    const choices = hand ? [{ ...hand, cost: 0 }] : ranked(ask)
    const before = asks[n - 1]
    const next: Step[] = choices.map((candidate) => {
      const best =
        before === undefined || steps.length === 0
          ? undefined
          : steps
              .map((step) => ({
                step,
                cost: step.cost + stepCost(before, step.candidate.camera, ask, candidate.camera),
              }))
              .sort((a, b) => a.cost - b.cost)[0]
      return {
        candidate,
        own: candidate.cost,
        cost: candidate.cost + (best?.cost ?? 0),
        byHand: hand !== undefined,
        from: best?.step,
      }
    })
    steps = next.sort((a, b) => a.cost - b.cost).slice(0, kept * (since(stage.manner, 5) ? 6 : 2))
  }
  const way: Step[] = []
  for (let step = steps[0]; step !== undefined; step = step.from) way.unshift(step)
  const solved: Solved[] = []
  for (const [n, { candidate, own, byHand }] of way.entries()) {
    const ask = asks[n]
    if (ask === undefined) continue
    const camera = byHand
      ? { ...candidate.camera, focus: Math.max(0.1, length(sub(candidate.anchor, candidate.camera.eye))) }
      : movedAfter(solved.at(-1), ask, candidate)
    solved.push({
      ...{ shot: ask.shot.id, camera, byHand, ask, anchor: candidate.anchor },
      crosses: ask.subjects.length > 0 && sideOf(ask, camera.eye) < -0.15,
      cost: Math.round(own * 100) / 100,
    })
  }
  return solved
}

// A move whose beginning would be the picture before it over again is not made: the camera stands where it was to come to.
const movedAfter = (before: Solved | undefined, ask: ShotAsk, { camera, anchor }: Candidate): ShotCamera => {
  const moved = withMove(ask, camera, anchor)
  if (!before || !since(ask.stage.manner, 5) || moved.move?.kind === 'follow') return moved
  const again = (each: Camera): boolean => jumps(before.ask, before.camera, ask, each)
  if (!again(moved) || again(camera)) return moved
  return withMove({ ...ask, shot: { ...ask.shot, move: 'static' } }, camera, anchor)
}

export const camerasFor = (stage: Stage, shots: readonly StageShot[], patches: readonly StagePatch[] = []): Taken[] =>
  solveCameras(stage, shots, patches).map(({ ask: _, anchor: __, ...taken }) => taken)

// One shot by itself, after the shots before it.
export const cameraFor = (
  stage: Stage,
  shot: StageShot,
  before: readonly StageShot[] = [],
  patches: readonly StagePatch[] = [],
): ShotCamera => {
  const taken = camerasFor(stage, [...before, shot], patches).at(-1)
  if (taken === undefined) throw new RangeError('a shot has a camera')
  return taken.camera
}
