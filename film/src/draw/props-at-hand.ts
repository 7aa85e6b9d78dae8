import { curve, glowAt, line, oval, type Pen, type Point, polygon, rect, shape } from './pen.ts'

// Things one can hold up to the lens. Each is drawn about (0, 0), some 400 wide.
export type Draw = (pen: Pen) => void

export const bowl =
  (hex: string): Draw =>
  (pen) => {
    shape(
      pen,
      curve([
        [-170, -40],
        [170, -40],
        [120, 90],
        [60, 130],
        [-60, 130],
        [-120, 90],
      ]),
      hex,
      { line: 4, bounds: { x: -170, y: -40, width: 340, height: 170 } },
    )
    shape(pen, oval(0, -40, 170, 40), '#f2e3c4', { line: 4 })
    for (let steam = 0; steam < 3; steam++)
      shape(
        pen,
        curve(
          [
            [-60 + steam * 60, -90],
            [-40 + steam * 60, -150],
            [-74 + steam * 60, -200],
            [-50 + steam * 60, -260],
          ],
          false,
        ),
        undefined,
        { line: 4, alpha: 0.25 },
      )
  }
export const paper = (pen: Pen): void => {
  pen.ctx.save()
  pen.ctx.rotate(-0.09)
  rect(pen, -190, -140, 380, 270, '#f3ead2', { line: 4 })
  for (let row = 0; row < 7; row++) line(pen, [-150, -95 + row * 32], [150 - (row % 3) * 60, -97 + row * 32], 4, 0.4)
  pen.ctx.restore()
}
export const phone = (pen: Pen): void => {
  rect(pen, -110, -210, 220, 420, '#2d3034', { line: 5 })
  pen.ctx.fillStyle = pen.grade.glow('#a9d8e6')
  pen.ctx.fillRect(-94, -180, 188, 350)
  for (let row = 0; row < 3; row++) {
    pen.ctx.fillStyle = pen.grade.glow(row % 2 ? '#ffffff' : '#5f9fd0', 0.9)
    pen.ctx.fillRect(row % 2 ? -80 : -20, -140 + row * 90, 100, 56)
  }
  glowAt(pen, 0, 0, 420, '#bfe6f2', 0.4)
}
export const book = (pen: Pen): void => {
  shape(
    pen,
    polygon([
      [-230, -90],
      [0, -50],
      [0, 130],
      [-230, 80],
    ]),
    '#f4ecd8',
    { line: 4 },
  )
  shape(
    pen,
    polygon([
      [230, -90],
      [0, -50],
      [0, 130],
      [230, 80],
    ]),
    '#efe4cb',
    { line: 4 },
  )
  for (const side of [-1, 1])
    for (let row = 0; row < 5; row++) line(pen, [side * 30, -26 + row * 28], [side * 200, -56 + row * 28], 3, 0.35)
}
export const candle = (pen: Pen): void => {
  rect(pen, -32, -60, 64, 200, '#f3e2b0', { line: 4 })
  glowAt(pen, 0, -120, 430, '#ffbf5a', 0.85)
  pen.ctx.fillStyle = pen.grade.glow('#ffd774')
  pen.ctx.beginPath()
  curve([
    [0, -180],
    [26, -110],
    [0, -72],
    [-26, -110],
  ])(pen.ctx)
  pen.ctx.fill()
  shape(
    pen,
    curve([
      [0, -180],
      [26, -110],
      [0, -72],
      [-26, -110],
    ]),
    undefined,
    { line: 2, alpha: 0.4 },
  )
}
export const flower = (pen: Pen): void => {
  shape(
    pen,
    curve([
      [-6, 20],
      [-20, 120],
      [4, 220],
      [16, 120],
      [8, 20],
    ]),
    '#5f8a4e',
    { line: 3 },
  )
  for (let petal = 0; petal < 9; petal++) {
    const turn = -Math.PI * (0.02 + (petal / 8) * 0.96)
    const tip: Point = [Math.cos(turn) * 170, Math.sin(turn) * 190 + 20]
    shape(
      pen,
      curve([[0, 40], [tip[0] * 0.7 - 34, tip[1] * 0.6], tip, [tip[0] * 0.7 + 34, tip[1] * 0.6]]),
      petal % 2 ? '#f0a9b8' : '#f6c7cf',
      { line: 3 },
    )
  }
  shape(pen, oval(0, 30, 46, 30), '#e5b845', { line: 3 })
}
export const cup = (pen: Pen): void => {
  shape(
    pen,
    polygon([
      [-110, -100],
      [110, -100],
      [90, 120],
      [-90, 120],
    ]),
    '#e9e0cd',
    { line: 4 },
  )
  shape(pen, oval(0, -100, 110, 26), '#7a5238', { line: 4 })
  shape(
    pen,
    curve(
      [
        [108, -60],
        [190, -50],
        [180, 50],
        [98, 60],
      ],
      false,
    ),
    undefined,
    { line: 14, alpha: 0.7 },
  )
}
export const key = (pen: Pen): void => {
  shape(pen, oval(-120, 0, 80, 80), '#c79a3e', { line: 5 })
  shape(pen, oval(-120, 0, 40, 40), '#4b4038', { line: 4 })
  rect(pen, -44, -18, 250, 36, '#c79a3e', { line: 5 })
  for (const x of [130, 176]) rect(pen, x, 18, 26, 46, '#c79a3e', { line: 5 })
}
export const knife = (pen: Pen): void => {
  shape(
    pen,
    polygon([
      [-20, -24],
      [240, -10],
      [200, 26],
      [-20, 26],
    ]),
    '#c9ced0',
    { line: 4 },
  )
  rect(pen, -190, -26, 170, 54, '#6a4a32', { line: 4 })
}
