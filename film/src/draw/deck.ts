import type { View } from './nature.ts'
import { across } from './outdoor-pieces.ts'
import { curve, line, type Pen, polygon, rect, shape } from './pen.ts'

// Aboard: planks that run towards the bow, a rail, and the sea beyond it.
export const deck = (pen: Pen, view: View): void => {
  const width = view.right - view.left
  const middle = (view.left + view.right) / 2
  const edge = view.horizon + (view.bottom - view.horizon) * 0.3
  shape(
    pen,
    curve([
      [view.left, edge + 70],
      [view.left + width * 0.3, edge + 10],
      [middle, edge - 6],
      [view.right - width * 0.3, edge + 10],
      [view.right, edge + 70],
      [view.right, view.bottom],
      [view.left, view.bottom],
    ]),
    '#a9855a',
    { line: 2.4, wash: 1.3, bounds: { x: view.left, y: edge, width, height: view.bottom - edge } },
  )
  for (let plank = 0; plank <= 22; plank++) {
    const x = view.left + (width * plank) / 22
    line(pen, [middle + (x - middle) * 0.62, edge + 34], [middle + (x - middle) * 1.5, view.bottom], 1.6, 0.35)
  }
  const sag = (x: number): number => edge + 70 - 76 * (1 - ((x - middle) / (width / 2)) ** 2)
  across(view, 11, (x) => rect(pen, x + 40, sag(x + 40) - 104, 14, 124, '#6d4f36', { line: 1.6, wash: 0 }))
  for (const up of [98, 46])
    shape(
      pen,
      curve(
        [0, 0.25, 0.5, 0.75, 1].map(
          (share) => [view.left + width * share, sag(view.left + width * share) - up] as const,
        ),
        false,
      ),
      undefined,
      { line: 9, alpha: 0.7 },
    )
  const mast = view.left + width * 0.16
  rect(pen, mast, view.top, 26, edge - view.top + 90, '#7a5a3c', { line: 2 })
  for (const reach of [-260, 330]) line(pen, [mast + 13, view.top + 40], [mast + reach, edge + 30], 2.4, 0.5)
  shape(
    pen,
    polygon([
      [view.right - 300, edge + 30],
      [view.right - 120, edge + 30],
      [view.right - 100, edge + 150],
      [view.right - 320, edge + 150],
    ]),
    '#8f6b45',
    { line: 2.2 },
  )
}
