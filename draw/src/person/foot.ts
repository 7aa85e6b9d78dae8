import { placed } from '../math/turn.ts'
import { loft, type Section } from '../mesh/loft.ts'
import type { Mesh } from '../mesh/mesh.ts'
import type { Side, Skeleton } from './skeleton.ts'

// Heel to toe: how far along, half as wide, as high.
const shape = [
  [-0.062, 0.024, 0.03],
  [-0.05, 0.032, 0.052],
  [-0.015, 0.036, 0.075],
  [0.03, 0.037, 0.062],
  [0.075, 0.041, 0.04],
  [0.115, 0.046, 0.028],
  [0.15, 0.044, 0.02],
  [0.172, 0.026, 0.012],
] as const

export const footMesh = (s: Skeleton, side: Side, material: number, object: number, scale: number): Mesh => {
  const { ankle, foot } = s.legs[side]
  const sections = shape.map(
    ([z, wide, high]): Section => ({
      centre: placed(foot, ankle, [0, -s.ankleHeight * 0.98 + high * scale * 0.5 + 0.002, z * scale * 1.12]),
      u: foot.x,
      v: foot.y,
      across: wide * scale,
      front: high * scale * 0.55,
      back: high * scale * 0.5,
      square: 2.5,
    }),
  )
  return loft(sections, 12, material, { object, part: `foot-${side}`, rounds: 1, weight: 1.9, bias: 0.008, rim: false })
}
