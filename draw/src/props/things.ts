import type { PropKind } from '@peace/core/stage'
import type { Maker } from './shapes.ts'

type Make = (m: Maker) => void
const w = (m: Maker): number => m.size[0]
const h = (m: Maker): number => m.size[1]
const d = (m: Maker): number => m.size[2]

const vessel =
  (profile: readonly (readonly [number, number])[], tone: number): Make =>
  (m) =>
    m.lathe(
      [0, 0, 0],
      profile.map(([r, y]) => [(r * w(m)) / 2, y * h(m)] as const),
      tone,
    )
const box =
  (tone: number): Make =>
  (m) =>
    m.box([0, 0, 0], m.size, tone)
const stick =
  (tone: number, tip = 1): Make =>
  (m) =>
    m.rod([0, 0, 0], [0, h(m), 0], w(m) / 2, (w(m) / 2) * tip, tone)
const flat =
  (tone: number): Make =>
  (m) =>
    m.box([0, 0, 0], [w(m), Math.min(0.012, h(m)), d(m)], tone)
const book: Make = (m) => {
  for (const s of [-1, 1]) {
    m.sheet(
      [
        [0, -h(m) / 2, 0],
        [(s * w(m)) / 2, -h(m) / 2, 0.045],
        [(s * w(m)) / 2, h(m) / 2, 0.045],
        [0, h(m) / 2, 0],
      ],
      0.1,
    )
    m.sheet(
      [
        [0, -h(m) / 2, -0.006],
        [s * w(m) * 0.52, -h(m) / 2, 0.038],
        [s * w(m) * 0.52, h(m) / 2, 0.038],
        [0, h(m) / 2, -0.006],
      ],
      1.6,
    )
  }
}
const bag: Make = (m) => {
  m.box([0, 0, 0], m.size, 1.9, { top: 0.86 })
  for (const s of [-1, 1]) {
    m.rod([s * w(m) * 0.25, h(m), 0], [s * w(m) * 0.12, h(m) * 1.3, 0], 0.008, 0.008, 2.4)
    m.rod([s * w(m) * 0.12, h(m) * 1.3, 0], [0, h(m) * 1.32, 0], 0.008, 0.008, 2.4)
  }
}
const bloom: Make = (m) => {
  for (let i = 0; i < 7; i++) {
    const a = i * 2.4
    const r = (w(m) / 2) * (0.3 + (i % 3) * 0.3)
    m.rod([0, 0, 0], [Math.cos(a) * r, h(m) * (0.7 + (i % 3) * 0.12), Math.sin(a) * r], 0.004, 0.003, 2)
    m.ball([Math.cos(a) * r, h(m) * (0.78 + (i % 3) * 0.1), Math.sin(a) * r], [0.03, 0.028, 0.03], 0.6)
  }
}
const umbrella: Make = (m) => {
  m.rod([0, 0, 0], [0, h(m), 0], 0.008, 0.008, 2.2)
  m.lathe(
    [0, 0, 0],
    [
      [w(m) / 2, h(m) * 0.8],
      [w(m) * 0.36, h(m) * 0.92],
      [w(m) * 0.16, h(m) * 0.99],
      [0.005, h(m) * 1.02],
    ],
    1.4,
  )
}
const gun: Make = (m) => {
  m.box([0, 0.06, 0.06], [0.028, 0.035, 0.18], 3)
  m.box([0, -0.03, 0], [0.026, 0.1, 0.045], 3.2)
}
const blade: Make = (m) => {
  m.rod([0, -0.06, 0], [0, 0.06, 0], 0.014, 0.014, 2.6)
  m.sheet(
    [
      [-0.016, 0.06, 0],
      [0.016, 0.06, 0],
      [0.012, h(m) * 0.9, 0],
      [0, h(m), 0],
    ],
    0.6,
  )
}
const spear: Make = (m) => {
  m.rod([0, -h(m) / 2, 0], [0, h(m) / 2, 0], 0.014, 0.012, 2)
  m.lathe(
    [0, h(m) / 2, 0],
    [
      [0.03, 0],
      [0.02, 0.1],
      [0.002, 0.22],
    ],
    1,
    { deep: 0.3 },
  )
}
const tool: Make = (m) => {
  m.rod([0, -h(m) * 0.3, 0], [0, h(m) * 0.7, 0], 0.016, 0.016, 2)
  m.box([0, h(m) * 0.66, 0.04], [0.07, 0.06, 0.16], 2.6)
}
const broom: Make = (m) => {
  m.rod([0, 0.3, 0], [0, h(m), 0], 0.012, 0.012, 2)
  m.lathe(
    [0, 0, 0],
    [
      [0.13, 0],
      [0.07, 0.26],
      [0.02, 0.36],
    ],
    1.5,
    { deep: 0.35 },
  )
}
const strings: Make = (m) => {
  m.lathe(
    [0, 0, 0],
    [
      [0.02, 0],
      [w(m) / 2, 0.1],
      [w(m) * 0.38, 0.24],
      [w(m) * 0.42, 0.36],
      [0.05, 0.46],
    ],
    1.6,
    { deep: 0.3 },
  )
  m.rod([0, 0.44, 0.02], [0, h(m), 0.02], 0.022, 0.018, 2.4)
}
const lamp: Make = (m) => {
  m.lathe(
    [0, 0, 0],
    [
      [w(m) * 0.4, 0],
      [w(m) * 0.5, h(m) * 0.2],
      [w(m) * 0.5, h(m) * 0.75],
      [w(m) * 0.2, h(m)],
    ],
    0.3,
  )
  m.rod([0, h(m), 0], [0, h(m) * 1.2, 0], 0.006, 0.006, 2.6)
}
const screen: Make = (m) => {
  m.box([0, 0, 0], [w(m), 0.018, d(m)], 2.4)
  m.box([0, 0.018, -d(m) / 2], [w(m), h(m), 0.014], 2.6)
}
const baby: Make = (m) => {
  m.ball([0, 0.07, -0.06], [0.12, 0.09, 0.2], 0.3)
  m.ball([0, 0.11, 0.17], [0.07, 0.075, 0.07], 0.55)
}
const basket = vessel(
  [
    [0.7, 0],
    [0.95, 0.5],
    [1, 0.92],
    [0.96, 1],
    [0.9, 0.95],
    [0.86, 0.2],
  ],
  1.4,
)
const cup = vessel(
  [
    [0.7, 0],
    [0.9, 0.35],
    [1, 1],
    [0.92, 0.96],
    [0.8, 0.3],
  ],
  0.4,
)
const jar = vessel(
  [
    [0.4, 0],
    [0.7, 0.1],
    [1, 0.36],
    [1, 0.54],
    [0.84, 0.74],
    [0.52, 0.86],
    [0.46, 0.9],
    [0.58, 1],
  ],
  1.3,
)

export const things: Partial<Record<PropKind, Make>> = {
  cup,
  glass: cup,
  bowl: vessel(
    [
      [0.35, 0],
      [0.7, 0.3],
      [1, 1],
      [0.94, 0.96],
      [0.6, 0.35],
    ],
    0.4,
  ),
  plate: vessel(
    [
      [0.5, 0],
      [0.6, 0.4],
      [1, 1],
      [0.96, 1],
    ],
    0.3,
  ),
  tray: flat(1.4),
  bottle: vessel(
    [
      [0.9, 0],
      [1, 0.06],
      [1, 0.58],
      [0.4, 0.74],
      [0.34, 0.96],
      [0.4, 1],
    ],
    1.6,
  ),
  pot: jar,
  jar,
  bucket: vessel(
    [
      [0.75, 0],
      [1, 0.96],
      [1, 1],
      [0.9, 0.95],
    ],
    1.6,
  ),
  basket,
  drum: vessel(
    [
      [0.8, 0],
      [1, 0.3],
      [1, 0.7],
      [0.86, 1],
    ],
    1.9,
  ),
  bell: vessel(
    [
      [1, 0],
      [0.8, 0.2],
      [0.6, 0.7],
      [0.2, 1],
    ],
    1.2,
  ),
  clay: vessel(
    [
      [0.55, 0],
      [1, 0.3],
      [0.9, 0.75],
      [0.5, 0.96],
      [0.1, 1],
    ],
    1,
  ),
  ball: (m) => m.ball([0, h(m) / 2, 0], [w(m) / 2, h(m) / 2, d(m) / 2], 0.8),
  balloon: (m) => {
    m.rod([0, 0, 0], [0, h(m) * 0.6, 0], 0.003, 0.003, 2.4)
    m.ball([0, h(m) * 0.8, 0], [w(m) / 2, h(m) * 0.22, w(m) / 2], 0.8)
  },
  fruit: (m) => m.ball([0, h(m) / 2, 0], [w(m) / 2, h(m) / 2, d(m) / 2], 1.1),
  food: (m) => m.ball([0, h(m) / 2, 0], [w(m) / 2, h(m) / 2, d(m) / 2], 0.7),
  stone: (m) => m.ball([0, h(m) / 2, 0], [w(m) / 2, h(m) / 2, d(m) / 2], 1.7),
  paper: flat(0.1),
  letter: flat(0.1),
  photograph: flat(0.6),
  money: flat(0.9),
  cards: flat(0.3),
  cloth: flat(0.5),
  newspaper: book,
  book,
  wallet: box(2.4),
  box: box(1.3),
  radio: box(2),
  clock: box(1),
  laptop: screen,
  phone: (m) => m.box([0, -h(m) / 2, 0], m.size, 3),
  camera: (m) => {
    m.box([0, -h(m) / 2, 0], m.size, 2.8)
    m.rod([0, 0, d(m) / 2], [0, 0, d(m) / 2 + 0.05], 0.03, 0.03, 3.2)
  },
  bag,
  suitcase: bag,
  coin: vessel(
    [
      [1, 0],
      [1, 1],
    ],
    0.3,
  ),
  ring: vessel(
    [
      [1, 0],
      [1, 1],
    ],
    0.3,
  ),
  amulet: vessel(
    [
      [1, 0],
      [1, 1],
    ],
    0.6,
  ),
  key: stick(1.6, 0.6),
  stick: stick(2),
  cane: stick(2.2, 0.8),
  oar: stick(2, 0.9),
  candle: stick(0.3),
  incense: stick(2),
  cigarette: stick(0.1),
  pen: stick(2.6, 0.6),
  brush: stick(2.2, 0.5),
  needle: stick(1, 0.3),
  syringe: stick(0.4, 0.4),
  flute: stick(2),
  spoon: stick(1),
  chopsticks: stick(1.8, 0.6),
  comb: box(2.2),
  torch: stick(2.6, 1.4),
  microphone: stick(3, 1.5),
  knife: blade,
  sword: blade,
  scissors: blade,
  spear,
  shield: (m) =>
    m.lathe(
      [0, 0, 0],
      [
        [0.02, 0],
        [w(m) / 2, h(m) * 0.4],
        [w(m) / 2, h(m) * 0.6],
        [0.02, h(m)],
      ],
      1.6,
      { deep: 0.2 },
    ),
  gun,
  hammer: tool,
  tool,
  axe: tool,
  hoe: tool,
  broom,
  umbrella,
  flowers: bloom,
  garland: (m) =>
    m.lathe(
      [0, 0, 0],
      [
        [w(m) / 2, 0],
        [w(m) / 2, 0.03],
        [w(m) * 0.4, 0.03],
        [w(m) * 0.4, 0],
      ],
      0.3,
    ),
  branch: bloom,
  plant: bloom,
  guitar: strings,
  fiddle: strings,
  lantern: lamp,
  fan: (m) =>
    m.lathe(
      [0, 0, 0],
      [
        [0.01, 0],
        [w(m) / 2, h(m) * 0.5],
        [0.02, h(m)],
      ],
      0.8,
      { deep: 0.06 },
    ),
  mirror: (m) =>
    m.lathe(
      [0, 0, 0],
      [
        [0.01, 0],
        [w(m) / 2, h(m) * 0.5],
        [0.02, h(m)],
      ],
      0.3,
      { deep: 0.1 },
    ),
  crown: vessel(
    [
      [1, 0],
      [1.05, 0.6],
      [0.9, 1],
    ],
    0.4,
  ),
  flag: (m) => {
    m.rod([0, 0, 0], [0, h(m), 0], 0.012, 0.01, 2)
    m.sheet(
      [
        [0, h(m) * 0.62, 0],
        [w(m), h(m) * 0.64, 0],
        [w(m), h(m), 0],
        [0, h(m), 0],
      ],
      0.8,
    )
  },
  baby,
  statue: (m) => {
    m.box([0, 0, 0], [w(m), h(m) * 0.2, d(m)], 1.4)
    m.ball([0, h(m) * 0.34, 0], [w(m) * 0.48, h(m) * 0.14, d(m) * 0.45], 1)
    m.lathe(
      [0, h(m) * 0.4, 0],
      [
        [w(m) * 0.26, 0],
        [w(m) * 0.28, h(m) * 0.2],
        [w(m) * 0.1, h(m) * 0.3],
      ],
      1,
    )
    m.ball([0, h(m) * 0.78, 0], [w(m) * 0.15, h(m) * 0.1, w(m) * 0.15], 1)
    m.lathe(
      [0, h(m) * 0.86, 0],
      [
        [w(m) * 0.08, 0],
        [0.004, h(m) * 0.14],
      ],
      1,
    )
  },
  kite: (m) => {
    const [x, y] = [w(m) / 2, h(m)]
    m.sheet(
      [
        [0, 0, 0.01],
        [x, y * 0.62, 0],
        [0, y, 0.01],
        [-x, y * 0.62, 0],
      ],
      1.7,
    )
    m.rod([0, 0, 0], [0, y, 0], 0.006, 0.006, 2.6)
    m.rod([-x, y * 0.62, 0], [x, y * 0.62, 0], 0.006, 0.006, 2.6)
    for (const n of [1, 2, 3]) {
      const [tx, ty] = [Math.sin(n * 1.7) * 0.1, -n * y * 0.2]
      m.rod([Math.sin((n - 1) * 1.7) * 0.1, -(n - 1) * y * 0.2, 0], [tx, ty, 0], 0.004, 0.004, 2.4)
      m.sheet(
        [
          [tx - 0.07, ty + 0.03, 0],
          [tx + 0.07, ty - 0.03, 0],
          [tx + 0.07, ty + 0.03, 0],
          [tx - 0.07, ty - 0.03, 0],
        ],
        1.9,
      )
    }
  },
  fish: (m) => {
    m.ball([0, h(m) / 2, 0], [w(m) / 2, h(m) / 2, d(m) * 0.4], 0.9)
    m.sheet(
      [
        [0, h(m) / 2, -d(m) * 0.36],
        [0, h(m), -d(m) / 2],
        [0, 0, -d(m) / 2],
      ],
      1.4,
    )
  },
}
