import type { Camera } from '../shot-camera.ts'
import type { Point } from '../space.ts'
import { add, cross, dot, length, scale, sub, unit } from '../vector.ts'

// Where a point falls in a frame of 16 to 9: from -1 to 1 across and up, and how far away.
export type Fallen = { x: number; y: number; z: number }
const axesOf = ({ eye, at, roll }: Camera) => {
  const forward = unit(sub(at, eye))
  const level = cross(forward, [0, 1, 0])
  let right: Point = length(level) < 1e-3 ? [1, 0, 0] : unit(level)
  let up = cross(right, forward)
  if (roll !== 0) {
    const [c, s] = [Math.cos(roll), Math.sin(roll)]
    const tilted = add(scale(right, c), scale(up, s))
    up = add(scale(up, c), scale(right, -s))
    right = tilted
  }
  return { right, up, forward }
}
export const halfWide = (lens: number): number => 18 / lens
export const halfHigh = (lens: number): number => (18 / lens) * (9 / 16)

export const fallsAt = (camera: Camera, point: Point): Fallen => {
  const { right, up, forward } = axesOf(camera)
  const d = sub(point, camera.eye)
  const z = dot(d, forward)
  const safe = Math.max(1e-3, z)
  return { x: dot(d, right) / safe / halfWide(camera.lens), y: dot(d, up) / safe / halfHigh(camera.lens), z }
}
export const inFrame = ({ x, y, z }: Fallen, margin = 0): boolean =>
  z > 0.05 && Math.abs(x) < 1 - margin && Math.abs(y) < 1 - margin

// Turned so that a point falls where it is wanted.
export const aimed = (eye: Point, anchor: Point, x: number, y: number, lens: number, roll: number): Camera => {
  let at = anchor
  for (let turn = 0; turn < 6; turn++) {
    const camera = { eye, at, lens, roll }
    const { right, up } = axesOf(camera)
    const fallen = fallsAt(camera, anchor)
    const dx = (fallen.x - x) * halfWide(lens) * fallen.z
    const dy = (fallen.y - y) * halfHigh(lens) * fallen.z
    at = add(at, add(scale(right, dx), scale(up, dy)))
  }
  return { eye, at, lens, roll }
}
export const acrossOf = (camera: Camera): { right: Point; up: Point; forward: Point } => axesOf(camera)
