import { placed } from '../math/turn.ts'
import { add, dot, mix, subtract, times, unit, type Vector, within } from '../math/vector.ts'
import type { Flat, Place } from './face-place.ts'

export const eye = (place: Place, sign: number): void => {
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
