import { expect, it } from 'vitest'
import type { Fact, FactOf } from '../../reading/fact.ts'
import { blockScene } from '../block/block-scene.ts'
import { solveCameras } from './camera-for.ts'
import { curtained } from './cost.ts'
import { coveredBy } from './sight.ts'

const tell = (id: string, is: FactOf): Fact => ({ id, spans: [{ in: 'e', from: 0, to: 3 }], confidence: 1, is })
const stage = blockScene({
  scene: { id: 's', elements: [{ id: 'e', kind: 'action', text: 'They ride.' }] },
  facts: [
    tell('place', { of: 'place', kind: 'bus', inside: true, features: [] }),
    ...['ada', 'kai'].flatMap((person) => [
      tell(`${person}-seen`, { of: 'presence', person, how: 'seen' }),
      tell(person, { of: 'person', person, name: person, wears: [] }),
    ]),
  ],
})

it('asked from above, a camera in a bus stays under its roof and sees who is there', () => {
  for (const [size, angle, lens] of [
    ['extreme-wide', 'overhead', 'wide-24'],
    ['medium-close', 'high', 'long-135'],
    ['full', 'overhead', 'normal-35'],
    ['medium', 'over-shoulder', 'portrait-85'],
  ] as const) {
    const shot = { id: 'h', elementIds: ['e'], characterIds: ['ada', 'kai'], props: [], move: 'static' as const }
    const [taken] = solveCameras(stage, [{ ...shot, size, angle, lens }])
    if (!taken) throw new Error('no camera')
    const { ask, camera, anchor } = taken
    const [first] = ask.subjects
    expect(first && coveredBy(ask.bulks, camera.eye, first.marks.eyes), `${size} ${angle}`).toBeLessThan(1)
    expect(curtained(ask, { camera, anchor, bias: 0 }), `${size} ${angle}`).toBeLessThan(12)
  }
})
