import { cameraAt } from '../camera-at.ts'
import { landmarksOf } from '../landmarks.ts'
import type { Camera, ShotCamera } from '../shot-camera.ts'
import type { Point } from '../space.ts'
import { stageAt } from '../stage-at.ts'
import { add, along, apart, length, round, rounded, scale, sub, turned } from '../vector.ts'
import { acrossOf, aimed, fallsAt, inFrame } from './frame.ts'
import type { ShotAsk } from './shot-ask.ts'

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

// One whole way of each move, from the camera that was found; gentle, so that who is shown stays shown.
const ended = (camera: Camera, move: ShotAsk['shot']['move'], focus: number): Camera => {
  const { right, up, forward } = acrossOf(camera)
  const { eye, at, lens, roll } = camera
  const shift = (by: Point): Camera => ({ eye: add(eye, by), at: add(at, by), lens, roll })
  const aside = Math.min(0.5, focus * 0.14)
  const round_ = (by: number): Camera => {
    const pivot = along(eye, forward, focus)
    return { eye: add(pivot, turned(sub(eye, pivot), by)), at: add(pivot, turned(sub(at, pivot), by)), lens, roll }
  }
  const far = length(sub(at, eye))
  if (move === 'dolly-in') return { ...camera, eye: along(eye, forward, focus * 0.16) }
  if (move === 'dolly-out') return { ...camera, eye: along(eye, forward, -focus * 0.18) }
  if (move === 'truck-left') return shift(scale(right, -aside))
  if (move === 'truck-right') return shift(scale(right, aside))
  if (move === 'pan-left') return { ...camera, at: along(at, right, -far * 0.09 * (36 / lens)) }
  if (move === 'pan-right') return { ...camera, at: along(at, right, far * 0.09 * (36 / lens)) }
  if (move === 'tilt-up') return { ...camera, at: along(at, up, far * 0.05 * (36 / lens)) }
  if (move === 'tilt-down') return { ...camera, at: along(at, up, -far * 0.05 * (36 / lens)) }
  if (move === 'zoom-in') return { ...camera, lens: Math.min(600, lens * 1.18) }
  if (move === 'zoom-out') return { ...camera, lens: Math.max(8, lens * 0.84) }
  if (move === 'orbit-left') return round_(9 * degree)
  return round_(-9 * degree)
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

// All whom it shows, all along, where they then are.
const eyesStay = (ask: ShotAsk, camera: ShotCamera): boolean =>
  [0.25, 0.5, 0.75, 1].every((t) => {
    const { people } = stageAt(ask.stage, ask.shot.elementIds, t)
    const now = cameraAt(camera, t)
    return ask.subjects.every(({ id }) => {
      const actor = people[id]
      return !actor || actor.stride !== undefined || inFrame(fallsAt(now, landmarksOf(actor).eyes), 0.04)
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
  // It goes as far as all whom it shows allow.
  for (const part of [1, 0.6, 0.3]) {
    const whole = ended(camera, move, focus)
    const end: Camera = {
      eye: add(camera.eye, scale(sub(whole.eye, camera.eye), part)),
      at: add(camera.at, scale(sub(whole.at, camera.at), part)),
      lens: camera.lens + (whole.lens - camera.lens) * part,
      roll: camera.roll,
    }
    const moved: ShotCamera = {
      ...still,
      move: { kind: kindOf(move), keys: [keyOf(end, 1, Math.max(0.1, length(sub(anchor, end.eye))))] },
    }
    if (eyesStay(ask, moved)) return moved
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
