import { curve, glowAt, line, oval, type Pen, type Point, polygon, rect, shape } from './pen.ts'

// Things one can hold up to the lens. Each is drawn about (0, 0), some 400 wide.
type Draw = (pen: Pen) => void

const bowl =
  (hex: string): Draw =>
  (pen) => {
    shape(
      pen,
      curve([
        [-170, -40],
        [170, -40],
        [120, 90],
        [60, 130],
        [-60, 130],
        [-120, 90],
      ]),
      hex,
      { line: 4, bounds: { x: -170, y: -40, width: 340, height: 170 } },
    )
    shape(pen, oval(0, -40, 170, 40), '#f2e3c4', { line: 4 })
    for (let steam = 0; steam < 3; steam++)
      shape(
        pen,
        curve(
          [
            [-60 + steam * 60, -90],
            [-40 + steam * 60, -150],
            [-74 + steam * 60, -200],
            [-50 + steam * 60, -260],
          ],
          false,
        ),
        undefined,
        { line: 4, alpha: 0.25 },
      )
  }
const paper = (pen: Pen): void => {
  pen.ctx.save()
  pen.ctx.rotate(-0.09)
  rect(pen, -190, -140, 380, 270, '#f3ead2', { line: 4 })
  for (let row = 0; row < 7; row++) line(pen, [-150, -95 + row * 32], [150 - (row % 3) * 60, -97 + row * 32], 4, 0.4)
  pen.ctx.restore()
}
const phone = (pen: Pen): void => {
  rect(pen, -110, -210, 220, 420, '#2d3034', { line: 5 })
  pen.ctx.fillStyle = pen.grade.glow('#a9d8e6')
  pen.ctx.fillRect(-94, -180, 188, 350)
  for (let row = 0; row < 3; row++) {
    pen.ctx.fillStyle = pen.grade.glow(row % 2 ? '#ffffff' : '#5f9fd0', 0.9)
    pen.ctx.fillRect(row % 2 ? -80 : -20, -140 + row * 90, 100, 56)
  }
  glowAt(pen, 0, 0, 420, '#bfe6f2', 0.4)
}
const book = (pen: Pen): void => {
  shape(
    pen,
    polygon([
      [-230, -90],
      [0, -50],
      [0, 130],
      [-230, 80],
    ]),
    '#f4ecd8',
    { line: 4 },
  )
  shape(
    pen,
    polygon([
      [230, -90],
      [0, -50],
      [0, 130],
      [230, 80],
    ]),
    '#efe4cb',
    { line: 4 },
  )
  for (const side of [-1, 1])
    for (let row = 0; row < 5; row++) line(pen, [side * 30, -26 + row * 28], [side * 200, -56 + row * 28], 3, 0.35)
}
const candle = (pen: Pen): void => {
  rect(pen, -32, -60, 64, 200, '#f3e2b0', { line: 4 })
  glowAt(pen, 0, -120, 430, '#ffbf5a', 0.85)
  pen.ctx.fillStyle = pen.grade.glow('#ffd774')
  pen.ctx.beginPath()
  curve([
    [0, -180],
    [26, -110],
    [0, -72],
    [-26, -110],
  ])(pen.ctx)
  pen.ctx.fill()
  shape(
    pen,
    curve([
      [0, -180],
      [26, -110],
      [0, -72],
      [-26, -110],
    ]),
    undefined,
    { line: 2, alpha: 0.4 },
  )
}
const flower = (pen: Pen): void => {
  shape(
    pen,
    curve([
      [-6, 20],
      [-20, 120],
      [4, 220],
      [16, 120],
      [8, 20],
    ]),
    '#5f8a4e',
    { line: 3 },
  )
  for (let petal = 0; petal < 9; petal++) {
    const turn = -Math.PI * (0.02 + (petal / 8) * 0.96)
    const tip: Point = [Math.cos(turn) * 170, Math.sin(turn) * 190 + 20]
    shape(
      pen,
      curve([[0, 40], [tip[0] * 0.7 - 34, tip[1] * 0.6], tip, [tip[0] * 0.7 + 34, tip[1] * 0.6]]),
      petal % 2 ? '#f0a9b8' : '#f6c7cf',
      { line: 3 },
    )
  }
  shape(pen, oval(0, 30, 46, 30), '#e5b845', { line: 3 })
}
const cup = (pen: Pen): void => {
  shape(
    pen,
    polygon([
      [-110, -100],
      [110, -100],
      [90, 120],
      [-90, 120],
    ]),
    '#e9e0cd',
    { line: 4 },
  )
  shape(pen, oval(0, -100, 110, 26), '#7a5238', { line: 4 })
  shape(
    pen,
    curve(
      [
        [108, -60],
        [190, -50],
        [180, 50],
        [98, 60],
      ],
      false,
    ),
    undefined,
    { line: 14, alpha: 0.7 },
  )
}
const key = (pen: Pen): void => {
  shape(pen, oval(-120, 0, 80, 80), '#c79a3e', { line: 5 })
  shape(pen, oval(-120, 0, 40, 40), '#4b4038', { line: 4 })
  rect(pen, -44, -18, 250, 36, '#c79a3e', { line: 5 })
  for (const x of [130, 176]) rect(pen, x, 18, 26, 46, '#c79a3e', { line: 5 })
}
const knife = (pen: Pen): void => {
  shape(
    pen,
    polygon([
      [-20, -24],
      [240, -10],
      [200, 26],
      [-20, 26],
    ]),
    '#c9ced0',
    { line: 4 },
  )
  rect(pen, -190, -26, 170, 54, '#6a4a32', { line: 4 })
}
const clock = (pen: Pen): void => {
  shape(pen, oval(0, 0, 190, 190), '#efe6cf', { line: 9 })
  for (let hour = 0; hour < 12; hour++)
    line(
      pen,
      [Math.cos((hour * Math.PI) / 6) * 150, Math.sin((hour * Math.PI) / 6) * 150],
      [Math.cos((hour * Math.PI) / 6) * 175, Math.sin((hour * Math.PI) / 6) * 175],
      6,
      0.8,
    )
  line(pen, [0, 0], [0, -130], 8, 0.9)
  line(pen, [0, 0], [86, 50], 10, 0.9)
}
const money = (pen: Pen): void => {
  for (let note = 0; note < 3; note++) {
    pen.ctx.save()
    pen.ctx.rotate(-0.2 + note * 0.16)
    rect(pen, -200, -90, 400, 180, ['#9fb98a', '#b79fb4', '#c9b07f'][note] ?? '#9fb98a', { line: 4 })
    shape(pen, oval(70, 0, 56, 60), '#e8dcc0', { line: 3 })
    pen.ctx.restore()
  }
}
const photograph = (pen: Pen): void => {
  pen.ctx.save()
  pen.ctx.rotate(0.07)
  rect(pen, -190, -210, 380, 420, '#f6f1e4', { line: 4 })
  rect(pen, -160, -180, 320, 290, '#93aab0', { line: 3 })
  for (const x of [-60, 60]) {
    shape(pen, oval(x, -50, 40, 48), '#d9ae88', { line: 3 })
    shape(
      pen,
      curve([
        [x - 80, 108],
        [x - 60, 20],
        [x, 0],
        [x + 60, 20],
        [x + 80, 108],
      ]),
      x < 0 ? '#b8604a' : '#4f7a78',
      { line: 3 },
    )
  }
  pen.ctx.restore()
}
const lampProp = (pen: Pen): void => {
  glowAt(pen, 0, -40, 420, '#ffcf7a', 0.8)
  shape(
    pen,
    curve([
      [-80, 130],
      [-100, -40],
      [-50, -150],
      [50, -150],
      [100, -40],
      [80, 130],
    ]),
    '#e8b45a',
    { line: 5, opacity: 0.9 },
  )
  rect(pen, -100, 130, 200, 40, '#6a4f36', { line: 4 })
  rect(pen, -60, -190, 120, 40, '#6a4f36', { line: 4 })
}
const fruit = (pen: Pen): void => {
  for (const [x, y, hex] of [
    [-110, 50, '#e0a23a'],
    [110, 50, '#c94f3a'],
    [0, -30, '#e6c04a'],
    [0, 80, '#86a84a'],
  ] as const)
    shape(pen, oval(x, y, 96, 92), hex, { line: 4, bounds: { x: x - 96, y: y - 92, width: 192, height: 184 } })
}
const box: Draw = (pen) => {
  shape(
    pen,
    polygon([
      [-200, -60],
      [0, -130],
      [200, -60],
      [0, 20],
    ]),
    '#c9a06a',
    { line: 4 },
  )
  shape(
    pen,
    polygon([
      [-200, -60],
      [0, 20],
      [0, 190],
      [-200, 100],
    ]),
    '#a97f4c',
    { line: 4 },
  )
  shape(
    pen,
    polygon([
      [200, -60],
      [0, 20],
      [0, 190],
      [200, 100],
    ]),
    '#94703f',
    { line: 4 },
  )
}

const kite = (pen: Pen): void => {
  shape(
    pen,
    curve(
      [
        [0, 190],
        [40, 250],
        [-20, 300],
        [30, 360],
      ],
      false,
    ),
    undefined,
    { line: 5, alpha: 0.8 },
  )
  for (const [x, y] of [
    [24, 236],
    [0, 290],
  ] as const)
    shape(
      pen,
      curve([
        [x - 34, y - 14],
        [x, y],
        [x + 34, y + 14],
        [x + 30, y - 16],
        [x, y],
        [x - 30, y + 16],
      ]),
      '#e3b04a',
      { line: 3 },
    )
  shape(
    pen,
    polygon([
      [0, -230],
      [160, -50],
      [0, 190],
      [-160, -50],
    ]),
    '#c23b30',
    { line: 5, bounds: { x: -160, y: -230, width: 320, height: 420 } },
  )
  line(pen, [0, -230], [0, 190], 5, 0.8)
  line(pen, [-160, -50], [160, -50], 5, 0.8)
}
const bag: Draw = (pen) => {
  shape(
    pen,
    curve(
      [
        [-90, -90],
        [-60, -190],
        [60, -190],
        [90, -90],
      ],
      false,
    ),
    undefined,
    { line: 12, alpha: 0.8 },
  )
  shape(
    pen,
    curve([
      [-170, -90],
      [170, -90],
      [190, 60],
      [150, 160],
      [-150, 160],
      [-190, 60],
    ]),
    '#96673f',
    { line: 5, bounds: { x: -190, y: -90, width: 380, height: 250 } },
  )
  line(pen, [-170, -40], [170, -40], 4, 0.5)
}
const basket: Draw = (pen) => {
  shape(
    pen,
    polygon([
      [-190, -90],
      [190, -90],
      [140, 150],
      [-140, 150],
    ]),
    '#c39a58',
    { line: 5, bounds: { x: -190, y: -90, width: 380, height: 240 } },
  )
  for (let row = 0; row < 5; row++) line(pen, [-180 + row * 9, -50 + row * 42], [180 - row * 9, -50 + row * 42], 4, 0.5)
  for (let rib = -4; rib <= 4; rib++) line(pen, [rib * 42, -88], [rib * 31, 148], 3, 0.4)
}

const things: [RegExp, Draw][] = [
  [/kite|ว่าว/i, kite],
  [/basket|กระบุง|ตะกร้า|กระจาด/i, basket],
  [/\bbag\b|suitcase|backpack|กระเป๋า|ย่าม|เป้/i, bag],
  [/phone|mobile|โทรศัพท์|มือถือ|สมาร์ทโฟน/i, phone],
  [/photo|picture|portrait|รูป|ภาพถ่าย|กรอบ/i, photograph],
  [/letter|paper|note|map|contract|จดหมาย|กระดาษ|แผนที่|โน้ต|สัญญา|เอกสาร/i, paper],
  [/book|diary|journal|หนังสือ|สมุด|ไดอารี่|คัมภีร์/i, book],
  [/candle|incense|เทียน|ธูป/i, candle],
  [/lamp|lantern|torch|โคม|ตะเกียง|ไฟฉาย/i, lampProp],
  [/flower|lotus|rose|garland|ดอก|บัว|มาลัย/i, flower],
  [/cup|tea|coffee|glass|แก้ว|ถ้วย|ชา\b|กาแฟ/i, cup],
  [/alms|บาตร/i, bowl('#4b4642')],
  [/bowl|soup|noodle|rice|food|ชาม|จาน|ข้าว|ก๋วยเตี๋ยว|อาหาร/i, bowl('#c5d3d6')],
  [/key|กุญแจ/i, key],
  [/knife|sword|blade|มีด|ดาบ/i, knife],
  [/clock|watch|นาฬิกา/i, clock],
  [/money|cash|coin|wallet|เงิน|เหรียญ|ธนบัตร/i, money],
  [/fruit|mango|apple|ผลไม้|มะม่วง|กล้วย|ส้ม/i, fruit],
]

export const drawProp = (pen: Pen, words: string, around: string, x: number, y: number, scale: number): void => {
  const find = (text: string) => things.find(([name]) => name.test(text))?.[1]
  // The thing's own name first; what is said around it only when that is strange to us.
  const draw = find(words) ?? find(around) ?? box
  pen.ctx.save()
  pen.ctx.translate(x, y)
  pen.ctx.scale(scale, scale)
  pen.ctx.fillStyle = 'rgba(30,20,15,.22)'
  pen.ctx.beginPath()
  pen.ctx.ellipse(10, 150, 240, 46, 0, 0, 7)
  pen.ctx.fill()
  draw(pen)
  pen.ctx.restore()
}
