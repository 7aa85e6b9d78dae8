import { expect, it } from 'vitest'
import { cameraAt, type ShotCamera, shotCameraSchema, solidSchema, stageSchema } from './index.ts'

const body = { height: 1.58, age: 60, sex: 'f', build: 'average', skin: 0.5 } as const
const cloth = { tone: 1, accent: false, pattern: 'plain' } as const
const wear = {
  outfit: 'everyday',
  top: { cut: 'shirt', sleeve: 1, ...cloth },
  bottom: { cut: 'sarong', length: 2, ...cloth },
  over: { cut: 'none', ...cloth },
  head: { cut: 'none', ...cloth },
  feet: 'sandals',
  trims: [],
} as const
const stage = {
  sceneId: 's1',
  set: {
    kind: 'station',
    name: 'TICKET HALL',
    inside: true,
    room: { from: [-4.5, 0, -3.2], to: [4.5, 3.4, 3.5] },
    ground: 'boards',
    pieces: [
      {
        id: 'counter',
        kind: 'counter',
        at: [0, 0, -2.8],
        turn: 0,
        solids: [{ shape: 'box', at: [0, 0, 0], size: [3.8, 1.06, 0.7], material: 'wood', tone: 1.7 }],
        places: [{ id: 'front', does: 'hand-on', at: [0, 1.06, 0.3], face: Math.PI }],
      },
    ],
  },
  people: { noi: { name: 'NOI', body, hair: { cut: 'bun', tone: 1, beard: 'none' }, wear } },
  states: [
    {
      marks: {
        noi: { at: [-0.2, 0, -1.93], face: 3.1, pose: 'stand', expression: 'neutral', holds: { right: 'coin' } },
      },
      props: {
        coin: { kind: 'coin', name: 'coin', at: [0, 1, -2], face: 0, size: [0.03, 0.005, 0.03], heldBy: 'noi' },
      },
      paths: {},
    },
  ],
  line: ['noi', [0, 1.3, -3]],
  side: [0.5, 0, 1],
  light: { kind: 'sun', dir: [0.86, 0.18, 0.24], strength: 1, shaft: 0.4, fog: 0.1 },
  palette: { hour: 'dusk', sky: 'clear', accent: 'amber' },
  reasons: [{ of: 'noi', what: 'at', because: 'fact', fact: 'd1', says: 'counter' }],
}

it('a stage is a set, people, how they stand over the scene, a line, a light, and why', () => {
  expect(stageSchema.parse(stage)).toEqual(stage)
  expect(() => stageSchema.parse({ ...stage, states: [] })).toThrow()
  const room = { from: [1, 0, 0], to: [-1, 3, 3] }
  expect(() => stageSchema.parse({ ...stage, set: { ...stage.set, room } })).toThrow('a box is not inside out')
  expect(() =>
    solidSchema.parse({ shape: 'blob', at: [0, 0, 0], size: [1, 1, 1], material: 'wood', tone: 1 }),
  ).toThrow()
})

it('a camera goes from where it stands to the end of its move, and no further', () => {
  const camera: ShotCamera = shotCameraSchema.parse({
    eye: [0, 1.5, 4],
    at: [0, 1.5, 0],
    lens: 50,
    roll: 0,
    focus: 4,
    move: { kind: 'dolly', keys: [{ t: 1, eye: [0, 1.5, 3], at: [0, 1.5, 0], lens: 50, roll: 0, focus: 3 }] },
  })
  expect(cameraAt(camera, 0).eye).toEqual([0, 1.5, 4])
  expect(cameraAt(camera, 0.5).eye[2]).toBeCloseTo(3.5)
  expect(cameraAt(camera, 0.1).eye[2]).toBeGreaterThan(3.95)
  expect(cameraAt(camera, 2)).toMatchObject({ eye: [0, 1.5, 3], focus: 3 })
  expect(cameraAt({ ...camera, move: undefined }, 0.7).eye).toEqual([0, 1.5, 4])
})
