import type { Turn } from '../math/turn.ts'
import type { Vector } from '../math/vector.ts'
import type { Lens } from '../picture/lens.ts'
import type { Look } from './expressions.ts'
import type { HeadModel } from './head-model.ts'

// A face is drawn on its head: filled shapes for eyes and mouth, strokes over them, fewer the smaller it is.
export type Fill = {
  points: readonly (readonly [number, number])[]
  colour: readonly [number, number, number]
  alpha: number
  overZ: number
  within?: readonly (readonly [number, number])[]
}
export type FaceStroke = {
  points: readonly Vector[]
  weight: number
  taper: number
  alpha: number
  colour?: readonly [number, number, number]
}
export type Drawn = { fills: Fill[]; strokes: FaceStroke[] }
export type Face = {
  head: Vector
  headTurn: Turn
  headScale: number
  model: HeadModel
  look: Look
  gaze: readonly [number, number]
  glasses: boolean
  brow: readonly [number, number, number] | undefined
}
export type Colours = { ink: readonly [number, number, number]; white: readonly [number, number, number] }
export type Flat = readonly [number, number] | readonly [number, number, number]
export type Place = {
  face: Face
  lens: Lens
  colours: Colours
  // Of the head on the paper.
  size: number
  out: Drawn
  on: (x: number, y: number, lift?: number) => Vector
  stroke: (points: readonly Flat[], weight: number, taper?: number, more?: Partial<FaceStroke>) => void
  fill: (
    points: readonly Vector[],
    colour: readonly [number, number, number],
    alpha?: number,
    inside?: readonly Vector[],
  ) => void
}
