import { curve, glowAt, line, oval, type Pen, polygon, rect, shape } from './pen.ts'
import type { Draw } from './props-at-hand.ts'

export const clock = (pen: Pen): void => {
  shape(pen, oval(0, 0, 190, 190), '#efe6cf', { line: 9 })
  for (let hour = 0; hour < 12; hour++)
    line(
      pen,
      [Math.cos((hour * Math.PI) / 6) * 150, Math.sin((hour * Math.PI) / 6) * 150],
      [Math.cos((hour * Math.PI) / 6) * 175, Math.sin((hour * Math.PI) / 6) * 175],
      6,
      0.8,
    )
  line(pen, [0, 0], [0, -130], 8, 0.9)
  line(pen, [0, 0], [86, 50], 10, 0.9)
}
export const money = (pen: Pen): void => {
  for (let note = 0; note < 3; note++) {
    pen.ctx.save()
    pen.ctx.rotate(-0.2 + note * 0.16)
    rect(pen, -200, -90, 400, 180, ['#9fb98a', '#b79fb4', '#c9b07f'][note] ?? '#9fb98a', { line: 4 })
    shape(pen, oval(70, 0, 56, 60), '#e8dcc0', { line: 3 })
    pen.ctx.restore()
  }
}
export const photograph = (pen: Pen): void => {
  pen.ctx.save()
  pen.ctx.rotate(0.07)
  rect(pen, -190, -210, 380, 420, '#f6f1e4', { line: 4 })
  rect(pen, -160, -180, 320, 290, '#93aab0', { line: 3 })
  for (const x of [-60, 60]) {
    shape(pen, oval(x, -50, 40, 48), '#d9ae88', { line: 3 })
    shape(
      pen,
      curve([
        [x - 80, 108],
        [x - 60, 20],
        [x, 0],
        [x + 60, 20],
        [x + 80, 108],
      ]),
      x < 0 ? '#b8604a' : '#4f7a78',
      { line: 3 },
    )
  }
  pen.ctx.restore()
}
export const lampProp = (pen: Pen): void => {
  glowAt(pen, 0, -40, 420, '#ffcf7a', 0.8)
  shape(
    pen,
    curve([
      [-80, 130],
      [-100, -40],
      [-50, -150],
      [50, -150],
      [100, -40],
      [80, 130],
    ]),
    '#e8b45a',
    { line: 5, opacity: 0.9 },
  )
  rect(pen, -100, 130, 200, 40, '#6a4f36', { line: 4 })
  rect(pen, -60, -190, 120, 40, '#6a4f36', { line: 4 })
}
export const fruit = (pen: Pen): void => {
  for (const [x, y, hex] of [
    [-110, 50, '#e0a23a'],
    [110, 50, '#c94f3a'],
    [0, -30, '#e6c04a'],
    [0, 80, '#86a84a'],
  ] as const)
    shape(pen, oval(x, y, 96, 92), hex, { line: 4, bounds: { x: x - 96, y: y - 92, width: 192, height: 184 } })
}
export const box: Draw = (pen) => {
  shape(
    pen,
    polygon([
      [-200, -60],
      [0, -130],
      [200, -60],
      [0, 20],
    ]),
    '#c9a06a',
    { line: 4 },
  )
  shape(
    pen,
    polygon([
      [-200, -60],
      [0, 20],
      [0, 190],
      [-200, 100],
    ]),
    '#a97f4c',
    { line: 4 },
  )
  shape(
    pen,
    polygon([
      [200, -60],
      [0, 20],
      [0, 190],
      [200, 100],
    ]),
    '#94703f',
    { line: 4 },
  )
}

export const kite = (pen: Pen): void => {
  shape(
    pen,
    curve(
      [
        [0, 190],
        [40, 250],
        [-20, 300],
        [30, 360],
      ],
      false,
    ),
    undefined,
    { line: 5, alpha: 0.8 },
  )
  for (const [x, y] of [
    [24, 236],
    [0, 290],
  ] as const)
    shape(
      pen,
      curve([
        [x - 34, y - 14],
        [x, y],
        [x + 34, y + 14],
        [x + 30, y - 16],
        [x, y],
        [x - 30, y + 16],
      ]),
      '#e3b04a',
      { line: 3 },
    )
  shape(
    pen,
    polygon([
      [0, -230],
      [160, -50],
      [0, 190],
      [-160, -50],
    ]),
    '#c23b30',
    { line: 5, bounds: { x: -160, y: -230, width: 320, height: 420 } },
  )
  line(pen, [0, -230], [0, 190], 5, 0.8)
  line(pen, [-160, -50], [160, -50], 5, 0.8)
}
export const bag: Draw = (pen) => {
  shape(
    pen,
    curve(
      [
        [-90, -90],
        [-60, -190],
        [60, -190],
        [90, -90],
      ],
      false,
    ),
    undefined,
    { line: 12, alpha: 0.8 },
  )
  shape(
    pen,
    curve([
      [-170, -90],
      [170, -90],
      [190, 60],
      [150, 160],
      [-150, 160],
      [-190, 60],
    ]),
    '#96673f',
    { line: 5, bounds: { x: -190, y: -90, width: 380, height: 250 } },
  )
  line(pen, [-170, -40], [170, -40], 4, 0.5)
}
export const basket: Draw = (pen) => {
  shape(
    pen,
    polygon([
      [-190, -90],
      [190, -90],
      [140, 150],
      [-140, 150],
    ]),
    '#c39a58',
    { line: 5, bounds: { x: -190, y: -90, width: 380, height: 240 } },
  )
  for (let row = 0; row < 5; row++) line(pen, [-180 + row * 9, -50 + row * 42], [180 - row * 9, -50 + row * 42], 4, 0.5)
  for (let rib = -4; rib <= 4; rib++) line(pen, [rib * 42, -88], [rib * 31, 148], 3, 0.4)
}
export const rope = (pen: Pen): void => {
  for (let coil = 4; coil > 0; coil--) {
    shape(pen, oval(0, 20 - coil * 6, coil * 48, coil * 26), undefined, { line: 24, alpha: 0.28 })
    shape(pen, oval(0, 20 - coil * 6, coil * 48, coil * 26), undefined, { line: 5, alpha: 0.75 })
  }
  shape(
    pen,
    curve(
      [
        [180, 10],
        [230, 60],
        [190, 130],
        [250, 170],
      ],
      false,
    ),
    undefined,
    { line: 12, alpha: 0.6 },
  )
}
