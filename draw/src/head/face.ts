import { placed, type Turn } from '../math/turn.ts'
import { add, dot, mix, subtract, times, unit, type Vector, within } from '../math/vector.ts'
import { type Lens, project } from '../picture/lens.ts'
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
type Colours = { ink: readonly [number, number, number]; white: readonly [number, number, number] }
type Flat = readonly [number, number] | readonly [number, number, number]
type Place = {
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

const eye = (place: Place, sign: number): void => {
  const { face, lens, colours, size, on, stroke, fill } = place
  const { look, model } = face
  const h = model.shape
  const [x, y] = [sign * 3.2, 0.05]
  const half = 1.42 * h.eye
  const up = 0.74 * h.eye * look.open
  const low = 0.5 * h.eye * (1 - 0.55 * within(look.lower, -1, 1))
  const turn = unit(add(face.headTurn.z, times(face.headTurn.x, sign * 0.45)))
  if (dot(turn, unit(subtract(lens.eye, on(x, y)))) < 0.12) return
  const detail = size > 62
  if (!detail) {
    stroke(
      [
        [x - sign * half * 0.75, y + 0.25],
        [x, y + 0.5 * look.open + 0.1],
        [x + sign * half * 0.85, y + 0.2],
      ],
      size > 38 ? 1.9 : 1.5,
      0.4,
    )
    if (size > 30 && look.open > 0.3) {
      const centre = x + face.gaze[0] * 0.5
      const dot = [0, 1, 2, 3, 4, 5, 6, 7].map((i) =>
        on(centre + Math.cos(i * 0.785) * 0.62, y + Math.sin(i * 0.785) * 0.62),
      )
      fill(dot, colours.ink)
    }
    stroke(
      [
        [sign * 1.5, 1.9 + look.browIn * 0.8],
        [sign * 3.2, 2.6 + (look.browIn + look.browOut) * 0.4],
        [sign * 5, 2 + look.browOut * 0.8],
      ],
      size > 38 ? 2.2 : 1.7,
      0.6,
    )
    return
  }
  const upper: Flat[] = []
  const lower: Flat[] = []
  for (let i = 0; i <= 8; i++) {
    const t = mix(-1, 1, i / 8)
    const px = sign * (3.2 + t * half)
    const k = (1 - Math.abs(t) ** 2.1) ** 0.75
    upper.push([px, y - 0.1 + 0.18 * t + up * k * (1 - 0.12 * t)])
    lower.push([px, y - 0.1 + 0.18 * t - low * k * Math.min(1, look.open * 1.3)])
  }
  const fine = size > 150
  if (look.open > 0.15)
    iris(
      place,
      sign,
      [...upper, ...[...lower].reverse()].map(([a, b]) => on(a, b)),
      upper,
    )
  const [first, last] = [upper[0] ?? [0, 0], upper[8] ?? [0, 0]]
  stroke([[first[0] - sign * 0.12, first[1] - 0.22], ...upper, [last[0] + sign * 0.28, last[1] - 0.08]], 2.3, 0.6)
  if (look.open > 0.15) stroke(lower.slice(2), 0.85, 0.9)
  if (size > 100)
    stroke(
      upper.map(([a, b], i): Flat => [a + sign * 0.05, b + 0.42 * (1 - (i / 4 - 1) ** 2) + 0.14]).slice(1),
      0.8,
      0.95,
    )
  if (look.lower > 0.25 || h.age > 0.3) stroke(lower.map(([a, b]): Flat => [a, b - 0.55]).slice(1, 7), 0.7, 0.95)
  const [inner, outer] = [look.browIn * 0.85, look.browOut * 0.8]
  const brow: Flat[] = [
    [sign * 1.35, 1.95 + inner],
    [sign * 2.3, 2.37 + inner * 0.75 + outer * 0.1],
    [sign * 3.6, 2.57 + inner * 0.3 + outer * 0.55],
    [sign * 5.15, 1.9 + outer],
  ]
  const colour = face.brow ? { colour: face.brow } : {}
  stroke(brow, 2.5 + (h.brow > 0.6 ? 0.9 : 0) - h.child * 0.3, 0.72, colour)
  if (fine) stroke(brow.map(([a, b]): Flat => [a + sign * 0.1, b + 0.28]).slice(0, 3), 1.5, 0.8, colour)
  if (h.age > 0.5 && size > 90)
    for (const k of [0, 1, 2])
      stroke(
        [
          [sign * 5.2, -0.05 + k * 0.35],
          [sign * 6, -0.35 + k * 0.62],
        ],
        0.7,
        0.9,
      )
  if (look.tears && size > 80)
    stroke(
      [
        [x + sign * 0.4, -0.8],
        [x + sign * 0.7, -2.4],
        [x + sign * 0.6, -4.2],
      ],
      0.9,
      0.6,
    )
}

const iris = (
  { face, colours, size, on, fill }: Place,
  sign: number,
  rim: readonly Vector[],
  upper: readonly Flat[],
): void => {
  const fine = size > 150
  fill(rim, colours.white)
  const cx = sign * 3.2 + within(face.gaze[0], -1, 1) * 0.62
  const cy = 0.07 + within(face.gaze[1], -1, 1) * 0.42
  const lift = face.model.surface(cx, cy) + 0.02
  const ring = (r: number, dx = 0, dy = 0): Vector[] =>
    Array.from({ length: 14 }, (_, i) => {
      const a = (i / 14) * Math.PI * 2
      const point: Vector = [cx + dx + Math.cos(a) * r, cy + dy + Math.sin(a) * r, lift]
      return placed(face.headTurn, face.head, point, face.headScale)
    })
  const r = 0.8 * Math.min(1.12, face.model.shape.eye)
  fill(ring(r), fine ? [58, 48, 42] : colours.ink, 1, rim)
  if (fine) fill(ring(r * 0.55), [20, 17, 15], 1, rim)
  fill(ring(r * 0.27, -0.3, 0.34), [255, 252, 245], 0.95, rim)
  const lid = [...upper.map(([a, b]) => on(a, b)), ...[...upper].reverse().map(([a, b]) => on(a, b - 0.28))]
  fill(lid, [40, 32, 28], 0.38, rim)
}

const nose = ({ face, lens, size, stroke }: Place): void => {
  if (size <= 40) return
  const n = face.model.shape.nose
  for (const sign of [-1, 1]) {
    if (size > 62)
      stroke(
        [
          [sign * 1.75 * (0.75 + 0.25 * n), -2.75],
          [sign * 2 * (0.75 + 0.25 * n), -3.5],
          [sign * 1.55 * (0.8 + 0.2 * n), -4.1],
        ],
        1.15,
        0.7,
      )
    stroke(
      [
        [sign * 1.15 * n + sign * 0.2, -4.15],
        [sign * 0.75, -4.32],
        [sign * 0.42, -4.22],
      ],
      size > 62 ? 1.7 : 1.4,
      0.6,
    )
  }
  if (size <= 62) return
  stroke(
    [
      [-0.5, -4.5],
      [0, -4.62],
      [0.5, -4.5],
    ],
    0.9,
    0.9,
  )
  const turn = dot(unit(subtract(lens.eye, face.head)), face.headTurn.x)
  const shade = turn > 0 ? -1 : 1
  if (Math.abs(turn) < 0.75)
    stroke(
      [
        [shade * 0.75, 0.9],
        [shade * 0.72, -0.6],
        [shade * 0.95, -2.2],
      ],
      0.85,
      0.95,
      { alpha: 0.8 },
    )
}

const mouth = ({ face, colours, size, on, stroke, fill }: Place): void => {
  const { look, model } = face
  const c = model.shape.child
  const y = -6.15 + c * 0.6
  const wide = 2.35 * look.wide * (c ? 0.86 : 1)
  const upper: Flat[] = []
  const lower: Flat[] = []
  for (let i = 0; i <= 10; i++) {
    const t = (i / 10) * 2 - 1
    const k = Math.max(0, 1 - t * t)
    const base = y + look.corners * 0.85 * (t * t - 0.35)
    const bow = Math.abs(t) < 0.25 ? -0.1 * (1 - Math.abs(t) * 4) : 0.05 * k
    upper.push([t * wide, base + look.mouth * 0.42 * Math.sqrt(k) + bow])
    lower.push([t * wide, base - look.mouth * 0.78 * Math.sqrt(k)])
  }
  if (look.mouth > 0.12) {
    const hole = [...upper, ...[...lower].reverse()].map(([a, b]) => on(a, b, 0.08))
    fill(hole, [52, 34, 30])
    if (look.mouth > 0.45 && size > 90) {
      const teeth = upper.slice(2, 9)
      fill(
        [...teeth.map(([a, b]) => on(a, b, 0.08)), ...[...teeth].reverse().map(([a, b]) => on(a, b - 0.32, 0.08))],
        colours.white,
        1,
        hole,
      )
    }
    stroke(upper, 1.5, 0.6)
    stroke(lower, 1.1, 0.8)
  } else stroke(upper, size > 60 ? 1.9 : 1.6, 0.7)
  if (size > 62) {
    const below = 1.35 + look.mouth * 0.9
    stroke(
      [
        [-wide * 0.45, y - below],
        [0, y - below - 0.15],
        [wide * 0.45, y - below],
      ],
      1.15,
      0.9,
    )
    for (const sign of [-1, 1])
      stroke(
        [
          [sign * (wide + 0.15), y + look.corners * 0.5 + 0.15],
          [sign * (wide + 0.3), y + look.corners * 0.55 - 0.3],
        ],
        0.9,
        0.8,
      )
  }
}

const age = ({ face, size, stroke }: Place): void => {
  const h = face.model.shape
  if (face.look.frown && size > 80)
    for (const sign of [-1, 1])
      stroke(
        [
          [sign * 0.55, 1.7],
          [sign * 0.7, 2.9],
        ],
        1.1,
        0.8,
      )
  if (h.age > 0.5 && size > 110)
    for (const k of [0, 1])
      stroke(
        [
          [-3.2, 4.5 + k * 0.9],
          [-1, 4.75 + k * 0.9],
          [1.2, 4.65 + k * 0.9],
          [3, 4.45 + k * 0.9],
        ],
        0.65,
        0.95,
      )
  if ((h.age > 0.3 || face.look.cheeks) && size > 70)
    for (const sign of [-1, 1])
      stroke(
        [
          [sign * 2.15, -3.6],
          [sign * 2.9, -4.8],
          [sign * 3.25, -6.2 + (h.age > 0.5 ? -0.3 : 0.3)],
        ],
        h.age > 0.5 ? 1.1 : 0.8,
        0.9,
      )
  if (h.age > 0.7 && size > 110)
    for (const sign of [-1, 1])
      stroke(
        [
          [sign * 4.4, -3.2],
          [sign * 4.2, -4.8],
          [sign * 3.6, -6.6],
        ],
        0.7,
        0.95,
      )
}
const glasses = ({ size, stroke }: Place): void => {
  if (size < 26) return
  for (const sign of [-1, 1]) {
    const ring = Array.from({ length: 13 }, (_, i): Flat => {
      const a = (i / 12) * Math.PI * 2
      return [sign * 3.2 + Math.cos(a) * 2.15, -0.1 + Math.sin(a) * 1.65, 0.9]
    })
    stroke(ring, 1.5, 0.1)
    stroke(
      [
        [sign * 5.3, 0.2, 0.9],
        [sign * 6.6, 0.5, 0.6],
        [sign * 7.3, 0.6, 0.4],
      ],
      1.4,
      0.2,
    )
  }
  stroke(
    [
      [-1.1, 0.1, 0.9],
      [0, 0.35, 0.9],
      [1.1, 0.1, 0.9],
    ],
    1.4,
    0.1,
  )
}

export const drawFace = (face: Face, lens: Lens, colours: Colours): Drawn => {
  const out: Drawn = { fills: [], strokes: [] }
  const toHead = subtract(face.head, lens.eye)
  const z = dot(toHead, lens.forward)
  if (z < 0.1) return out
  const size = (lens.focal * 22.5 * face.headScale) / z
  if (size < 20 || dot(unit(times(toHead, -1)), face.headTurn.z) < -0.55) return out
  const on: Place['on'] = (x, y, lift = 0.06) =>
    placed(face.headTurn, face.head, [x, y, face.model.surface(x, y) + lift], face.headScale)
  const flat = (points: readonly Vector[]): (readonly [number, number])[] =>
    points.map((point) => {
      const [x, y] = project(lens, point)
      return [x, y]
    })
  const place: Place = {
    ...{ face, lens, colours, size, out, on },
    stroke: (points, weight, taper = 0.75, more = {}) => {
      out.strokes.push({ points: points.map(([x, y, lift]) => on(x, y, lift)), weight, taper, alpha: 1, ...more })
    },
    fill: (points, colour, alpha = 1, inside) => {
      const depths = points.map((point) => dot(subtract(point, lens.eye), lens.forward))
      if (Math.min(...depths) < 0.1) return
      const overZ = depths.length / depths.reduce((sum, depth) => sum + depth, 0)
      out.fills.push({ points: flat(points), colour, alpha, overZ, ...(inside ? { within: flat(inside) } : {}) })
    },
  }
  eye(place, -1)
  eye(place, 1)
  nose(place)
  mouth(place)
  age(place)
  if (face.glasses) glasses(place)
  return out
}
