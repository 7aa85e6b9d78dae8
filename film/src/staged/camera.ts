import type { Picture } from '@peace/core/build'
import type { CameraMove } from '@peace/core/shots'
import type { Camera, Point, ShotCamera, Stage } from '@peace/core/stage'
import { type Lens, lensOf, onHead, type Person, project, type Vector } from '@peace/draw'

// From size, angle, lens and move of a shot to a camera on the stage: the eyes at their height in the frame, room before
// who looks, on the line's side.
const flat = ([x, , z]: Vector): Vector => {
  const long = Math.hypot(x, z) || 1
  return [x / long, 0, z / long]
}
const turned = ([x, , z]: Vector, angle: number): Vector => [
  x * Math.cos(angle) + z * Math.sin(angle),
  0,
  z * Math.cos(angle) - x * Math.sin(angle),
]
const off = (a: Vector, b: Vector, far: number): Point => [a[0] + b[0] * far, a[1] + b[1] * far, a[2] + b[2] * far]

const lenses: Record<Picture['lens'], number> = {
  ...{ 'wide-24': 24, 'normal-35': 35, 'normal-50': 50, 'portrait-85': 85, 'long-135': 135 },
}
type Framing = {
  tall: (person: Person) => number
  eyes: number
  side: number
  lead: number
  longest: number
  shortest: number
}
const crownOf = ({ skeleton }: Person): number => onHead(skeleton, 0, 11.8, -1)[1]
const footOf = ({ skeleton: s }: Person): number =>
  Math.min(s.legs.left.ankle[1], s.legs.right.ankle[1], s.legs.left.knee[1], s.legs.right.knee[1], s.hips[1]) -
  s.ankleHeight
const heads =
  (count: number) =>
  ({ skeleton }: Person): number =>
    count * 22.5 * skeleton.headScale
const body = (share: number) => (person: Person) => Math.max(1, crownOf(person) - footOf(person)) * share
const waist = (person: Person): number => (crownOf(person) - person.skeleton.hips[1]) * 1.2 + 0.05

const framings: Record<Picture['size'], Framing> = {
  'extreme-close': { tall: heads(0.68), eyes: 0.46, side: 26, lead: 0.05, longest: 135, shortest: 60 },
  close: { tall: heads(1.6), eyes: 0.4, side: 34, lead: 0.085, longest: 135, shortest: 50 },
  'medium-close': { tall: heads(2.35), eyes: 0.36, side: 38, lead: 0.1, longest: 85, shortest: 35 },
  medium: { tall: waist, eyes: 0.3, side: 44, lead: 0.11, longest: 85, shortest: 35 },
  full: { tall: body(1.28), eyes: 0.22, side: 50, lead: 0.12, longest: 50, shortest: 24 },
  wide: { tall: body(1.7), eyes: 0.3, side: 56, lead: 0.14, longest: 35, shortest: 24 },
  'extreme-wide': { tall: body(2.8), eyes: 0.44, side: 62, lead: 0.2, longest: 28, shortest: 20 },
  insert: { tall: heads(1.5), eyes: 0.4, side: 30, lead: 0, longest: 85, shortest: 50 },
}
const elevations: Record<Picture['angle'], number> = {
  ...{ eye: 0, high: 24, low: -14, overhead: 68, dutch: 2, 'over-shoulder': 4, 'point-of-view': 0 },
}

type Size = { width: number; height: number }
// Turned until a point lies where it should on the paper.
const aimed = (eye: Vector, anchor: Vector, across: number, down: number, lens: number, size: Size): Camera => {
  let at = anchor
  for (let i = 0; i < 6; i++) {
    const of: Lens = lensOf({ eye, at, lens, roll: 0 }, size.width, size.height)
    const [x, y, z] = project(of, anchor)
    const dx = ((x - across * size.width) * z) / of.focal
    const dy = ((y - down * size.height) * z) / of.focal
    at = off(off(at, of.right, dx), of.up, -dy)
  }
  return { eye: [...eye], at: [...at], lens, roll: 0 }
}

// How much of a way is barred by what stands on the set.
const barred = (stage: Stage, people: readonly Person[], eye: Vector, to: Vector, about: readonly Person[]): number => {
  let count = 0
  const [dx, dy, dz] = [to[0] - eye[0], to[1] - eye[1], to[2] - eye[2]]
  for (const piece of stage.set.pieces)
    for (const solid of piece.solids) {
      if (solid.soft || solid.shape === 'wall') continue
      const [w, h] = [Math.max(solid.size[0], solid.size[2]) / 2 + 0.12, solid.size[1]]
      const [sx, sz] = [solid.at[0], solid.at[2]]
      const [c, s] = [Math.cos(piece.turn), Math.sin(piece.turn)]
      const at = [piece.at[0] + sx * c + sz * s, piece.at[1] + solid.at[1], piece.at[2] + sz * c - sx * s] as const
      for (let i = 0; i <= 12; i++) {
        const t = (i / 12) * 0.94
        const [x, y, z] = [eye[0] + dx * t, eye[1] + dy * t, eye[2] + dz * t]
        if (
          Math.abs(x - at[0]) < Math.min(w, 1.4) &&
          Math.abs(z - at[2]) < Math.min(w, 1.4) &&
          y > at[1] - 0.05 &&
          y < at[1] + h + 0.05
        ) {
          count += i < 2 ? 3 : 1
          break
        }
      }
    }
  for (const person of people) {
    if (about.includes(person)) continue
    for (const point of [person.skeleton.head, person.skeleton.ribs])
      for (let i = 0; i <= 12; i++) {
        const t = (i / 12) * 0.94
        const gap = Math.hypot(eye[0] + dx * t - point[0], eye[1] + dy * t - point[1], eye[2] + dz * t - point[2])
        if (gap < (i < 2 ? 0.6 : 0.3)) {
          count += 1.2
          break
        }
      }
  }
  return count
}

export const cameraOf = (picture: Picture, stage: Stage, people: readonly Person[], size: Size): ShotCamera => {
  const framing = framings[picture.size]
  const lens = Math.min(framing.longest, Math.max(framing.shortest, lenses[picture.lens]))
  const roll = picture.angle === 'dutch' ? 0.15 : 0
  const side = flat(stage.side)
  const room = stage.set.room
  const focus = people.find(({ id }) => id === picture.figures.find((figure) => figure.focus)?.characterId) ?? people[0]
  const middle: Vector = [(room.from[0] + room.to[0]) / 2, room.from[1] + 1.1, (room.from[2] + room.to[2]) / 2]
  if (!focus) {
    const far = Math.min(9, Math.max(3.4, (room.to[0] - room.from[0]) * 0.7))
    return { ...aimed(off([middle[0], 1.7, middle[2]], side, far), middle, 0.5, 0.56, 24, size), roll, focus: far + 3 }
  }
  const wide = picture.size === 'wide' || picture.size === 'extreme-wide' || picture.size === 'full'
  const many = people.length > 1 && (wide || picture.size === 'medium') && picture.figures.length > 1
  const shown = many ? people.slice(0, 6) : [focus]
  const eyesOf = ({ skeleton }: Person): Vector => onHead(skeleton, 0, 0.2, 7)
  const anchor = many
    ? (shown
        .map(eyesOf)
        .reduce((a, b) => [a[0] + b[0], a[1] + b[1], a[2] + b[2]])
        .map((v) => v / shown.length) as unknown as Vector)
    : eyesOf(focus)
  const tall = Math.max(...shown.map(framing.tall))
  const facing = flat(focus.skeleton.headTurn.z)
  const elevation = (elevations[picture.angle] * Math.PI) / 180
  const share = Math.min(1, size.width / size.height / (16 / 9))
  const pictureTall = Math.max(tall, many ? 0 : tall * Math.max(1, 0.62 / share))
  let best: { camera: Camera; cost: number; far: number } | undefined
  const towards = many ? side : facing
  const near = facing[0] * side[2] - facing[2] * side[0] >= 0 ? -1 : 1
  for (const extra of [0, 10, -10, 22, -22, 36, -36, 60, -60, 90, -90, 140]) {
    const angle = ((many ? extra : (framing.side + extra) * near) * Math.PI) / 180
    const way = turned(towards, angle)
    let far = (pictureTall * lens) / 20.25
    for (let tries = 0; tries < 12; tries++) {
      let eye = off(anchor, [way[0] * Math.cos(elevation), Math.sin(elevation), way[2] * Math.cos(elevation)], far)
      eye = [eye[0], Math.max(0.2, elevation === 0 ? anchor[1] - (wide ? 0.15 : 0.02) : eye[1]), eye[2]]
      const of = lensOf({ eye, at: anchor, lens, roll }, size.width, size.height)
      const look = facing[0] * of.right[0] + facing[2] * of.right[2]
      const across = many ? 0.5 : 0.5 - Math.max(-1, Math.min(1, look * 1.2)) * framing.lead
      const camera = {
        ...aimed(eye, anchor, across, picture.angle === 'overhead' ? 0.45 : framing.eyes, lens, size),
        roll,
      }
      const paper = lensOf(camera, size.width, size.height)
      const fits = shown.every((person) => {
        const points = [
          onHead(person.skeleton, 0, 11.8, -1),
          person.skeleton.arms.left.shoulder,
          person.skeleton.arms.right.shoulder,
        ]
        return points.every((point) => {
          const [x, y, z] = project(paper, point)
          return z > 0.3 && (!many || (x > size.width * 0.07 && x < size.width * 0.93 && y > size.height * 0.04))
        })
      })
      if (!fits && tries < 11) {
        far *= 1.12
        continue
      }
      const beyond = [0, 2].reduce(
        (sum, axis) =>
          sum + Math.max(0, (room.from[axis] ?? 0) - (eye[axis] ?? 0), (eye[axis] ?? 0) - (room.to[axis] ?? 0)),
        0,
      )
      const line = way[0] * side[0] + way[2] * side[2]
      const cost =
        Math.abs(extra) / 60 +
        beyond * 0.3 +
        (line < -0.05 ? 1.5 : 0) +
        shown.reduce((sum, person) => sum + barred(stage, people, eye, eyesOf(person), shown), 0) / shown.length
      if (!best || cost < best.cost) best = { camera, cost, far }
      break
    }
  }
  if (!best) throw new RangeError('no camera was tried')
  return { ...best.camera, focus: best.far + (many ? 1.2 : 0) }
}

// Where a move ends: pans and tilts turn the camera, the others take it along.
export const movedCamera = (from: ShotCamera, move: CameraMove, seconds: number): ShotCamera => {
  if (move === 'static') return from
  const { eye, at, lens, focus } = from
  const of = lensOf(from, 1280, 720)
  const far = Math.hypot(at[0] - eye[0], at[1] - eye[1], at[2] - eye[2])
  // A short shot moves less far, so that it does not rush.
  const reach = Math.max(0.45, Math.min(1, seconds / 5))
  const [kind, way] = move.split('-') as [
    'pan' | 'tilt' | 'dolly' | 'truck' | 'zoom' | 'orbit' | 'handheld',
    string | undefined,
  ]
  const sign = way === 'left' || way === 'down' || way === 'out' ? -1 : 1
  const key = (t: number, more: Partial<Camera> & { focus?: number }) => ({
    t,
    eye,
    at,
    lens,
    roll: from.roll,
    focus,
    ...more,
  })
  const to = (more: Partial<Camera> & { focus?: number }): ShotCamera => ({
    ...from,
    move: { kind, keys: [key(1, more)] },
  })
  switch (kind) {
    case 'pan':
      return to({ at: off(at, of.right, sign * far * 0.14 * reach) })
    case 'tilt':
      return to({ at: off(at, of.up, sign * far * 0.1 * reach) })
    case 'dolly':
      return to({ eye: off(eye, of.forward, sign * far * 0.16 * reach), focus: focus - sign * far * 0.16 * reach })
    case 'truck': {
      const aside = sign * Math.min(0.6, far * 0.12) * reach
      return to({ eye: off(eye, of.right, aside), at: off(at, of.right, aside) })
    }
    case 'zoom':
      return to({ lens: Math.max(18, lens * (1 + sign * 0.18 * reach)) })
    case 'orbit': {
      const angle = sign * 0.24 * reach
      const [x, z] = [eye[0] - at[0], eye[2] - at[2]]
      const [c, s] = [Math.cos(angle), Math.sin(angle)]
      return to({ eye: [at[0] + x * c + z * s, eye[1], at[2] + z * c - x * s] })
    }
    case 'handheld':
      return {
        ...from,
        move: {
          kind: 'handheld',
          keys: Array.from({ length: 12 }, (_, i) => {
            const t = (i + 1) / 12
            const s = t * seconds
            const right = far * 0.008 * (Math.sin(s * 1.9) + 0.6 * Math.sin(s * 3.7 + 1))
            const up = far * 0.007 * (Math.sin(s * 2.3 + 2) + 0.5 * Math.sin(s * 4.3))
            return key(t, { at: off(off(at, of.right, right), of.up, up), roll: from.roll + 0.004 * Math.sin(s * 1.3) })
          }),
        },
      }
  }
}
