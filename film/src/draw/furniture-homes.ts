import {
  chair,
  type Furnish,
  frame,
  hanging,
  hangingLamp,
  plant,
  shelves,
  sofa,
  table,
  wide,
} from './furniture-pieces.ts'
import { curve, glowAt, line, oval, polygon, rect, shape } from './pen.ts'
import { between } from './random.ts'
import type { Place } from './words.ts'

// Where people live, work and learn.
export const homes: Partial<Record<Place, Furnish>> = {
  room: (pen, room, view) => {
    frame(pen, room.left + wide(room) * 0.16, room.top + 90, 120, 96)
    frame(pen, room.left + wide(room) * 0.34, room.top + 70, 84, 110)
    const y = room.floor
    sofa(pen, room.left + 30, y + 46, wide(room) * 0.52)
    plant(pen, room.right - 50, y + 46, 210)
    hanging(pen, room.left + wide(room) * 0.46, view.top, 190)
  },
  bedroom: (pen, room) => {
    const y = room.floor + 30
    rect(pen, room.left + 30, y - 200, wide(room) * 0.5, 120, '#7b5a42', { line: 2.2 })
    shape(
      pen,
      polygon([
        [room.left + 30, y - 70],
        [room.left + 30 + wide(room) * 0.5, y - 70],
        [room.left + wide(room) * 0.66, y + 110],
        [room.left - 60, y + 110],
      ]),
      '#d9cfc6',
      { line: 2.2, bounds: { x: room.left - 60, y: y - 70, width: wide(room) * 0.7, height: 180 } },
    )
    for (const share of [0.05, 0.28])
      shape(pen, oval(room.left + wide(room) * (share + 0.12), y - 78, wide(room) * 0.1, 26), '#f2ece2', { line: 2 })
    shape(
      pen,
      polygon([
        [room.left + 6, y + 6],
        [room.left + wide(room) * 0.58, y + 6],
        [room.left + wide(room) * 0.66, y + 112],
        [room.left - 62, y + 112],
      ]),
      '#7f93a8',
      { line: 2 },
    )
    rect(pen, room.left + wide(room) * 0.6, y - 90, 90, 110, '#8a6546', { line: 2 })
    hangingLamp(pen, room.left + wide(room) * 0.6 + 45, y - 90)
    frame(pen, room.left + wide(room) * 0.2, room.top + 80, 150, 96)
  },
  kitchen: (pen, room, view) => {
    const y = room.floor
    rect(pen, room.left, y - 150, wide(room), 170, '#a98c66', { line: 2.2 })
    rect(pen, room.left - 8, y - 166, wide(room) + 16, 20, '#d9cdb4', { line: 2 })
    for (let door = 1; door < 6; door++)
      line(pen, [room.left + (wide(room) * door) / 6, y - 146], [room.left + (wide(room) * door) / 6, y + 18], 1.8, 0.5)
    rect(pen, room.left + wide(room) * 0.68, y - 200, 150, 36, '#5d5f60', { line: 2 })
    shape(pen, oval(room.left + wide(room) * 0.75, y - 214, 52, 20), '#8f9394', { line: 2 })
    shelves(pen, room.left + 20, room.top + 90, { width: wide(room) * 0.28, height: 130, rows: 2, of: 'jars' })
    for (let pan = 0; pan < 4; pan++)
      shape(pen, oval(room.right - 60 - pan * 62, room.top + 150, 24, 24), '#7b7876', { line: 2 })
    hanging(pen, room.left + wide(room) * 0.5, view.top, 160)
    table(pen, view.left + (view.right - view.left) * 0.32, room.floor + 190, (view.right - view.left) * 0.34, 150)
  },
  office: (pen, room, view) => {
    shelves(pen, room.left + 24, room.top + 110, {
      width: wide(room) * 0.24,
      height: room.floor - room.top - 120,
      rows: 5,
    })
    table(pen, room.left + wide(room) * 0.36, room.floor + 40, wide(room) * 0.52, 130, '#8d7355')
    rect(pen, room.left + wide(room) * 0.52, room.floor - 118, 170, 104, '#3b4347', { line: 2.2, wash: 0 })
    pen.ctx.fillStyle = pen.grade.glow('#a9d3e0', 0.8)
    pen.ctx.fillRect(room.left + wide(room) * 0.52 + 10, room.floor - 110, 150, 84)
    for (let paper = 0; paper < 3; paper++)
      rect(pen, room.left + wide(room) * 0.4 + paper * 8, room.floor - 6 - paper * 7, 70, 9, '#efe9da', {
        line: 1.2,
        wash: 0,
      })
    for (const share of [0.2, 0.8]) {
      rect(pen, view.left + (view.right - view.left) * share - 130, view.top + 50, 260, 18, '#f5f2e4', {
        line: 1.8,
        wash: 0,
      })
      glowAt(pen, view.left + (view.right - view.left) * share, view.top + 70, 300, '#f4f6e6', 0.25)
    }
    plant(pen, room.right - 30, room.floor + 70, 220)
  },
  classroom: (pen, room, view) => {
    rect(pen, room.left + wide(room) * 0.16, room.top + 70, wide(room) * 0.68, 210, '#3f5f50', { line: 5 })
    for (let row = 0; row < 4; row++)
      line(
        pen,
        [room.left + wide(room) * 0.22, room.top + 120 + row * 36],
        [room.left + wide(room) * between(pen.random, 0.5, 0.76), room.top + 118 + row * 36],
        2.4,
        0.35,
      )
    for (let row = 0; row < 3; row++)
      for (let desk = 0; desk < 4; desk++) {
        const size = 120 + row * 70
        const x = (view.left + view.right) / 2 + (desk - 2) * size * 1.5 + size * 0.3
        table(pen, x, room.floor + 40 + row * 110, size, size * 0.6, '#b08557')
      }
  },
  hospital: (pen, room) => {
    const y = room.floor + 40
    rect(pen, room.left + 30, y - 190, 22, 220, '#aeb6b6', { line: 2, wash: 0 })
    shape(
      pen,
      polygon([
        [room.left + 40, y - 90],
        [room.left + wide(room) * 0.6, y - 70],
        [room.left + wide(room) * 0.62, y + 10],
        [room.left + 40, y - 10],
      ]),
      '#eef1ee',
      { line: 2.4 },
    )
    shape(pen, oval(room.left + 110, y - 104, 70, 26), '#ffffff', { line: 2 })
    shape(
      pen,
      polygon([
        [room.left + 210, y - 92],
        [room.left + wide(room) * 0.6, y - 76],
        [room.left + wide(room) * 0.62, y + 4],
        [room.left + 210, y - 14],
      ]),
      '#9fc2bd',
      { line: 2 },
    )
    line(pen, [room.left + wide(room) * 0.7, y + 30], [room.left + wide(room) * 0.7, y - 320], 5, 0.7)
    shape(
      pen,
      curve([
        [room.left + wide(room) * 0.7 - 30, y - 320],
        [room.left + wide(room) * 0.7 + 30, y - 320],
        [room.left + wide(room) * 0.7 + 24, y - 230],
        [room.left + wide(room) * 0.7 - 24, y - 230],
      ]),
      '#dcebee',
      { line: 2 },
    )
    rect(pen, room.right - 170, y - 250, 120, 90, '#3a4648', { line: 2.4, wash: 0 })
    pen.ctx.strokeStyle = pen.grade.glow('#7fe0a6')
    pen.ctx.lineWidth = 3
    pen.ctx.beginPath()
    polygon(
      [
        [room.right - 160, y - 205],
        [room.right - 130, y - 205],
        [room.right - 120, y - 230],
        [room.right - 108, y - 180],
        [room.right - 98, y - 205],
        [room.right - 60, y - 205],
      ],
      false,
    )(pen.ctx)
    pen.ctx.stroke()
    shape(
      pen,
      curve([
        [room.left - 60, room.top + 40],
        [room.left - 30, room.floor - 60],
        [room.left + 10, room.floor + 10],
        [room.left - 90, room.floor + 60],
      ]),
      '#a9cbc8',
      { line: 2 },
    )
  },
  shop: (pen, room, view) => {
    shelves(pen, room.left + wide(room) * 0.5, room.top + 80, {
      width: wide(room) * 0.46,
      height: 220,
      rows: 3,
      of: 'jars',
    })
    rect(pen, room.left + wide(room) * 0.42, room.floor - 110, wide(room) * 0.56, 170, '#7c5638', { line: 2.4 })
    rect(pen, room.left + wide(room) * 0.4, room.floor - 128, wide(room) * 0.6, 22, '#c69f6a', { line: 2 })
    for (let cup = 0; cup < 5; cup++)
      rect(pen, room.left + wide(room) * 0.48 + cup * 44, room.floor - 156, 24, 28, '#f1e9d8', { line: 1.6, wash: 0 })
    for (const share of [0.25, 0.5, 0.75]) hanging(pen, view.left + (view.right - view.left) * share, view.top, 140)
    table(pen, view.left + (view.right - view.left) * 0.12, room.floor + 170, 300, 150)
    chair(pen, view.left + (view.right - view.left) * 0.12 - 90, room.floor + 300, 230)
  },
  library: (pen, room, view) => {
    shelves(pen, room.left + 10, room.top + 30, { width: wide(room) - 20, height: room.floor - room.top - 40, rows: 5 })
    table(
      pen,
      view.left + (view.right - view.left) * 0.3,
      room.floor + 170,
      (view.right - view.left) * 0.38,
      150,
      '#6f4a2e',
    )
    hanging(pen, (view.left + view.right) / 2, view.top, 260)
  },
}
