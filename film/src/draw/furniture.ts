import { halls } from './furniture-halls.ts'
import { homes } from './furniture-homes.ts'
import { candles, type Furnish, wide } from './furniture-pieces.ts'
import type { Room } from './indoors.ts'
import type { View } from './nature.ts'
import { box, curve, type Pen, polygon, rect, shape } from './pen.ts'
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

const cave: Furnish = (pen, _room, view) => {
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
