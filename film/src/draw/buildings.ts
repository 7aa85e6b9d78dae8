import { box, curve, glowAt, line, oval, type Pen, type Point, polygon, rect, shape } from './pen.ts'
import { pick } from './random.ts'

// What people have built, seen from outside. `base` is where it stands.

export const lit = (pen: Pen): boolean => pen.grade.hour === 'night' || pen.grade.hour === 'dusk'

const pane = (pen: Pen, x: number, y: number, width: number, height: number, chance = 0.6): void => {
  if (lit(pen) && pen.random() < chance) {
    pen.ctx.fillStyle = pen.grade.glow('#ffd27a', 0.9)
    pen.ctx.fillRect(x, y, width, height)
    shape(pen, box(x, y, width, height), undefined, { line: 1, alpha: 0.5 })
  } else rect(pen, x, y, width, height, '#6f8896', { line: 1, alpha: 0.5, wash: 0 })
}

export const tower = (pen: Pen, x: number, base: number, width: number, height: number): void => {
  const hex = pick(['#a9a7a4', '#b9ab98', '#8f9aa6', '#c4b6a6'], pen.random)
  rect(pen, x, base - height, width, height, hex, { line: 1.6 })
  const columns = Math.max(2, Math.round(width / 34))
  const rows = Math.max(3, Math.round(height / 44))
  const gapX = width / columns
  const gapY = height / rows
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      pane(pen, x + gapX * (column + 0.24), base - height + gapY * (row + 0.25), gapX * 0.52, gapY * 0.48, 0.4)
}

export const shophouse = (pen: Pen, x: number, base: number, width: number, height: number): void => {
  const hex = pick(['#d8c3a0', '#c9a48a', '#b9c0a8', '#d6b7a6', '#a9b6b8'], pen.random)
  rect(pen, x, base - height, width, height, hex, { line: 2 })
  const floors = Math.max(2, Math.round(height / 150))
  const floor = height / floors
  for (let level = 1; level < floors; level++) {
    const y = base - floor * (level + 1)
    for (const share of [0.14, 0.57]) {
      pane(pen, x + width * share, y + floor * 0.25, width * 0.28, floor * 0.5)
      line(pen, [x + width * (share + 0.14), y + floor * 0.25], [x + width * (share + 0.14), y + floor * 0.75], 1.2)
    }
    line(pen, [x, y + floor], [x + width, y + floor], 2, 0.5)
  }
  const open = floor * 0.72
  pen.ctx.fillStyle = lit(pen) ? pen.grade.glow('#f7c877', 0.85) : pen.grade.fill('#5c5148', pen.depth)
  pen.ctx.fillRect(x + width * 0.1, base - open, width * 0.8, open)
  shape(pen, box(x + width * 0.1, base - open, width * 0.8, open), undefined, { line: 1.6 })
  const cloth = pick(['#b85c43', '#5f7f73', '#caa04d', '#6a6f94'], pen.random)
  shape(
    pen,
    polygon([
      [x - 6, base - open + 26],
      [x + width * 0.08, base - open - 22],
      [x + width * 0.92, base - open - 22],
      [x + width + 6, base - open + 26],
    ]),
    cloth,
    { line: 1.8 },
  )
  if (pen.random() < 0.6)
    rect(
      pen,
      x + width * 0.62,
      base - height * 0.86,
      width * 0.16,
      height * 0.3,
      pick(['#a8402f', '#2f6a63', '#c98b2e'], pen.random),
      { line: 1.4 },
    )
}

export const house = (pen: Pen, x: number, base: number, size: number): void => {
  const wall = pick(['#b98f63', '#c7a988', '#a98a6d'], pen.random)
  const stilts = size * 0.28
  for (const share of [0.06, 0.34, 0.64, 0.9])
    rect(pen, x + size * share, base - stilts, size * 0.045, stilts, '#7a5c40', { line: 1.3, wash: 0 })
  rect(pen, x, base - stilts - size * 0.42, size, size * 0.44, wall, { line: 2 })
  for (let plank = 1; plank < 7; plank++)
    line(pen, [x, base - stilts - size * 0.06 * plank], [x + size, base - stilts - size * 0.06 * plank], 1, 0.3)
  pane(pen, x + size * 0.14, base - stilts - size * 0.33, size * 0.2, size * 0.19, 0.9)
  pane(pen, x + size * 0.62, base - stilts - size * 0.33, size * 0.2, size * 0.19, 0.7)
  rect(pen, x + size * 0.42, base - stilts - size * 0.32, size * 0.14, size * 0.32, '#6b4a31', { line: 1.4, wash: 0 })
  const roof = base - stilts - size * 0.42
  shape(
    pen,
    polygon([
      [x - size * 0.14, roof + 6],
      [x + size * 0.14, roof - size * 0.36],
      [x + size * 0.86, roof - size * 0.36],
      [x + size * 1.14, roof + 6],
    ]),
    pick(['#8d5a45', '#7b6a5c', '#9a6b4a'], pen.random),
    { line: 2.2, bounds: { x: x - size * 0.14, y: roof - size * 0.4, width: size * 1.3, height: size * 0.45 } },
  )
  for (let step = 0; step < 5; step++)
    line(pen, [x + size * 0.42, base - (stilts * step) / 5], [x + size * 0.56, base - (stilts * step) / 5], 2, 0.55)
}

// A Thai temple: tiers of roof, gables of gold, and the finials that reach up.
export const temple = (pen: Pen, x: number, base: number, size: number): void => {
  rect(pen, x - size * 0.62, base - size * 0.1, size * 1.24, size * 0.1, '#c9bca6', { line: 1.8 })
  rect(pen, x - size * 0.46, base - size * 0.46, size * 0.92, size * 0.36, '#f0e6d2', { line: 2 })
  for (let column = 0; column < 6; column++)
    rect(pen, x - size * 0.44 + column * size * 0.168, base - size * 0.46, size * 0.04, size * 0.36, '#fbf3e0', {
      line: 1.3,
      wash: 0,
    })
  if (lit(pen)) glowAt(pen, x, base - size * 0.26, size * 0.45, '#ffc766', 0.6)
  rect(pen, x - size * 0.075, base - size * 0.36, size * 0.15, size * 0.26, lit(pen) ? '#ffcf7a' : '#6e3420', {
    line: 1.6,
    wash: 0,
  })
  const tiers: [number, number, number][] = [
    [0.66, 0.46, 0.2],
    [0.52, 0.6, 0.2],
    [0.36, 0.74, 0.26],
  ]
  for (const [half, up, tall] of tiers) {
    const y = base - size * up
    const top = y - size * tall
    const trace = curve([
      [x - size * half, y + size * 0.03],
      [x - size * half * 0.52, y - size * tall * 0.36],
      [x, top],
      [x + size * half * 0.52, y - size * tall * 0.36],
      [x + size * half, y + size * 0.03],
      [x, y - size * 0.01],
    ])
    shape(pen, trace, '#b5552f', {
      line: 2.2,
      bounds: { x: x - size * half, y: top, width: size * half * 2, height: size * tall },
    })
    shape(
      pen,
      polygon([
        [x - size * half * 0.45, y - size * 0.01],
        [x, top + size * tall * 0.3],
        [x + size * half * 0.45, y - size * 0.01],
      ]),
      '#e0ab3f',
      { line: 1.6 },
    )
    for (const side of [-1, 1])
      shape(
        pen,
        curve(
          [
            [x + side * size * half * 0.94, y + size * 0.03],
            [x + side * size * (half + 0.045), y - size * 0.015],
            [x + side * size * (half + 0.04), y - size * 0.075],
          ],
          false,
        ),
        undefined,
        { line: 4, alpha: 0.8 },
      )
    shape(
      pen,
      curve(
        [
          [x, top],
          [x + size * 0.012, top - size * 0.06],
          [x - size * 0.018, top - size * 0.12],
        ],
        false,
      ),
      undefined,
      { line: 4, alpha: 0.85 },
    )
  }
}

export const stupa = (pen: Pen, x: number, base: number, height: number): void => {
  const gold = '#dca93c'
  for (const [half, from, tall] of [
    [0.3, 0, 0.1],
    [0.25, 0.1, 0.07],
    [0.2, 0.17, 0.06],
  ] as const)
    rect(pen, x - height * half, base - height * (from + tall), height * half * 2, height * tall, gold, { line: 1.6 })
  const bell: Point[] = [
    [x - height * 0.17, base - height * 0.23],
    [x - height * 0.15, base - height * 0.36],
    [x - height * 0.07, base - height * 0.47],
    [x - height * 0.045, base - height * 0.6],
    [x, base - height],
    [x + height * 0.045, base - height * 0.6],
    [x + height * 0.07, base - height * 0.47],
    [x + height * 0.15, base - height * 0.36],
    [x + height * 0.17, base - height * 0.23],
  ]
  shape(pen, curve(bell), gold, {
    line: 2,
    bounds: { x: x - height * 0.2, y: base - height, width: height * 0.4, height },
  })
  for (let ring = 0; ring < 6; ring++)
    line(
      pen,
      [x - height * (0.045 - ring * 0.005), base - height * (0.55 + ring * 0.045)],
      [x + height * (0.045 - ring * 0.005), base - height * (0.55 + ring * 0.045)],
      1.6,
    )
  pen.ctx.fillStyle = pen.grade.glow('#ffe9a8', 0.28)
  pen.ctx.beginPath()
  oval(x - height * 0.06, base - height * 0.34, height * 0.02, height * 0.09, 0.15)(pen.ctx)
  pen.ctx.fill()
}

// A village church: a nave, a tower with its bell, a cross at the top.
export const church = (pen: Pen, x: number, base: number, size: number): void => {
  const [wall, roof] = ['#ece4d3', '#7d5b4a']
  rect(pen, x, base - size * 0.42, size * 0.9, size * 0.42, wall, { line: 2 })
  shape(
    pen,
    polygon([
      [x - size * 0.04, base - size * 0.41],
      [x + size * 0.1, base - size * 0.68],
      [x + size * 0.84, base - size * 0.68],
      [x + size * 0.95, base - size * 0.41],
    ]),
    roof,
    { line: 2.2, bounds: { x, y: base - size * 0.7, width: size, height: size * 0.3 } },
  )
  for (let bay = 0; bay < 4; bay++)
    archWindow(pen, x + size * (0.2 + bay * 0.19), base - size * 0.1, size * 0.08, 0.22 * size)
  rect(pen, x - size * 0.26, base - size * 0.8, size * 0.28, size * 0.8, wall, { line: 2.2 })
  shape(
    pen,
    polygon([
      [x - size * 0.3, base - size * 0.79],
      [x - size * 0.12, base - size * 1.18],
      [x + size * 0.06, base - size * 0.79],
    ]),
    roof,
    { line: 2.2 },
  )
  line(pen, [x - size * 0.12, base - size * 1.17], [x - size * 0.12, base - size * 1.34], 6, 0.9)
  line(pen, [x - size * 0.165, base - size * 1.285], [x - size * 0.075, base - size * 1.285], 6, 0.9)
  archWindow(pen, x - size * 0.12, base - size * 0.54, size * 0.1, size * 0.16)
  shape(pen, arch(x - size * 0.12, base, size * 0.13, size * 0.27), '#5f4230', { line: 2 })
}

// Pointed at the top; `x` is its middle.
export const arch =
  (x: number, base: number, width: number, height: number) =>
  (ctx: Pen['ctx']): void => {
    ctx.moveTo(x - width / 2, base)
    ctx.lineTo(x - width / 2, base - height * 0.62)
    ctx.quadraticCurveTo(x - width / 2, base - height * 0.86, x, base - height)
    ctx.quadraticCurveTo(x + width / 2, base - height * 0.86, x + width / 2, base - height * 0.62)
    ctx.lineTo(x + width / 2, base)
    ctx.closePath()
  }

const archWindow = (pen: Pen, x: number, base: number, width: number, height: number): void => {
  shape(pen, arch(x, base, width, height), lit(pen) ? '#ffcf7a' : '#7d97a3', { line: 1.6 })
  line(pen, [x, base], [x, base - height], 1.4, 0.5)
}
