import { church, house, shophouse, stupa, temple, tower } from './buildings.ts'
import { ground, hills, lantern, palm, ridge, tree } from './nature.ts'
import { across, bench, floor, lane, leaves, type Painter } from './outdoor-pieces.ts'
import { line, polygon, rect, shape } from './pen.ts'
import { between } from './random.ts'
import { lamp, parkedCar, stall, wires } from './street.ts'
import type { Place } from './words.ts'

export const town: Partial<Record<Place, Painter>> = {
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
  church: {
    far: (pen, view) => {
      hills(pen, view)
      across(view, 8, (x) => tree({ ...pen, depth: 0.6 }, x + 70, view.horizon + 20, between(pen.random, 140, 240)))
    },
    mid: (pen, view) => {
      ground(pen, view, view.horizon + 16, '#9fa864', '#b4b884')
      lane(pen, view, '#c9bb9a', 0.47)
      church({ ...pen, depth: 0.1 }, view.left + (view.right - view.left) * 0.52, floor(view), 470)
      tree(pen, view.left + 220, floor(view) + 30, 540)
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
}
