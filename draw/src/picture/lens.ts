import { add, cross, dot, long, subtract, times, unit, type Vector } from '../math/vector.ts'

export type Camera = { eye: Vector; at: Vector; lens: number; roll: number }
// A camera with its axes; `focal` in pixels.
export type Lens = {
  eye: Vector
  right: Vector
  up: Vector
  forward: Vector
  focal: number
  width: number
  height: number
}

// A lens is as long as it is on a 36-mm frame that lies across; on a tall picture it sees as much from side to side as
// a square one of its height would, or faces would be lost.
export const lensOf = ({ eye, at, lens, roll }: Camera, width: number, height: number): Lens => {
  const forward = unit(subtract(at, eye))
  const level = cross(forward, [0, 1, 0])
  let right: Vector = long(level) < 1e-3 ? [1, 0, 0] : unit(level)
  let up = cross(right, forward)
  if (roll !== 0) {
    const [c, s] = [Math.cos(roll), Math.sin(roll)]
    const tilted = add(times(right, c), times(up, s))
    up = add(times(up, c), times(right, -s))
    right = tilted
  }
  const across = Math.max(width, Math.min(height, (width * 16) / 9))
  return { eye, right, up, forward, focal: (lens / 36) * across, width, height }
}

// Where a point falls on the paper, and how far away it is.
export const project = (lens: Lens, point: Vector): [number, number, number] => {
  const d = subtract(point, lens.eye)
  const z = dot(d, lens.forward)
  return [
    lens.width / 2 + (lens.focal * dot(d, lens.right)) / z,
    lens.height / 2 - (lens.focal * dot(d, lens.up)) / z,
    z,
  ]
}
