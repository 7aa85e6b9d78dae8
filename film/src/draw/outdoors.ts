import { house, lamp, parkedCar, shophouse, stall, stupa, temple, tower, wires } from './buildings.ts'
import { bamboo, grass, ground, hills, lantern, palm, ridge, rock, sky, tree, type View, water } from './nature.ts'
import { curve, line, oval, type Pen, type Point, polygon, rect, shape } from './pen.ts'
import { between, pick } from './random.ts'
import type { Place } from './words.ts'

// A place out of doors in three depths: `far` moves least under the camera, `near` most.
export type Painter = {
  far: (pen: Pen, view: View) => void
  mid: (pen: Pen, view: View) => void
  near?: (pen: Pen, view: View) => void
}

const across = (view: View, count: number, draw: (x: number, index: number) => void): void => {
  const step = (view.right - view.left) / count
  for (let index = 0; index < count; index++) draw(view.left + step * index, index)
}
const floor = (view: View) => view.horizon + (view.bottom - view.horizon) * 0.16

const lane = (pen: Pen, view: View, hex: string, centre = 0.5): void => {
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

const leaves = (pen: Pen, view: View, side: -1 | 1): void => {
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

const painters: Partial<Record<Place, Painter>> = {
  field: {
    far: (pen, view) => hills(pen, view),
    mid: (pen, view) => {
      ground(pen, view, view.horizon, '#a9b457', '#c3c07a')
      const rows = 9
      for (let row = 0; row < rows; row++) {
        const y = view.horizon + (view.bottom - view.horizon) * ((row + 0.4) / rows) ** 1.8
        shape(
          pen,
          curve(
            [
              [view.left, y],
              [view.left + 700, y - 8 - row],
              [view.right, y + 6],
            ],
            false,
          ),
          undefined,
          { line: 1.6 + row * 0.5, alpha: 0.3 },
        )
        grass(
          { ...pen, depth: Math.max(0, 0.35 - row * 0.05) },
          view,
          y,
          8 + row * 5,
          row % 2 ? '#93a548' : '#b6bb5c',
          80,
        )
      }
      house({ ...pen, depth: 0.35 }, view.left + (view.right - view.left) * 0.68, view.horizon + 36, 150)
      palm({ ...pen, depth: 0.3 }, view.left + (view.right - view.left) * 0.82, view.horizon + 36, 230)
      palm({ ...pen, depth: 0.35 }, view.left + (view.right - view.left) * 0.2, view.horizon + 26, 190)
    },
    near: (pen, view) => grass(pen, view, view.bottom, 130, '#8a9a3e', 90),
  },
  forest: {
    far: (pen, view) => {
      ridge({ ...pen, depth: 0.8 }, view, view.horizon + 20, 260, '#7d9a80', 1.6)
      across(view, 14, (x) =>
        tree({ ...pen, depth: 0.65 }, x + 40, view.horizon + 30, between(pen.random, 260, 420), '#6f9068'),
      )
    },
    mid: (pen, view) => {
      ground(pen, view, view.horizon + 20, '#7d7a4e', '#97a070')
      across(view, 7, (x, index) =>
        tree(
          { ...pen, depth: 0.25 },
          x + between(pen.random, 20, 160),
          floor(view) + (index % 2) * 40,
          between(pen.random, 480, 760),
          '#5c7f48',
        ),
      )
      grass(pen, view, floor(view) + 90, 46, '#6f8a43', 130)
    },
    near: (pen, view) => {
      leaves(pen, view, -1)
      leaves(pen, view, 1)
      grass(pen, view, view.bottom, 120, '#4f6b35', 90)
    },
  },
  river: {
    far: (pen, view) => {
      hills(pen, view)
      across(view, 9, (x) => tree({ ...pen, depth: 0.5 }, x + 70, view.horizon + 14, between(pen.random, 110, 200)))
      house({ ...pen, depth: 0.45 }, view.left + (view.right - view.left) * 0.24, view.horizon + 16, 120)
    },
    mid: (pen, view) => {
      water(pen, view, view.horizon + 8, view.bottom)
      const y = view.horizon + (view.bottom - view.horizon) * 0.2
      const x = view.left + (view.right - view.left) * 0.62
      shape(
        pen,
        curve([
          [x, y],
          [x + 70, y + 20],
          [x + 190, y + 20],
          [x + 270, y - 8],
          [x + 200, y + 6],
          [x + 80, y + 6],
        ]),
        '#7a5638',
        { line: 2 },
      )
      const deck = view.horizon + (view.bottom - view.horizon) * 0.32
      rect(pen, view.left, deck, view.right - view.left, view.bottom - deck, '#a78660', { line: 2 })
      for (let plank = 0; plank < 26; plank++) {
        const px = view.left + ((view.right - view.left) * plank) / 26
        line(
          pen,
          [px + (px - (view.left + view.right) / 2) * 0.02, deck],
          [px + (px - (view.left + view.right) / 2) * 0.35, view.bottom],
          1.6,
          0.4,
        )
      }
      across(view, 5, (px) => rect(pen, px + 60, deck - 74, 20, 90, '#80603f', { line: 1.6 }))
    },
    near: (pen, view) => leaves(pen, view, 1),
  },
  beach: {
    far: (pen, view) => {
      ridge({ ...pen, depth: 0.8 }, view, view.horizon + 4, 70, '#7f97a0', 0.7)
      water(pen, view, view.horizon, view.horizon + 190)
    },
    mid: (pen, view) => {
      const shore = view.horizon + 130
      shape(
        pen,
        curve([
          [view.left, shore + 30],
          [view.left + 500, shore - 6],
          [view.right - 400, shore + 34],
          [view.right, shore],
          [view.right, view.bottom],
          [view.left, view.bottom],
        ]),
        '#e3cfa2',
        {
          line: 1.8,
          alpha: 0.35,
          bounds: { x: view.left, y: shore, width: view.right - view.left, height: view.bottom - shore },
        },
      )
      shape(
        pen,
        curve(
          [
            [view.left, shore + 24],
            [view.left + 500, shore - 12],
            [view.right - 400, shore + 28],
            [view.right, shore - 6],
          ],
          false,
        ),
        undefined,
        { line: 5, alpha: 0.18 },
      )
      palm(pen, view.left + 190, shore + 110, 520)
      palm({ ...pen, depth: 0.15 }, view.right - 240, shore + 70, 430)
      rock(pen, view.right - 420, shore + 60, 60)
    },
  },
  mountain: {
    far: (pen, view) => {
      ridge({ ...pen, depth: 0.9 }, view, view.horizon, 420, '#7f93a8', 0.9)
      ridge({ ...pen, depth: 0.65 }, view, view.horizon + 10, 280, '#73899a', 1.1)
    },
    mid: (pen, view) => {
      ridge({ ...pen, depth: 0.4 }, view, view.horizon + 40, 130, '#6f8a6a', 1.3)
      ground(pen, view, view.horizon + 60, '#8b9457', '#9aa878')
      for (let stone = 0; stone < 6; stone++)
        rock(
          pen,
          between(pen.random, view.left, view.right),
          between(pen.random, floor(view), view.bottom - 160),
          between(pen.random, 24, 70),
        )
      across(view, 5, (x) =>
        tree({ ...pen, depth: 0.3 }, x + 120, floor(view), between(pen.random, 150, 260), '#59784e'),
      )
    },
    near: (pen, view) => grass(pen, view, view.bottom, 70, '#6d7d3f', 60),
  },
  city: {
    far: (pen, view) =>
      across(view, 15, (x) =>
        tower(
          { ...pen, depth: 0.7 },
          x,
          view.horizon + 30,
          between(pen.random, 80, 140),
          between(pen.random, 180, 480),
        ),
      ),
    mid: (pen, view) => {
      ground(pen, view, view.horizon + 20, '#8d8a86', '#a8a29a')
      lane(pen, view, '#77756f')
      const middle = (view.left + view.right) / 2
      for (let block = 0; block < 4; block++) {
        const size = 330 - block * 70
        const depth = block * 0.16
        const reach = 190 + (3 - block) * 215
        shophouse({ ...pen, depth }, middle - reach - size, view.horizon + 30 + (3 - block) * 26, size, size * 1.75)
        shophouse({ ...pen, depth }, middle + reach, view.horizon + 30 + (3 - block) * 26, size, size * 1.75)
      }
      lamp(pen, middle - 300, floor(view) + 60, 430)
      parkedCar({ ...pen, depth: 0.15 }, middle + 150, floor(view) + 30, 210, '#b0563f')
    },
    near: (pen, view) => wires(pen, view.left, view.right, view.top + 60),
  },
  road: {
    far: (pen, view) => hills(pen, view),
    mid: (pen, view) => {
      ground(pen, view, view.horizon + 10, '#a3a05f', '#b5b184')
      lane(pen, view, '#8b8782')
      const x = (view.left + view.right) / 2
      for (let dash = 0; dash < 6; dash++) {
        const y = view.horizon + (view.bottom - view.horizon) * ((dash + 0.5) / 6) ** 2
        shape(
          pen,
          polygon([
            [x - 2 - dash * 2, y],
            [x + 2 + dash * 2, y],
            [x + 4 + dash * 3, y + 8 + dash * 9],
            [x - 4 - dash * 3, y + 8 + dash * 9],
          ]),
          '#efe3b8',
          { line: 0 },
        )
      }
      across(view, 6, (px, index) =>
        index === 2 || index === 3
          ? undefined
          : tree({ ...pen, depth: 0.35 }, px + 80, view.horizon + 40, between(pen.random, 160, 300)),
      )
      for (const [px, tall] of [
        [x + 330, 420],
        [x + 170, 230],
        [x - 330, 420],
      ] as const)
        rect({ ...pen, depth: 0.2 }, px, floor(view) - tall, 11, tall, '#6b5b4b', { line: 1.3 })
    },
    near: (pen, view) => wires(pen, view.left, view.right, view.top + 110),
  },
  village: {
    far: (pen, view) => {
      hills(pen, view)
      across(view, 8, (x) => palm({ ...pen, depth: 0.55 }, x + 60, view.horizon + 24, between(pen.random, 180, 300)))
    },
    mid: (pen, view) => {
      ground(pen, view, view.horizon + 16, '#b29a70', '#bfae86')
      house({ ...pen, depth: 0.25 }, view.left + 150, floor(view), 330)
      house({ ...pen, depth: 0.32 }, view.right - 560, floor(view) - 14, 290)
      lane(pen, view, '#c2a87c')
      tree(pen, view.right - 190, floor(view) + 60, 560)
      across(view, 10, (x) => rect(pen, x + 20, floor(view) + 16, 9, 70, '#8a6d4c', { line: 1.3, wash: 0 }))
    },
    near: (pen, view) => leaves(pen, view, -1),
  },
  temple: {
    far: (pen, view) => {
      ridge({ ...pen, depth: 0.8 }, view, view.horizon + 10, 120, '#86a090')
      across(view, 8, (x) => tree({ ...pen, depth: 0.55 }, x + 70, view.horizon + 20, between(pen.random, 140, 240)))
      stupa({ ...pen, depth: 0.25 }, view.left + (view.right - view.left) * 0.22, view.horizon + 30, 420)
    },
    mid: (pen, view) => {
      ground(pen, view, view.horizon + 16, '#cdbd9c', '#d8cdb0')
      temple({ ...pen, depth: 0.1 }, view.left + (view.right - view.left) * 0.56, floor(view), 520)
      for (let slab = 1; slab < 7; slab++) {
        const y = floor(view) + (view.bottom - floor(view)) * (slab / 7) ** 1.5
        line(pen, [view.left, y], [view.right, y], 1.5, 0.25)
      }
      tree(pen, view.right - 120, floor(view) + 40, 600, '#668a4c')
    },
    near: (pen, view) => leaves(pen, view, -1),
  },
  market: {
    far: (pen, view) =>
      across(view, 9, (x) =>
        shophouse({ ...pen, depth: 0.55 }, x, view.horizon + 40, 190, between(pen.random, 260, 400)),
      ),
    mid: (pen, view) => {
      ground(pen, view, view.horizon + 30, '#a08c74', '#b09c84')
      across(view, 6, (x) => stall({ ...pen, depth: 0.3 }, x + 20, floor(view) - 20, 210))
      stall(pen, view.left + 30, floor(view) + 120, 340)
      stall(pen, view.right - 390, floor(view) + 120, 340)
    },
    near: (pen, view) => across(view, 7, (x) => lantern(pen, x + 90, view.top + between(pen.random, 90, 170), 26)),
  },
  garden: {
    far: (pen, view) =>
      across(view, 11, (x) =>
        tree({ ...pen, depth: 0.6 }, x + 50, view.horizon + 20, between(pen.random, 180, 320), '#7b9c62'),
      ),
    mid: (pen, view) => {
      ground(pen, view, view.horizon + 14, '#91a857', '#a9b878')
      lane(pen, view, '#cdb78e', 0.44)
      tree({ ...pen, depth: 0.1 }, view.left + 210, floor(view) + 30, 640)
      tree({ ...pen, depth: 0.15 }, view.right - 260, floor(view) + 10, 560)
      flowers(pen, view)
      bench(pen, view.left + (view.right - view.left) * 0.6, floor(view) + 50)
    },
    near: (pen, view) => {
      grass(pen, view, view.bottom, 90, '#6f8f3e', 80)
      leaves(pen, view, 1)
    },
  },
  graveyard: {
    far: (pen, view) => {
      ridge({ ...pen, depth: 0.8 }, view, view.horizon + 10, 140, '#6f8080', 1.3)
      across(view, 7, (x) =>
        tree({ ...pen, depth: 0.6 }, x + 60, view.horizon + 20, between(pen.random, 200, 330), '#5f7358'),
      )
    },
    mid: (pen, view) => {
      ground(pen, view, view.horizon + 16, '#7b8058', '#8a9070')
      across(view, 9, (x, index) => {
        const tall = between(pen.random, 70, 140)
        shape(
          pen,
          curve([
            [x + 40, floor(view) + (index % 3) * 46],
            [x + 40, floor(view) + (index % 3) * 46 - tall * 0.8],
            [x + 75, floor(view) + (index % 3) * 46 - tall],
            [x + 110, floor(view) + (index % 3) * 46 - tall * 0.8],
            [x + 110, floor(view) + (index % 3) * 46],
          ]),
          '#a4a19a',
          { line: 2, bounds: { x: x + 40, y: floor(view) - tall, width: 70, height: tall } },
        )
      })
      grass(pen, view, floor(view) + 130, 60, '#69744a', 120)
    },
    near: (pen, view) => leaves(pen, view, -1),
  },
  roof: {
    far: (pen, view) =>
      across(view, 17, (x) =>
        tower(
          { ...pen, depth: 0.6 },
          x,
          view.horizon + 160,
          between(pen.random, 70, 130),
          between(pen.random, 160, 460),
        ),
      ),
    mid: (pen, view) => {
      const edge = view.horizon + 130
      rect(pen, view.left, edge, view.right - view.left, view.bottom - edge, '#a39d94', { line: 2 })
      rect(pen, view.left, edge - 66, view.right - view.left, 70, '#b9b1a5', { line: 2 })
      rect(pen, view.left + 120, edge - 250, 170, 190, '#9aa1a3', { line: 2 })
      wires(pen, view.left, view.right, edge - 180)
    },
  },
  yard: {
    far: (pen, view) =>
      across(view, 8, (x) => tree({ ...pen, depth: 0.55 }, x + 70, view.horizon + 20, between(pen.random, 180, 300))),
    mid: (pen, view) => {
      ground(pen, view, view.horizon + 16, '#bba67c', '#c9b894')
      rect({ ...pen, depth: 0.25 }, view.left + 120, view.horizon - 190, 620, 230, '#d9cdb0', { line: 2 })
      for (let window = 0; window < 6; window++)
        rect({ ...pen, depth: 0.25 }, view.left + 160 + window * 96, view.horizon - 140, 56, 74, '#7d97a3', {
          line: 1.4,
          wash: 0,
        })
      shape(
        { ...pen, depth: 0.25 },
        polygon([
          [view.left + 90, view.horizon - 186],
          [view.left + 180, view.horizon - 270],
          [view.left + 690, view.horizon - 270],
          [view.left + 770, view.horizon - 186],
        ]),
        '#9c5a44',
        { line: 2 },
      )
      rect(pen, view.right - 420, floor(view) - 470, 10, 480, '#8b8b8b', { line: 1.4 })
      tree(pen, view.right - 170, floor(view) + 40, 520)
    },
  },
  desert: {
    far: (pen, view) => ridge({ ...pen, depth: 0.6 }, view, view.horizon + 20, 130, '#d1ab74', 0.5),
    mid: (pen, view) => {
      ridge({ ...pen, depth: 0.25 }, view, view.horizon + 110, 110, '#dfb97c', 0.45)
      ridge(pen, view, view.bottom - 120, 150, '#e2bf86', 0.4)
    },
  },
  sky: {
    far: (pen, view) => sky(pen, { ...view, horizon: view.bottom }),
    mid: () => undefined,
  },
  station: {
    far: (pen, view) => {
      hills(pen, view)
      across(view, 7, (x) => tree({ ...pen, depth: 0.6 }, x + 80, view.horizon + 16, between(pen.random, 120, 200)))
    },
    mid: (pen, view) => {
      ground(pen, view, view.horizon + 20, '#9c948a', '#aba396')
      for (const offset of [-60, 60])
        shape(
          pen,
          polygon([
            [view.left + 500 + offset * 0.2, view.horizon + 20],
            [view.left + 508 + offset * 0.2, view.horizon + 20],
            [view.left + 150 + offset * 3, view.bottom],
            [view.left + 110 + offset * 3, view.bottom],
          ]),
          '#5d5a57',
          { line: 1.4 },
        )
      const edge = view.left + (view.right - view.left) * 0.42
      shape(
        pen,
        polygon([
          [edge + 60, view.horizon + 40],
          [view.right, view.horizon + 40],
          [view.right, view.bottom],
          [edge - 200, view.bottom],
        ]),
        '#c4b8a4',
        { line: 2.2 },
      )
      shape(
        pen,
        polygon([
          [edge + 66, view.horizon + 40],
          [edge + 90, view.horizon + 40],
          [edge - 90, view.bottom],
          [edge - 160, view.bottom],
        ]),
        '#d9a63f',
        { line: 1.4 },
      )
      for (let post = 0; post < 4; post++)
        rect(
          { ...pen, depth: 0.3 - post * 0.1 },
          edge + 190 + post * 190,
          view.horizon - 250 - post * 60,
          18 + post * 5,
          300 + post * 100,
          '#6d5f55',
          { line: 1.6 },
        )
      shape(
        pen,
        polygon([
          [edge + 120, view.horizon - 240],
          [view.right, view.horizon - 430],
          [view.right, view.horizon - 330],
          [edge + 120, view.horizon - 205],
        ]),
        '#8f4b38',
        { line: 2 },
      )
      rect(pen, view.right - 520, view.horizon - 210, 230, 66, '#e7dcc0', { line: 2 })
      bench(pen, view.right - 330, floor(view) + 40)
    },
  },
  land: {
    far: (pen, view) => hills(pen, view),
    mid: (pen, view) => {
      ground(pen, view, view.horizon + 10, '#a3a468', '#b4b486')
      across(view, 5, (x) =>
        tree(
          { ...pen, depth: 0.4 },
          x + between(pen.random, 30, 190),
          view.horizon + between(pen.random, 20, 60),
          between(pen.random, 150, 320),
        ),
      )
      grass(pen, view, floor(view) + 110, 34, '#8b9550', 120)
    },
    near: (pen, view) => grass(pen, view, view.bottom, 90, '#77823f', 60),
  },
}

export const bench = (pen: Pen, x: number, base: number): void => {
  rect(pen, x, base - 70, 230, 16, '#8a623f', { line: 1.8 })
  rect(pen, x, base - 118, 230, 14, '#8a623f', { line: 1.8 })
  rect(pen, x, base - 140, 230, 14, '#8a623f', { line: 1.8 })
  for (const share of [14, 200]) rect(pen, x + share, base - 140, 14, 140, '#5b5550', { line: 1.5 })
}

const flowers = (pen: Pen, view: View): void => {
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

const bambooForest: Painter = {
  far: (pen, view) => ridge({ ...pen, depth: 0.8 }, view, view.horizon + 20, 260, '#93ad7d', 1.4),
  mid: (pen, view) => {
    ground(pen, view, view.horizon + 20, '#8f8a55', '#a3a878')
    across(view, 34, (x) =>
      bamboo(
        { ...pen, depth: between(pen.random, 0, 0.55) },
        x + between(pen.random, 0, 50),
        floor(view) + between(pen.random, -20, 60),
        1400,
      ),
    )
  },
  near: (pen, view) => leaves(pen, view, 1),
}

export const outdoorPainter = (place: Place, words: string): Painter => {
  if (place === 'forest' && /bamboo|ไผ่/i.test(words)) return bambooForest
  const fallback: Painter = painters.land ?? { far: hills, mid: () => undefined }
  return painters[place] ?? fallback
}
