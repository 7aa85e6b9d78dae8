import type { Vector } from '../math/vector.ts'
import type { Core } from './core.ts'

// One frame's numbers, in the order of `Parameters` in ../../raster/frame.zig.
export type Parameters = {
  width: number
  height: number
  eye: Vector
  right: Vector
  up: Vector
  forward: Vector
  focal: number
  light: Vector
  fill: Vector
  blobs: number
  // Whether it darkens upwards, from where, to where, how much.
  ceiling: readonly [number, number, number, number]
  haze: Vector
  shadowX: Vector
  shadowY: Vector
  shadowZ: Vector
  shadowFrom: readonly [number, number]
  shadowScale: readonly [number, number]
  shaft: number
  beam: Vector
  room: readonly number[]
  ink: Vector
  widths: readonly number[]
}

// How thick a line is for how large things are: a law that keeps far ink from drowning and near ink from thinning.
export const inkWidths: readonly number[] = Array.from({ length: 32 }, (_, i) =>
  Math.min(2.3, Math.max(0.5, (((i + 0.5) * 40) / 230) ** 0.36)),
)

export const writeParameters = (core: Core, p: Parameters): void => {
  const values = [
    ...[p.width, p.height, ...p.eye, ...p.right, ...p.up, ...p.forward, p.focal, ...p.light, ...p.fill, p.blobs],
    ...[...p.ceiling, ...p.haze, ...p.shadowX, ...p.shadowY, ...p.shadowZ, ...p.shadowFrom, ...p.shadowScale],
    ...[p.shaft, ...p.beam, ...p.room, ...p.ink, ...p.widths],
  ]
  core.floats(core.run.parameters.value, values.length).set(values)
}
