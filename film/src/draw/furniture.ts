import { halls } from './furniture-halls.ts'
import { homes } from './furniture-homes.ts'
import { candles, type Furnish, wide } from './furniture-pieces.ts'
import type { Room } from './indoors.ts'
import type { View } from './nature.ts'
import { box, curve, type Pen, type Point, polygon, rect, shape } from './pen.ts'
import { between } from './random.ts'
import type { Place } from './words.ts'

// Seen from inside what moves: the windows are the picture.
const vehicle: Furnish = (pen, _room, view) => {
  const width = view.right - view.left
  const y = view.horizon + 80
  rect(pen, view.left, y, width, view.bottom - y, '#4d4a4c', { line: 2.4 })
  rect(pen, view.left, view.top, width, 150, '#5c5759', { line: 2.4 })
  for (const share of [0, 0.47, 0.95])
    rect(pen, view.left + width * share, view.top + 140, width * 0.05, y - view.top - 130, '#565254', { line: 2 })
  for (const share of [0.1, 0.58]) {
    shape(
      pen,
      curve([
        [view.left + width * share, view.bottom],
        [view.left + width * share + 10, y - 60],
        [view.left + width * (share + 0.13), y - 96],
        [view.left + width * (share + 0.26), y - 60],
        [view.left + width * (share + 0.28), view.bottom],
      ]),
      '#7c5a48',
      { line: 2.4, bounds: { x: view.left + width * share, y: y - 100, width: width * 0.3, height: 400 } },
    )
  }
  shape(pen, box(view.left, y, width, 14), '#2f2d2e', { line: 1.6 })
}

const rockFace = (pen: Pen, view: View): void => {
  const width = view.right - view.left
  const bounds = { x: view.left, y: view.top, width, height: view.bottom - view.top }
  rect(pen, view.left, view.top, width, view.bottom - view.top, '#51483f', { line: 0, wash: 1.6 })
  const passage = view.left + width * 0.58
  shape(
    pen,
    curve([
      [passage - 190, view.horizon + 130],
      [passage - 150, view.horizon - 90],
      [passage - 20, view.horizon - 200],
      [passage + 140, view.horizon - 120],
      [passage + 200, view.horizon + 130],
    ]),
    '#241f1d',
    { line: 2, alpha: 0.5 },
  )
  const ground = (share: number): Point => [
    view.left + width * share,
    view.horizon + 110 + Math.sin(share * 17) * 16 + between(pen.random, -8, 8),
  ]
  shape(
    pen,
    curve([...[0, 0.14, 0.3, 0.46, 0.62, 0.78, 1].map(ground), [view.right, view.bottom], [view.left, view.bottom]]),
    '#6f6458',
    { line: 2.2, bounds, wash: 1.6 },
  )
  for (let stone = 0; stone < 14; stone++) {
    const x = view.left + width * ((stone + 0.5) / 14)
    const long = between(pen.random, 60, 230)
    shape(
      pen,
      polygon([
        [x - between(pen.random, 24, 60), view.top],
        [x + between(pen.random, -8, 8), view.top + 130 + long],
        [x + between(pen.random, 24, 60), view.top],
      ]),
      '#5d5349',
      { line: 1.8, alpha: 0.5 },
    )
  }
}

const cave: Furnish = (pen, _room, view) => {
  rockFace(pen, view)
  for (const side of [-1, 1])
    for (let layer = 0; layer < 3; layer++) {
      const edge = side < 0 ? view.left : view.right
      const reach = 430 - layer * 130
      shape(
        pen,
        polygon([
          [edge, view.top],
          [edge - side * reach * 1.2, view.top],
          [edge - side * reach * 0.7, view.top + 260],
          [edge - side * reach * 0.9, view.horizon],
          [edge - side * reach * 0.6, view.horizon + 200],
          [edge - side * reach * 1.1, view.bottom],
          [edge, view.bottom],
        ]),
        ['#8d8073', '#74685e', '#5c524b'][layer],
        { line: 2.2, bounds: { x: view.left, y: view.top, width: 700, height: 1000 } },
      )
    }
}

export const furnish = (pen: Pen, place: Place, room: Room, view: View, words: string): void => {
  const draw =
    place === 'car' || place === 'train'
      ? vehicle
      : place === 'cave'
        ? cave
        : (homes[place] ?? halls[place] ?? homes.room)
  draw?.(pen, room, view)
  if (/candle|เทียน/i.test(words) && place !== 'shrine')
    candles(pen, room.left + wide(room) * 0.45, room.floor + 10, 3, 40)
}
