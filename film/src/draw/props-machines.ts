import { curve, glowAt, line, oval, type Pen, type Point, polygon, rect, shape } from './pen.ts'
import type { Draw } from './props-at-hand.ts'

const wheel = (pen: Pen, x: number, y: number, radius: number): void => {
  shape(pen, oval(x, y, radius, radius), '#2f2d2e', { line: 5 })
  shape(pen, oval(x, y, radius * 0.52, radius * 0.52), '#b9b7b2', { line: 4 })
}

export const car = (pen: Pen): void => {
  const cabin: Point[] = [
    [-150, -20],
    [-100, -130],
    [90, -130],
    [160, -20],
  ]
  shape(pen, polygon(cabin), '#a9c6cf', { line: 5 })
  line(pen, [0, -130], [0, -20], 6, 0.8)
  shape(
    pen,
    curve([
      [-260, 100],
      [-270, 10],
      [-150, -28],
      [160, -28],
      [270, 10],
      [270, 100],
    ]),
    '#b8503c',
    { line: 5, bounds: { x: -270, y: -28, width: 540, height: 128 } },
  )
  for (const x of [-150, 150]) wheel(pen, x, 100, 58)
  shape(pen, oval(252, 30, 18, 22), '#f2df9c', { line: 3 })
}

const twoWheels =
  (motor: boolean): Draw =>
  (pen) => {
    for (const x of [-150, 150]) {
      shape(pen, oval(x, 70, 92, 92), undefined, { line: motor ? 26 : 9, alpha: 0.8 })
      if (!motor) for (const at of [0, 1, 2]) line(pen, [x - 80 + at * 80, 20], [x + 80 - at * 80, 120], 2, 0.4)
    }
    const frame: Point[] = [
      [-150, 70],
      [-50, -60],
      [110, -60],
      [0, 80],
    ]
    shape(pen, polygon(frame), motor ? '#b8503c' : undefined, { line: motor ? 6 : 11 })
    line(pen, [150, 70], [96, -130], motor ? 16 : 10, 0.85)
    line(pen, [60, -140], [140, -136], 12, 0.85)
    rect(pen, -110, motor ? -92 : -84, motor ? 150 : 80, 26, '#3a3335', { line: 4 })
    if (motor) shape(pen, oval(112, -96, 26, 26), '#f2df9c', { line: 4 })
  }
export const motorbike = twoWheels(true)
export const bicycle = twoWheels(false)

export const gun = (pen: Pen): void => {
  shape(
    pen,
    polygon([
      [-210, -110],
      [190, -110],
      [200, -40],
      [60, -36],
      [96, 150],
      [10, 160],
      [-26, -30],
      [-210, -40],
    ]),
    '#4a4b50',
    { line: 5, bounds: { x: -210, y: -110, width: 410, height: 270 } },
  )
  shape(pen, oval(-40, 6, 40, 38), undefined, { line: 9, alpha: 0.8 })
  line(pen, [-200, -78], [170, -78], 4, 0.5)
}

export const camera = (pen: Pen): void => {
  rect(pen, -210, -100, 420, 260, '#3b3a3d', { line: 5 })
  rect(pen, -80, -150, 160, 54, '#4b4a4e', { line: 5 })
  shape(pen, oval(0, 30, 110, 110), '#232426', { line: 6 })
  shape(pen, oval(0, 30, 66, 66), '#5f86a0', { line: 5 })
  shape(pen, oval(-22, 8, 18, 14), '#dbeaf0', { line: 0 })
  rect(pen, 130, -76, 54, 34, '#efe0a8', { line: 3 })
}

export const radio = (pen: Pen): void => {
  line(pen, [150, -120], [220, -290], 7, 0.8)
  rect(pen, -230, -130, 460, 280, '#8a5f3c', { line: 5 })
  shape(pen, oval(-110, 10, 94, 94), '#c9b48a', { line: 5 })
  for (let row = -3; row <= 3; row++) line(pen, [-180, 10 + row * 22], [-40, 10 + row * 22], 3, 0.4)
  rect(pen, 20, -90, 180, 60, '#f0e3bd', { line: 4 })
  line(pen, [90, -90], [90, -30], 5, 0.9)
  for (const x of [60, 160]) shape(pen, oval(x, 70, 34, 34), '#d8c79f', { line: 5 })
}

export const screen = (pen: Pen): void => {
  glowAt(pen, 0, -40, 440, '#bfe6f2', 0.4)
  rect(pen, -250, -190, 500, 310, '#2d3034', { line: 5 })
  pen.ctx.fillStyle = pen.grade.glow('#a9d8e6')
  pen.ctx.fillRect(-228, -170, 456, 270)
  for (let row = 0; row < 4; row++) {
    pen.ctx.fillStyle = pen.grade.glow(row % 2 ? '#5f9fd0' : '#ffffff', 0.8)
    pen.ctx.fillRect(-200, -140 + row * 58, 260 + (row % 3) * 60, 26)
  }
  rect(pen, -50, 120, 100, 30, '#3a3d42', { line: 4 })
  rect(pen, -130, 146, 260, 18, '#3a3d42', { line: 4 })
}

export const guitar = (pen: Pen): void => {
  pen.ctx.save()
  pen.ctx.rotate(-0.5)
  rect(pen, 20, -18, 300, 36, '#6d4a30', { line: 4 })
  shape(pen, oval(-150, 0, 110, 120), '#c48a4c', { line: 5, bounds: { x: -260, y: -120, width: 220, height: 240 } })
  shape(pen, oval(-10, 0, 86, 92), '#c48a4c', { line: 5, bounds: { x: -96, y: -92, width: 172, height: 184 } })
  rect(pen, -120, -80, 110, 160, '#c48a4c', { line: 0 })
  shape(pen, oval(-56, 0, 42, 42), '#3c2a1e', { line: 4 })
  for (const y of [-9, -3, 3, 9]) line(pen, [-190, y], [320, y], 1.6, 0.6)
  rect(pen, 310, -30, 70, 60, '#5a3c26', { line: 4 })
  pen.ctx.restore()
}

export const drum = (pen: Pen): void => {
  rect(pen, -150, -90, 300, 220, '#a5482f', { line: 5 })
  shape(pen, oval(0, 130, 150, 40), '#a5482f', { line: 5 })
  for (let x = -120; x <= 120; x += 60) line(pen, [x, -70], [x + 30, 150], 4, 0.5)
  shape(pen, oval(0, -90, 150, 46), '#efe0c0', { line: 5 })
}
