import type { Face } from './face.ts'
import { hairBehind } from './hair.ts'
import { drawHead, drawHeadBehind } from './head.ts'
import type { Look } from './look.ts'
import { curve, hatch, line, oval, type Pen, type Point, polygon, shape } from './pen.ts'

export const poses = ['stand', 'talk', 'walk', 'sit', 'wai', 'fold', 'hold'] as const
export type Pose = (typeof poses)[number]

// Joints in heads from the crown down and from the middle out; `side` is −1 for the left of the picture.
const armOf = (pose: Pose, side: number, turn: number, shoulder: number): [Point, Point, Point] => {
  const from: Point = [side * shoulder * 0.415, 1.64]
  const lead = side === (turn >= 0 ? 1 : -1)
  if (pose === 'wai') return [from, [side * 0.8, 2.55], [turn * 0.1, 1.95]]
  if (pose === 'fold') return [from, [side * 1.0, 2.55], [-side * 0.35, 2.35]]
  if (pose === 'talk' && lead) return [from, [side * 1.12, 2.5], [side * 1.3, 1.75]]
  if (pose === 'hold') return [from, [side * 0.95, 2.6], [side * 0.25 + turn * 0.2, 2.55]]
  if (pose === 'walk') return [from, [side * 0.9 + side * turn * 0.2, 2.65], [side * 0.75 + turn * 0.55 * side, 3.45]]
  if (pose === 'sit') return [from, [side * 0.95, 2.7], [side * 0.5, 3.35]]
  return [from, [side * shoulder * 0.54, 2.75], [side * shoulder * 0.5, 3.75]]
}

const limb = (pen: Pen, points: [Point, Point, Point], from: number, to: number, hex: string, width: number): void => {
  const [a, b, c] = points
  const side = (start: Point, end: Point, size: number): [Point, Point] => {
    const length = Math.hypot(end[0] - start[0], end[1] - start[1]) || 1
    const nx = (-(end[1] - start[1]) / length) * size
    const ny = ((end[0] - start[0]) / length) * size
    return [
      [nx, ny],
      [-nx, -ny],
    ]
  }
  const [l1, r1] = side(a, b, from)
  const [l2, r2] = side(a, c, (from + to) / 2)
  const [l3, r3] = side(b, c, to)
  const add = (p: Point, q: Point): Point => [p[0] + q[0], p[1] + q[1]]
  shape(pen, curve([add(a, l1), add(b, l2), add(c, l3), add(c, r3), add(b, r2), add(a, r1)]), hex, { line: width })
}

const arms = (
  pen: Pen,
  look: Look,
  h: number,
  pose: Pose,
  turn: number,
  width: number,
  top: (t: number) => number,
): void => {
  const sleeve = look.outfit === 'jacket' || look.outfit === 'uniform' ? 1 : look.outfit === 'robe' ? 0.2 : 0.5
  for (const side of turn >= 0 ? [-1, 1] : [1, -1]) {
    const [a, b, c] = armOf(pose, side, turn, look.shoulder).map(([x, t]): Point => [x * h, top(t)]) as [
      Point,
      Point,
      Point,
    ]
    const thin = (look.feminine ? 0.135 : 0.16) * (look.child ? 0.85 : 1) * h
    const short = sleeve > 0.3 && sleeve < 1
    // Under a sleeve there is no arm to draw: skin begins where cloth ends.
    const hem: Point = [a[0] + (b[0] - a[0]) * 0.72, a[1] + (b[1] - a[1]) * 0.72]
    const skinFrom: Point = short ? [a[0] + (b[0] - a[0]) * 0.55, a[1] + (b[1] - a[1]) * 0.55] : a
    limb(pen, [skinFrom, b, c], thin, thin * 0.68, sleeve === 1 ? look.top : look.skin, width)
    if (short) limb(pen, [a, [(a[0] + hem[0]) / 2, (a[1] + hem[1]) / 2], hem], thin * 1.3, thin * 1.2, look.top, width)
    // The sleeve grows out of the shoulder: its seam is painted over.
    if (sleeve > 0.3)
      for (const [inwards, down, size] of [
        [1, 0, 1.15],
        [0.55, 0.9, 1],
      ] as const)
        shape(pen, oval(a[0] - side * thin * inwards, a[1] + thin * down, thin * size, thin * size), look.top, {
          line: 0,
        })
    shape(pen, oval(c[0], c[1] + h * 0.05, h * 0.115, h * 0.145), look.skin, { line: width })
  }
}

const legs = (
  pen: Pen,
  look: Look,
  h: number,
  pose: Pose,
  turn: number,
  width: number,
  top: (t: number) => number,
): void => {
  const foot = look.heads
  if (pose === 'sit') {
    shape(
      pen,
      curve([
        [-0.75 * h, top(3.3)],
        [0, top(3.1)],
        [0.75 * h, top(3.3)],
        [1.15 * h, top(3.95)],
        [0.7 * h, top(4.3)],
        [-0.7 * h, top(4.3)],
        [-1.15 * h, top(3.95)],
      ]),
      look.outfit === 'robe' ? look.top : look.bottom,
      { line: width, bounds: { x: -h, y: top(3.2), width: h * 2, height: h } },
    )
    for (const side of [-1, 1])
      shape(
        pen,
        curve([
          [side * 0.2 * h, top(4.1)],
          [side * 0.85 * h, top(3.7)],
          [side * 1.05 * h, top(4.05)],
          [side * 0.5 * h, top(4.25)],
        ]),
        undefined,
        { line: width, alpha: 0.5 },
      )
    return
  }
  const skirt = look.outfit === 'dress' || look.outfit === 'wrap' || look.outfit === 'robe'
  const stride = pose === 'walk' ? 0.62 : 0.16
  for (const side of [-1, 1]) {
    const hip: Point = [side * 0.26 * h, top(3.5)]
    const swing = pose === 'walk' ? side * stride * (turn >= 0 ? 1 : -1) : side * stride
    const knee: Point = [(side * 0.2 + swing * 0.55) * h, top(3.5 + (foot - 3.5) * 0.5)]
    const ankle: Point = [(side * 0.12 + swing) * h, top(foot - 0.12)]
    limb(pen, [hip, knee, ankle], h * (look.feminine ? 0.27 : 0.29), h * 0.15, skirt ? look.skin : look.bottom, width)
    shape(
      pen,
      curve([
        [ankle[0] - h * 0.16, top(foot)],
        [ankle[0] - h * 0.12, top(foot - 0.2)],
        [ankle[0] + h * 0.12, top(foot - 0.2)],
        [ankle[0] + (turn >= 0 ? 0.38 : 0.18) * h, top(foot - 0.03)],
        [ankle[0] - (turn >= 0 ? 0.16 : 0.38) * h, top(foot)],
      ]),
      look.outfit === 'robe' ? look.skin : '#3f362f',
      { line: width },
    )
  }
  if (!skirt) return
  const hem = look.outfit === 'dress' ? 5.3 : foot - 0.5
  const flare = look.outfit === 'dress' ? 0.98 : 0.72
  const trace = curve([
    [-0.5 * h, top(2.9)],
    [0.5 * h, top(2.9)],
    [0.66 * h, top(3.7)],
    [flare * h, top(hem)],
    [0, top(hem + 0.12)],
    [-flare * h, top(hem)],
    [-0.66 * h, top(3.7)],
  ])
  shape(pen, trace, look.outfit === 'wrap' ? look.accent : look.top, {
    line: width,
    bounds: { x: -h, y: top(2.9), width: h * 2, height: h * 3 },
    wash: 1.2,
  })
  for (const fold of [-0.4, -0.1, 0.25])
    line(pen, [fold * h * 0.7, top(3.6)], [fold * h * 1.25, top(hem - 0.1)], width * 0.7, 0.35)
  if (look.outfit === 'wrap')
    line(pen, [-flare * h * 0.95, top(hem - 0.35)], [flare * h * 0.95, top(hem - 0.35)], width * 2.4, 0.4)
}

const torso = (pen: Pen, look: Look, h: number, turn: number, width: number, top: (t: number) => number): void => {
  const s = look.shoulder * 0.5 * h
  const waist = (look.feminine ? 0.44 : 0.56) * h
  const hem = 3.75
  const trace = curve([
    [-0.2 * h, top(1.24)],
    [0.2 * h, top(1.24)],
    [s * 0.86, top(1.42)],
    [s, top(1.75)],
    [waist, top(2.85)],
    [0.6 * h, top(hem)],
    [-0.6 * h, top(hem)],
    [-waist, top(2.85)],
    [-s, top(1.75)],
    [-s * 0.86, top(1.42)],
  ])
  const bounds = { x: -s, y: top(1.24), width: s * 2, height: top(hem) - top(1.24) }
  shape(pen, trace, look.top, { line: width, bounds, wash: 0.5 })
  hatch(
    pen,
    trace,
    turn >= 0
      ? { x: -s, y: bounds.y, width: s * 0.7, height: bounds.height }
      : { x: s * 0.3, y: bounds.y, width: s * 0.7, height: bounds.height },
    Math.max(7, h * 0.09),
    0.16,
  )
  if (look.outfit === 'robe') {
    shape(
      pen,
      curve([
        [-s * 0.95, top(1.5)],
        [-s * 0.3, top(1.3)],
        [s * 0.1, top(1.9)],
        [s * 0.85, top(2.9)],
        [0.62 * h, top(hem)],
        [-0.1 * h, top(2.8)],
      ]),
      '#c46f22',
      { line: width },
    )
    shape(
      pen,
      polygon([
        [s * 0.1, top(1.3)],
        [s * 0.86, top(1.44)],
        [s, top(1.9)],
        [s * 0.5, top(2.3)],
      ]),
      look.skin,
      { line: width * 0.8 },
    )
  } else if (look.outfit === 'jacket' || look.outfit === 'uniform') {
    shape(
      pen,
      polygon([
        [-0.17 * h, top(1.24)],
        [0.17 * h, top(1.24)],
        [turn * 0.1 * h, top(2.4)],
      ]),
      '#f0ead9',
      { line: width * 0.8 },
    )
    for (const side of [-1, 1]) line(pen, [side * 0.2 * h, top(1.25)], [turn * 0.1 * h, top(2.45)], width * 1.3, 0.7)
    line(pen, [turn * 0.1 * h, top(2.45)], [turn * 0.06 * h, top(hem)], width, 0.6)
    if (look.outfit === 'uniform')
      shape(pen, oval(s * 0.45, top(1.95), h * 0.09, h * 0.07), '#e0b548', { line: width * 0.7 })
  } else {
    shape(
      pen,
      curve(
        [
          [-0.19 * h, top(1.24)],
          [turn * 0.05 * h, top(1.48)],
          [0.19 * h, top(1.24)],
        ],
        false,
      ),
      undefined,
      { line: width * 1.2, alpha: 0.6 },
    )
    if (look.outfit === 'shirt') line(pen, [turn * 0.05 * h, top(1.5)], [turn * 0.04 * h, top(hem)], width * 0.8, 0.4)
    if (look.outfit === 'wrap')
      shape(
        pen,
        polygon([
          [-s * 0.8, top(1.4)],
          [-s * 0.35, top(1.3)],
          [0.56 * h, top(3.2)],
          [0.5 * h, top(3.6)],
        ]),
        look.accent,
        { line: width * 0.9 },
      )
  }
}

export type FigureView = { pose: Pose; face: Face; behind?: boolean }

// Feet at (0, 0). `h` is the head's height; everything else follows.
export const drawFigure = (pen: Pen, look: Look, h: number, view: FigureView): void => {
  const width = Math.max(1.5, Math.min(5, h * 0.017 + 1.1))
  const drop = view.pose === 'sit' ? look.heads - 4.3 : 0
  const top = (t: number): number => (t - look.heads + drop) * h
  const { turn } = view.face
  const atHead = (draw: () => void): void => {
    pen.ctx.save()
    pen.ctx.translate(turn * look.stoop * h, top(1.06))
    draw()
    pen.ctx.restore()
  }
  if (!view.behind) atHead(() => hairBehind(pen, look, h, turn, width))
  legs(pen, look, h, view.pose, turn, width, top)
  shape(
    pen,
    polygon([
      [-0.17 * h, top(0.85)],
      [0.17 * h, top(0.85)],
      [0.22 * h, top(1.42)],
      [-0.22 * h, top(1.42)],
    ]),
    look.skin,
    { line: width },
  )
  torso(pen, look, h, turn, width, top)
  if (!view.behind) arms(pen, look, h, view.pose, turn, width, top)
  atHead(() => (view.behind ? drawHeadBehind(pen, look, h, width) : drawHead(pen, look, h, view.face, width)))
}
