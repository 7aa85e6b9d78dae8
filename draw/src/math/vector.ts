export type Vector = readonly [number, number, number]

export const add = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const subtract = (a: Vector, b: Vector): Vector => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const times = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by]
// From a, so far along b.
export const along = (a: Vector, b: Vector, far: number): Vector => [
  a[0] + b[0] * far,
  a[1] + b[1] * far,
  a[2] + b[2] * far,
]
export const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
export const long = (a: Vector): number => Math.sqrt(dot(a, a))
export const unit = (a: Vector): Vector => times(a, 1 / (long(a) || 1))
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t
export const between = (a: Vector, b: Vector, t: number): Vector => [
  mix(a[0], b[0], t),
  mix(a[1], b[1], t),
  mix(a[2], b[2], t),
]
export const within = (x: number, low = 0, high = 1): number => Math.min(high, Math.max(low, x))
export const smooth = (from: number, to: number, x: number): number => {
  const t = within((x - from) / (to - from))
  return t * t * (3 - 2 * t)
}
export const degrees = Math.PI / 180

// An index that is known to be there.
export const at = (from: ArrayLike<number>, index: number): number => from[index] as number
