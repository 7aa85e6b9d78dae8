import { at, dot, subtract, times, unit, type Vector } from '../math/vector.ts'
import { onHead, type Skeleton } from '../person/skeleton.ts'
import { type Lens, project } from './lens.ts'
import type { Pressed } from './press.ts'
import type { Scene } from './scene.ts'

// White is near, black is nothing: what depth ControlNets are shown. The nearest and farthest hundredths are cut off.
export const depthMap = (pressed: Pressed): Uint8Array => {
  const over = pressed.depth()
  const sample: number[] = []
  for (let i = 0; i < over.length; i += 97) if (at(over, i) > 0) sample.push(at(over, i))
  sample.sort((a, b) => a - b)
  const far = sample[Math.floor(sample.length * 0.01)] ?? 0
  const near = Math.max(far + 1e-6, sample[Math.floor(sample.length * 0.995)] ?? 1)
  const out = new Uint8Array(over.length)
  for (let i = 0; i < over.length; i++) {
    const value = at(over, i)
    if (value <= 0) continue
    const share = Math.min(1, Math.max(0, (value - far) / (near - far)))
    out[i] = Math.round(255 * share ** 0.62)
  }
  return out
}

export type Joint = { x: number; y: number; z: number; seen: boolean }

// The eighteen joints of OpenPose's COCO model, in its order.
export const jointsOf = (s: Skeleton): Vector[] => {
  const { left, right } = s.arms
  const middle: Vector = [
    (left.shoulder[0] + right.shoulder[0]) / 2,
    (left.shoulder[1] + right.shoulder[1]) / 2,
    (left.shoulder[2] + right.shoulder[2]) / 2,
  ]
  return [
    ...[onHead(s, 0, -2.6, 10.5), middle],
    ...[right.shoulder, right.elbow, right.wrist, left.shoulder, left.elbow, left.wrist],
    ...[s.legs.right.hip, s.legs.right.knee, s.legs.right.ankle, s.legs.left.hip, s.legs.left.knee, s.legs.left.ankle],
    ...[onHead(s, -3.2, 0, 7.5), onHead(s, 3.2, 0, 7.5), onHead(s, -7.6, -1, -1), onHead(s, 7.6, -1, -1)],
  ]
}

const turnedAway = (s: Skeleton, lens: Lens, joint: number): boolean => {
  const towards = unit(subtract(lens.eye, s.head))
  if ((joint === 0 || joint === 14 || joint === 15) && dot(s.headTurn.z, towards) < -0.15) return true
  const side = joint === 14 || joint === 16 ? -1 : joint === 15 || joint === 17 ? 1 : 0
  if (side === 0) return false
  return dot(times(s.headTurn.x, side), towards) < (joint < 16 ? -0.75 : -0.55)
}

// How far inside a body a joint may lie behind its own surface.
const depthOfBody = 0.18

// Where every person's joints are on the paper; those that something hides, or that are turned away, are not seen.
export const poseOfPicture = (scene: Scene, pressed: Pressed): Record<string, Joint[]> => {
  const { lens, width, height } = pressed
  const over = pressed.depth()
  return Object.fromEntries(
    scene.people.map(({ id, skeleton }) => [
      id,
      jointsOf(skeleton).map((point, joint): Joint => {
        const [x, y, z] = project(lens, point)
        const inside = z > 0.1 && x >= 0 && y >= 0 && x < width && y < height
        const before = inside ? at(over, Math.floor(y) * width + Math.floor(x)) : 0
        const hidden = before > 0 && 1 / before < z - (joint === 0 || joint > 13 ? 0.1 : depthOfBody)
        return { x, y, z, seen: inside && !hidden && !turnedAway(skeleton, lens, joint) }
      }),
    ]),
  )
}

// biome-ignore format: pairs, many to a line
export const limbs: readonly (readonly [number, number])[] = [
  [1, 2], [1, 5], [2, 3], [3, 4], [5, 6], [6, 7], [1, 8], [8, 9], [9, 10], [1, 11], [11, 12], [12, 13], [1, 0],
  [0, 14], [14, 16], [0, 15], [15, 17],
]
// biome-ignore format: colours, many to a line
const colours: readonly Vector[] = [
  [255, 0, 0], [255, 85, 0], [255, 170, 0], [255, 255, 0], [170, 255, 0], [85, 255, 0], [0, 255, 0], [0, 255, 85],
  [0, 255, 170], [0, 255, 255], [0, 170, 255], [0, 85, 255], [0, 0, 255], [85, 0, 255], [170, 0, 255], [255, 0, 255],
  [255, 0, 170], [255, 0, 85],
]

// The skeletons as OpenPose draws them, on black.
export const poseMap = (poses: Record<string, Joint[]>, width: number, height: number): Uint8Array => {
  const out = new Uint8Array(width * height * 4)
  for (let i = 3; i < out.length; i += 4) out[i] = 255
  const dab = (x: number, y: number, r: number, [red, green, blue]: Vector, share: number): void => {
    for (let py = Math.max(0, Math.floor(y - r)); py <= Math.min(height - 1, y + r); py++)
      for (let px = Math.max(0, Math.floor(x - r)); px <= Math.min(width - 1, x + r); px++) {
        if ((px + 0.5 - x) ** 2 + (py + 0.5 - y) ** 2 > r * r) continue
        out.set([red * share, green * share, blue * share], (py * width + px) * 4)
      }
  }
  for (const joints of Object.values(poses)) {
    limbs.forEach(([a, b], index) => {
      const [from, to] = [joints[a], joints[b]]
      if (!from?.seen || !to?.seen) return
      const steps = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 2) + 1
      for (let i = 0; i <= steps; i++) {
        const t = i / steps
        const r = 4 * Math.sqrt(Math.max(0.05, 1 - (2 * t - 1) ** 2)) * (height / 720) + 1
        dab(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t, r, colours[index] ?? [255, 255, 255], 0.6)
      }
    })
    joints.forEach((joint, index) => {
      if (joint.seen) dab(joint.x, joint.y, (5 * height) / 720, colours[index] ?? [255, 255, 255], 1)
    })
  }
  return out
}
