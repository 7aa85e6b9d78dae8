import { mix, type Vector } from '../math/vector.ts'

// A pose is told in the body's own measures: hips in lengths of a leg, hands from the shoulder in lengths of an arm and
// in the frame of the chest, feet in lengths of a leg on the floor; x points outwards on both sides.
export type Curl = number | 'point' | readonly [number, number, number, number]
export type HandPose = { at: Vector; elbow: Vector; curl: Curl; fingers?: Vector; palm?: Vector }
export type FootPose = { at: Vector; knee: Vector; toe: number; pitch: number }
export type BodyPose = {
  hips: Vector
  // Degrees: forward, to the left, to the side.
  pelvis: Vector
  // Degrees: forward, twist, bend.
  spine: Vector
  neck: Vector
  left: HandPose
  right: HandPose
  footLeft: FootPose
  footRight: FootPose
  // The cloth hangs between parted knees.
  drapes?: boolean
  // Where the floor is: under the feet of who sits on something, under the whole body of who lies.
  rests: 'feet' | 'seat' | 'body'
}

export const hand = (at: Vector, more: Partial<HandPose> = {}): HandPose => ({
  at,
  elbow: [0.45, -0.35, -1],
  curl: 0.45,
  ...more,
})
export const foot = (at: Vector, more: Partial<FootPose> = {}): FootPose => ({
  at,
  knee: [0.12, 0, 1],
  toe: 8,
  pitch: 0,
  ...more,
})
export const hanging = hand([0.1, -0.955, 0.1])
export const standing: BodyPose = {
  hips: [0, 1, 0],
  pelvis: [0, 0, 0],
  spine: [2, 0, 0],
  neck: [0, 0, 0],
  left: hanging,
  right: hanging,
  footLeft: foot([0.09, 0, 0]),
  footRight: foot([0.09, 0, 0]),
  rests: 'feet',
}
export const posed = (more: Partial<BodyPose>, from: BodyPose = standing): BodyPose => ({ ...from, ...more })
export const both = (one: HandPose): Pick<BodyPose, 'left' | 'right'> => ({ left: one, right: one })

const vectors = (a: Vector, b: Vector, t: number): Vector => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
]
const optional = (a: Vector | undefined, b: Vector | undefined, t: number): { value?: Vector } => {
  if (a && b) return { value: vectors(a, b, t) }
  const one = t < 0.5 ? a : b
  return one ? { value: one } : {}
}
const hands = (a: HandPose, b: HandPose, t: number): HandPose => {
  const fingers = optional(a.fingers, b.fingers, t).value
  const palm = optional(a.palm, b.palm, t).value
  const curl =
    typeof a.curl === 'number' && typeof b.curl === 'number' ? mix(a.curl, b.curl, t) : (t < 0.5 ? a : b).curl
  return {
    at: vectors(a.at, b.at, t),
    elbow: vectors(a.elbow, b.elbow, t),
    curl,
    ...(fingers ? { fingers } : {}),
    ...(palm ? { palm } : {}),
  }
}
const footBetween = (a: FootPose, b: FootPose, t: number): FootPose => ({
  at: vectors(a.at, b.at, t),
  knee: vectors(a.knee, b.knee, t),
  toe: mix(a.toe, b.toe, t),
  pitch: mix(a.pitch, b.pitch, t),
})

// On the way from one pose to another.
export const betweenPoses = (a: BodyPose, b: BodyPose, t: number): BodyPose => {
  if (t <= 0) return a
  if (t >= 1) return b
  const nearer = t < 0.5 ? a : b
  return {
    hips: vectors(a.hips, b.hips, t),
    pelvis: vectors(a.pelvis, b.pelvis, t),
    spine: vectors(a.spine, b.spine, t),
    neck: vectors(a.neck, b.neck, t),
    left: hands(a.left, b.left, t),
    right: hands(a.right, b.right, t),
    footLeft: footBetween(a.footLeft, b.footLeft, t),
    footRight: footBetween(a.footRight, b.footRight, t),
    ...(nearer.drapes ? { drapes: true } : {}),
    rests: nearer.rests,
  }
}
