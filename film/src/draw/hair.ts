import type { Look } from './look.ts'
import { curve, oval, type Pen, type Point, shape } from './pen.ts'

export const hairBehind = (pen: Pen, look: Look, h: number, turn: number, width: number): void => {
  const p = (x: number, y: number): Point => [x * h - turn * h * 0.04, -y * h]
  if (look.hairStyle === 'long')
    shape(
      pen,
      curve([
        p(-0.42, 0.75),
        p(-0.3, 1.05),
        p(0.1, 1.1),
        p(0.42, 0.8),
        p(0.48, 0.2),
        p(0.46, -0.62),
        p(0.18, -0.74),
        p(-0.2, -0.74),
        p(-0.47, -0.6),
        p(-0.48, 0.2),
      ]),
      look.hair,
      { line: width },
    )
  if (look.hairStyle === 'bob')
    shape(
      pen,
      curve([
        p(-0.42, 0.75),
        p(-0.25, 1.07),
        p(0.25, 1.07),
        p(0.45, 0.75),
        p(0.5, 0.2),
        p(0.4, -0.1),
        p(-0.4, -0.1),
        p(-0.5, 0.2),
      ]),
      look.hair,
      { line: width },
    )
  if (look.hairStyle === 'ponytail')
    shape(
      pen,
      curve([
        p(-turn * 0.3, 0.95),
        p(-turn * 0.62 - 0.1, 0.82),
        p(-turn * 0.7 - 0.14, 0.3),
        p(-turn * 0.5, -0.25),
        p(-turn * 0.5 + 0.1, 0.3),
      ]),
      look.hair,
      { line: width },
    )
  if (look.hairStyle === 'bun')
    shape(pen, oval(-turn * h * 0.28, -h * 1.05, h * 0.2, h * 0.18), look.hair, { line: width })
}

export const hairAbove = (pen: Pen, look: Look, h: number, turn: number, width: number): void => {
  const p = (x: number, y: number): Point => [x * h - turn * h * 0.03, -y * h]
  const part = turn * 0.16
  if (look.hairStyle === 'bald') {
    pen.ctx.fillStyle = pen.grade.ink(0.1, pen.depth)
    pen.ctx.beginPath()
    curve([p(-0.36, 0.66), p(-0.3, 0.93), p(0, 1.01), p(0.3, 0.93), p(0.36, 0.66), p(0, 0.86)])(pen.ctx)
    pen.ctx.fill()
    return
  }
  if (look.hairStyle === 'curly') {
    for (let curl = 0; curl < 13; curl++) {
      const angle = Math.PI * (1.04 + (curl / 12) * 0.92)
      shape(
        pen,
        oval(Math.cos(angle) * h * 0.37 - turn * h * 0.03, -h * 0.62 + Math.sin(angle) * h * 0.4, h * 0.145, h * 0.14),
        look.hair,
        { line: width * 0.7, alpha: 0.4 },
      )
    }
    shape(
      pen,
      curve([p(-0.34, 0.7), p(-0.2, 0.98), p(0.2, 0.98), p(0.34, 0.7), p(0.1, 0.8), p(-0.1, 0.8)]),
      look.hair,
      { line: 0 },
    )
    return
  }
  const side = look.hairStyle === 'crop' || look.hairStyle === 'short' ? 0.5 : 0.36
  const lift = look.hairStyle === 'short' ? 1.1 : 1.05
  const fringe: Point[] =
    look.hairStyle === 'crop'
      ? [p(0.33, 0.74), p(0.1, 0.82), p(-0.12, 0.82), p(-0.33, 0.74)]
      : [p(0.34, 0.66), p(0.22, 0.78), p(part, 0.86), p(-0.16 + part, 0.74), p(-0.33, 0.62)]
  const trace = curve([
    p(-0.385, side),
    p(-0.43, 0.78),
    p(-0.28, lift - 0.06),
    p(0, lift),
    p(0.28, lift - 0.06),
    p(0.43, 0.78),
    p(0.385, side),
    p(0.345, 0.58),
    ...fringe,
    p(-0.345, 0.58),
  ])
  shape(pen, trace, look.hair, {
    line: width,
    bounds: { x: -h * 0.5, y: -h * 1.1, width: h, height: h * 0.6 },
    wash: 0.8,
  })
  for (const strand of [-0.2, 0.02, 0.2])
    shape(pen, curve([p(strand + part * 0.3, 1.0), p(strand * 1.25, 0.9), p(strand * 1.5, 0.78)], false), undefined, {
      line: width * 0.6,
      alpha: 0.3,
    })
}
