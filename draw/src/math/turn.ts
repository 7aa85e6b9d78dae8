import { add, between, cross, dot, long, times, unit, type Vector } from './vector.ts'

// Three axes at right angles: where a thing's own right, up and front point.
export type Turn = { x: Vector; y: Vector; z: Vector }

export const turned = (turn: Turn, v: Vector): Vector => [
  turn.x[0] * v[0] + turn.y[0] * v[1] + turn.z[0] * v[2],
  turn.x[1] * v[0] + turn.y[1] * v[1] + turn.z[1] * v[2],
  turn.x[2] * v[0] + turn.y[2] * v[1] + turn.z[2] * v[2],
]
export const turnedBack = (turn: Turn, v: Vector): Vector => [dot(turn.x, v), dot(turn.y, v), dot(turn.z, v)]
export const joined = (a: Turn, b: Turn): Turn => ({ x: turned(a, b.x), y: turned(a, b.y), z: turned(a, b.z) })

// More tips y towards z: leaning forward.
export const about = {
  x: (angle: number): Turn => {
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    return { x: [1, 0, 0], y: [0, c, s], z: [0, -s, c] }
  },
  // More turns z towards x: to one's own left.
  y: (angle: number): Turn => {
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    return { x: [c, 0, -s], y: [0, 1, 0], z: [s, 0, c] }
  },
  z: (angle: number): Turn => {
    const [c, s] = [Math.cos(angle), Math.sin(angle)]
    return { x: [c, s, 0], y: [-s, c, 0], z: [0, 0, 1] }
  },
}
export const leaning = (forward: number, left: number, side: number): Turn =>
  joined(about.y(left), joined(about.x(forward), about.z(side)))

export const lookingAlong = (direction: Vector, up: Vector): Turn => {
  const z = unit(direction)
  const right = cross(up, z)
  const x = unit(long(right) < 1e-4 ? cross([0.01, 0.3, 1], z) : right)
  return { x, y: cross(z, x), z }
}
export const betweenTurns = (a: Turn, b: Turn, t: number): Turn => {
  const y = unit(between(a.y, b.y, t))
  const x = unit(cross(y, between(a.z, b.z, t)))
  return { x, y, z: cross(x, y) }
}
export const placed = (turn: Turn, origin: Vector, v: Vector, scale = 1): Vector =>
  add(origin, times(turned(turn, v), scale))
