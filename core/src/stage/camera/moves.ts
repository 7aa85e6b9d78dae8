import { cameraAt } from '../camera-at.ts'
import { landmarksOf } from '../landmarks.ts'
import type { Camera, ShotCamera } from '../shot-camera.ts'
import type { Point } from '../space.ts'
import { stageAt } from '../stage-at.ts'
import { add, along, apart, length, round, rounded, scale, sub, turned } from '../vector.ts'
import { sideOf } from './cost.ts'
import { acrossOf, aimed, fallsAt, halfHigh, halfWide, inFrame } from './frame.ts'
import { type ShotAsk, subjectOf } from './shot-ask.ts'
import { insideOf } from './sight.ts'

type Key = Camera & { t: number; focus: number }
const degree = Math.PI / 180

const tidy = (camera: Camera): Camera => ({
  eye: rounded(camera.eye),
  at: rounded(camera.at),
  lens: round(camera.lens),
  roll: round(camera.roll),
})
const keyOf = (camera: Camera, t: number, focus: number): Key => ({
  ...tidy(camera),
  t,
  focus: Math.max(0.05, round(focus)),
})

// The other end of each move's way, by a share of it. A move comes to the picture that was composed, because that is what the
// shot is known by; only who draws back leaves it.
const leaves = new Set<ShotAsk['shot']['move']>(['dolly-out', 'zoom-out'])
const otherEnd = (camera: Camera, move: ShotAsk['shot']['move'], focus: number, part: number): Camera => {
  const { right, up, forward } = acrossOf(camera)
  const { eye, at, lens, roll } = camera
  const far = length(sub(at, eye))
  // Of what lies in focus, how much goes by: a share of half the picture.
  const drift = 0.22 * part
  const truck = (side: number): Camera => {
    const step = side * Math.min(0.7, focus * 0.16) * part
    const aim = side * Math.min(Math.abs(step), drift * halfWide(lens) * focus)
    return { eye: along(eye, right, step), at: along(at, right, aim), lens, roll }
  }
  const orbit = (turn: number): Camera => {
    const pivot = along(eye, forward, focus)
    return { eye: add(pivot, turned(sub(eye, pivot), turn)), at: add(pivot, turned(sub(at, pivot), turn)), lens, roll }
  }
  const wide = far * halfWide(lens) * drift * 1.3
  const high = far * halfHigh(lens) * drift * 1.3
  if (move === 'dolly-in') return { ...camera, eye: along(eye, forward, -focus * 0.22 * part) }
  if (move === 'dolly-out') return { ...camera, eye: along(eye, forward, -focus * 0.24 * part) }
  if (move === 'zoom-in') return { ...camera, lens: Math.max(8, lens * (1 - 0.17 * part)) }
  if (move === 'zoom-out') return { ...camera, lens: Math.max(8, lens * (1 - 0.18 * part)) }
  if (move === 'truck-left') return truck(1)
  if (move === 'truck-right') return truck(-1)
  if (move === 'pan-left') return { ...camera, at: along(at, right, wide) }
  if (move === 'pan-right') return { ...camera, at: along(at, right, -wide) }
  if (move === 'tilt-up') return { ...camera, at: along(at, up, -high) }
  if (move === 'tilt-down') return { ...camera, at: along(at, up, high) }
  if (move === 'orbit-left') return orbit(-26 * degree * part)
  return orbit(26 * degree * part)
}
const kindOf = (move: ShotAsk['shot']['move']): NonNullable<ShotCamera['move']>['kind'] => {
  const [kind] = move.split('-')
  return kind === 'pan' ||
    kind === 'tilt' ||
    kind === 'dolly' ||
    kind === 'truck' ||
    kind === 'zoom' ||
    kind === 'orbit'
    ? kind
    : 'handheld'
}

// All whom it shows, all along, where they then are: their heads, or in the nearest of shots their eyes.
const headsStay = (ask: ShotAsk, camera: ShotCamera): boolean =>
  [0, 0.25, 0.5, 0.75, 1].every((t) => {
    const moment = stageAt(ask.stage, ask.shot.elementIds, t)
    const now = cameraAt(camera, t)
    return ask.subjects.every(({ id, marks }) => {
      const subject = subjectOf(id, moment)
      if (!subject || subject.actor.stride !== undefined) return true
      const eyes = fallsAt(now, subject.marks.eyes)
      const still = apart(subject.marks.eyes, marks.eyes) < 0.3 && Math.abs(subject.marks.eyes[1] - marks.eyes[1]) < 0.3
      if (!still) return inFrame(eyes, 0.04)
      if (ask.shot.size === 'extreme-close') return inFrame(eyes, 0.1)
      return inFrame(eyes, 0.16) && fallsAt(now, subject.marks.crown).y < 0.99
    })
  })

// A camera at rest becomes the shot's camera: with its focus, and the way it goes. It follows who walks.
export const withMove = (ask: ShotAsk, camera: Camera, anchor: Point): ShotCamera => {
  const focus = Math.max(0.1, length(sub(anchor, camera.eye)))
  const still: ShotCamera = { ...tidy(camera), focus: round(focus) }
  const followed = follow(ask, camera)
  if (followed) return followed
  const { move } = ask.shot
  if (move === 'static') return still
  if (move === 'handheld') {
    const { right, up } = acrossOf(camera)
    const sway = focus * 0.006
    const steps = [
      [0.2, 1, 0.4],
      [0.4, -0.7, -0.6],
      [0.6, 0.5, 0.8],
      [0.8, -0.9, -0.3],
      [1, 0.3, 0.2],
    ] as const
    const keys = steps.map(([t, x, y]) => {
      const by = add(scale(right, sway * x), scale(up, sway * y))
      return keyOf({ ...camera, eye: add(camera.eye, by), at: add(camera.at, scale(by, 0.4)) }, t, focus)
    })
    return { ...still, move: { kind: 'handheld', keys } }
  }
  // It comes from as far as all whom it shows allow, and never over the line.
  const { room } = ask.stage.set
  for (const part of [1, 0.6, 0.3]) {
    const other = otherEnd(camera, move, focus, part)
    const [first, last] = leaves.has(move) ? [camera, other] : [other, camera]
    const moved: ShotCamera = {
      ...tidy(first),
      focus: Math.max(0.1, round(length(sub(anchor, first.eye)))),
      move: { kind: kindOf(move), keys: [keyOf(last, 1, Math.max(0.1, length(sub(anchor, last.eye))))] },
    }
    const stays = ask.subjects.length === 0 || sideOf(ask, other.eye) * sideOf(ask, camera.eye) > 0
    const clear =
      !insideOf(ask.bulks, other.eye) &&
      other.eye[1] > 0.15 &&
      (!ask.stage.set.inside || other.eye[1] < room.to[1] - 0.1)
    if (stays && clear && headsStay(ask, moved)) return moved
  }
  return still
}

// Who crosses the stage is kept where they are in the frame: the camera turns with them and goes along a little.
const follow = (ask: ShotAsk, camera: Camera): ShotCamera | undefined => {
  const [subject] = ask.subjects
  if (subject === undefined || ask.subjects.length > 1) return undefined
  const strays = [0.02, 0.25, 0.5, 0.75].some((t) => {
    const actor = stageAt(ask.stage, ask.shot.elementIds, t).people[subject.id]
    if (actor === undefined) return false
    const { eyes } = landmarksOf(actor)
    return apart(eyes, subject.marks.eyes) > 0.7 || !inFrame(fallsAt(camera, eyes), 0.12)
  })
  if (!strays || !ask.end.people[subject.id]) return undefined
  const kept = fallsAt(camera, subject.marks.eyes)
  const keys: Key[] = []
  for (let n = 0; n <= 12; n++) {
    const actor = stageAt(ask.stage, ask.shot.elementIds, Math.max(0.02, n / 12)).people[subject.id]
    if (actor === undefined) continue
    const { eyes } = landmarksOf(actor)
    const way = sub(eyes, subject.marks.eyes)
    const eye: Point = [camera.eye[0] + way[0] * 0.7, camera.eye[1], camera.eye[2] + way[2] * 0.7]
    const turned_ = aimed(eye, eyes, kept.x, kept.y, camera.lens, camera.roll)
    keys.push(keyOf(turned_, n / 12, length(sub(eyes, eye))))
  }
  const [first, ...rest] = keys
  if (first === undefined || rest.length === 0) return undefined
  const { t: _, ...start } = first
  return { ...start, move: { kind: 'follow', keys: rest } }
}
