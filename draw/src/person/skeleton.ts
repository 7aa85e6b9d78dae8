import {
  about,
  betweenTurns,
  joined,
  leaning,
  lookingAlong,
  placed,
  type Turn,
  turned,
  turnedBack,
} from '../math/turn.ts'
import {
  add,
  along,
  between,
  cross,
  degrees,
  dot,
  long,
  smooth,
  subtract,
  times,
  unit,
  type Vector,
  within,
} from '../math/vector.ts'
import type { BodyPose, Curl, FootPose, HandPose } from './pose.ts'
import type { Proportions } from './proportions.ts'

export const sides = ['left', 'right'] as const
export type Side = (typeof sides)[number]
export type Arm = {
  shoulder: Vector
  elbow: Vector
  wrist: Vector
  axis: Vector
  fingers: Vector
  palm: Vector
  curl: Curl
}
export type Leg = { hip: Vector; knee: Vector; ankle: Vector; axis: Vector; foot: Turn }
export type Skeleton = {
  body: Proportions
  pose: BodyPose
  hips: Vector
  lowBack: Vector
  ribs: Vector
  neckBase: Vector
  head: Vector
  pelvis: Turn
  waist: Turn
  chest: Turn
  neck: Turn
  headTurn: Turn
  // Metres in a centimetre of the head as it is modelled.
  headScale: number
  gaze: readonly [number, number]
  trunk: number
  ankleHeight: number
  handLength: number
  arms: Record<Side, Arm>
  legs: Record<Side, Leg>
}
export type Standing = {
  body: Proportions
  pose: BodyPose
  at: Vector
  face: number
  // Metres from the floor to what they sit on.
  seat?: number
  look?: Vector
  reach?: { [side in Side]?: Vector | undefined }
}

// Two bones from a to c: where the joint between them goes.
const bent = (a: Vector, c: Vector, upper: number, lower: number, hint: Vector) => {
  const way = subtract(c, a)
  const least = Math.abs(upper - lower) * 1.05 + 0.02
  const far = within(long(way), least, (upper + lower) * 0.9985)
  const z = unit(way)
  const end = along(a, z, far)
  const cos = within((upper * upper + far * far - lower * lower) / (2 * upper * far), -1, 1)
  const sin = Math.sqrt(1 - cos * cos)
  let pole = subtract(hint, times(z, dot(hint, z)))
  if (long(pole) < 1e-4) pole = cross(z, [1, 0, 0])
  pole = unit(pole)
  return { middle: add(a, add(times(z, upper * cos), times(pole, upper * sin))), end, axis: unit(cross(pole, z)) }
}

const mostTurn = 70 * degrees
const [mostDown, mostUp] = [-34 * degrees, 24 * degrees]
const heading = (s: Standing, chest: Turn, headAt: Vector, look: Vector): Turn => {
  const forward = unit(between(chest.z, [chest.z[0], 0, chest.z[2]], 0.6))
  // As far as a neck goes: to the sides, down and up.
  const frame = lookingAlong(forward, chest.y)
  const [x, y, z] = turnedBack(frame, unit(subtract(look, headAt)))
  const turn = within(Math.atan2(x, z) * 0.92, -mostTurn, mostTurn)
  const tip = within(Math.asin(within(y, -1, 1)) * 0.8, mostDown, mostUp)
  const way = turned(frame, [Math.sin(turn) * Math.cos(tip), Math.sin(tip), Math.cos(turn) * Math.cos(tip)])
  const up = unit(between(chest.y, [0, 1, 0], chest.y[1] > 0.25 ? 0.8 : 0))
  return joined(lookingAlong(way, up), about.z(s.pose.neck[2] * degrees))
}

// Of a body that sits: how high its hip joints are above what it sits on.
export const seatToHips = (body: Proportions): number => 0.064 * body.limb * (body.height / 1.7) + 0.006

const hipsOf = ({ body, pose, at, seat }: Standing, root: Turn, leg: number): Vector => {
  const low = pose.rests === 'seat' && seat !== undefined ? (seat + seatToHips(body)) / leg : pose.hips[1]
  return placed(root, at, [pose.hips[0] * leg, low * leg, pose.hips[2] * leg])
}

export const skeletonOf = (standing: Standing): Skeleton => {
  const { body, pose, at: base, face, look, reach } = standing
  const height = body.height
  const root = about.y(face)
  const ankleHeight = 0.042 * height
  const leg = 0.475 * height + ankleHeight
  const arm = 0.325 * height
  const trunk = 0.285 * height
  const headScale = (height * body.head) / 22.5
  const hips = hipsOf(standing, root, leg)
  const pelvis = joined(root, leaning(pose.pelvis[0] * degrees, pose.pelvis[1] * degrees, pose.pelvis[2] * degrees))
  const half = leaning(
    (pose.spine[0] + body.stoop) * 0.5 * degrees,
    pose.spine[2] * 0.5 * degrees,
    pose.spine[1] * 0.5 * degrees,
  )
  const waist = joined(pelvis, half)
  const chest = joined(waist, half)
  const lowBack = along(hips, pelvis.y, trunk * 0.22)
  const ribs = along(lowBack, waist.y, trunk * 0.36)
  const neckBase = along(ribs, chest.y, trunk * 0.42)
  const shoulders = along(neckBase, chest.y, -trunk * 0.185)
  const [nod, turnLeft, tilt] = pose.neck
  let neck = joined(
    chest,
    leaning((nod * 0.5 - body.stoop * 0.55) * degrees, turnLeft * 0.4 * degrees, tilt * 0.5 * degrees),
  )
  let headTurn = joined(
    chest,
    leaning((nod - body.stoop * 0.85 - pose.spine[0] * 0.35) * degrees, turnLeft * degrees, tilt * degrees),
  )
  const headFrom = (): Vector =>
    along(along(along(neckBase, neck.y, height * 0.036), headTurn.y, 8.8 * headScale), headTurn.z, 1.2 * headScale)
  let head = headFrom()
  let gaze: [number, number] = [0, 0]
  if (look) {
    headTurn = heading(standing, chest, head, look)
    neck = betweenTurns(chest, headTurn, 0.4)
    head = headFrom()
    const eye = unit(turnedBack(headTurn, subtract(look, head)))
    gaze = [within(eye[0] * 1.6, -1, 1), within(eye[1] * 1.6, -1, 1)]
  }
  const armOf = (side: Side): Arm => {
    const sign = side === 'left' ? 1 : -1
    const out = (v: Vector): Vector => [v[0] * sign, v[1], v[2]]
    const told: HandPose = pose[side]
    const lift = smooth(-0.5, 0.5, told.at[1]) * 0.04 * (height / 1.7)
    const shoulder = placed(chest, shoulders, [sign * body.shoulder, lift, told.at[2] > 0.5 ? 0.02 : 0])
    const target = reach?.[side] ?? placed(chest, shoulder, out(told.at), arm)
    const { middle, end, axis } = bent(shoulder, target, 0.172 * height, 0.153 * height, turned(chest, out(told.elbow)))
    const straight = unit(subtract(end, middle))
    const fingers = told.fingers ? unit(turned(chest, out(told.fingers))) : straight
    const palm = turned(chest, told.palm ? out(told.palm) : [-sign, 0, -0.25])
    return {
      shoulder,
      elbow: middle,
      wrist: end,
      axis,
      fingers,
      palm: unit(subtract(palm, times(fingers, dot(palm, fingers)))),
      curl: told.curl,
    }
  }
  const legOf = (side: Side): Leg => {
    const sign = side === 'left' ? 1 : -1
    const told: FootPose = side === 'left' ? pose.footLeft : pose.footRight
    const hip = placed(pelvis, hips, [sign * body.hip * 0.6, -0.01 * height, 0])
    const ankle = placed(root, base, [told.at[0] * sign * leg, ankleHeight + told.at[1] * leg, told.at[2] * leg])
    const knee: Vector = [told.knee[0] * sign, told.knee[1], told.knee[2]]
    const { middle, end, axis } = bent(hip, ankle, 0.243 * height, 0.232 * height, turned(root, knee))
    return {
      hip,
      knee: middle,
      ankle: end,
      axis,
      foot: joined(root, joined(about.y(sign * told.toe * degrees), about.x(told.pitch * degrees))),
    }
  }
  return {
    ...{
      body,
      pose,
      hips,
      lowBack,
      ribs,
      neckBase,
      head,
      pelvis,
      waist,
      chest,
      neck,
      headTurn,
      headScale,
      gaze,
      trunk,
    },
    ankleHeight,
    handLength: 0.104 * height,
    arms: { left: armOf('left'), right: armOf('right') },
    legs: { left: legOf('left'), right: legOf('right') },
  }
}

// A point of the head, in its own centimetres.
export const onHead = (s: Pick<Skeleton, 'head' | 'headTurn' | 'headScale'>, x: number, y: number, z: number): Vector =>
  placed(s.headTurn, s.head, [x, y, z], s.headScale)
