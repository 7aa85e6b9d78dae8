import { furnish } from './furniture.ts'
import type { View } from './nature.ts'
import type { Painter } from './outdoor-pieces.ts'
import { box, glowAt, line, type Pen, polygon, rect, shape } from './pen.ts'
import type { Place } from './words.ts'

// A room: back wall, two side walls that run towards the eye, a floor, and what the place is known by.
export type Room = { left: number; right: number; top: number; floor: number }
type Shell = {
  wall: string
  side: string
  floor: string
  ceiling: string
  boards: 'planks' | 'tiles' | 'plain'
  wood?: boolean
  window?: number
}

const shells: Partial<Record<Place, Shell>> = {
  room: { wall: '#d8c6a5', side: '#c4b08e', floor: '#a67c52', ceiling: '#e6dcc4', boards: 'planks', window: 0.7 },
  bedroom: { wall: '#cfc0c0', side: '#b9a8aa', floor: '#a98360', ceiling: '#e4dad4', boards: 'planks', window: 0.72 },
  kitchen: { wall: '#dcd6be', side: '#c6bfa5', floor: '#bda98a', ceiling: '#ece6d4', boards: 'tiles', window: 0.5 },
  office: { wall: '#c9ccc8', side: '#b4b8b5', floor: '#8f8a84', ceiling: '#dfe1dd', boards: 'plain', window: 0.6 },
  classroom: { wall: '#d6d3b4', side: '#c0bd9d', floor: '#a88761', ceiling: '#e8e4cf', boards: 'planks' },
  hospital: { wall: '#d3dfda', side: '#bdccc7', floor: '#b9c2bf', ceiling: '#e9efec', boards: 'tiles', window: 0.75 },
  shop: { wall: '#c9a987', side: '#b39372', floor: '#8d6c4d', ceiling: '#d8c2a3', boards: 'planks', window: 0.24 },
  library: { wall: '#a98c6a', side: '#8f7354', floor: '#7d5a3d', ceiling: '#c2aa88', boards: 'planks' },
  corridor: { wall: '#c3c0b4', side: '#aba899', floor: '#938b80', ceiling: '#d9d6cb', boards: 'tiles' },
  shrine: { wall: '#b5532f', side: '#9a4426', floor: '#8c4a2e', ceiling: '#7c3420', boards: 'tiles' },
  bar: { wall: '#6d4a52', side: '#573b44', floor: '#4b3733', ceiling: '#463238', boards: 'planks' },
  stage: { wall: '#54303a', side: '#7e2f34', floor: '#8a633f', ceiling: '#35232a', boards: 'planks' },
  cell: { wall: '#8d8a84', side: '#77746f', floor: '#6a6763', ceiling: '#7f7c78', boards: 'plain', window: 0.5 },
  craft: { wall: '#8fa2ab', side: '#75878f', floor: '#5e6a70', ceiling: '#a7b6bc', boards: 'plain', window: 0.5 },
  cave: { wall: '#4a423d', side: '#5a5049', floor: '#6b6057', ceiling: '#453d38', boards: 'plain' },
  chapel: { wall: '#d9d0bd', side: '#c3b9a5', floor: '#8f7d69', ceiling: '#b9ab92', boards: 'tiles' },
  hut: {
    wall: '#b48c5d',
    side: '#9a744a',
    floor: '#8a6440',
    ceiling: '#7c5a3a',
    boards: 'planks',
    wood: true,
    window: 0.7,
  },
}

export const daylight = (pen: Pen): string =>
  ({ dawn: '#ffd9ae', day: '#dcefff', afternoon: '#ffe8b0', dusk: '#ff9f5a', night: '#243a6b' })[pen.grade.hour]

export const window = (pen: Pen, x: number, y: number, width: number, height: number): void => {
  const { ctx, grade } = pen
  const night = grade.hour === 'night'
  const out = ctx.createLinearGradient(0, y, 0, y + height)
  out.addColorStop(0, night ? grade.glow('#1c2f5c') : grade.glow(daylight(pen)))
  out.addColorStop(1, night ? grade.glow('#3b5587') : grade.glow('#fffbe8'))
  ctx.fillStyle = out
  ctx.fillRect(x, y, width, height)
  ctx.save()
  ctx.beginPath()
  ctx.rect(x, y, width, height)
  ctx.clip()
  ctx.fillStyle = night ? 'rgba(18,28,40,.55)' : grade.fill('#7fa06c', 0.6, 0.75)
  ctx.beginPath()
  ctx.ellipse(x + width * 0.25, y + height, width * 0.32, height * 0.3, 0, Math.PI, 0)
  ctx.ellipse(x + width * 0.75, y + height, width * 0.36, height * 0.2, 0, Math.PI, 0)
  ctx.fill()
  ctx.restore()
  if (night) {
    ctx.fillStyle = grade.glow('#f6f2da', 0.95)
    ctx.beginPath()
    ctx.arc(x + width * 0.72, y + height * 0.24, width * 0.07, 0, 7)
    ctx.fill()
  } else glowAt(pen, x + width / 2, y + height / 2, width * 1.5, grade.light.key, 0.42)
  shape(pen, box(x, y, width, height), undefined, { line: 7, alpha: 0.7 })
  line(pen, [x + width / 2, y], [x + width / 2, y + height], 4, 0.65)
  line(pen, [x, y + height * 0.42], [x + width, y + height * 0.42], 3.4, 0.6)
  rect(pen, x - 18, y + height, width + 36, 18, '#e5d9bf', { line: 2 })
}

const shaft = (pen: Pen, x: number, y: number, width: number, height: number, floor: number): void => {
  if (pen.grade.hour === 'night') return
  const { ctx, grade } = pen
  ctx.save()
  ctx.globalCompositeOperation = 'screen'
  const beam = ctx.createLinearGradient(0, y, 0, floor + 220)
  beam.addColorStop(0, grade.glow(grade.light.key, 0.3 * (0.5 + grade.light.keyStrength)))
  beam.addColorStop(1, grade.glow(grade.light.key, 0.03))
  ctx.fillStyle = beam
  ctx.beginPath()
  polygon([
    [x, y],
    [x + width, y],
    [x + width - 190, floor + 240],
    [x - 330, floor + 240],
    [x - 60, y + height],
  ])(ctx)
  ctx.fill()
  ctx.restore()
}

const shellOf = (pen: Pen, view: View, room: Room, shell: Shell): void => {
  const { ctx } = pen
  const { left, right, top, floor } = room
  const bounds = { x: view.left, y: view.top, width: view.right - view.left, height: view.bottom - view.top }
  shape(
    pen,
    polygon([
      [view.left, view.top],
      [view.right, view.top],
      [right, top],
      [left, top],
    ]),
    shell.ceiling,
    { line: 2, alpha: 0.4, bounds },
  )
  shape(
    pen,
    polygon([
      [view.left, view.bottom],
      [view.right, view.bottom],
      [right, floor],
      [left, floor],
    ]),
    shell.floor,
    { line: 2, alpha: 0.5, bounds, wash: 1.3 },
  )
  rect(pen, left, top, right - left, floor - top, shell.wall, { line: 2.4, wash: 1.4 })
  shape(
    pen,
    polygon([
      [view.left, view.top],
      [left, top],
      [left, floor],
      [view.left, view.bottom],
    ]),
    shell.side,
    { line: 2.2, bounds, wash: 1.2 },
  )
  shape(
    pen,
    polygon([
      [view.right, view.top],
      [right, top],
      [right, floor],
      [view.right, view.bottom],
    ]),
    shell.side,
    { line: 2.2, bounds, wash: 1.2 },
  )
  const middle = (left + right) / 2
  if (shell.boards !== 'plain') {
    for (let board = 0; board <= 14; board++) {
      const x = left + ((right - left) * board) / 14
      const spread = (x - middle) / (right - middle)
      line(pen, [x, floor], [middle + spread * (view.right - middle), view.bottom], 1.4, 0.26)
    }
    if (shell.boards === 'tiles')
      for (let row = 1; row < 7; row++) {
        const y = floor + (view.bottom - floor) * (row / 7) ** 1.6
        line(pen, [view.left, y], [view.right, y], 1.4, 0.24)
      }
  }
  if (shell.wood)
    for (let plank = 1; plank < 12; plank++)
      line(pen, [left, top + ((floor - top) * plank) / 12], [right, top + ((floor - top) * plank) / 12], 1.4, 0.3)
  else rect(pen, left, floor - 20, right - left, 20, shell.side, { line: 1.6, wash: 0 })
  const shade = ctx.createLinearGradient(0, floor - 60, 0, floor + 60)
  shade.addColorStop(0, 'rgba(30,20,15,0)')
  shade.addColorStop(0.5, 'rgba(30,20,15,.2)')
  shade.addColorStop(1, 'rgba(30,20,15,0)')
  ctx.fillStyle = shade
  ctx.fillRect(left, floor - 60, right - left, 120)
}

const roomOf = (view: View, deep: boolean): Room => {
  const width = view.right - view.left
  const share = deep ? 0.36 : 0.2
  return {
    left: view.left + width * share,
    right: view.right - width * share,
    top: view.top + (deep ? 250 : 130),
    floor: view.horizon + (deep ? 90 : 170),
  }
}

export const indoorPainter = (place: Place, words: string): Painter => ({
  far: (pen, view) => {
    const shell = shells[place] ?? shells.room
    if (!shell) return
    const room = roomOf(view, place === 'corridor')
    shellOf(pen, view, room, shell)
    if (shell.window !== undefined) {
      const width = Math.min(250, (room.right - room.left) * 0.3)
      const height = Math.min(300, (room.floor - room.top) * 0.5)
      const x = room.left + (room.right - room.left) * shell.window - width / 2
      const y = room.top + (room.floor - room.top) * 0.16
      window(pen, x, y, width, height)
      shaft(pen, x, y, width, height, room.floor)
    }
  },
  mid: (pen, view) => furnish(pen, place, roomOf(view, place === 'corridor'), view, words),
})
