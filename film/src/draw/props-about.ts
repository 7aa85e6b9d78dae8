import { curve, glowAt, line, oval, type Pen, type Point, polygon, rect, shape } from './pen.ts'

export const umbrella = (pen: Pen): void => {
  line(pen, [0, -200], [0, 150], 10, 0.85)
  shape(
    pen,
    curve(
      [
        [0, 150],
        [8, 190],
        [50, 190],
        [56, 156],
      ],
      false,
    ),
    undefined,
    { line: 12, alpha: 0.85 },
  )
  shape(
    pen,
    curve([
      [-260, -20],
      [-180, -170],
      [0, -220],
      [180, -170],
      [260, -20],
      [130, -60],
      [0, -20],
      [-130, -60],
    ]),
    '#b8503c',
    { line: 5, bounds: { x: -260, y: -220, width: 520, height: 200 } },
  )
  for (const x of [-130, 0, 130]) line(pen, [0, -218], [x, x === 0 ? -22 : -60], 3, 0.5)
}

export const medicine = (pen: Pen): void => {
  rect(pen, -90, -60, 180, 220, '#a5713a', { line: 5 })
  rect(pen, -70, -130, 140, 70, '#f0ece2', { line: 5 })
  rect(pen, -90, 0, 180, 100, '#f4efe0', { line: 3 })
  rect(pen, -18, 14, 36, 72, '#b8503c', { line: 0 })
  rect(pen, -36, 32, 72, 36, '#b8503c', { line: 0 })
  for (const [x, y] of [
    [150, 140],
    [200, 120],
    [180, 160],
  ] as const)
    shape(pen, oval(x, y, 24, 15, 0.4), '#f3f0e8', { line: 3 })
}

export const ring = (pen: Pen): void => {
  glowAt(pen, 0, -150, 240, '#fff2c0', 0.5)
  shape(pen, oval(0, 20, 120, 120), undefined, { line: 34, alpha: 0.35 })
  shape(pen, oval(0, 20, 138, 138), undefined, { line: 5 })
  shape(pen, oval(0, 20, 102, 102), undefined, { line: 5 })
  shape(
    pen,
    polygon([
      [-50, -160],
      [50, -160],
      [78, -120],
      [0, -50],
      [-78, -120],
    ]),
    '#cfe6ec',
    { line: 4 },
  )
}

export const boat = (pen: Pen): void => {
  shape(
    pen,
    curve([
      [-300, -40],
      [-200, 20],
      [200, 20],
      [300, -40],
      [220, 110],
      [-220, 110],
    ]),
    '#8a5f3c',
    { line: 5, bounds: { x: -300, y: -40, width: 600, height: 150 } },
  )
  line(pen, [-250, 50], [250, 50], 4, 0.5)
  for (const x of [-90, 70]) rect(pen, x - 50, 2, 100, 22, '#b58a58', { line: 4 })
  line(pen, [120, -150], [-40, 130], 10, 0.8)
}

export const ball = (pen: Pen): void => {
  shape(pen, oval(0, 40, 130, 130), '#f1ece0', { line: 5, bounds: { x: -130, y: -90, width: 260, height: 260 } })
  const patch = (x: number, y: number, size: number) =>
    shape(
      pen,
      polygon(
        Array.from({ length: 5 }, (_, at) => [
          x + Math.sin((at * Math.PI * 2) / 5) * size,
          y - Math.cos((at * Math.PI * 2) / 5) * size,
        ]),
      ),
      '#33313a',
      { line: 3 },
    )
  patch(0, 40, 44)
  for (const [x, y] of [
    [-86, -30],
    [86, -30],
    [-66, 126],
    [66, 126],
  ] as const) {
    patch(x, y, 24)
    line(pen, [x * 0.4, 40 + (y - 40) * 0.4], [x * 0.8, 40 + (y - 40) * 0.8], 4, 0.6)
  }
}

export const mirror = (pen: Pen): void => {
  shape(pen, oval(0, -50, 170, 210), '#8a6a48', { line: 5 })
  shape(pen, oval(0, -50, 140, 180), '#cfdfe2', { line: 4 })
  for (const at of [0, 40]) line(pen, [-70 + at, 30], [30 + at, -130], 6, 0.2)
  rect(pen, -26, 150, 52, 40, '#8a6a48', { line: 4 })
}

export const stick = (pen: Pen): void => {
  line(pen, [130, -200], [-90, 150], 18, 0.8)
  shape(
    pen,
    curve(
      [
        [130, -200],
        [160, -250],
        [210, -230],
        [206, -180],
      ],
      false,
    ),
    undefined,
    { line: 18, alpha: 0.8 },
  )
}

const bend = (pen: Pen, from: Point, over: Point, to: Point, width: number): void =>
  shape(pen, curve([from, over, to], false), undefined, { line: width, alpha: 0.65 })

export const buddhaImage = (pen: Pen): void => {
  const gold = '#d9a83c'
  glowAt(pen, 0, -60, 380, '#ffe2a0', 0.6)
  shape(pen, oval(0, 150, 190, 40), '#b5532f', { line: 4 })
  for (let petal = -3; petal <= 3; petal++) shape(pen, oval(petal * 52, 140, 30, 34), '#d98a9c', { line: 3 })
  shape(
    pen,
    curve([
      [-180, 100],
      [-120, 50],
      [0, 30],
      [120, 50],
      [180, 100],
      [90, 130],
      [-90, 130],
    ]),
    gold,
    { line: 5, bounds: { x: -180, y: 30, width: 360, height: 100 } },
  )
  shape(
    pen,
    curve([
      [-70, 84],
      [-124, 40],
      [-108, -40],
      [-46, -88],
      [46, -88],
      [108, -40],
      [124, 40],
      [70, 84],
    ]),
    gold,
    { line: 5, bounds: { x: -124, y: -88, width: 248, height: 172 } },
  )
  shape(
    pen,
    polygon([
      [-14, -240],
      [0, -300],
      [14, -240],
    ]),
    gold,
    { line: 4 },
  )
  shape(pen, oval(0, -216, 34, 30), '#b98a2c', { line: 4 })
  shape(pen, oval(0, -150, 58, 68), gold, { line: 5 })
  for (const side of [-1, 1]) {
    shape(pen, oval(side * 60, -136, 11, 32), gold, { line: 4 })
    // Lowered lids.
    bend(pen, [side * 12, -146], [side * 24, -139], [side * 37, -147], 4)
    bend(pen, [side * 72, -20], [side * 70, 30], [side * 40, 60], 4)
  }
  bend(pen, [-15, -114], [0, -108], [15, -114], 4)
  bend(pen, [-3, -142], [-7, -128], [4, -126], 3)
  bend(pen, [-44, -86], [14, -10], [62, 52], 4)
  shape(pen, oval(0, 68, 50, 17), gold, { line: 4 })
}
