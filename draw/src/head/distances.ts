import { mix, type Vector, within } from '../math/vector.ts'

// Distances to simple solids, and their soft unions. A head is in centimetres: the eyes at y 0, the chin at -11, the
// crown at 11.5, the nose along +z.
export const length = (x: number, y: number, z: number): number => Math.sqrt(x * x + y * y + z * z)
export const ellipsoid = (x: number, y: number, z: number, [cx, cy, cz]: Vector, [a, b, c]: Vector): number => {
  const [px, py, pz] = [x - cx, y - cy, z - cz]
  const near = length(px / a, py / b, pz / c)
  const slope = length(px / (a * a), py / (b * b), pz / (c * c))
  return slope < 1e-9 ? -Math.min(a, b, c) : (near * (near - 1)) / slope
}
export const ball = (x: number, y: number, z: number, [cx, cy, cz]: Vector, r: number): number =>
  length(x - cx, y - cy, z - cz) - r
export const capsule = (x: number, y: number, z: number, a: Vector, b: Vector, r0: number, r1: number): number => {
  const [px, py, pz] = [x - a[0], y - a[1], z - a[2]]
  const [bx, by, bz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const t = within((px * bx + py * by + pz * bz) / (bx * bx + by * by + bz * bz))
  return length(px - bx * t, py - by * t, pz - bz * t) - mix(r0, r1, t)
}
export const union = (a: number, b: number, soft: number): number => {
  const t = within(0.5 + (0.5 * (b - a)) / soft)
  return mix(b, a, t) - soft * t * (1 - t)
}
export const overlap = (a: number, b: number, soft: number): number => -union(-a, -b, soft)
