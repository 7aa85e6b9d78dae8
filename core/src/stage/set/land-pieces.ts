import { chance } from '../chance.ts'
import { ball, box, cone, cylinder, legs, type Made, place, prism, turns } from './solids.ts'

// The land, the water and what people of the country build on them.
const tree = (name: string, height: number, crown: number): Made => ({
  solids: [
    cylinder([0, 0, 0], [0.42, height * 0.55, 0.42], 'bark', 2, { taper: 0.7 }),
    ...[0, 1, 2, 3].map((n) =>
      ball(
        [Math.cos(n * 1.7) * crown * 0.32, height * (0.42 + n * 0.09), Math.sin(n * 1.7) * crown * 0.32],
        [crown * (0.9 - n * 0.1), crown * 0.6, crown * (0.9 - n * 0.1)],
        'leaf' as const,
        1.2 + chance(name, n) * 0.6,
        { soft: true },
      ),
    ),
  ],
  places: [place('trunk', 'lean-on', 0, 0, 0.42), place('root', 'sit-at', 0.3, 0.1, 0.45)],
})
const palm = (height: number, lean: number): Made => ({
  solids: [
    cylinder([0, 0, 0], [0.34, height, 0.34], 'bark', 1.8, { taper: 0.6, turn: [0, 0, -lean] }),
    ...[0, 1, 2, 3, 4, 5, 6].map((n) =>
      box(
        [Math.sin(lean) * height, height * Math.cos(lean) - 0.1, 0],
        [0.42, 0.04, 4.2],
        'leaf' as const,
        1.5 + (n % 2) * 0.3,
        {
          soft: true,
          turn: [n * 0.46, ((n % 3) - 1) * 0.3, 0],
        },
      ),
    ),
    ...[0, 1, 2].map((n) =>
      ball(
        [Math.sin(lean) * height + Math.cos(n * 2.1) * 0.22, height * Math.cos(lean) - 0.6, Math.sin(n * 2.1) * 0.22],
        [0.26, 0.3, 0.26],
        'wood' as const,
        1.9,
        { soft: true },
      ),
    ),
  ],
  places: [place('trunk', 'lean-on', 0, 0, 0.4), place('root', 'sit-at', 0.3, 0.02, 0.42)],
})
// The palm of rice fields: a straight trunk and a round head of fans.
const sugarPalm = (height: number, lean: number): Made => ({
  solids: [
    cylinder([0, 0, 0], [0.42, height, 0.42], 'bark', 1.9, { taper: 0.7, turn: [0, 0, -lean] }),
    ball([Math.sin(lean) * height, height - 0.9, 0], [2.5, 2.3, 2.5], 'leaf', 2, { soft: true }),
    ...[0, 1, 2, 3].map((n) =>
      box([Math.sin(lean) * height, height + 0.1, 0], [0.7, 0.04, 2.9], 'leaf' as const, 1.9, {
        soft: true,
        turn: [n * 0.79, ((n % 3) - 1) * 0.35, 0],
      }),
    ),
  ],
  places: [place('trunk', 'lean-on', 0, 0, 0.42), place('root', 'sit-at', 0.35, 0.02, 0.45)],
})
const rows = (count: number, w: number, d: number, make: (x: number, z: number, n: number) => Made['solids'][number]) =>
  Array.from({ length: count }, (_, n) => make((chance('x', n, count) - 0.5) * w, (chance('z', n, count) - 0.5) * d, n))

export const landPieces = {
  tree: () => tree('tree', 6, 3.6),
  'big-tree': () => tree('big', 9, 7),
  'mango-tree': () => tree('mango', 5, 4.4),
  palm: () => palm(7, 0.12),
  'sugar-palm': () => sugarPalm(8.5, 0.02),
  'sugar-palm-far': () => sugarPalm(10, -0.03),
  'palm-left': () => palm(8, -0.1),
  banana: () => ({
    solids: [
      cylinder([0, 0, 0], [0.24, 2, 0.24], 'leaf', 1),
      ...[0, 1, 2, 3, 4].map((n) =>
        box([0, 1.9, 0], [0.5, 0.03, 1.6], 'leaf' as const, 1.3, { soft: true, turn: [n * 1.3, -0.5, 0] }),
      ),
    ],
  }),
  bamboos: () => ({
    solids: rows(14, 1.2, 0.8, (x, z, n) =>
      cylinder([x, 0, z], [0.08, 4.5 + (n % 4) * 0.6, 0.08], 'bamboo', 1.2 + (n % 3) * 0.3),
    ),
  }),
  bush: () => ({
    solids: [0, 1, 2].map((n) =>
      ball([(n - 1) * 0.5, 0, (n % 2) * 0.2], [0.9, 0.8 + n * 0.1, 0.8], 'leaf' as const, 1.3 + n * 0.2),
    ),
  }),
  hedge: () => ({ solids: [box([0, 0, 0], [6, 1.1, 0.6], 'leaf', 1.5)] }),
  flowers: () => ({
    solids: rows(12, 1.6, 0.6, (x, z, n) =>
      ball([x, 0.15 + (n % 3) * 0.08, z], [0.14, 0.14, 0.14], 'leaf', 0.4, { soft: true, accent: n % 2 === 0 }),
    ),
  }),
  'tree-line': () => ({
    solids: Array.from({ length: 13 }, (_, n) =>
      ball(
        [(n - 6) * 6, -0.6, (n % 3) - 1],
        [8, 5 + chance('line', n) * 4, 4],
        'leaf' as const,
        1.5 + chance('tone', n) * 0.4,
        { soft: true },
      ),
    ),
  }),
  hills: () => ({
    solids: [0, 1, 2, 3].map((n) =>
      cone([(n - 1.5) * 30, -1, -n % 2], [44, 9 + chance('hill', n) * 9, 20], 'leaf' as const, 0.9 + n * 0.12, {
        soft: true,
      }),
    ),
  }),
  mountains: () => ({
    solids: [0, 1, 2, 3, 4].map((n) =>
      cone([(n - 2) * 26, -1, 0], [40, 22 + chance('peak', n) * 18, 24], 'stone' as const, 0.9 + (n % 2) * 0.2, {
        soft: true,
      }),
    ),
  }),
  rice: () => ({
    solids: rows(90, 15, 6, (x, z, n) =>
      cone([x, 0, z], [0.3, 0.5 + (n % 4) * 0.08, 0.3], 'leaf', 0.8 + (n % 3) * 0.25, { soft: true }),
    ),
  }),
  crop: () => ({
    solids: Array.from({ length: 40 }, (_, n) =>
      ball(
        [((n % 10) - 4.5) * 0.7, 0, (Math.floor(n / 10) - 1.5) * 0.8],
        [0.4, 0.35, 0.4],
        'leaf' as const,
        1 + (n % 3) * 0.2,
        { soft: true },
      ),
    ),
  }),
  grass: () => ({ solids: rows(40, 14, 6, (x, z) => cone([x, 0, z], [0.2, 0.3, 0.2], 'grass', 1.1, { soft: true })) }),
  dike: () => ({
    solids: [box([0, 0, 0], [30, 0.14, 0.7], 'earth', 1.2, { soft: true })],
    places: [place('seat', 'sit-at', 1, 0.14, 0.1)],
  }),
  haystack: () => ({
    solids: [ball([0, -0.4, 0], [2.6, 2.6, 2.6], 'thatch', 0.9)],
    places: [place('side', 'lean-on', 0, 0, 1.45)],
  }),
  rock: () => ({
    solids: [ball([0, -0.25, 0], [1.3, 0.9, 1], 'stone', 1.3)],
    places: [place('seat', 'sit-at', 0, 0.6, 0.15)],
  }),
  rocks: () => ({
    solids: rows(6, 3.4, 1.4, (x, z, n) =>
      ball([x, -0.2, z], [0.8 + (n % 3) * 0.4, 0.7 + (n % 2) * 0.5, 0.8], 'stone', 1.2 + (n % 3) * 0.2),
    ),
  }),
  log: () => ({
    solids: [cylinder([-0.9, 0.2, 0], [0.42, 1.9, 0.42], 'bark', 1.8, { turn: [0, 0, -Math.PI / 2] })],
    places: [place('seat-1', 'sit-at', -0.4, 0.42, 0.05), place('seat-2', 'sit-at', 0.45, 0.42, 0.05)],
  }),
  campfire: () => ({
    solids: [0, 1, 2, 3, 4]
      .map((n) =>
        ball([Math.cos(n * 1.26) * 0.35, 0, Math.sin(n * 1.26) * 0.35], [0.2, 0.16, 0.2], 'stone' as const, 1.8),
      )
      .concat([cone([0, 0.05, 0], [0.5, 0.6, 0.5], 'light', 0.2, { accent: true })]),
    places: [place('side', 'stand-at', 0, 0, 1, turns.back)],
  }),
  well: () => ({
    solids: [
      cylinder([0, 0, 0], [1.1, 0.8, 1.1], 'concrete', 1.1),
      ...[-1, 1].map((x) => cylinder([x * 0.6, 0, 0], [0.08, 2, 0.08], 'wood' as const, 2)),
      box([0, 1.95, 0], [1.4, 0.08, 0.1], 'wood', 2, { soft: true }),
    ],
    places: [place('rim', 'hand-on', 0, 0.8, 0.5, turns.back), place('edge', 'sit-at', 0.1, 0.8, 0.45)],
  }),
  water: () => ({
    solids: [
      box([0, -0.22, 0], [240, 0.05, 60], 'water', 1.7, { soft: true }),
      box([0, -0.24, -60], [400, 0.04, 80], 'water', 1.7, { soft: true }),
    ],
  }),
  pool: () => ({
    solids: [box([0, -0.02, 0], [9, 0.03, 4], 'water', 0.5, { soft: true })],
    places: [place('edge', 'sit-at', 0, 0.05, 2.2, turns.back)],
  }),
  waterfall: () => ({
    solids: [
      box([0, 0, -0.6], [9, 7, 1], 'stone', 1.6),
      box([0, 0, 0], [1.8, 6.8, 0.3], 'water', 0.2, { soft: true }),
      ball([0, -0.2, 0.4], [3, 0.7, 1.4], 'water', 0.1, { soft: true }),
    ],
  }),
  'far-bank': () => ({
    solids: [
      box([0, -0.4, 0], [120, 0.5, 2], 'earth', 1.4, { soft: true }),
      ...Array.from({ length: 11 }, (_, n) =>
        ball([(n - 5) * 7, -0.4, -1], [9, 4 + chance('bank', n) * 3, 3], 'leaf' as const, 1.5, { soft: true }),
      ),
    ],
  }),
  'pier-deck': () => ({
    solids: [
      box([0, -0.02, 0], [3, 0.04, 9], 'wood', 1.1, { soft: true }),
      ...[-1, 1].flatMap((x) =>
        [-1, 0, 1].map((z) => cylinder([x * 1.6, -1, z * 4], [0.2, 1.9, 0.2], 'wood' as const, 2.1)),
      ),
    ],
    places: [place('edge', 'sit-at', 0, 0.04, 3.9), place('end', 'stand-at', -0.8, 0, 3.4)],
  }),
  // The edge of a landing stage: posts, and steps down to it.
  'pier-posts': () => ({
    solids: [
      ...[-4.8, -2.4, 2.4, 4.8].flatMap((x) => [
        cylinder([x, -1, 0], [0.24, 1.95, 0.24], 'wood' as const, 1.9),
        cylinder([x, 0.7, 0], [0.29, 0.06, 0.29], 'rubber' as const, 2.4, { soft: true }),
      ]),
      box([0, -0.3, -0.12], [11, 0.2, 0.14], 'wood', 1.6, { soft: true }),
    ],
    places: [place('edge', 'sit-at', -0.8, 0.04, 0.15, turns.back), place('end', 'enter-by', 1.4, 0, 0.2)],
  }),
  fence: () => ({
    solids: [
      box([0, 0.8, 0], [5, 0.08, 0.05], 'wood', 1.5),
      box([0, 0.4, 0], [5, 0.08, 0.05], 'wood', 1.5),
      ...[-2, -1, 0, 1, 2].map((n) => box([n * 1.2, 0, 0], [0.09, 1.05, 0.09], 'wood' as const, 1.7)),
    ],
    places: [place('rail', 'lean-on', 0.4, 0.9, 0.25, turns.back)],
  }),
  gate: () => ({
    solids: [
      ...[-1, 1].map((x) => box([x * 1.1, 0, 0], [0.2, 1.9, 0.2], 'wood' as const, 1.8)),
      box([0, 1.9, 0], [2.6, 0.16, 0.24], 'wood', 1.8, { soft: true }),
    ],
    places: [place('through', 'enter-by', 0, 0, 0)],
  }),
  house: () => ({
    solids: [
      box([0, 0, 0], [6, 2.8, 1.6], 'wood', 1.2),
      prism([0, 2.8, 0], [6.8, 1.8, 2.4], 'tile', 1.9, { soft: true }),
      box([0.8, 0, 0.81], [0.9, 2, 0.04], 'wood', 2.1),
      box([-1.4, 0.9, 0.81], [1.1, 1, 0.04], 'glass', 2.2),
    ],
    places: [place('door', 'enter-by', 0.8, 0, 1.1), place('step', 'sit-at', 0.1, 0.2, 1.05)],
  }),
  'stilt-house': () => ({
    solids: [
      ...[-2, 0, 2].flatMap((x) =>
        [-1, 1].map((z) => cylinder([x * 1.3, 0, z * 1.4], [0.2, 1.9, 0.2], 'wood' as const, 2.1)),
      ),
      box([0, 1.9, 0], [6.4, 0.14, 3.6], 'wood', 1.6, { soft: true }),
      box([0, 2.04, -0.5], [5.6, 2.2, 2.4], 'wood', 1.2, { soft: true }),
      prism([0, 4.24, -0.5], [6.6, 2, 3.2], 'tile', 2, { soft: true }),
      ...Array.from({ length: 7 }, (_, n) =>
        box([2.2, 0.1 + n * 0.26, 3.3 - n * 0.24], [1, 0.06, 0.3], 'wood' as const, 1.5),
      ),
    ],
    places: [
      place('stairs', 'enter-by', 2.2, 0, 3.8),
      place('step', 'sit-at', 2.2, 0.42, 3),
      place('under', 'stand-at', -0.8, 0, 0.2),
    ],
  }),
  hut: () => ({
    solids: [
      ...[-1, 1].flatMap((x) =>
        [-1, 1].map((z) => cylinder([x * 1.2, 0, z * 0.9], [0.12, 2.1, 0.12], 'bamboo' as const, 1.8)),
      ),
      box([0, 0.45, 0], [2.5, 0.08, 1.9], 'bamboo', 1.2),
      prism([0, 2, 0], [3.2, 1.1, 2.6], 'thatch', 1.6, { soft: true }),
    ],
    places: [
      place('edge', 'sit-at', -0.5, 0.53, 0.75),
      place('edge-right', 'sit-at', 0.5, 0.53, 0.75),
      place('floor', 'lie-on', 0, 0.53, -0.1, turns.right),
    ],
  }),
  sala: () => ({
    solids: [
      ...[-1, 1].flatMap((x) =>
        [-1, 1].map((z) => cylinder([x * 1.9, 0, z * 1.4], [0.18, 2.6, 0.18], 'wood' as const, 1.8)),
      ),
      box([0, 0, 0], [4.4, 0.4, 3.4], 'wood', 1.3),
      prism([0, 2.6, 0], [5.2, 1.7, 4.2], 'tile', 1.9, { soft: true }),
    ],
    places: [place('edge', 'sit-at', -0.8, 0.4, 1.5), place('edge-right', 'sit-at', 0.6, 0.4, 1.5)],
  }),
  'spirit-house': () => ({
    solids: [
      cylinder([0, 0, 0], [0.2, 1.3, 0.2], 'concrete', 0.9),
      box([0, 1.3, 0], [0.7, 0.06, 0.6], 'concrete', 0.8),
      box([0, 1.36, 0], [0.4, 0.4, 0.35], 'wood', 1),
      prism([0, 1.76, 0], [0.7, 0.5, 0.6], 'gold', 1, { accent: true }),
    ],
    places: [place('before', 'stand-at', 0, 0, 0.9, turns.back), place('top', 'put-on', 0.25, 1.36, 0.22)],
  }),
  stupa: () => ({
    solids: [
      cylinder([0, 0, 0], [4, 0.8, 4], 'plaster', 0.4),
      ball([0, 0.4, 0], [3, 2.8, 3], 'plaster', 0.5),
      cone([0, 2.8, 0], [1.1, 4, 1.1], 'gold', 0.9, { accent: true }),
    ],
  }),
  'temple-front': () => ({
    solids: [
      box([0, 0, 0], [7, 0.6, 2], 'plaster', 0.5),
      box([0, 0.6, -0.3], [5.4, 3, 1], 'plaster', 0.3),
      prism([0, 3.6, -0.3], [7, 3, 2], 'tile', 1.7, { accent: true, soft: true }),
      box([0, 0.6, 0.22], [1.1, 2.1, 0.05], 'gold', 1.6),
      ...[-1, 1].map((x) => cylinder([x * 2, 0.6, 0.5], [0.4, 3, 0.4], 'plaster' as const, 0.3)),
    ],
    places: [place('steps', 'enter-by', 0, 0, 1.5), place('step', 'sit-at', 1.4, 0.3, 1.2)],
  }),
  buddha: () => ({
    solids: [
      box([0, 0, 0], [2.2, 0.3, 1.4], 'gold', 1.6),
      box([0, 0.3, 0], [1.9, 0.3, 1.2], 'gold', 1.3, { taper: 0.9 }),
      box([0, 0.6, 0], [1.7, 0.2, 1.1], 'gold', 1.6),
      // Crossed legs, the body, arms down to the lap, the head with its flame.
      ball([-0.36, 0.8, 0.12], [0.95, 0.3, 0.56], 'gold', 0.7, { accent: true }),
      ball([0.36, 0.8, 0.12], [0.95, 0.3, 0.56], 'gold', 0.7, { accent: true }),
      cylinder([0, 0.85, -0.06], [0.52, 0.75, 0.36], 'gold', 0.6, { accent: true, taper: 1.25 }),
      ball([0, 1.42, -0.06], [0.74, 0.32, 0.4], 'gold', 0.6, { accent: true }),
      cylinder([-0.36, 0.9, 0.02], [0.17, 0.66, 0.17], 'gold', 0.7, { accent: true }),
      cylinder([0.36, 0.9, 0.02], [0.17, 0.66, 0.17], 'gold', 0.7, { accent: true }),
      cylinder([0, 1.68, -0.05], [0.17, 0.12, 0.17], 'gold', 0.7, { accent: true }),
      ball([0, 1.74, -0.04], [0.34, 0.42, 0.36], 'gold', 0.5, { accent: true }),
      ball([0, 2.08, -0.06], [0.2, 0.16, 0.2], 'gold', 0.9, { accent: true }),
      cone([0, 2.2, -0.06], [0.1, 0.3, 0.1], 'gold', 0.9, { accent: true }),
    ],
    places: [place('before', 'stand-at', 0, 0, 1.6, turns.back), place('altar', 'put-on', 0.5, 0.8, 0.45)],
  }),
  altar: () => ({
    solids: [
      box([0, 0, -0.3], [1.4, 0.9, 0.4], 'gold', 1.4),
      box([0, 0, 0.1], [1.2, 0.6, 0.4], 'gold', 1.2),
      ball([0, 0.9, -0.3], [0.4, 0.55, 0.3], 'gold', 0.8, { accent: true }),
      ...[-1, 1].map((x) => cylinder([x * 0.4, 0.6, 0.1], [0.05, 0.3, 0.05], 'light' as const, 0.2)),
    ],
    places: [place('before', 'stand-at', 0, 0, 1.1, turns.back), place('top', 'put-on', 0.2, 0.6, 0.15)],
  }),
  'monk-seat': () => ({
    solids: [box([0, 0, 0], [3.4, 0.35, 1.1], 'wood', 1.5)],
    places: [-1, 0, 1].map((n) => place(`seat-${n + 2}`, 'sit-at', n * 1.05, 0.35, 0.1)),
  }),
  pulpit: () => ({
    solids: [
      box([0, 0, 0], [1.1, 0.9, 1.1], 'wood', 1.5, { accent: true }),
      box([0, 0.9, -0.5], [1.1, 1.1, 0.06], 'gold', 1.2),
    ],
    places: [place('seat', 'sit-at', 0, 0.9, 0)],
  }),
  'pyre-hall': () => ({
    solids: [
      box([0, 0, 0], [6, 1, 3], 'plaster', 0.5),
      box([0, 1, -0.4], [3.4, 3, 1.6], 'plaster', 0.3),
      cone([0, 4, -0.4], [2.6, 4.6, 2], 'gold', 1.2, { accent: true }),
      cylinder([0, 1, -1], [0.7, 9, 0.7], 'plaster', 0.7),
    ],
  }),
  'rice-barn': () => ({
    solids: [
      ...[-1, 1].flatMap((x) => [-1, 1].map((z) => cylinder([x, 0, z * 0.8], [0.16, 0.8, 0.16], 'wood' as const, 2))),
      box([0, 0.8, 0], [2.6, 1.8, 2.2], 'wood', 1.4, { soft: true }),
      prism([0, 2.6, 0], [3.2, 1.1, 2.8], 'thatch', 1.8, { soft: true }),
    ],
  }),
  dune: () => ({ solids: [ball([0, -3, 0], [30, 6, 12], 'sand', 0.6, { soft: true })] }),
  'beach-umbrella': () => ({
    solids: [
      cylinder([0, 0, 0], [0.05, 2.1, 0.05], 'wood', 1.5),
      cone([0, 1.9, 0], [2.2, 0.5, 2.2], 'cloth', 0.6, { soft: true, accent: true }),
    ],
  }),
  'deck-chair': () => ({
    solids: [
      box([0, 0.28, 0], [0.64, 0.05, 1.95], 'cloth', 0.6, { accent: true }),
      box([0, 0.33, -0.78], [0.6, 0.1, 0.36], 'cloth', 0.3, { soft: true }),
      ...legs(0.64, 0.28, 1.95, 'wood', 1.6),
    ],
    places: [place('lie', 'lie-on', 0, 0.33, 0.02), place('seat', 'sit-at', 0, 0.33, 0.5)],
  }),
} satisfies Record<string, () => Made>
