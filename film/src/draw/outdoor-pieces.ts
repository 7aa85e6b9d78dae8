import type { View } from './nature.ts'
import { curve, oval, type Pen, type Point, polygon, rect, shape } from './pen.ts'
import { between, pick } from './random.ts'

// A place out of doors in three depths: `far` moves least under the camera, `near` most.
export type Painter = {
  far: (pen: Pen, view: View) => void
  mid: (pen: Pen, view: View) => void
  near?: (pen: Pen, view: View) => void
}

export const across = (view: View, count: number, draw: (x: number, index: number) => void): void => {
  const step = (view.right - view.left) / count
  for (let index = 0; index < count; index++) draw(view.left + step * index, index)
}
export const floor = (view: View) => view.horizon + (view.bottom - view.horizon) * 0.16

export const lane = (pen: Pen, view: View, hex: string, centre = 0.5): void => {
  const x = view.left + (view.right - view.left) * centre
  shape(
    pen,
    polygon([
      [x - 26, view.horizon + 6],
      [x + 26, view.horizon + 6],
      [x + 620, view.bottom],
      [x - 620, view.bottom],
    ]),
    hex,
    {
      line: 2,
      alpha: 0.45,
      bounds: { x: x - 620, y: view.horizon, width: 1240, height: view.bottom - view.horizon },
    },
  )
}

export const leaves = (pen: Pen, view: View, side: -1 | 1): void => {
  const x = side < 0 ? view.left + 60 : view.right - 60
  for (let leaf = 0; leaf < 16; leaf++) {
    const from: Point = [x - side * -between(pen.random, -40, 60), between(pen.random, view.top, view.top + 330)]
    const reach = between(pen.random, 70, 170)
    const drop = between(pen.random, 20, 110)
    shape(
      pen,
      curve([
        from,
        [from[0] - side * reach * 0.5, from[1] + drop * 0.2],
        [from[0] - side * reach, from[1] + drop],
        [from[0] - side * reach * 0.4, from[1] + drop * 0.75],
      ]),
      '#3f5c3a',
      { line: 1.6, alpha: 0.5 },
    )
  }
}

export const bench = (pen: Pen, x: number, base: number): void => {
  rect(pen, x, base - 70, 230, 16, '#8a623f', { line: 1.8 })
  rect(pen, x, base - 118, 230, 14, '#8a623f', { line: 1.8 })
  rect(pen, x, base - 140, 230, 14, '#8a623f', { line: 1.8 })
  for (const share of [14, 200]) rect(pen, x + share, base - 140, 14, 140, '#5b5550', { line: 1.5 })
}

export const flowers = (pen: Pen, view: View): void => {
  for (let flower = 0; flower < 70; flower++) {
    const y = floor(view) + (view.bottom - floor(view)) * pen.random() * 0.7
    shape(
      pen,
      oval(between(pen.random, view.left, view.right), y, 5, 4),
      pick(['#d9657a', '#e8c34f', '#f4f0e6', '#9a78c4'], pen.random),
      { line: 0.8, alpha: 0.4 },
    )
  }
}
