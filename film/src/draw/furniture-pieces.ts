import type { Room } from './indoors.ts'
import type { View } from './nature.ts'
import { curve, glowAt, line, oval, type Pen, polygon, rect, shape } from './pen.ts'
import { between, pick } from './random.ts'

export type Furnish = (pen: Pen, room: Room, view: View) => void
export const wide = (room: Room) => room.right - room.left

export const hanging = (pen: Pen, x: number, top: number, drop: number): void => {
  line(pen, [x, top], [x, top + drop], 2, 0.7)
  shape(
    pen,
    polygon([
      [x - 20, top + drop],
      [x + 20, top + drop],
      [x + 52, top + drop + 46],
      [x - 52, top + drop + 46],
    ]),
    '#c7a052',
    { line: 2 },
  )
  const dark = pen.grade.hour === 'night' || pen.grade.hour === 'dusk'
  glowAt(pen, x, top + drop + 60, dark ? 420 : 170, '#ffd894', dark ? 0.75 : 0.28)
}

export const frame = (pen: Pen, x: number, y: number, width: number, height: number): void => {
  rect(pen, x, y, width, height, '#7b5a3a', { line: 2, wash: 0 })
  rect(pen, x + 9, y + 9, width - 18, height - 18, pick(['#d8c9a3', '#a8b9b0', '#c9a99a'], pen.random), { line: 1.4 })
  shape(
    pen,
    curve(
      [
        [x + 12, y + height - 14],
        [x + width * 0.4, y + height * 0.5],
        [x + width - 12, y + height - 20],
      ],
      false,
    ),
    undefined,
    { line: 1.6, alpha: 0.4 },
  )
}

const bookOn = (pen: Pen, x: number, base: number, room: number): number => {
  const thick = between(pen.random, 8, 20)
  const tall = room * between(pen.random, 0.6, 0.98)
  const hex = pick(['#9c4b3b', '#4f6d72', '#b98f45', '#6b6f8f', '#7c8a5a', '#c9b894'], pen.random)
  rect(pen, x, base - tall, thick, tall, hex, { line: 1, wash: 0 })
  return thick + (pen.random() < 0.15 ? 12 : 1)
}

const jarOn = (pen: Pen, x: number, base: number, room: number): number => {
  const thick = between(pen.random, 22, 40)
  const tall = Math.min(room * between(pen.random, 0.45, 0.85), thick * 1.9)
  const hex = pick(['#c9b894', '#8fa3a0', '#b98f45', '#a8644a', '#7c8a5a', '#d9cfba'], pen.random)
  rect(pen, x, base - tall, thick, tall, hex, { line: 1.2, wash: 0 })
  rect(pen, x + thick * 0.16, base - tall - 7, thick * 0.68, 8, '#5c4a3a', { line: 1, wash: 0 })
  return thick + between(pen.random, 5, 16)
}

const bottleOn = (pen: Pen, x: number, base: number, room: number): number => {
  const thick = between(pen.random, 14, 22)
  const tall = room * between(pen.random, 0.5, 0.7)
  const hex = pick(['#5f7a4c', '#8a5a34', '#b98f45', '#6b7f8f', '#9c4b3b'], pen.random)
  rect(pen, x, base - tall, thick, tall, hex, { line: 1, wash: 0 })
  rect(pen, x + thick * 0.33, base - tall * 1.35, thick * 0.34, tall * 0.36, hex, { line: 1, wash: 0 })
  return thick + between(pen.random, 3, 12)
}

const kept = { books: bookOn, jars: jarOn, bottles: bottleOn }
type Size = { width: number; height: number; rows: number; of?: keyof typeof kept }

export const shelves = (pen: Pen, x: number, y: number, { width, height, rows, of = 'books' }: Size): void => {
  rect(pen, x, y, width, height, '#7d5c3e', { line: 2.2 })
  const gap = height / rows
  for (let row = 0; row < rows; row++) {
    rect(pen, x + 8, y + gap * row + 8, width - 16, gap - 12, '#4f3a29', { line: 1.2, wash: 0 })
    for (let at = x + 12; at < x + width - (of === 'jars' ? 50 : 26); )
      at += kept[of](pen, at, y + gap * (row + 1) - 6, gap - 18)
  }
}

// A back, two cushions, two arms.
export const sofa = (pen: Pen, x: number, base: number, width: number): void => {
  const [cloth, light] = ['#8c6a5c', '#a27f6c']
  for (const share of [0.06, 0.9])
    rect(pen, x + width * share, base - 12, width * 0.04, 26, '#5b4030', { line: 1.6, wash: 0 })
  const soft = (left: number, top: number, wide: number, tall: number, hex: string) =>
    shape(pen, (ctx) => ctx.roundRect(left, top, wide, tall, 20), hex, {
      line: 2.2,
      bounds: { x: left, y: top, width: wide, height: tall },
    })
  soft(x + width * 0.05, base - 190, width * 0.9, 150, cloth)
  for (const share of [0.1, 0.5]) soft(x + width * share, base - 92, width * 0.4, 52, light)
  soft(x + width * 0.06, base - 50, width * 0.88, 46, cloth)
  for (const share of [0, 0.89]) soft(x + width * share, base - 124, width * 0.11, 122, cloth)
}

export const table = (pen: Pen, x: number, y: number, width: number, drop: number, hex = '#8a6242'): void => {
  for (const share of [0.06, 0.88]) rect(pen, x + width * share, y, width * 0.05, drop, hex, { line: 1.8, wash: 0 })
  shape(
    pen,
    polygon([
      [x, y],
      [x + width, y],
      [x + width * 0.94, y - 34],
      [x + width * 0.06, y - 34],
    ]),
    hex,
    { line: 2.2 },
  )
  rect(pen, x, y, width, 18, hex, { line: 2 })
}

export const chair = (pen: Pen, x: number, base: number, size: number): void => {
  rect(pen, x, base - size * 0.5, size * 0.5, size * 0.07, '#7b5538', { line: 1.8 })
  rect(pen, x, base - size, size * 0.06, size, '#7b5538', { line: 1.5, wash: 0 })
  rect(pen, x + size * 0.44, base - size * 0.5, size * 0.06, size * 0.5, '#7b5538', { line: 1.5, wash: 0 })
  for (const share of [0.95, 0.78])
    rect(pen, x, base - size * share, size * 0.4, size * 0.07, '#7b5538', { line: 1.4, wash: 0 })
}

export const plant = (pen: Pen, x: number, base: number, size: number): void => {
  for (let leaf = 0; leaf < 8; leaf++) {
    const angle = -Math.PI * (0.1 + (leaf / 7) * 0.8)
    const tip = [x + Math.cos(angle) * size * 0.6, base - size * 0.4 + Math.sin(angle) * size * 0.7] as const
    shape(
      pen,
      curve([
        [x, base - size * 0.35],
        [(x + tip[0]) / 2 - 14, (base - size * 0.35 + tip[1]) / 2],
        tip,
        [(x + tip[0]) / 2 + 14, (base - size * 0.3 + tip[1]) / 2],
      ]),
      '#5f8550',
      { line: 1.4, alpha: 0.5 },
    )
  }
  shape(
    pen,
    polygon([
      [x - size * 0.2, base - size * 0.36],
      [x + size * 0.2, base - size * 0.36],
      [x + size * 0.14, base],
      [x - size * 0.14, base],
    ]),
    '#b56d4a',
    { line: 2 },
  )
}

export const candles = (pen: Pen, x: number, base: number, count: number, gap: number): void => {
  for (let candle = 0; candle < count; candle++) {
    const tall = between(pen.random, 34, 66)
    const cx = x + candle * gap
    rect(pen, cx - 5, base - tall, 10, tall, '#f2dfa8', { line: 1.2, wash: 0 })
    glowAt(pen, cx, base - tall - 10, 110, '#ffbf5a', 0.65)
    pen.ctx.fillStyle = pen.grade.glow('#fff2c0')
    pen.ctx.beginPath()
    oval(cx, base - tall - 9, 4.5, 10)(pen.ctx)
    pen.ctx.fill()
  }
}

// A seated image of the Buddha in silhouette and gold.
export const buddha = (pen: Pen, x: number, base: number, size: number): void => {
  glowAt(pen, x, base - size * 0.6, size * 1.1, '#ffcf6a', 0.55)
  shape(
    pen,
    curve([
      [x - size * 0.42, base - size * 0.2],
      [x - size * 0.34, base - size * 0.8],
      [x, base - size * 1.28],
      [x + size * 0.34, base - size * 0.8],
      [x + size * 0.42, base - size * 0.2],
    ]),
    '#8c2f20',
    { line: 2.4 },
  )
  const gold = '#e6b440'
  shape(
    pen,
    curve([
      [x - size * 0.46, base - size * 0.04],
      [x - size * 0.36, base - size * 0.2],
      [x, base - size * 0.17],
      [x + size * 0.36, base - size * 0.2],
      [x + size * 0.46, base - size * 0.04],
      [x, base],
    ]),
    gold,
    { line: 2.2 },
  )
  shape(
    pen,
    curve([
      [x - size * 0.21, base - size * 0.16],
      [x - size * 0.24, base - size * 0.5],
      [x - size * 0.09, base - size * 0.62],
      [x + size * 0.09, base - size * 0.62],
      [x + size * 0.24, base - size * 0.5],
      [x + size * 0.21, base - size * 0.16],
    ]),
    gold,
    { line: 2.2, bounds: { x: x - size * 0.24, y: base - size * 0.62, width: size * 0.48, height: size * 0.5 } },
  )
  shape(pen, oval(x, base - size * 0.74, size * 0.115, size * 0.14), gold, { line: 2.2 })
  shape(
    pen,
    curve([
      [x - size * 0.1, base - size * 0.82],
      [x, base - size * 0.93],
      [x + size * 0.1, base - size * 0.82],
    ]),
    '#8a6a2a',
    { line: 1.8 },
  )
  shape(
    pen,
    curve([
      [x - size * 0.02, base - size * 0.9],
      [x, base - size * 1.02],
      [x + size * 0.02, base - size * 0.9],
    ]),
    gold,
    { line: 1.6 },
  )
  rect(pen, x - size * 0.54, base, size * 1.08, size * 0.1, '#b98a2f', { line: 2 })
  rect(pen, x - size * 0.64, base + size * 0.1, size * 1.28, size * 0.12, '#a3542f', { line: 2 })
}
export const hangingLamp = (pen: Pen, x: number, base: number): void => {
  rect(pen, x - 7, base - 70, 14, 70, '#8a6d4a', { line: 1.6, wash: 0 })
  shape(
    pen,
    polygon([
      [x - 24, base - 128],
      [x + 24, base - 128],
      [x + 44, base - 66],
      [x - 44, base - 66],
    ]),
    '#f1d9a0',
    { line: 2 },
  )
  const dark = pen.grade.hour === 'night' || pen.grade.hour === 'dusk'
  glowAt(pen, x, base - 90, dark ? 330 : 140, '#ffd28a', dark ? 0.8 : 0.25)
}
