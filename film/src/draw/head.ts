import { at, type Face, features } from './face.ts'
import { hairAbove, hairBehind } from './hair.ts'
import type { Look } from './look.ts'
import { curve, oval, type Pen, shape } from './pen.ts'

export const drawHead = (pen: Pen, look: Look, h: number, face: Face, width: number): void => {
  const { turn } = face
  const p = at(h, turn * 0.5)
  const ear = turn > 0 ? -1 : 1
  if (look.hairStyle !== 'long' && look.hairStyle !== 'bob')
    for (const side of turn === 0 ? [-1, 1] : [ear])
      shape(pen, oval(side * h * 0.37, -h * 0.46, h * 0.06, h * 0.1), look.skin, { line: width * 0.9 })
  const jaw = look.feminine || look.child ? 0.2 : 0.25
  const skull = curve([
    p(0, 0),
    p(jaw, 0.06),
    p(0.325, 0.28),
    p(0.36, 0.55),
    p(0.31, 0.86),
    p(0, 1),
    p(-0.31, 0.86),
    p(-0.36, 0.55),
    p(-0.325, 0.28),
    p(-jaw, 0.06),
  ])
  shape(pen, skull, look.skin, { line: width, bounds: { x: -h * 0.4, y: -h, width: h * 0.8, height: h }, wash: 0.5 })
  const { ctx } = pen
  ctx.save()
  ctx.beginPath()
  skull(ctx)
  ctx.clip()
  const side = turn >= 0 ? -1 : 1
  const shade = ctx.createLinearGradient(side * h * 0.4, 0, -side * h * 0.12, 0)
  shade.addColorStop(0, 'rgba(90,50,50,.34)')
  shade.addColorStop(1, 'rgba(90,50,50,0)')
  ctx.fillStyle = shade
  ctx.fillRect(-h, -h * 1.1, h * 2, h * 1.2)
  ctx.restore()
  features(pen, look, h, face, width)
  hairAbove(pen, look, h, turn, width)
  if (look.hat) {
    shape(
      pen,
      curve([
        [-h * 0.34, -h * 0.84],
        [-h * 0.2, -h * 1.2],
        [h * 0.2, -h * 1.2],
        [h * 0.34, -h * 0.84],
      ]),
      look.accent,
      { line: width },
    )
    shape(pen, oval(0, -h * 0.84, h * 0.56, h * 0.1), look.accent, { line: width })
  }
}

// The head from behind, for a shoulder in the foreground.
export const drawHeadBehind = (pen: Pen, look: Look, h: number, width: number): void => {
  for (const side of [-1, 1])
    shape(pen, oval(side * h * 0.36, -h * 0.46, h * 0.06, h * 0.1), look.skin, { line: width })
  shape(pen, oval(0, -h * 0.5, h * 0.36, h * 0.5), look.skin, { line: width })
  if (look.hairStyle === 'bald') return
  hairBehind(pen, look, h, 0, width)
  const low = look.hairStyle === 'crop' || look.hairStyle === 'short' ? 0.2 : 0.05
  shape(
    pen,
    curve([
      [-h * 0.4, -h * 0.4],
      [-h * 0.42, -h * 0.8],
      [-h * 0.2, -h * 1.06],
      [h * 0.2, -h * 1.06],
      [h * 0.42, -h * 0.8],
      [h * 0.4, -h * 0.4],
      [h * 0.22, -h * low],
      [-h * 0.22, -h * low],
    ]),
    look.hair,
    { line: width, bounds: { x: -h * 0.4, y: -h, width: h * 0.8, height: h } },
  )
}
