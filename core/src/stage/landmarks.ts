import type { Actor, Pose } from './mark.ts'
import type { Point } from './space.ts'
import { add, along, cross, facing, scale, sub, unit, wrapped } from './vector.ts'

// Where eyes and hips are in each pose, by heights of the body: to the left, up, ahead; and how high the hips. As the
// drawing's own skeleton has them, near enough to frame by.
// biome-ignore format: a table
const eyesIn: Record<Pose, readonly [number, number, number, number]> = {
    stand: [0, 0.89, 0.06, 0.51], contrapposto: [-0.02, 0.88, 0.05, 0.51], 'arms-crossed': [0, 0.89, 0.06, 0.51],
  'hands-on-hips': [0, 0.89, 0.04, 0.51], walk: [0, 0.88, 0.09, 0.51], run: [0.01, 0.85, 0.18, 0.5], sit: [0,
  0.64, 0.07, 0.27], 'sit-cross-legged': [0, 0.46, 0.07, 0.09], 'phab-phiap': [0.02, 0.44, 0.06, 0.07],
  'hug-knees': [0, 0.42, 0.13, 0.08], kneel: [0, 0.68, 0.06, 0.31], squat: [0, 0.45, 0.17, 0.13], crouch: [0,
  0.46, 0.23, 0.22], lie: [0.01, 0.15, -0.36, 0.08], 'lie-side': [0.02, 0.2, -0.34, 0.08], lean: [0, 0.81, 0.13,
  0.5], 'lean-back': [0, 0.86, 0.03, 0.49], bow: [0, 0.75, 0.21, 0.51], prostrate: [0, 0.23, 0.26, 0.28], crawl:
  [0, 0.38, 0.28, 0.3], ride: [0, 0.65, 0.07, 0.28], drive: [0, 0.64, 0.07, 0.27], row: [0, 0.63, 0.1, 0.27],
  hang: [0, 0.93, 0.06, 0.56], float: [0, 0.93, 0.06, 0.56], swim: [0, 0.37, 0.36, 0.23], carried: [0.01, 0.18,
  -0.36, 0.1], fallen: [0.03, 0.14, -0.36, 0.08], wai: [0, 0.87, 0.09, 0.51], point: [0.03, 0.88, 0.08, 0.51],
  wave: [0.01, 0.89, 0.05, 0.51], hold: [0, 0.88, 0.09, 0.51], read: [0, 0.86, 0.11, 0.51], reach: [-0.02, 0.62,
  0.27, 0.46], offer: [0, 0.88, 0.08, 0.51], take: [0, 0.88, 0.08, 0.51], 'embrace-a': [0.02, 0.87, 0.1, 0.51],
  'embrace-b': [0.02, 0.88, 0.09, 0.51], kiss: [-0.02, 0.87, 0.09, 0.51], 'shake-hands': [0.01, 0.88, 0.07,
  0.51], touch: [0, 0.88, 0.07, 0.51], fall: [-0.1, 0.65, -0.16, 0.32], jump: [0, 0.96, 0.06, 0.59], climb: [0,
  0.88, 0.11, 0.52], 'work-low': [0, 0.42, 0.21, 0.13], 'work-table': [0, 0.83, 0.14, 0.51], write: [0, 0.85,
  0.13, 0.51], phone: [0, 0.89, 0.06, 0.51], drink: [0, 0.89, 0.05, 0.51], eat: [0, 0.88, 0.07, 0.51], smoke: [0,
  0.89, 0.06, 0.51], carry: [0, 0.89, 0.04, 0.51], 'carry-child': [0, 0.89, 0.03, 0.51], lift: [0, 0.49, 0.26,
  0.34], push: [0, 0.86, 0.14, 0.53], pull: [0, 0.85, -0.08, 0.48], dig: [0, 0.68, 0.23, 0.46], throw: [0.06,
  0.88, 0.02, 0.51], hit: [-0.04, 0.86, 0.12, 0.51], kick: [0, 0.88, -0.06, 0.51], fight: [0.04, 0.84, 0.11,
  0.48], shoot: [0, 0.88, 0.06, 0.51], dance: [-0.09, 0.86, 0.04, 0.49], pray: [0, 0.67, 0.08, 0.31], meditate:
  [0, 0.44, 0.03, 0.07], sweep: [-0.03, 0.84, 0.17, 0.51], sew: [0, 0.61, 0.13, 0.27], 'play-strings': [0, 0.64,
  0.06, 0.27], 'play-pipe': [0, 0.89, 0.06, 0.51], drum: [0, 0.64, 0.08, 0.27], photograph: [0, 0.89, 0.06,
  0.51], 'cover-face': [0, 0.85, 0.12, 0.51], weep: [0, 0.84, 0.14, 0.51], shout: [0, 0.89, 0.08, 0.51], nod: [0,
  0.87, 0.08, 0.51], 'hands-up': [0, 0.89, 0.06, 0.51], bound: [0, 0.88, 0.08, 0.51], tend: [0, 0.65, 0.13,
  0.31], comb: [-0.01, 0.88, 0.06, 0.51], salute: [0, 0.89, 0.06, 0.51], shrug: [-0.01, 0.89, 0.04, 0.51],
  'look-up': [0, 0.9, -0.02, 0.51], 'look-down': [0, 0.85, 0.11, 0.51],
}
const seats = new Set<Pose>(['sit', 'ride', 'drive', 'row', 'sew', 'play-strings', 'drum'])

export type Landmarks = {
  eyes: Point
  crown: Point
  chin: Point
  chest: Point
  hips: Point
  foot: number
  head: number
}
type Standing = Pick<Actor, 'at' | 'face' | 'pose' | 'on' | 'body'>

export const landmarksOf = ({ at, face, pose, on, body }: Standing): Landmarks => {
  const [left, up, straight, hip] = eyesIn[pose]
  // An old back is bent.
  const ahead = straight + (straight < -0.2 ? 0 : 0.037 * Math.max(0, Math.min(1, (body.age - 62) / 20)))
  const h = body.height
  const lift = on === undefined ? 0 : seats.has(pose) ? on.height + 0.06 - hip * h : on.height
  const child = body.age < 13 ? 0.015 : 0
  const point = (side: number, high: number, forward: number): Point => {
    const [x, y, z] = along(along(at, facing(face), forward * h), facing(face + Math.PI / 2), side * h)
    return [x, y + lift + high * h, z]
  }
  const lies = up < 0.28 && ahead < 0
  const eyes = point(left, up + child, ahead)
  return {
    eyes,
    crown: lies ? point(left, up - 0.02, ahead - 0.08) : point(left, up + child + 0.07, ahead - 0.045),
    chin: lies ? point(left, up, ahead + 0.06) : point(left, up + child - 0.065, ahead),
    chest: lies ? point(left, up - 0.04, ahead + 0.2) : point(left * 0.5, (up * 2 + hip) / 3, ahead * 0.6),
    hips: point(0, hip, 0),
    foot: at[1] + (on !== undefined && (lies || !seats.has(pose)) ? on.height : 0),
    head: 0.105 + 0.075 * Math.min(1, body.age / 14) + 0.05,
  }
}

// The head turned to what it looks at, as far as a neck goes: as the drawing turns it.
const mostTurn = 1.22
const [mostDown, mostUp] = [-0.59, 0.42]
export const lookingAt = (
  marks: Landmarks,
  { body, pose, face }: Standing,
  target: Point,
): { marks: Landmarks; way: Point } => {
  if (eyesIn[pose][1] < 0.28) return { marks, way: unit(sub(target, marks.eyes)) }
  const forward = facing(face)
  const h = body.height
  const pivot = add(marks.eyes, add(scale(forward, -h * 0.048), [0, -h * 0.054, 0]))
  const wanted = sub(target, add(pivot, [0, h * 0.054, 0]))
  const flatly = Math.hypot(wanted[0], wanted[2])
  const off = wrapped(Math.atan2(wanted[0], wanted[2]) - face) * 0.92
  const turn = face + Math.max(-mostTurn, Math.min(mostTurn, off))
  const tip = Math.max(mostDown, Math.min(mostUp, Math.atan2(wanted[1], flatly) * 0.8))
  const way: Point = [Math.sin(turn) * Math.cos(tip), Math.sin(tip), Math.cos(turn) * Math.cos(tip)]
  const up = unit(cross(way, cross([0, 1, 0], way)))
  const eyes = add(pivot, add(scale(up, h * 0.054), scale(way, h * 0.048)))
  return {
    way,
    marks: {
      ...marks,
      eyes,
      crown: add(eyes, add(scale(up, h * 0.07), scale(way, -h * 0.045))),
      chin: add(eyes, scale(up, -h * 0.065)),
    },
  }
}
