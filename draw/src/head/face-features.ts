import { dot, subtract, unit } from '../math/vector.ts'
import type { Flat, Place } from './face-place.ts'

// Nose and mouth, what age leaves, and glasses.
export const nose = ({ face, lens, size, stroke }: Place): void => {
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

export const mouth = ({ face, colours, size, on, stroke, fill }: Place): void => {
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

export const age = ({ face, size, stroke }: Place): void => {
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
export const glasses = ({ size, stroke }: Place): void => {
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
