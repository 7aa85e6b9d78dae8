import type { Point } from './space.ts'

export const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const sub = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const scale = (a: Point, s: number): Point => [a[0] * s, a[1] * s, a[2] * s]
export const along = (a: Point, b: Point, s: number): Point => add(a, scale(b, s))
export const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a: Point, b: Point): Point => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
export const length = (a: Point): number => Math.hypot(a[0], a[1], a[2])
export const unit = (a: Point): Point => scale(a, 1 / (length(a) || 1))
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t
export const mixed = (a: Point, b: Point, t: number): Point => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
]
export const clamp = (x: number, low = 0, high = 1): number => Math.max(low, Math.min(high, x))

// On the floor.
export const flat = (a: Point): Point => [a[0], 0, a[2]]
export const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[2] - b[2])
export const facing = (turn: number): Point => [Math.sin(turn), 0, Math.cos(turn)]
export const turnOf = (towards: Point): number => Math.atan2(towards[0], towards[2])
export const turnTo = (from: Point, to: Point): number => turnOf(sub(to, from))
export const turned = (a: Point, turn: number): Point => {
  const [s, c] = [Math.sin(turn), Math.cos(turn)]
  return [a[0] * c + a[2] * s, a[1], a[2] * c - a[0] * s]
}
// Between half a turn left and half a turn right.
export const wrapped = (turn: number): number => Math.atan2(Math.sin(turn), Math.cos(turn))
export const mixedTurn = (a: number, b: number, t: number): number => wrapped(a + wrapped(b - a) * t)

// To the millimetre: what is stored and hashed does not hang on a machine's last digit.
export const round = (x: number): number => Math.round(x * 1000) / 1000 + 0
export const rounded = (a: Point): Point => [round(a[0]), round(a[1]), round(a[2])]
