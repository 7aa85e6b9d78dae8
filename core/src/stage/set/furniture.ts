import { ball, box, cylinder, legs, type Made, place, turns } from './solids.ts'

const table = (w: number, h: number, d: number): Made => ({
  solids: [box([0, h - 0.05, 0], [w, 0.05, d], 'wood', 1.3), ...legs(w, h - 0.05, d, 'wood', 1.8)],
  places: [
    place('front', 'hand-on', 0, h, d / 2 - 0.1, turns.back),
    place('back', 'hand-on', 0, h, 0.1 - d / 2, turns.front),
    place('top', 'put-on', 0.15, h, 0),
    place('top-left', 'put-on', -w / 4, h, 0),
    place('top-right', 'put-on', w / 3, h, -d / 6),
  ],
})
const chair = (seat = 0.45): Made => ({
  solids: [
    box([0, seat - 0.05, 0], [0.44, 0.05, 0.44], 'wood', 1.5),
    box([0, seat, -0.2], [0.44, 0.45, 0.04], 'wood', 1.5),
    ...legs(0.44, seat - 0.05, 0.44, 'wood', 1.9, 0.04),
  ],
  places: [place('seat', 'sit-at', 0, seat, 0)],
})
const along = (count: number, width: number): number[] =>
  Array.from({ length: count }, (_, at) => ((at + 0.5) / count - 0.5) * width)

const seats = (count: number, w: number, h: number, z = 0) =>
  along(count, w).map((x, at) => place(`seat-${at + 1}`, 'sit-at', x, h, z))

const bench = (w: number, back = true): Made => ({
  solids: [
    box([0, 0.4, 0], [w, 0.05, 0.42], 'wood', 1.5),
    ...(back ? [box([0, 0.45, -0.2], [w, 0.45, 0.04], 'wood', 1.6)] : []),
    ...legs(w, 0.4, 0.42, 'wood', 2),
  ],
  places: seats(Math.max(1, Math.floor(w / 0.6)), w, 0.45),
})
const bed = (w: number, h: number): Made => ({
  solids: [
    box([0, 0, 0], [w, h - 0.18, 2], 'wood', 1.9),
    box([0, h - 0.18, 0], [w - 0.04, 0.18, 1.96], 'cloth', 0.4),
    box([0, 0, -1], [w, h + 0.45, 0.06], 'wood', 1.8),
    box([0, h, -0.75], [w * 0.6, 0.1, 0.36], 'cloth', 0.1),
  ],
  places: [
    place('bed', 'lie-on', 0, h, 0, turns.front),
    place('edge', 'sit-at', w / 2 - 0.2, h, 0.1, turns.right),
    place('edge-left', 'sit-at', 0.2 - w / 2, h, 0.1, turns.left),
    place('foot', 'lean-on', 0, h, 1.05, turns.back),
  ],
})
const shelf = (w: number, levels: number, things: boolean): Made => ({
  solids: [
    ...Array.from({ length: levels }, (_, at) => box([0, 0.3 + at * 0.45, 0], [w, 0.04, 0.36], 'wood', 1.6)),
    box([-w / 2, 0, 0], [0.04, 0.3 + levels * 0.45, 0.36], 'wood', 1.9),
    box([w / 2, 0, 0], [0.04, 0.3 + levels * 0.45, 0.36], 'wood', 1.9),
    ...(things
      ? Array.from({ length: levels }, (_, at) =>
          along(5, w * 0.9).map((x, n) =>
            box(
              [x, 0.34 + at * 0.45, 0],
              [0.1 + ((n + at) % 3) * 0.04, 0.2 + ((n * 2 + at) % 3) * 0.06, 0.2],
              'paper',
              (n + at) % 4 === 1 ? 2 : 0.8,
            ),
          ),
        ).flat()
      : []),
  ],
  places: [place('shelf', 'put-on', 0, 0.79, 0.05), place('front', 'hand-on', 0, 0.79, 0.18, turns.back)],
})
const chest = (w: number, h: number, d: number, tone = 1.6): Made => ({
  solids: [box([0, 0, 0], [w, h, d], 'wood', tone), box([0, 0.1, d / 2], [w * 0.9, h - 0.2, 0.02], 'wood', tone - 0.3)],
  places: [
    place('front', 'hand-on', 0, Math.min(1.2, h * 0.7), d / 2, turns.back),
    ...(h < 1.3 ? [place('top', 'put-on', 0, h, 0)] : []),
  ],
})
const counter = (w: number): Made => ({
  solids: [box([0, 0, 0], [w, 1, 0.55], 'wood', 1.7), box([0, 1, 0], [w + 0.1, 0.05, 0.66], 'wood', 1.1)],
  places: [
    place('front', 'hand-on', 0, 1.05, 0.25, turns.back),
    place('front-left', 'hand-on', -w / 3, 1.05, 0.25, turns.back),
    place('front-right', 'hand-on', w / 3, 1.05, 0.25, turns.back),
    place('behind', 'stand-at', 0, 0, -0.6, turns.front),
    place('behind-left', 'stand-at', -w / 3, 0, -0.6, turns.front),
    place('top', 'put-on', 0.2, 1.05, 0.1),
    place('top-left', 'put-on', -w / 4, 1.05, 0),
  ],
})
const sofa = (w: number): Made => ({
  solids: [
    box([0, 0, 0], [w, 0.42, 0.85], 'cloth', 1.4),
    box([0, 0.42, -0.34], [w, 0.45, 0.18], 'cloth', 1.5),
    box([-w / 2, 0.42, 0], [0.16, 0.2, 0.85], 'cloth', 1.5),
    box([w / 2, 0.42, 0], [0.16, 0.2, 0.85], 'cloth', 1.5),
  ],
  places: [
    ...seats(Math.max(1, Math.round(w / 0.7)), w - 0.4, 0.42, 0.05),
    place('length', 'lie-on', 0, 0.42, 0.05, turns.right),
  ],
})

export const furniture = {
  table: () => table(1.5, 0.75, 0.9),
  'small-table': () => table(0.8, 0.72, 0.8),
  'long-table': () => table(3.2, 0.75, 1),
  'low-table': () => table(0.9, 0.35, 0.6),
  desk: () => {
    const made = table(1.4, 0.75, 0.7)
    return { ...made, solids: [...made.solids, box([0.5, 0.1, 0], [0.36, 0.58, 0.6], 'wood', 1.7)] }
  },
  workbench: () => table(1.8, 0.88, 0.7),
  chair: () => chair(),
  armchair: () => sofa(0.85),
  stool: () => ({
    solids: [box([0, 0.42, 0], [0.32, 0.04, 0.32], 'plastic', 1.2), ...legs(0.3, 0.42, 0.3, 'plastic', 1.6, 0.04)],
    places: [place('seat', 'sit-at', 0, 0.46, 0)],
  }),
  bench: () => bench(1.9),
  pew: () => bench(2.6),
  'plank-bench': () => bench(1.6, false),
  sofa: () => sofa(2),
  bed: () => bed(1.4, 0.5),
  'single-bed': () => bed(0.95, 0.48),
  'hospital-bed': () => {
    const made = bed(0.95, 0.72)
    return {
      ...made,
      solids: [
        ...made.solids,
        ...[-1, 1].map((x) => box([x * 0.49, 0.8, -0.2], [0.02, 0.16, 1], 'metal' as const, 1, { soft: true })),
      ],
    }
  },
  'drip-stand': () => ({
    solids: [
      cylinder([0, 0, 0], [0.4, 0.04, 0.4], 'metal', 1.6),
      cylinder([0, 0, 0], [0.03, 1.9, 0.03], 'metal', 1),
      box([0.06, 1.55, 0], [0.12, 0.22, 0.05], 'plastic', 0.2),
    ],
  }),
  crib: () => ({
    solids: [
      box([0, 0.4, 0], [0.7, 0.12, 1.2], 'cloth', 0.3),
      ...[-1, 1].map((x) => box([x * 0.35, 0, 0], [0.03, 0.95, 1.2], 'wood' as const, 1.2)),
      ...[-1, 1].map((z) => box([0, 0, z * 0.6], [0.7, 0.95, 0.03], 'wood' as const, 1.2)),
    ],
    places: [place('rail', 'hand-on', 0.35, 0.95, 0, turns.left)],
  }),
  mat: () => ({
    solids: [box([0, 0, 0], [1, 0.02, 1.9], 'bamboo', 0.9, { soft: true })],
    places: [
      place('mat', 'lie-on', 0, 0.02, 0),
      place('left', 'sit-at', -0.25, 0.02, 0.4, turns.right),
      place('right', 'sit-at', 0.25, 0.02, -0.4, turns.left),
    ],
  }),
  mattress: () => ({
    solids: [box([0, 0, 0], [1.1, 0.18, 1.95], 'cloth', 0.5)],
    places: [place('bed', 'lie-on', 0, 0.18, 0), place('edge', 'sit-at', 0.35, 0.18, 0.2, turns.right)],
  }),
  'day-bed': () => ({
    solids: [box([0, 0.36, 0], [1.9, 0.06, 1.2], 'bamboo', 1.1), ...legs(1.9, 0.36, 1.2, 'bamboo', 1.7)],
    places: [
      place('left', 'sit-at', -0.55, 0.42, 0.3),
      place('right', 'sit-at', 0.45, 0.42, 0.3),
      place('length', 'lie-on', 0, 0.42, -0.1, turns.right),
      place('top', 'put-on', 0, 0.42, -0.3),
    ],
  }),
  hammock: () => ({
    solids: [
      box([0, 0.5, 0], [0.7, 0.08, 2], 'cloth', 1),
      ...[-1, 1].map((z) => cylinder([0, 0, z * 1.4], [0.16, 2.2, 0.16], 'wood' as const, 2)),
      ...[-1, 1].map((z) => box([0, 0.6, z * 1.2], [0.03, 0.6, 0.4], 'cloth' as const, 1.5, { soft: true })),
    ],
    places: [place('hammock', 'lie-on', 0, 0.58, 0), place('edge', 'sit-at', 0.12, 0.56, 0, turns.right)],
  }),
  nightstand: () => chest(0.45, 0.55, 0.4),
  cabinet: () => chest(1, 1.9, 0.5),
  'low-cabinet': () => chest(1.4, 0.85, 0.45),
  wardrobe: () => chest(1.2, 2.05, 0.6, 1.9),
  locker: () => chest(1.8, 1.9, 0.45, 1.2),
  safe: () => chest(0.6, 0.8, 0.6, 2.4),
  shelf: () => shelf(1.6, 4, true),
  'wide-shelf': () => shelf(2.6, 4, true),
  'empty-shelf': () => shelf(1.4, 3, false),
  counter: () => counter(2.6),
  'long-counter': () => counter(4),
  'kitchen-counter': () => ({
    solids: [
      box([0, 0, 0], [2.4, 0.86, 0.6], 'tile', 0.9),
      box([0, 0.86, 0], [2.44, 0.04, 0.62], 'stone', 1.5),
      box([-0.6, 0.9, 0], [0.6, 0.02, 0.4], 'metal', 1.9),
    ],
    places: [
      place('front', 'hand-on', 0.3, 0.9, 0.22, turns.back),
      place('sink', 'hand-on', -0.6, 0.9, 0.22, turns.back),
      place('top', 'put-on', 0.5, 0.9, 0),
      place('top-right', 'put-on', 0.95, 0.9, 0),
    ],
  }),
  stove: () => ({
    solids: [
      box([0, 0, 0], [0.7, 0.86, 0.6], 'metal', 1.4),
      cylinder([-0.15, 0.86, 0], [0.3, 0.18, 0.3], 'metal', 2),
      cylinder([0.2, 0.86, -0.1], [0.22, 0.1, 0.22], 'metal', 2.2),
    ],
    places: [place('front', 'hand-on', 0, 0.95, 0.25, turns.back)],
  }),
  'clay-stove': () => ({
    solids: [
      cylinder([0, 0, 0], [0.4, 0.34, 0.4], 'clay', 1.5, { taper: 1.15 }),
      cylinder([0, 0.34, 0], [0.36, 0.2, 0.36], 'metal', 2.1, { taper: 0.85 }),
    ],
    places: [place('front', 'hand-on', 0, 0.5, 0.2, turns.back)],
  }),
  fireplace: () => ({
    solids: [
      box([-0.6, 0, 0], [0.3, 1.2, 0.5], 'stone', 1.6),
      box([0.6, 0, 0], [0.3, 1.2, 0.5], 'stone', 1.6),
      box([0, 1.2, 0], [1.6, 0.14, 0.55], 'stone', 1.2),
      ball([0, 0.05, 0], [0.5, 0.4, 0.3], 'light', 0.1, { accent: true }),
    ],
    places: [place('front', 'hand-on', 0, 1.3, 0.3, turns.back), place('mantel', 'put-on', 0, 1.34, 0)],
  }),
  fridge: () => chest(0.75, 1.75, 0.7, 0.5),
  sink: () => ({
    solids: [cylinder([0, 0, 0], [0.2, 0.78, 0.2], 'tile', 0.6), box([0, 0.78, 0], [0.6, 0.12, 0.45], 'tile', 0.3)],
    places: [place('front', 'hand-on', 0, 0.9, 0.2, turns.back)],
  }),
  toilet: () => ({
    solids: [box([0, 0, 0], [0.38, 0.42, 0.6], 'tile', 0.3), box([0, 0.42, -0.26], [0.4, 0.4, 0.18], 'tile', 0.4)],
    places: [place('seat', 'sit-at', 0, 0.42, 0.05)],
  }),
  bathtub: () => ({
    solids: [box([0, 0, 0], [1.7, 0.5, 0.75], 'tile', 0.4)],
    places: [place('tub', 'lie-on', 0, 0.3, 0, turns.right), place('edge', 'hand-on', 0, 0.52, 0.36, turns.back)],
  }),
  mirror: () => ({
    solids: [box([0, 1.0, 0], [0.6, 0.9, 0.03], 'glass', 0.3, { soft: true })],
    places: [place('front', 'stand-at', 0, 0, 0.7, turns.back)],
  }),
  tv: () => ({
    solids: [box([0, 0, 0], [1.2, 0.45, 0.4], 'wood', 1.8), box([0, 0.48, 0], [1.1, 0.64, 0.06], 'glass', 2.6)],
    places: [place('top', 'put-on', 0.5, 0.45, 0.1)],
  }),
  lamp: () => ({
    solids: [
      cylinder([0, 0, 0], [0.3, 0.03, 0.3], 'metal', 2),
      cylinder([0, 0, 0], [0.03, 1.4, 0.03], 'metal', 2),
      cylinder([0, 1.35, 0], [0.4, 0.28, 0.4], 'light', 0.2, { taper: 0.6 }),
    ],
  }),
  piano: () => ({
    solids: [box([0, 0, -0.15], [1.5, 1.2, 0.4], 'wood', 2.4), box([0, 0.62, 0.16], [1.4, 0.1, 0.32], 'wood', 0.6)],
    places: [place('keys', 'hand-on', 0, 0.72, 0.3, turns.back)],
  }),
  machine: () => ({
    solids: [
      box([0, 0, 0], [1.6, 1.3, 0.9], 'metal', 1.6),
      cylinder([0.4, 1.3, 0], [0.4, 0.4, 0.4], 'metal', 2),
      box([-0.4, 0.8, 0.46], [0.5, 0.3, 0.04], 'metal', 0.7),
    ],
    places: [place('front', 'hand-on', -0.2, 0.95, 0.45, turns.back)],
  }),
  console: () => ({
    solids: [box([0, 0, 0], [1.8, 0.8, 0.6], 'metal', 1.7), box([0, 0.8, -0.2], [1.7, 0.5, 0.1], 'glass', 2.4)],
    places: [place('front', 'hand-on', 0, 0.82, 0.25, turns.back)],
  }),
  'potters-wheel': () => ({
    solids: [
      cylinder([0, 0, 0], [0.4, 0.05, 0.4], 'wood', 2.1),
      cylinder([0, 0.05, 0], [0.14, 0.24, 0.14], 'wood', 2),
      cylinder([0, 0.29, 0], [0.6, 0.05, 0.6], 'wood', 1.6),
      cylinder([0, 0.34, 0], [0.2, 0.2, 0.2], 'clay', 0.9, { accent: true }),
    ],
    places: [place('front', 'hand-on', 0, 0.48, -0.2, turns.front)],
  }),
  'low-stool': () => ({
    solids: [box([0, 0, 0], [0.42, 0.18, 0.34], 'wood', 1.9)],
    places: [place('seat', 'sit-at', 0, 0.18, 0)],
  }),
  crate: () => ({
    solids: [box([0, 0, 0], [0.6, 0.45, 0.6], 'wood', 1.4)],
    places: [place('seat', 'sit-at', 0, 0.45, 0.05), place('top', 'put-on', 0, 0.45, 0)],
  }),
  crates: () => ({
    solids: [
      box([0, 0, 0], [1.1, 1, 1], 'wood', 1.5),
      box([0.15, 1, 0], [0.8, 0.7, 0.8], 'wood', 1.3),
      box([-0.95, 0, 0.1], [0.7, 0.6, 0.7], 'wood', 1.7),
    ],
  }),
  jars: () => ({
    solids: [
      cylinder([0, 0, 0], [0.7, 0.8, 0.7], 'clay', 1.5, { taper: 0.75 }),
      cylinder([0.75, 0, 0.1], [0.5, 0.55, 0.5], 'clay', 1.2, { taper: 0.75 }),
    ],
    places: [place('front', 'hand-on', 0, 0.8, 0.3, turns.back)],
  }),
  blackboard: () => ({
    solids: [box([0, 0.9, 0], [3.2, 1.2, 0.05], 'wood', 2.7)],
    places: [place('front', 'hand-on', 0, 1.3, 0.05, turns.back), place('before', 'stand-at', 0, 0, 0.8, turns.front)],
  }),
  podium: () => ({
    solids: [box([0, 0, 0], [0.6, 1.1, 0.45], 'wood', 1.6)],
    places: [place('behind', 'stand-at', 0, 0, -0.6, turns.front), place('front', 'hand-on', 0, 1.1, 0.2, turns.back)],
  }),
  'judge-bench': () => ({
    solids: [
      box([0, 0, 0], [3, 0.3, 1.9], 'wood', 1.9, { soft: true }),
      box([0, 0.3, 0.75], [3, 0.95, 0.35], 'wood', 1.6),
      box([0, 0.3, -0.35], [0.6, 0.45, 0.6], 'wood', 2),
      box([0, 0.75, -0.62], [0.7, 0.9, 0.06], 'wood', 2),
    ],
    places: [place('seat', 'sit-at', 0, 0.75, -0.3), place('top', 'put-on', 0.3, 1.25, 0.75)],
  }),
  'witness-box': () => ({
    solids: [
      box([0, 0, 0.45], [1, 0.95, 0.06], 'wood', 1.7),
      ...[-1, 1].map((x) => box([x * 0.5, 0, 0], [0.06, 0.95, 0.9], 'wood' as const, 1.7)),
    ],
    places: [place('stand', 'stand-at', 0, 0, 0.05), place('rail', 'hand-on', 0, 0.95, 0.42, turns.front)],
  }),
  screen: () => ({ solids: [box([0, 0.8, 0], [4.4, 2.3, 0.05], 'cloth', 0.1)] }),
  curtain: () => ({ solids: [box([0, 0, 0], [1.6, 2.3, 0.08], 'cloth', 1.2, { soft: true })] }),
  rug: () => ({ solids: [box([0, 0, 0], [2.2, 0.012, 1.5], 'cloth', 1.4, { soft: true })] }),
  throne: () => ({
    solids: [
      box([0, 0, 0], [1.6, 0.3, 1.4], 'stone', 1.2, { soft: true }),
      box([0, 0.3, 0], [0.8, 0.45, 0.7], 'gold', 1, { accent: true }),
      box([0, 0.75, -0.34], [0.8, 1.2, 0.1], 'gold', 1.2, { accent: true }),
    ],
    places: [place('seat', 'sit-at', 0, 0.75, 0.05)],
  }),
  coffin: () => ({
    solids: [box([0, 0.35, 0], [0.7, 0.5, 2], 'wood', 0.8), box([0, 0, 0], [0.6, 0.35, 1.6], 'wood', 2)],
    places: [place('side', 'hand-on', 0.35, 0.85, 0, turns.left), place('top', 'put-on', 0, 0.85, 0)],
  }),
  wheelchair: () => ({
    solids: [
      box([0, 0.42, 0], [0.5, 0.06, 0.5], 'leather', 2),
      box([0, 0.48, -0.24], [0.5, 0.45, 0.05], 'leather', 2),
      ...[-1, 1].map((x) =>
        cylinder([x * 0.3, 0.3, -0.05], [0.6, 0.04, 0.6], 'rubber' as const, 2.6, {
          turn: [0, 0, Math.PI / 2],
          soft: true,
        }),
      ),
    ],
    places: [place('seat', 'sit-at', 0, 0.48, 0)],
  }),
} satisfies Record<string, () => Made>
