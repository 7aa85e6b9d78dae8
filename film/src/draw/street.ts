import { lit } from './buildings.ts'
import { curve, glowAt, oval, type Pen, polygon, rect, shape } from './pen.ts'
import { between, pick } from './random.ts'

// What stands along a street. `base` is where it stands.

export const stall = (pen: Pen, x: number, base: number, width: number): void => {
  const tall = width * 0.95
  const cloth = pick(['#c7573d', '#3f7f78', '#d39a35', '#7a5f9a', '#4f86a8'], pen.random)
  for (const share of [0.04, 0.94])
    rect(pen, x + width * share, base - tall, width * 0.03, tall, '#7b6046', { line: 1.2, wash: 0 })
  rect(pen, x, base - tall * 0.42, width, tall * 0.42, '#a97f55', { line: 2 })
  const goods = pick(['#c94f3a', '#e0a233', '#6f9a4a', '#b5679a'], pen.random)
  for (let heap = 0; heap < 9; heap++) {
    const gx = x + width * (0.08 + heap * 0.105)
    shape(
      pen,
      oval(gx, base - tall * 0.45, width * 0.06, width * 0.05),
      heap % 2 ? goods : pick(['#d9b44a', '#7f9f4f', '#c2664a'], pen.random),
      { line: 1.2 },
    )
  }
  const stripes = 6
  for (let stripe = 0; stripe < stripes; stripe++) {
    const from = x - width * 0.08 + (width * 1.16 * stripe) / stripes
    const to = from + (width * 1.16) / stripes
    shape(
      pen,
      polygon([
        [from + width * 0.04, base - tall * 1.12],
        [to - (stripe === stripes - 1 ? width * 0.04 : 0), base - tall * 1.12],
        [to, base - tall * 0.9],
        [from, base - tall * 0.9],
      ]),
      stripe % 2 ? '#f1e6d0' : cloth,
      { line: 1.4 },
    )
  }
  if (lit(pen)) glowAt(pen, x + width / 2, base - tall * 0.75, width * 0.8, '#ffce7a', 0.55)
}

export const lamp = (pen: Pen, x: number, base: number, height: number): void => {
  rect(pen, x - 4, base - height, 8, height, '#4d4a48', { line: 1.4, wash: 0 })
  shape(
    pen,
    curve(
      [
        [x, base - height],
        [x + 20, base - height - 24],
        [x + 56, base - height - 14],
      ],
      false,
    ),
    undefined,
    { line: 6, alpha: 0.85 },
  )
  if (lit(pen)) {
    glowAt(pen, x + 60, base - height, height * 0.7, '#ffd58a', 0.7)
    pen.ctx.fillStyle = pen.grade.glow('#fff0c4')
    pen.ctx.beginPath()
    oval(x + 60, base - height - 4, 12, 9)(pen.ctx)
    pen.ctx.fill()
  }
}

export const wires = (pen: Pen, left: number, right: number, y: number): void => {
  for (let wire = 0; wire < 4; wire++) {
    const sag = between(pen.random, 30, 70)
    const at = y + wire * 13
    shape(
      pen,
      curve(
        [
          [left, at],
          [(left + right) / 2, at + sag],
          [right, at - 8],
        ],
        false,
      ),
      undefined,
      { line: 1.7, alpha: 0.6 },
    )
  }
}

export const parkedCar = (pen: Pen, x: number, base: number, length: number, hex: string): void => {
  const tall = length * 0.3
  shape(
    pen,
    curve([
      [x, base - tall * 0.2],
      [x + length * 0.03, base - tall * 0.62],
      [x + length * 0.2, base - tall * 0.68],
      [x + length * 0.32, base - tall * 1.15],
      [x + length * 0.68, base - tall * 1.15],
      [x + length * 0.82, base - tall * 0.66],
      [x + length * 0.98, base - tall * 0.55],
      [x + length, base - tall * 0.2],
    ]),
    hex,
    { line: 2.2, bounds: { x, y: base - tall * 1.2, width: length, height: tall } },
  )
  shape(
    pen,
    polygon([
      [x + length * 0.26, base - tall * 0.7],
      [x + length * 0.35, base - tall * 1.05],
      [x + length * 0.64, base - tall * 1.05],
      [x + length * 0.75, base - tall * 0.68],
    ]),
    '#9fb6bf',
    { line: 1.6 },
  )
  for (const share of [0.22, 0.78]) {
    shape(pen, oval(x + length * share, base - tall * 0.16, tall * 0.28, tall * 0.28), '#3b3836', { line: 1.8 })
    shape(pen, oval(x + length * share, base - tall * 0.16, tall * 0.12, tall * 0.12), '#a9a5a0', { line: 1.2 })
  }
  if (lit(pen)) glowAt(pen, x + length, base - tall * 0.45, length * 0.4, '#ffe2a0', 0.7)
}
