import { curve, line, oval, type Pen, polygon, rect, shape } from './pen.ts'

const eyes = (pen: Pen, x: number, y: number, apart: number): void => {
  for (const side of [-1, 1]) shape(pen, oval(x + side * apart, y, 11, 13), '#2a2422', { line: 2 })
}

export const dog = (pen: Pen): void => {
  const coat = '#b98a56'
  shape(
    pen,
    curve([
      [-170, 150],
      [-150, 0],
      [-40, -60],
      [60, -40],
      [120, 60],
      [120, 150],
    ]),
    coat,
    { line: 5, bounds: { x: -170, y: -60, width: 290, height: 210 } },
  )
  shape(
    pen,
    curve(
      [
        [-165, 100],
        [-230, 60],
        [-235, -10],
      ],
      false,
    ),
    undefined,
    { line: 22, alpha: 0.5 },
  )
  for (const x of [20, 90]) rect(pen, x, 60, 40, 95, coat, { line: 4 })
  shape(pen, oval(80, -100, 96, 90), coat, { line: 5, bounds: { x: -16, y: -190, width: 192, height: 180 } })
  for (const side of [-1, 1])
    shape(
      pen,
      curve([
        [80 + side * 60, -170],
        [80 + side * 120, -140],
        [80 + side * 112, -50],
        [80 + side * 80, -90],
      ]),
      '#8a6038',
      { line: 4 },
    )
  shape(pen, oval(84, -66, 46, 36), '#e2c79e', { line: 3 })
  shape(pen, oval(84, -84, 18, 13), '#2a2422', { line: 2 })
  eyes(pen, 80, -118, 34)
}

export const cat = (pen: Pen): void => {
  const coat = '#8f8a86'
  shape(
    pen,
    curve(
      [
        [90, 120],
        [210, 110],
        [200, -10],
        [150, -30],
      ],
      false,
    ),
    undefined,
    { line: 24, alpha: 0.5 },
  )
  shape(
    pen,
    curve([
      [-110, 150],
      [-90, 10],
      [0, -50],
      [90, 10],
      [110, 150],
    ]),
    coat,
    { line: 5, bounds: { x: -110, y: -50, width: 220, height: 200 } },
  )
  for (const side of [-1, 1])
    shape(
      pen,
      polygon([
        [side * 20, -170],
        [side * 84, -220],
        [side * 88, -120],
      ]),
      coat,
      { line: 4 },
    )
  shape(pen, oval(0, -110, 92, 80), coat, { line: 5, bounds: { x: -92, y: -190, width: 184, height: 160 } })
  shape(pen, oval(0, -86, 13, 9), '#d79a94', { line: 2 })
  for (const side of [-1, 1])
    for (const drop of [-8, 8]) line(pen, [side * 30, -84], [side * 110, -84 + drop * 2], 3, 0.5)
  eyes(pen, 0, -120, 36)
  for (const x of [-46, 10]) rect(pen, x, 70, 36, 84, coat, { line: 4 })
}

export const doll = (pen: Pen): void => {
  for (const side of [-1, 1]) {
    shape(pen, oval(side * 110, 10, 40, 66, side * -0.6), '#b9834f', { line: 4 })
    shape(pen, oval(side * 66, 140, 52, 42), '#b9834f', { line: 4 })
    shape(pen, oval(side * 70, -180, 34, 34), '#b9834f', { line: 4 })
  }
  shape(pen, oval(0, 50, 110, 112), '#c2905c', { line: 5, bounds: { x: -110, y: -62, width: 220, height: 224 } })
  shape(pen, oval(0, -120, 96, 86), '#c2905c', { line: 5, bounds: { x: -96, y: -206, width: 192, height: 172 } })
  shape(pen, oval(0, -96, 40, 32), '#ecd9b4', { line: 3 })
  shape(pen, oval(0, -110, 14, 10), '#2a2422', { line: 2 })
  eyes(pen, 0, -140, 36)
}
