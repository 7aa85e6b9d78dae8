import { house } from './buildings.ts'
import { deck } from './deck.ts'
import { bamboo, grass, ground, hills, palm, ridge, rock, sky, tree, water } from './nature.ts'
import { across, bench, floor, flowers, lane, leaves, type Painter } from './outdoor-pieces.ts'
import { curve, line, rect, shape } from './pen.ts'
import { between } from './random.ts'
import type { Place } from './words.ts'

export const country: Partial<Record<Place, Painter>> = {
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
  deck: {
    far: (pen, view) => {
      ridge({ ...pen, depth: 0.9 }, view, view.horizon + 4, 40, '#8aa0ab', 0.6)
      water(pen, view, view.horizon, view.bottom)
    },
    mid: (pen, view) => deck(pen, view),
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

export const bambooForest: Painter = {
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
