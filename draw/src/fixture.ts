import { type Actor, actorSchema, type Prop, type StageMoment, stageMomentSchema } from '@peace/core/stage'

// A hall with a counter and a bench, and people who may stand in it: what tests and benches draw.
const plain = { tone: 0.4, accent: false, pattern: 'plain' } as const
export const someone = (more: Partial<Actor> = {}): Actor =>
  actorSchema.parse({
    body: { height: 1.7, age: 35, sex: 'm', build: 'average', skin: 0.4 },
    hair: { cut: 'short', tone: 3, beard: 'none' },
    wear: {
      outfit: 'everyday',
      top: { cut: 'shirt', sleeve: 1.3, ...plain },
      bottom: { cut: 'trousers', length: 2, ...plain, tone: 2 },
      over: { cut: 'none', ...plain },
      head: { cut: 'none', ...plain },
      feet: 'shoes',
      trims: [],
    },
    at: [0, 0, 0],
    face: 0,
    pose: 'stand',
    expression: 'neutral',
    ...more,
  })

const box = (at: [number, number, number], size: [number, number, number], tone = 1.7) => ({
  shape: 'box',
  material: 'wood',
  ...{ at, size, tone },
})
const wall = (id: string, at: [number, number, number], turn: number, wide: number, holes: number[][] = []) => ({
  ...{ id, kind: 'wall', at, turn, hides: true, places: [] },
  solids: [{ shape: 'wall', at: [0, 0, 0], size: [wide, 3.4, 0.1], material: 'plaster', tone: 0.5, holes }],
})
const piece = (id: string, at: [number, number, number], turn: number, solids: object[]) => ({
  ...{ id, kind: id, at, turn, solids, places: [] },
})

export const hall = (people: Record<string, Actor>, props: Record<string, Prop> = {}): StageMoment =>
  stageMomentSchema.parse({
    set: {
      ...{ kind: 'station', name: 'TICKET HALL', inside: true, ground: 'boards' },
      room: { from: [-4.5, 0, -3.2], to: [4.5, 3.4, 3.5] },
      pieces: [
        wall('back', [0, 0, -3.25], 0, 9),
        wall('right', [4.55, 0, 0.15], -Math.PI / 2, 6.7, [[2.2, 0, 4.2, 2.5]]),
        wall('left', [-4.55, 0, 0.15], Math.PI / 2, 6.7, [[2, 1.1, 3.4, 2.4]]),
        piece('counter', [-0.3, 0, -2.76], 0, [box([0, 0, 0], [3.8, 1, 0.68]), box([0, 1, 0], [4, 0.06, 0.8], 1.2)]),
        piece('bench', [-3.9, 0, -0.3], Math.PI / 2, [
          box([0, 0.4, 0], [2.4, 0.05, 0.46]),
          box([0, 0.45, -0.22], [2.4, 0.47, 0.05]),
        ]),
      ],
    },
    ...{ people, props },
    light: { kind: 'sun', dir: [0.95, 0.2, 0.24], strength: 1, shaft: 0.35, fog: 0.3 },
    palette: { hour: 'dusk', sky: 'clear', accent: 'red' },
  })
