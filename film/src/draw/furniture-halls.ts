import { arch } from './buildings.ts'
import { buddha, candles, type Furnish, hangingLamp, shelves, wide } from './furniture-pieces.ts'
import { lantern } from './nature.ts'
import { bench } from './outdoor-pieces.ts'
import { curve, glowAt, line, oval, polygon, rect, shape } from './pen.ts'
import { between, pick } from './random.ts'
import type { Place } from './words.ts'

// Where people pass, pray, drink, play and are kept.
export const halls: Partial<Record<Place, Furnish>> = {
  corridor: (pen, room, view) => {
    for (const side of [-1, 1]) {
      const near = side < 0 ? view.left : view.right
      const far = side < 0 ? room.left : room.right
      for (const [from, to] of [
        [0.12, 0.34],
        [0.5, 0.66],
        [0.76, 0.86],
      ] as const) {
        const a = near + (far - near) * from
        const b = near + (far - near) * to
        const low = (at: number) => view.bottom + (room.floor - view.bottom) * at
        const high = (at: number) => view.top + 230 + (room.top + 40 - view.top - 230) * at
        shape(
          pen,
          polygon([
            [a, high(from)],
            [b, high(to)],
            [b, low(to)],
            [a, low(from)],
          ]),
          '#7d6a57',
          { line: 2.2 },
        )
      }
    }
    for (let light = 0; light < 4; light++) {
      const share = (light + 0.5) / 4
      const y = view.top + (room.top - view.top) * share ** 0.7
      const half = 130 * (1 - share) + 16
      pen.ctx.fillStyle = pen.grade.glow('#fdf8e0', 0.9)
      pen.ctx.fillRect((view.left + view.right) / 2 - half, y, half * 2, 16 * (1 - share) + 4)
      glowAt(pen, (view.left + view.right) / 2, y, 260 * (1 - share) + 60, '#fdf3cf', 0.35)
    }
    rect(pen, room.left + wide(room) * 0.3, room.top + 60, wide(room) * 0.4, room.floor - room.top - 60, '#665548', {
      line: 2,
    })
  },
  shrine: (pen, room, view) => {
    const middle = (view.left + view.right) / 2
    for (const share of [0.02, 0.9]) {
      rect(pen, room.left + wide(room) * share, view.top, wide(room) * 0.08, room.floor - view.top + 30, '#9c2f22', {
        line: 2.4,
      })
      for (let band = 0; band < 7; band++)
        rect(pen, room.left + wide(room) * share, view.top + 60 + band * 100, wide(room) * 0.08, 16, '#e0ad3f', {
          line: 1.4,
          wash: 0,
        })
    }
    buddha(pen, middle, room.floor - 70, Math.min(380, (room.floor - room.top) * 0.72))
    candles(pen, middle - 190, room.floor + 16, 3, 46)
    candles(pen, middle + 100, room.floor + 16, 3, 46)
    for (const side of [-1, 1])
      for (let flower = 0; flower < 8; flower++)
        shape(
          pen,
          oval(middle + side * (250 + (flower % 3) * 24), room.floor - 40 - Math.floor(flower / 3) * 30, 15, 13),
          flower % 2 ? '#f4efe0' : '#e6b84a',
          { line: 1.4 },
        )
    for (let mat = 0; mat < 3; mat++)
      rect(pen, middle - 420 + mat * 290, room.floor + 120, 240, 40, '#8f3b2a', { line: 1.6 })
  },
  chapel: (pen, room, view) => {
    const middle = (view.left + view.right) / 2
    const tall = (room.floor - room.top) * 0.6
    for (const share of [0.14, 0.32, 0.68, 0.86]) {
      const x = room.left + wide(room) * share
      shape(pen, arch(x, room.floor - tall * 0.35, wide(room) * 0.09, tall), '#9fc0d2', { line: 3 })
      line(pen, [x, room.floor - tall * 0.35], [x, room.floor - tall * 1.35], 2.4, 0.5)
    }
    rect(pen, middle - 9, room.top + 50, 18, tall * 0.8, '#6b4a30', { line: 2, wash: 0 })
    rect(pen, middle - 62, room.top + 50 + tall * 0.2, 124, 17, '#6b4a30', { line: 2, wash: 0 })
    rect(pen, middle - 150, room.floor - 60, 300, 90, '#efe7d6', { line: 2.2 })
    candles(pen, middle - 130, room.floor - 60, 2, 34)
    candles(pen, middle + 80, room.floor - 60, 2, 34)
    for (let row = 0; row < 3; row++)
      for (const side of [-1, 1]) {
        const [y, long, high] = [room.floor + 60 + row * 110, 300 + row * 90, 58 + row * 24]
        const x = middle + side * (110 + row * 40) - (side < 0 ? long : 0)
        rect(pen, x, y, long, high, '#7d5a3d', { line: 2.2 })
      }
  },
  bar: (pen, room, view) => {
    shelves(pen, room.left + 30, room.top + 70, { width: wide(room) - 60, height: 190, rows: 2, of: 'bottles' })
    rect(pen, room.left - 30, room.floor - 90, wide(room) + 60, 150, '#5b3a2c', { line: 2.4 })
    rect(pen, room.left - 40, room.floor - 108, wide(room) + 80, 22, '#97663f', { line: 2 })
    for (let stool = 0; stool < 4; stool++)
      shape(pen, oval(room.left + 90 + stool * wide(room) * 0.25, room.floor + 30, 46, 16), '#a3402f', { line: 2 })
    for (const [share, hex] of [
      [0.2, '#ff7a5c'],
      [0.5, '#ffc46a'],
      [0.8, '#6fb8ff'],
    ] as const)
      lantern(pen, view.left + (view.right - view.left) * share, view.top + 190, 30, hex)
  },
  stage: (pen, room, view) => {
    for (const side of [-1, 1]) {
      const edge = side < 0 ? view.left : view.right
      for (let fold = 0; fold < 5; fold++) {
        const x = edge - side * fold * 62
        shape(
          pen,
          curve([
            [x, view.top],
            [x - side * 64, view.top],
            [x - side * 74, view.bottom - 130],
            [x - side * 6, view.bottom - 110],
          ]),
          fold % 2 ? '#a83232' : '#8a2629',
          { line: 1.8 },
        )
      }
    }
    const middle = (view.left + view.right) / 2
    for (const offset of [-260, 0, 260]) {
      pen.ctx.save()
      pen.ctx.globalCompositeOperation = 'screen'
      pen.ctx.fillStyle = pen.grade.glow('#ffe7b0', 0.16)
      pen.ctx.beginPath()
      polygon([
        [middle + offset - 14, view.top],
        [middle + offset + 14, view.top],
        [middle + offset * 0.4 + 190, view.bottom - 60],
        [middle + offset * 0.4 - 190, view.bottom - 60],
      ])(pen.ctx)
      pen.ctx.fill()
      pen.ctx.restore()
    }
    rect(pen, view.left, room.floor + 10, view.right - view.left, 12, '#5e4028', { line: 2, wash: 0 })
  },
  cell: (pen, room) => {
    bench(pen, room.left + 60, room.floor + 60)
    for (let bar = 0; bar < 9; bar++)
      rect(pen, room.left + wide(room) * (0.38 + bar * 0.03), room.top + 80, 8, 190, '#4b4846', { line: 1.4, wash: 0 })
    for (let crack = 0; crack < 4; crack++) {
      const x = between(pen.random, room.left, room.right)
      shape(
        pen,
        polygon(
          [
            [x, room.top + 40],
            [x + 16, room.top + 110],
            [x - 6, room.top + 170],
          ],
          false,
        ),
        undefined,
        { line: 1.8, alpha: 0.5 },
      )
    }
  },
  craft: (pen, room, view) => {
    rect(pen, room.left - 40, room.floor - 100, wide(room) + 80, 140, '#56646b', { line: 2.4 })
    for (let dial = 0; dial < 18; dial++) {
      pen.ctx.fillStyle = pen.grade.glow(pick(['#7fe0c6', '#ffb35c', '#ff6f61', '#8fc7ff'], pen.random), 0.95)
      pen.ctx.fillRect(
        room.left + (dial % 9) * (wide(room) / 9) + 10,
        room.floor - 76 + Math.floor(dial / 9) * 44,
        30,
        14,
      )
    }
    for (const x of [room.left - 30, room.right + 6])
      rect(pen, x, view.top, 26, room.floor - view.top, '#7f9098', { line: 2 })
    glowAt(pen, (view.left + view.right) / 2, room.floor - 60, 380, '#8fd3e6', 0.4)
  },
  hut: (pen, room, view) => {
    for (const share of [0, 0.97])
      rect(
        pen,
        room.left + wide(room) * share,
        room.top - 60,
        wide(room) * 0.03,
        room.floor - room.top + 60,
        '#6b4a30',
        { line: 2 },
      )
    shape(
      pen,
      curve([
        [room.left + 60, room.floor + 66],
        [room.left + 50, room.floor + 20],
        [room.left + wide(room) * 0.44, room.floor + 14],
        [room.left + wide(room) * 0.48, room.floor + 60],
      ]),
      '#c2a05c',
      { line: 2 },
    )
    shelves(pen, room.left + wide(room) * 0.1, room.top + 70, {
      width: wide(room) * 0.22,
      height: 130,
      rows: 2,
      of: 'jars',
    })
    hangingLamp(pen, room.left + wide(room) * 0.86, room.floor + 36)
    lantern(pen, (view.left + view.right) / 2 - 60, view.top + 190, 34, '#ffb654')
  },
}
