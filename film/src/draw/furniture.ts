import type { Room } from './indoors.ts'
import { lantern, type View } from './nature.ts'
import { bench } from './outdoors.ts'
import { box, curve, glowAt, line, oval, type Pen, polygon, rect, shape } from './pen.ts'
import { between, pick } from './random.ts'
import type { Place } from './words.ts'

type Furnish = (pen: Pen, room: Room, view: View) => void
const wide = (room: Room) => room.right - room.left

const hanging = (pen: Pen, x: number, top: number, drop: number): void => {
  line(pen, [x, top], [x, top + drop], 2, 0.7)
  shape(
    pen,
    polygon([
      [x - 20, top + drop],
      [x + 20, top + drop],
      [x + 52, top + drop + 46],
      [x - 52, top + drop + 46],
    ]),
    '#c7a052',
    { line: 2 },
  )
  const dark = pen.grade.hour === 'night' || pen.grade.hour === 'dusk'
  glowAt(pen, x, top + drop + 60, dark ? 420 : 170, '#ffd894', dark ? 0.75 : 0.28)
}

const frame = (pen: Pen, x: number, y: number, width: number, height: number): void => {
  rect(pen, x, y, width, height, '#7b5a3a', { line: 2, wash: 0 })
  rect(pen, x + 9, y + 9, width - 18, height - 18, pick(['#d8c9a3', '#a8b9b0', '#c9a99a'], pen.random), { line: 1.4 })
  shape(
    pen,
    curve(
      [
        [x + 12, y + height - 14],
        [x + width * 0.4, y + height * 0.5],
        [x + width - 12, y + height - 20],
      ],
      false,
    ),
    undefined,
    { line: 1.6, alpha: 0.4 },
  )
}

const shelves = (pen: Pen, x: number, y: number, width: number, height: number, rows: number): void => {
  rect(pen, x, y, width, height, '#7d5c3e', { line: 2.2 })
  const gap = height / rows
  for (let row = 0; row < rows; row++) {
    rect(pen, x + 8, y + gap * row + 8, width - 16, gap - 12, '#4f3a29', { line: 1.2, wash: 0 })
    for (let at = x + 12; at < x + width - 22; ) {
      const thick = between(pen.random, 8, 20)
      const tall = (gap - 18) * between(pen.random, 0.6, 0.98)
      rect(
        pen,
        at,
        y + gap * (row + 1) - 6 - tall,
        thick,
        tall,
        pick(['#9c4b3b', '#4f6d72', '#b98f45', '#6b6f8f', '#7c8a5a', '#c9b894'], pen.random),
        { line: 1, wash: 0 },
      )
      at += thick + (pen.random() < 0.15 ? 12 : 1)
    }
  }
}

const table = (pen: Pen, x: number, y: number, width: number, drop: number, hex = '#8a6242'): void => {
  for (const share of [0.06, 0.88]) rect(pen, x + width * share, y, width * 0.05, drop, hex, { line: 1.8, wash: 0 })
  shape(
    pen,
    polygon([
      [x, y],
      [x + width, y],
      [x + width * 0.94, y - 34],
      [x + width * 0.06, y - 34],
    ]),
    hex,
    { line: 2.2 },
  )
  rect(pen, x, y, width, 18, hex, { line: 2 })
}

const chair = (pen: Pen, x: number, base: number, size: number): void => {
  rect(pen, x, base - size * 0.5, size * 0.5, size * 0.07, '#7b5538', { line: 1.8 })
  rect(pen, x, base - size, size * 0.06, size, '#7b5538', { line: 1.5, wash: 0 })
  rect(pen, x + size * 0.44, base - size * 0.5, size * 0.06, size * 0.5, '#7b5538', { line: 1.5, wash: 0 })
  for (const share of [0.95, 0.78])
    rect(pen, x, base - size * share, size * 0.4, size * 0.07, '#7b5538', { line: 1.4, wash: 0 })
}

const plant = (pen: Pen, x: number, base: number, size: number): void => {
  for (let leaf = 0; leaf < 8; leaf++) {
    const angle = -Math.PI * (0.1 + (leaf / 7) * 0.8)
    const tip = [x + Math.cos(angle) * size * 0.6, base - size * 0.4 + Math.sin(angle) * size * 0.7] as const
    shape(
      pen,
      curve([
        [x, base - size * 0.35],
        [(x + tip[0]) / 2 - 14, (base - size * 0.35 + tip[1]) / 2],
        tip,
        [(x + tip[0]) / 2 + 14, (base - size * 0.3 + tip[1]) / 2],
      ]),
      '#5f8550',
      { line: 1.4, alpha: 0.5 },
    )
  }
  shape(
    pen,
    polygon([
      [x - size * 0.2, base - size * 0.36],
      [x + size * 0.2, base - size * 0.36],
      [x + size * 0.14, base],
      [x - size * 0.14, base],
    ]),
    '#b56d4a',
    { line: 2 },
  )
}

const candles = (pen: Pen, x: number, base: number, count: number, gap: number): void => {
  for (let candle = 0; candle < count; candle++) {
    const tall = between(pen.random, 34, 66)
    const cx = x + candle * gap
    rect(pen, cx - 5, base - tall, 10, tall, '#f2dfa8', { line: 1.2, wash: 0 })
    glowAt(pen, cx, base - tall - 10, 110, '#ffbf5a', 0.65)
    pen.ctx.fillStyle = pen.grade.glow('#fff2c0')
    pen.ctx.beginPath()
    oval(cx, base - tall - 9, 4.5, 10)(pen.ctx)
    pen.ctx.fill()
  }
}

// A seated image of the Buddha in silhouette and gold.
const buddha = (pen: Pen, x: number, base: number, size: number): void => {
  glowAt(pen, x, base - size * 0.6, size * 1.1, '#ffcf6a', 0.55)
  shape(
    pen,
    curve([
      [x - size * 0.42, base - size * 0.2],
      [x - size * 0.34, base - size * 0.8],
      [x, base - size * 1.28],
      [x + size * 0.34, base - size * 0.8],
      [x + size * 0.42, base - size * 0.2],
    ]),
    '#8c2f20',
    { line: 2.4 },
  )
  const gold = '#e6b440'
  shape(
    pen,
    curve([
      [x - size * 0.46, base - size * 0.04],
      [x - size * 0.36, base - size * 0.2],
      [x, base - size * 0.17],
      [x + size * 0.36, base - size * 0.2],
      [x + size * 0.46, base - size * 0.04],
      [x, base],
    ]),
    gold,
    { line: 2.2 },
  )
  shape(
    pen,
    curve([
      [x - size * 0.21, base - size * 0.16],
      [x - size * 0.24, base - size * 0.5],
      [x - size * 0.09, base - size * 0.62],
      [x + size * 0.09, base - size * 0.62],
      [x + size * 0.24, base - size * 0.5],
      [x + size * 0.21, base - size * 0.16],
    ]),
    gold,
    { line: 2.2, bounds: { x: x - size * 0.24, y: base - size * 0.62, width: size * 0.48, height: size * 0.5 } },
  )
  shape(pen, oval(x, base - size * 0.74, size * 0.115, size * 0.14), gold, { line: 2.2 })
  shape(
    pen,
    curve([
      [x - size * 0.1, base - size * 0.82],
      [x, base - size * 0.93],
      [x + size * 0.1, base - size * 0.82],
    ]),
    '#8a6a2a',
    { line: 1.8 },
  )
  shape(
    pen,
    curve([
      [x - size * 0.02, base - size * 0.9],
      [x, base - size * 1.02],
      [x + size * 0.02, base - size * 0.9],
    ]),
    gold,
    { line: 1.6 },
  )
  rect(pen, x - size * 0.54, base, size * 1.08, size * 0.1, '#b98a2f', { line: 2 })
  rect(pen, x - size * 0.64, base + size * 0.1, size * 1.28, size * 0.12, '#a3542f', { line: 2 })
}

const furnishings: Partial<Record<Place, Furnish>> = {
  room: (pen, room, view) => {
    frame(pen, room.left + wide(room) * 0.16, room.top + 90, 120, 96)
    frame(pen, room.left + wide(room) * 0.34, room.top + 70, 84, 110)
    const y = room.floor
    shape(
      pen,
      curve([
        [room.left + 40, y + 40],
        [room.left + 30, y - 120],
        [room.left + 80, y - 140],
        [room.left + wide(room) * 0.48, y - 140],
        [room.left + wide(room) * 0.55, y - 110],
        [room.left + wide(room) * 0.54, y + 40],
      ]),
      '#8c6a5c',
      { line: 2.4, bounds: { x: room.left + 30, y: y - 140, width: wide(room) * 0.5, height: 190 } },
    )
    rect(pen, room.left + 62, y - 46, wide(room) * 0.46, 62, '#a27f6c', { line: 2 })
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
    shelves(pen, room.left + 20, room.top + 90, wide(room) * 0.28, 130, 2)
    for (let pan = 0; pan < 4; pan++)
      shape(pen, oval(room.right - 60 - pan * 62, room.top + 150, 24, 24), '#7b7876', { line: 2 })
    hanging(pen, room.left + wide(room) * 0.5, view.top, 160)
    table(pen, view.left + (view.right - view.left) * 0.32, room.floor + 190, (view.right - view.left) * 0.34, 150)
  },
  office: (pen, room, view) => {
    shelves(pen, room.left + 24, room.top + 110, wide(room) * 0.24, room.floor - room.top - 120, 5)
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
    shelves(pen, room.left + wide(room) * 0.5, room.top + 80, wide(room) * 0.46, 220, 3)
    rect(pen, room.left + wide(room) * 0.42, room.floor - 110, wide(room) * 0.56, 170, '#7c5638', { line: 2.4 })
    rect(pen, room.left + wide(room) * 0.4, room.floor - 128, wide(room) * 0.6, 22, '#c69f6a', { line: 2 })
    for (let cup = 0; cup < 5; cup++)
      rect(pen, room.left + wide(room) * 0.48 + cup * 44, room.floor - 156, 24, 28, '#f1e9d8', { line: 1.6, wash: 0 })
    for (const share of [0.25, 0.5, 0.75]) hanging(pen, view.left + (view.right - view.left) * share, view.top, 140)
    table(pen, view.left + (view.right - view.left) * 0.12, room.floor + 170, 300, 150)
    chair(pen, view.left + (view.right - view.left) * 0.12 - 90, room.floor + 300, 230)
  },
  library: (pen, room, view) => {
    shelves(pen, room.left + 10, room.top + 30, wide(room) - 20, room.floor - room.top - 40, 5)
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
  bar: (pen, room, view) => {
    shelves(pen, room.left + 30, room.top + 70, wide(room) - 60, 190, 2)
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
    shelves(pen, room.left + wide(room) * 0.1, room.top + 70, wide(room) * 0.22, 130, 2)
    hangingLamp(pen, room.left + wide(room) * 0.86, room.floor + 36)
    lantern(pen, (view.left + view.right) / 2 - 60, view.top + 190, 34, '#ffb654')
  },
}

const hangingLamp = (pen: Pen, x: number, base: number): void => {
  rect(pen, x - 7, base - 70, 14, 70, '#8a6d4a', { line: 1.6, wash: 0 })
  shape(
    pen,
    polygon([
      [x - 24, base - 128],
      [x + 24, base - 128],
      [x + 44, base - 66],
      [x - 44, base - 66],
    ]),
    '#f1d9a0',
    { line: 2 },
  )
  const dark = pen.grade.hour === 'night' || pen.grade.hour === 'dusk'
  glowAt(pen, x, base - 90, dark ? 330 : 140, '#ffd28a', dark ? 0.8 : 0.25)
}

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
    place === 'car' || place === 'train' ? vehicle : place === 'cave' ? cave : (furnishings[place] ?? furnishings.room)
  draw?.(pen, room, view)
  if (/candle|เทียน/i.test(words) && place !== 'shrine')
    candles(pen, room.left + wide(room) * 0.45, room.floor + 10, 3, 40)
}
