import { ball, box, cone, cylinder, legs, type Made, place, prism, turns } from './solids.ts'

// What stands in towns and halls.
const post = (height: number): Made['solids'][number] => cylinder([0, 0, 0], [0.14, height, 0.14], 'metal', 2)
const front = (w: number, h: number, tone: number): Made => ({
  solids: [
    box([0, 0, 0], [w, h, 0.6], 'concrete', tone),
    box([0, 0, 0.31], [w * 0.62, 2.3, 0.04], 'metal', tone + 0.6),
    box([0, 2.6, 0.55], [w * 0.92, 0.08, 0.9], 'metal', 1.8, { soft: true }),
    ...[-1, 1].map((x) => box([x * w * 0.22, 3.7, 0.31], [w * 0.2, 1.3, 0.04], 'glass' as const, 2.2)),
  ],
  places: [place('door', 'enter-by', 0, 0, 0.5, turns.front)],
})

export const townPieces = {
  shophouse: () => front(4.2, 6.4, 0.8),
  building: () => ({
    solids: [
      box([0, 0, 0], [7, 11, 1], 'concrete', 1.1),
      ...[0, 1, 2].map((y) => box([0, 3 + y * 2.6, 0.51], [6, 1.1, 0.04], 'glass' as const, 2)),
    ],
  }),
  'far-town': () => ({
    solids: [0, 1, 2, 3, 4, 5, 6].flatMap((n) => {
      const [x, z, w, h] = [(n - 3) * 7, -((n * 3) % 4), 5 + (n % 3), 6 + ((n * 5) % 7) * 1.6]
      return [
        box([x, 0, z], [w, h, 3], 'concrete' as const, 0.9 + (n % 3) * 0.2),
        ...Array.from({ length: Math.floor(h / 2) * 3 }, (_, k) =>
          box(
            [x + ((k % 3) - 1) * w * 0.29, 1.2 + Math.floor(k / 3) * 2, z + 1.51],
            [w * 0.16, 1, 0.03],
            'glass' as const,
            1.7,
            {
              soft: true,
            },
          ),
        ),
      ]
    }),
  }),
  stall: () => ({
    solids: [
      box([0, 0, 0], [1.9, 0.8, 0.9], 'wood', 1.5),
      ...[0, 1, 2].map((n) =>
        box(
          [(n - 1) * 0.6, 0.8, 0],
          [0.5, 0.14, 0.7],
          'leaf' as const,
          0.8 + (n % 2) * 0.8,
          n === 1 ? { accent: true } : {},
        ),
      ),
      ...[-1, 1].map((x) => cylinder([x * 1, 0, -0.5], [0.06, 2.3, 0.06], 'metal' as const, 1.8)),
      box([0, 2.2, 0.15], [2.4, 0.05, 1.9], 'cloth', 0.9, { soft: true, turn: [0, 0.12, 0] }),
    ],
    places: [
      place('front', 'hand-on', 0, 0.9, 0.42, turns.back),
      place('front-left', 'hand-on', -0.6, 0.9, 0.42, turns.back),
      place('behind', 'stand-at', 0, 0, -0.85, turns.front),
      place('top', 'put-on', 0.6, 0.95, 0),
    ],
  }),
  cart: () => ({
    solids: [
      box([0, 0.25, 0], [1.7, 0.7, 0.75], 'metal', 1),
      box([-0.35, 0.95, 0], [0.7, 0.5, 0.6], 'glass', 0.5),
      cylinder([0.45, 0.95, 0], [0.5, 0.35, 0.5], 'metal', 1.5),
      cylinder([-0.6, 0, 0.3], [0.5, 0.5, 0.06], 'rubber', 2.6, { soft: true }),
      box([0, 2.05, 0], [2, 0.05, 1.2], 'cloth', 1, { soft: true, accent: true }),
      ...[-1, 1].map((x) => cylinder([x * 0.8, 0.9, -0.3], [0.04, 1.15, 0.04], 'metal' as const, 1.6)),
    ],
    places: [
      place('front', 'hand-on', 0, 1, 0.36, turns.back),
      place('behind', 'stand-at', 0.3, 0, -0.75, turns.front),
      place('top', 'put-on', 0.05, 0.96, 0.2),
    ],
  }),
  'lamp-post': () => ({
    solids: [
      post(4.6),
      box([0.5, 4.5, 0], [1, 0.06, 0.1], 'metal', 2, { soft: true }),
      ball([0.95, 4.35, 0], [0.3, 0.2, 0.3], 'light', 0.1, { soft: true }),
    ],
    places: [place('post', 'lean-on', 0, 0, 0.3, turns.front)],
  }),
  'power-pole': () => ({
    solids: [
      cylinder([0, 0, 0], [0.28, 8, 0.28], 'concrete', 1.2),
      box([0, 7, 0], [1.9, 0.1, 0.1], 'wood', 2, { soft: true }),
      box([0, 6.2, 0], [60, 0.04, 0.04], 'rubber', 2.8, { soft: true }),
    ],
  }),
  sign: () => ({ solids: [post(2.4), box([0, 1.9, 0.06], [0.9, 0.55, 0.03], 'metal', 0.4, { soft: true })] }),
  'bus-stop': () => ({
    solids: [
      box([0, 0.4, 0], [2.2, 0.06, 0.4], 'metal', 1.3),
      ...[-1, 1].map((x) => cylinder([x * 1.2, 0, -0.3], [0.08, 2.4, 0.08], 'metal' as const, 1.7)),
      box([0, 2.35, 0], [2.8, 0.06, 1.2], 'metal', 1.5, { soft: true }),
      box([0, 0.6, -0.34], [2.4, 1.4, 0.03], 'glass', 0.5),
    ],
    places: [
      place('seat-1', 'sit-at', -0.6, 0.46, 0),
      place('seat-2', 'sit-at', 0.6, 0.46, 0),
      place('queue', 'stand-at', 1.8, 0, 0.2),
    ],
  }),
  'phone-box': () => ({
    solids: [
      box([0, 0, -0.45], [0.95, 2.3, 0.06], 'glass', 0.7),
      ...[-1, 1].map((x) => box([x * 0.46, 0, 0], [0.05, 2.3, 0.9], 'glass' as const, 0.6)),
      box([0, 2.3, 0], [1.02, 0.2, 1], 'metal', 1.6, { soft: true, accent: true }),
      box([0, 1.1, -0.36], [0.3, 0.5, 0.12], 'metal', 2.2, { soft: true }),
    ],
    places: [place('inside', 'stand-at', 0, 0, 0.05, turns.back)],
  }),
  'petrol-pump': () => ({
    solids: [
      box([0, 0, 0], [0.7, 1.7, 0.5], 'metal', 0.7),
      box([0, 1.1, 0.26], [0.5, 0.4, 0.02], 'glass', 2.3),
      box([0, 3.4, 0], [6, 0.25, 4], 'metal', 0.6, { soft: true }),
      cylinder([1.6, 0, 0], [0.3, 3.4, 0.3], 'metal', 1),
    ],
    places: [place('front', 'hand-on', 0, 1.1, 0.3, turns.back)],
  }),
  pillar: () => ({
    solids: [cylinder([0, 0, 0], [0.4, 3.4, 0.4], 'plaster', 0.8)],
    places: [place('side', 'lean-on', 0, 0, 0.42)],
  }),
  railing: () => ({
    solids: [
      box([0, 0.98, 0], [4, 0.06, 0.08], 'metal', 1.8),
      ...[-4, -3, -2, -1, 0, 1, 2, 3, 4].map((n) => box([n * 0.48, 0, 0], [0.04, 0.98, 0.04], 'metal' as const, 1.8)),
    ],
    places: [place('left', 'lean-on', -0.8, 1, 0.22, turns.back), place('right', 'lean-on', 0.5, 1, 0.22, turns.back)],
  }),
  parapet: () => ({
    solids: [box([0, 0, 0], [8, 0.95, 0.25], 'concrete', 1.1)],
    places: [
      place('left', 'lean-on', -1, 0.95, 0.35, turns.back),
      place('right', 'lean-on', 0.4, 0.95, 0.35, turns.back),
      place('seat', 'sit-at', 2, 0.95, 0.05),
    ],
  }),
  bars: () => ({
    solids: Array.from({ length: 22 }, (_, n) =>
      cylinder([(n - 10.5) * 0.16, 0, 0], [0.03, 2.5, 0.03], 'metal' as const, 2.2),
    ),
    places: [
      place('front', 'lean-on', 0.3, 1.2, 0.22, turns.back),
      place('outside', 'stand-at', -0.4, 0, -0.6, turns.front),
    ],
  }),
  cage: () => ({
    solids: [
      box([0, 0, 0], [1, 0.05, 0.7], 'metal', 1.9),
      box([0, 0.75, 0], [1, 0.04, 0.7], 'metal', 1.9),
      ...Array.from({ length: 9 }, (_, n) =>
        box([(n - 4) * 0.12, 0, 0.34], [0.015, 0.75, 0.015], 'metal' as const, 2.2),
      ),
    ],
    places: [place('front', 'hand-on', 0, 0.6, 0.4, turns.back)],
  }),
  stairs: () => ({
    solids: Array.from({ length: 8 }, (_, n) =>
      box([0, 0, -n * 0.28], [1.4, (n + 1) * 0.17, 0.28], 'wood' as const, 1.2 + (n % 2) * 0.2),
    ),
    places: [
      place('step', 'sit-at', 0.2, 0.34, -0.25),
      place('foot', 'stand-at', 0, 0, 0.6, turns.back),
      place('top', 'enter-by', 0, 0, 0.4),
    ],
  }),
  dais: () => ({ solids: [box([0, 0, 0], [6, 0.5, 2.4], 'wood', 1.4)] }),
  'stage-floor': () => ({
    solids: [
      box([0, 0, 0], [7, 0.02, 4.6], 'wood', 1.2, { soft: true }),
      ...[-1, 1].map((x) => box([x * 3.7, 0, -0.4], [1, 3.6, 0.3], 'cloth' as const, 1.8, { accent: true })),
      box([0, 0, -2.4], [8, 3.6, 0.1], 'cloth', 2),
    ],
    places: [place('middle', 'stand-at', 0, 0, 0)],
  }),
  'seat-row': () => ({
    solids: [box([0, 0, 0], [5, 0.43, 0.45], 'cloth', 1.8), box([0, 0.43, -0.22], [5, 0.5, 0.08], 'cloth', 1.9)],
    places: [-4, -3, -2, -1, 0, 1, 2, 3].map((n, at) => place(`seat-${at + 1}`, 'sit-at', (n + 0.5) * 0.6, 0.43, 0.05)),
  }),
  'washing-machine': () => ({
    solids: [
      box([0, 0, 0], [0.65, 0.9, 0.6], 'metal', 0.4),
      cylinder([0, 0.2, 0.29], [0.4, 0.04, 0.4], 'glass', 2, { turn: [0, Math.PI / 2, 0], soft: true }),
    ],
    places: [place('front', 'hand-on', 0, 0.9, 0.28, turns.back), place('top', 'put-on', 0, 0.9, 0)],
  }),
  'salon-chair': () => ({
    solids: [
      cylinder([0, 0, 0], [0.5, 0.4, 0.5], 'metal', 1.6, { taper: 0.4 }),
      box([0, 0.4, 0], [0.55, 0.1, 0.5], 'leather', 2),
      box([0, 0.5, -0.25], [0.5, 0.6, 0.08], 'leather', 2),
    ],
    places: [place('seat', 'sit-at', 0, 0.5, 0), place('behind', 'stand-at', 0, 0, -0.75, turns.front)],
  }),
  'operating-table': () => ({
    solids: [box([0, 0, 0], [0.4, 0.8, 0.8], 'metal', 1.5), box([0, 0.8, 0], [0.65, 0.1, 2], 'cloth', 0.5)],
    places: [
      place('top', 'lie-on', 0, 0.9, 0),
      place('left', 'hand-on', -0.34, 0.92, -0.2, turns.right),
      place('right', 'hand-on', 0.34, 0.92, -0.2, turns.left),
    ],
  }),
  'ring-ropes': () => ({
    solids: [0.5, 0.9, 1.3].flatMap((y) => [
      box([0, y, -2.6], [5.2, 0.03, 0.03], 'rubber' as const, 1),
      ...[-1, 1].map((x) => box([x * 2.6, y, 0], [0.03, 0.03, 5.2], 'rubber' as const, 1)),
    ]),
    places: [place('rope', 'lean-on', 1.5, 1.2, -2.3, turns.front)],
  }),
  'net-goal': () => ({
    solids: [
      box([0, 2.1, 0], [3.6, 0.1, 0.1], 'metal', 0.3, { soft: true }),
      ...[-1, 1].map((x) => cylinder([x * 1.8, 0, 0], [0.1, 2.1, 0.1], 'metal' as const, 0.3)),
    ],
  }),
  swing: () => ({
    solids: [
      ...[-1, 1].map((x) => cylinder([x * 1.2, 0, 0], [0.1, 2.3, 0.1], 'metal' as const, 1.4)),
      box([0, 2.25, 0], [2.5, 0.08, 0.08], 'metal', 1.4, { soft: true }),
      box([0, 0.44, 0], [0.5, 0.04, 0.26], 'wood', 1.6),
      ...[-1, 1].map((x) => box([x * 0.24, 0.48, 0], [0.02, 1.8, 0.02], 'metal' as const, 2, { soft: true })),
    ],
    places: [place('seat', 'sit-at', 0, 0.48, 0)],
  }),
  slide: () => ({
    solids: [
      box([0, 0, -0.8], [0.7, 1.7, 0.7], 'metal', 1.3),
      box([0, 0.75, 0.5], [0.6, 0.06, 2.2], 'metal', 0.7, { accent: true, turn: [0, 0.7, 0], soft: true }),
    ],
  }),
  scaffold: () => ({
    solids: [
      ...[-1, 1].flatMap((x) =>
        [-1, 1].map((z) => cylinder([x * 1.6, 0, z * 0.5], [0.07, 4, 0.07], 'metal' as const, 1.9)),
      ),
      box([0, 2, 0], [3.4, 0.06, 1.1], 'wood', 1.5, { soft: true }),
    ],
    places: [place('pole', 'lean-on', 1.1, 0, 0.75)],
  }),
  fountain: () => ({
    solids: [
      cylinder([0, 0, 0], [2.6, 0.5, 2.6], 'stone', 1),
      cylinder([0, 0.5, 0], [0.4, 1, 0.4], 'stone', 1.1),
      ball([0, 1.4, 0], [0.9, 0.5, 0.9], 'water', 0.4, { soft: true }),
    ],
    places: [place('rim', 'sit-at', 0, 0.5, 1.2), place('rim-left', 'sit-at', -0.9, 0.5, 0.8, -0.8)],
  }),
  gravestone: () => ({
    solids: [
      box([0, 0, 0], [0.6, 0.9, 0.14], 'stone', 0.9),
      box([0, 0, 0.9], [0.9, 0.06, 1.7], 'earth', 1.6, { soft: true }),
    ],
    places: [place('before', 'stand-at', 0, 0, 2, turns.back)],
  }),
  tent: () => ({
    solids: [prism([0, 0, 0], [2.4, 1.5, 2.4], 'cloth', 1.1)],
    places: [place('flap', 'enter-by', 0, 0, 1.4)],
  }),
  arch: () => ({
    solids: [
      ...[-1, 1].map((x) => box([x * 1.5, 0, 0], [0.7, 3, 0.7], 'stone' as const, 1.1)),
      box([0, 3, 0], [3.7, 0.6, 0.7], 'stone', 1.2, { soft: true }),
    ],
    places: [place('through', 'enter-by', 0, 0, 0)],
  }),
  cross: () => ({
    solids: [
      box([0, 1.4, 0], [0.12, 1.6, 0.08], 'wood', 1.8, { soft: true }),
      box([0, 2.4, 0], [0.9, 0.12, 0.08], 'wood', 1.8, { soft: true }),
    ],
  }),
  statue: () => ({
    solids: [
      box([0, 0, 0], [0.9, 0.9, 0.9], 'stone', 1.2),
      cone([0, 0.9, 0], [0.7, 1.5, 0.6], 'stone', 1),
      ball([0, 2.3, 0], [0.3, 0.36, 0.3], 'stone', 0.9),
    ],
    places: [place('before', 'stand-at', 0, 0, 1.1, turns.back)],
  }),
  'tunnel-lights': () => ({
    solids: [-2, 0, 2].map((x) => box([x, 2.9, 0], [0.9, 0.05, 0.2], 'light' as const, 0.1, { soft: true })),
  }),
  'hanging-lamp': () => ({
    solids: [
      box([0, 2.2, 0], [0.02, 0.9, 0.02], 'rubber', 2.6, { soft: true }),
      cone([0, 2, 0], [0.5, 0.25, 0.5], 'light', 0.3, { soft: true }),
    ],
  }),
  'neon-sign': () => ({ solids: [box([0, 2.2, 0], [1.6, 0.5, 0.06], 'light', 0.2, { soft: true, accent: true })] }),
  'clothes-line': () => ({
    solids: [
      ...[-1, 1].map((x) => cylinder([x * 1.5, 0, 0], [0.07, 1.9, 0.07], 'bamboo' as const, 1.5)),
      ...[-2, -1, 0, 1, 2].map((n) =>
        box([n * 0.55, 1.1, 0], [0.42, 0.75, 0.02], 'cloth' as const, 0.4 + ((n + 2) % 3) * 0.6, { soft: true }),
      ),
    ],
  }),
  platform: () => ({
    solids: [box([0, 0, 0], [24, 0.02, 1], 'concrete', 0.4, { soft: true }), ...legs(20, 0.01, 0.4, 'metal', 2)],
  }),
} satisfies Record<string, () => Made>
