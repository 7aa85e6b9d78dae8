import { ball, box, cone, cylinder, legs, type Made, place, turns } from './solids.ts'

// Vehicles that people are in, and those that stand about. An inside has its near wall left out: the camera stands there.
const seat = (x: number, z: number, y = 0.45, turn = 0): Made['solids'] => [
  box([x, y - 0.16, z], [0.52, 0.16, 0.5], 'leather', 1.8, { turn: [turn, 0, 0] }),
  box([x - Math.sin(turn) * 0.26, y, z - Math.cos(turn) * 0.26], [0.5, 0.62, 0.1], 'leather', 1.9, {
    turn: [turn, 0, 0],
  }),
]
const wheels = (w: number, d: number, r: number): Made['solids'] =>
  [-1, 1].flatMap((x) =>
    [-1, 1].map((z) =>
      cylinder([x * w, r, z * d - (z * d > 0 ? 0.12 : 0)], [r * 2, 0.24, r * 2], 'rubber' as const, 2.7, {
        turn: [0, Math.PI / 2, 0],
        soft: true,
      }),
    ),
  )

const carInside: Made = {
  solids: [
    ...seat(-0.4, 0.15),
    ...seat(0.4, 0.15),
    ...seat(-0.4, -0.85),
    ...seat(0.4, -0.85),
    // Dashboard and wheel; bonnet, boot, doors; roof on its posts, glass between them left out.
    box([0, 0.5, 0.98], [1.62, 0.36, 0.34], 'plastic', 2.2),
    cylinder([-0.4, 0.84, 0.72], [0.38, 0.035, 0.38], 'rubber', 2.6, { turn: [0, -1.05, 0], soft: true }),
    box([0, 0.3, 1.75], [1.74, 0.52, 1.25], 'metal', 1, { taper: 0.92, soft: true }),
    box([0, 0.3, -1.75], [1.74, 0.55, 0.7], 'metal', 1, { taper: 0.92, soft: true }),
    ...[-1, 1].flatMap((x) => [
      box([x * 0.87, 0.28, -0.25], [0.06, 0.58, 2.7], 'metal' as const, 1, { soft: true }),
      box([x * 0.89, 0.62, -0.2], [0.03, 0.05, 0.2], 'metal' as const, 2.2, { soft: true }),
      box([x * 0.8, 0.84, 0.98], [0.06, 0.78, 0.06], 'metal' as const, 1.2, { soft: true, turn: [0, -0.5, 0] }),
      box([x * 0.83, 0.84, -0.36], [0.05, 0.72, 0.09], 'metal' as const, 1.2, { soft: true }),
      box([x * 0.8, 0.84, -1.45], [0.06, 0.74, 0.08], 'metal' as const, 1.2, { soft: true, turn: [0, 0.3, 0] }),
      cylinder([x * 0.82, 0.34, 1.5], [0.66, 0.2, 0.66], 'rubber' as const, 2.7, {
        turn: [0, 0, Math.PI / 2],
        soft: true,
      }),
      cylinder([x * 0.82, 0.34, -1.5], [0.66, 0.2, 0.66], 'rubber' as const, 2.7, {
        turn: [0, 0, Math.PI / 2],
        soft: true,
      }),
      ball([x * 0.62, 0.5, 2.34], [0.26, 0.2, 0.12], 'light' as const, 0.1, { soft: true }),
    ]),
    box([0, 1.54, -0.4], [1.62, 0.06, 1.95], 'metal', 1.1, { soft: true }),
  ],
  places: [
    place('driver', 'sit-at', -0.4, 0.45, 0.15),
    place('beside', 'sit-at', 0.4, 0.45, 0.15),
    place('behind-left', 'sit-at', -0.4, 0.45, -0.85),
    place('behind-right', 'sit-at', 0.4, 0.45, -0.85),
    place('wheel', 'hand-on', -0.4, 0.86, 0.66),
    place('door', 'enter-by', -1.2, 0, 0.2, turns.right),
  ],
}
const rowsOf = (rows: number, aisle: number, gap: number) =>
  Array.from({ length: rows }, (_, n) => -n * gap).flatMap((z, row) =>
    [-1, 1].flatMap((side) =>
      [0, 1].map((at) => ({
        x: side * (aisle / 2 + 0.28 + at * 0.56),
        z,
        id: `seat-${row + 1}-${side > 0 ? at + 3 : 2 - at}`,
      })),
    ),
  )
// A side of a bus: panel, windows, posts between them.
const sideOf = (long: number): Made['solids'] => [
  box([0, 0, 0], [0.06, 0.95, long], 'metal', 1.1, { soft: true }),
  box([0, 1.85, 0], [0.06, 0.42, long], 'metal', 1.1, { soft: true }),
  ...Array.from({ length: Math.round(long / 1.3) + 1 }, (_, n) =>
    box([0, 0.95, -long / 2 + n * 1.3], [0.06, 0.9, 0.12], 'metal' as const, 1.4, { soft: true }),
  ),
]
const cabin = (rows: number, gap: number, extra: Made['solids'] = []): Made => {
  const all = rowsOf(rows, 0.7, gap)
  const deep = rows * gap
  return {
    solids: [
      ...all.flatMap(({ x, z }) => seat(x, z)),
      box([0, 2.25, -deep / 2], [2.8, 0.06, deep + 3], 'metal', 0.8, { soft: true }),
      ...sideOf(deep + 3).map((solid) => ({
        ...solid,
        at: [1.45, solid.at[1], solid.at[2] - deep / 2] as typeof solid.at,
      })),
      box([0, 0, -deep - 1.4], [2.9, 2.25, 0.06], 'metal', 1.2, { soft: true }),
      ...[-1, 1].map((x) =>
        box([x * 0.35, 1.85, -deep / 2], [0.03, 0.03, deep + 2], 'metal' as const, 0.5, { soft: true }),
      ),
      ...extra,
    ],
    places: [
      ...all.map(({ x, z, id }) => place(id, 'sit-at', x, 0.45, z)),
      place('aisle', 'stand-at', 0, 0, -gap * 0.5),
      place('aisle-back', 'stand-at', 0, 0, -gap * 1.6),
      place('front', 'stand-at', 0, 0, 0.9),
      place('door', 'enter-by', -0.9, 0, 1.2, turns.right),
    ],
  }
}

export const vehicles = {
  'cabin-side': () => ({
    solids: sideOf(7.5).map(({ at: [, y, z], size: [thin, h, long], ...solid }) => ({
      ...solid,
      at: [z, y, 0] as [number, number, number],
      size: [long, h, thin] as [number, number, number],
    })),
    hides: true as const,
  }),
  'car-inside': () => carInside,
  'bus-inside': () => {
    const made = cabin(5, 0.9, [box([0.8, 0, 1.9], [0.9, 0.9, 0.4], 'plastic', 2), ...seat(0.8, 1.35, 0.5)])
    return { ...made, places: [place('driver', 'sit-at', 0.8, 0.5, 1.35), ...(made.places ?? [])] }
  },
  'train-inside': () => ({
    solids: [
      ...[0, -2].flatMap((z) =>
        [-1, 1].flatMap((x) => [...seat(x * 0.95, z), ...seat(x * 0.95, z + 1.5, 0.45, Math.PI)]),
      ),
      box([0, 2.3, -1], [2.8, 0.06, 6], 'metal', 0.8, { soft: true }),
      box([1.45, 0, -1], [0.06, 0.95, 6], 'wood', 1.3, { soft: true }),
      box([1.45, 1.8, -1], [0.06, 0.5, 6], 'wood', 1.3, { soft: true }),
    ],
    places: [
      ...[0, -2].flatMap((z, row) =>
        [-1, 1].flatMap((x) => [
          place(`seat-${row * 4 + (x > 0 ? 2 : 0) + 1}`, 'sit-at', x * 0.95, 0.45, z),
          place(`seat-${row * 4 + (x > 0 ? 2 : 0) + 2}`, 'sit-at', x * 0.95, 0.45, z + 1.5, Math.PI),
        ]),
      ),
      place('aisle', 'stand-at', 0, 0, 0.6, turns.left),
      place('aisle-back', 'stand-at', 0, 0, -1.2),
      place('door', 'enter-by', 0, 0, 2.2, turns.back),
    ],
  }),
  'plane-inside': () => cabin(4, 0.95),
  'lift-inside': () => ({
    solids: [
      box([0, 0, -0.85], [1.8, 2.3, 0.06], 'metal', 0.9),
      ...[-1, 1].map((x) => box([x * 0.92, 0, 0], [0.06, 2.3, 1.7], 'metal' as const, 1.1)),
      box([0, 2.3, 0], [1.9, 0.05, 1.7], 'light', 0.2, { soft: true }),
      box([0, 0.9, -0.79], [1.6, 0.05, 0.05], 'metal', 0.4, { soft: true }),
    ],
    places: [
      place('left', 'stand-at', -0.45, 0, -0.35),
      place('right', 'stand-at', 0.45, 0, -0.35),
      place('rail', 'lean-on', 0, 0.95, -0.5),
      place('door', 'enter-by', 0, 0, 1, turns.back),
    ],
  }),
  cockpit: () => ({
    solids: [
      ...seat(-0.7, 0),
      ...seat(0.7, 0),
      ...seat(0, -1.3),
      box([0, 0.2, 1], [3, 0.7, 0.6], 'metal', 2),
      box([0, 0.9, 1.2], [3, 0.4, 0.1], 'glass', 2.6),
      ...[-1, 1].map((x) => box([x * 1.9, 0, 0], [0.3, 2.4, 3.4], 'metal' as const, 1.6)),
    ],
    places: [
      place('pilot', 'sit-at', -0.7, 0.45, 0),
      place('beside', 'sit-at', 0.7, 0.45, 0),
      place('behind', 'sit-at', 0, 0.45, -1.3),
      place('console', 'hand-on', 0, 0.9, 0.75),
      place('middle', 'stand-at', 0, 0, -0.5),
      place('hatch', 'enter-by', 0.9, 0, -1.9),
    ],
  }),
  ambulance: () => ({
    solids: [
      box([0, 0.4, 0], [0.6, 0.2, 1.95], 'cloth', 0.4),
      ...legs(0.6, 0.4, 1.9, 'metal', 1.8),
      box([-1, 0.2, -0.2], [0.45, 0.25, 1.6], 'leather', 1.5),
      box([-1.25, 0, 0], [0.06, 1.9, 3], 'metal', 0.5),
      box([0, 1.9, 0], [2.6, 0.06, 3], 'metal', 0.4, { soft: true }),
    ],
    places: [
      place('stretcher', 'lie-on', 0, 0.6, 0),
      place('seat-1', 'sit-at', -0.95, 0.45, 0.3, turns.right),
      place('seat-2', 'sit-at', -0.95, 0.45, -0.5, turns.right),
      place('door', 'enter-by', 0.6, 0, 1.7, turns.back),
    ],
  }),
  boat: () => ({
    solids: [
      box([0, -0.15, 0], [1.3, 0.1, 4.2], 'wood', 1.6, { soft: true }),
      ...[-1, 1].map((x) => box([x * 0.68, -0.15, 0], [0.08, 0.5, 4.2], 'wood' as const, 1.9, { soft: true })),
      cone([0, -0.1, 2.1], [1.2, 1.5, 0.5], 'wood', 1.9, { turn: [0, 1.35, 0], soft: true }),
      cone([0, -0.1, -2.1], [1.2, 1.2, 0.5], 'wood', 1.9, { turn: [0, -1.35, 0], soft: true }),
      ...[-1.3, 0, 1.3].map((z) => box([0, 0.18, z], [1.24, 0.05, 0.34], 'wood' as const, 1.3)),
    ],
    places: [
      place('stern', 'sit-at', 0, 0.23, -1.3),
      place('bow', 'sit-at', 0, 0.23, 1.3, Math.PI),
      place('middle', 'sit-at', 0.28, 0.23, 0),
      place('middle-left', 'sit-at', -0.28, 0.23, 0),
      place('stand', 'stand-at', 0, 0, 0.65),
      place('board', 'enter-by', 0.4, 0, -0.6),
    ],
  }),
  // A wooden river ferry, its length across the picture: planks, rails to lean on to both sides, a roof over its bow.
  ferry: () => ({
    solids: [
      box([0, -0.1, 0], [8.6, 0.1, 2.9], 'wood', 1, { soft: true }),
      ...[-1, 1].flatMap((z) => [
        box([0, -0.62, z * 1.45], [8.6, 0.66, 0.1], 'wood' as const, 1.9, { soft: true }),
        box([0, -0.02, z * 1.47], [8.7, 0.09, 0.14], 'wood' as const, 0.7, { soft: true }),
        box([0, 0.9, z * 1.38], [7.6, 0.06, 0.09], 'wood' as const, 1.5, { soft: true }),
        box([0, 0.48, z * 1.38], [7.6, 0.035, 0.05], 'wood' as const, 1.5, { soft: true }),
        ...[-3.7, -2.2, -0.7, 0.8, 2.3, 3.7].map((x) =>
          box([x, 0, z * 1.38], [0.08, 0.92, 0.08], 'wood' as const, 1.7, { soft: true }),
        ),
      ]),
      cone([4.25, -0.35, 0], [2.5, 1.7, 0.6], 'wood', 1.9, { turn: [Math.PI / 2, 1.5, 0], soft: true }),
      box([-4.32, -0.6, 0], [0.1, 0.9, 2.8], 'wood', 1.9, { soft: true }),
      ...[1.5, 3.5].flatMap((x) =>
        [-1, 1].map((z) => cylinder([x, 0, z * 1.25], [0.09, 2.3, 0.09], 'wood' as const, 1.9)),
      ),
      box([2.5, 2.28, 0], [2.7, 0.08, 3.1], 'wood', 1.4, { soft: true }),
      box([2.5, 0.4, -1.1], [1.9, 0.05, 0.36], 'wood', 1.2),
      ...[-1, 1].map((x) => box([2.5 + x * 0.8, 0, -1.1], [0.07, 0.4, 0.3], 'wood' as const, 1.6)),
      ...[-1, 1].map((z) =>
        cylinder([-1.2 * z, -0.5, 1.55], [0.5, 0.2, 0.5], 'rubber' as const, 2.6, {
          turn: [0, -Math.PI / 2, 0],
          soft: true,
        }),
      ),
    ],
    places: [
      place('rail-front', 'hand-on', 0.2, 0.97, 1.36),
      place('rail-front-right', 'hand-on', 1.1, 0.97, 1.36),
      place('rail-back', 'hand-on', -0.4, 0.97, -1.36, turns.back),
      place('rail-lean', 'lean-on', -1, 0.97, 1.3),
      place('bench-1', 'sit-at', 2.1, 0.45, -1.05),
      place('bench-2', 'sit-at', 2.9, 0.45, -1.05),
      place('board', 'enter-by', -2.4, 0, -1, turns.front),
    ],
  }),
  tiller: () => ({
    solids: [
      box([-0.9, 0, 0], [0.16, 0.85, 0.16], 'wood', 1.8),
      box([-0.3, 0.88, 0], [1.4, 0.07, 0.07], 'wood', 1.4, { soft: true, turn: [0, 0, 0.08] }),
    ],
    places: [place('bar', 'hand-on', 0.28, 0.99, 0, turns.right)],
  }),
  'boat-lantern': () => ({
    solids: [
      cylinder([0, 0, 0], [0.06, 2, 0.06], 'wood', 2),
      box([0.18, 1.95, 0], [0.44, 0.04, 0.04], 'wood', 2, { soft: true }),
      cylinder([0.34, 1.55, 0], [0.2, 0.26, 0.2], 'light', 0.1, { soft: true, taper: 0.8 }),
      cone([0.34, 1.81, 0], [0.26, 0.12, 0.26], 'metal', 2.2, { soft: true }),
      cylinder([0.34, 1.52, 0], [0.22, 0.03, 0.22], 'metal', 2.2, { soft: true }),
    ],
  }),
  deck: () => ({
    solids: [
      box([0, -0.1, 0], [7, 0.1, 10], 'wood', 1.2, { soft: true }),
      ...[-1, 1].map((x) => box([x * 3.5, 0, 0], [0.15, 0.95, 10], 'wood' as const, 1.7)),
      cylinder([0, 0, -2.6], [0.4, 9, 0.4], 'wood', 1.8),
      box([0, 0, -3.9], [2.6, 2.2, 1.6], 'wood', 1.4),
    ],
    places: [
      place('rail-left', 'lean-on', -3.2, 0.98, 1, turns.left),
      place('rail-right', 'lean-on', 3.2, 0.98, 0, turns.right),
      place('cabin', 'enter-by', 0, 0, -2.9),
      place('mast', 'lean-on', 0, 0, -2.1),
    ],
  }),
  car: () => ({
    solids: [
      box([0, 0.25, 0], [1.75, 0.6, 4.1], 'metal', 1.1),
      box([0, 0.85, -0.25], [1.5, 0.55, 2.2], 'glass', 2),
      ...wheels(0.85, 1.3, 0.32),
    ],
    places: [
      place('door', 'enter-by', 1.25, 0, 0.2, turns.right),
      place('side', 'lean-on', 1.2, 0.9, -0.4, turns.right),
      place('bonnet', 'lean-on', 0, 0.9, 2.35),
    ],
  }),
  truck: () => ({
    solids: [
      box([0, 0.4, 2.2], [2.1, 1.9, 1.5], 'metal', 1.1),
      box([0, 0.6, -0.9], [2.1, 1, 4.2], 'wood', 1.6),
      box([0, 1.4, 2.97], [1.8, 0.7, 0.03], 'glass', 2.2),
      ...wheels(1, 2, 0.45),
    ],
    places: [
      place('side', 'lean-on', 1.4, 1, 0, turns.right),
      place('tail', 'lean-on', 0, 1, -3.3, turns.back),
      place('door', 'enter-by', 1.5, 0, 2.2, turns.right),
    ],
  }),
  bus: () => ({
    solids: [
      box([0, 0.35, 0], [2.4, 2.5, 8], 'metal', 1, { accent: true }),
      box([1.21, 1.3, 0], [0.02, 0.9, 7], 'glass', 2.2),
      ...wheels(1.1, 2.6, 0.45),
    ],
    places: [place('door', 'enter-by', 1.7, 0, 2.6, turns.right)],
  }),
  'train-side': () => ({
    solids: [
      box([0, 0.5, 0], [22, 2.7, 1.4], 'metal', 1.5),
      box([0, 1.7, 0.71], [20, 0.8, 0.02], 'glass', 2.3),
      ...[-6, 0, 6].map((x) => box([x, 0.5, 0.72], [0.9, 2.2, 0.02], 'metal' as const, 2)),
    ],
    places: [place('door', 'enter-by', 0, 0, 1.1)],
  }),
  motorcycle: () => ({
    solids: [
      box([0, 0.35, 0], [0.3, 0.45, 1.1], 'metal', 1.8),
      box([0, 0.74, -0.25], [0.3, 0.06, 0.75], 'leather', 2.5),
      ...[-0.65, 0.65].map((z) =>
        cylinder([-0.06, 0.3, z], [0.6, 0.12, 0.6], 'rubber' as const, 2.7, { turn: [0, 0, -Math.PI / 2], soft: true }),
      ),
      box([0, 0.95, 0.42], [0.65, 0.05, 0.05], 'metal', 2),
    ],
    places: [
      place('seat', 'sit-at', 0, 0.8, -0.1),
      place('pillion', 'sit-at', 0, 0.8, -0.55),
      place('side', 'lean-on', 0.5, 0, 0, turns.right),
    ],
  }),
  'tuk-tuk': () => ({
    solids: [
      box([0, 0.25, -0.5], [1.3, 0.5, 1.3], 'metal', 1.3, { accent: true }),
      box([0, 0.75, -1], [1.2, 0.5, 0.12], 'leather', 2),
      box([0, 0.25, 0.7], [0.7, 0.5, 0.7], 'metal', 1.5),
      box([0, 1.75, -0.2], [1.4, 0.06, 2.2], 'cloth', 1.2, { soft: true }),
      ...[-1, 1].map((x) => cylinder([x * 0.62, 0.75, 0.6], [0.04, 1, 0.04], 'metal' as const, 1.8)),
    ],
    places: [
      place('driver', 'sit-at', 0, 0.75, 0.6),
      place('seat-1', 'sit-at', -0.32, 0.75, -0.6),
      place('seat-2', 'sit-at', 0.32, 0.75, -0.6),
      place('board', 'enter-by', 1.1, 0, -0.4, turns.right),
    ],
  }),
} satisfies Record<string, () => Made>
