import { expect, it } from 'vitest'
import type { Fact, FactOf } from '../../reading/fact.ts'
import { acts, placeKinds, postures } from '../../reading/vocabulary.ts'
import { chance } from '../chance.ts'
import { stageSchema } from '../stage.ts'
import { blockScene } from './block-scene.ts'
import { overlapsIn } from './overlaps.ts'

// Facts that no reader gave, in any order: a scene of up to six people in any place who do anything to one another.
const sceneOf = (seed: number) => {
  const pick = <T>(list: readonly T[], ...names: (string | number)[]): T =>
    list[Math.floor(chance(seed, ...names) * list.length)] as T
  const count = 1 + Math.floor(chance(seed, 'people') * 6)
  const ids = Array.from({ length: count }, (_, n) => `p${n}`)
  const elements = Array.from({ length: 8 }, (_, n) => ({ id: `e${n}`, kind: 'action' as const, text: 'x'.repeat(80) }))
  const facts: Fact[] = []
  const tell = (id: string, element: number, is: FactOf): void => {
    facts.push({ id, spans: [{ in: `e${element}`, from: element, to: element + 5 }], confidence: 1, is })
  }
  tell('place', 0, { of: 'place', kind: pick(placeKinds, 'place'), features: [] })
  for (const id of ids) {
    tell(`${id}-seen`, 0, { of: 'presence', person: id, how: 'seen' })
    tell(id, 0, { of: 'person', person: id, name: id, wears: [] })
  }
  for (let n = 0; n < 14; n++) {
    const person = pick(ids, 'who', n)
    const toward = pick(ids, 'toward', n)
    const posture = chance(seed, 'kind', n) < 0.35
    tell(`d${n}`, Math.floor((n / 14) * 8), {
      of: 'deed',
      person,
      ...(posture ? { posture: pick(postures, 'posture', n) } : { act: pick(acts, 'act', n) }),
      ...(toward === person ? {} : { toward }),
    })
  }
  return { scene: { id: `s${seed}`, elements }, facts }
}

it('whatever is done by whomever wherever, nobody is inside furniture or another', () => {
  const wrong: string[] = []
  for (let seed = 1; seed <= 60; seed++) {
    const stage = blockScene(sceneOf(seed))
    stageSchema.parse(stage)
    for (const state of stage.states)
      for (const text of overlapsIn(stage, state))
        wrong.push(`${seed} ${stage.set.kind} ${state.element ?? 'opening'}: ${text}`)
  }
  expect(wrong).toEqual([])
})

it('a crowd of three hundred, of twelve, and nobody at all', () => {
  const crowd = (name: string) =>
    blockScene({
      scene: { id: 's', elements: [{ id: 'e0', kind: 'action', text: name }] },
      facts: [
        { id: 'place', spans: [], confidence: 1, is: { of: 'place', kind: 'square', features: [] } },
        { id: 'g', spans: [], confidence: 1, is: { of: 'person', person: 'g', name, group: true, wears: [] } },
        {
          id: 'g-seen',
          spans: [{ in: 'e0', from: 0, to: 3 }],
          confidence: 1,
          is: { of: 'presence', person: 'g', how: 'seen' },
        },
      ],
    })
  for (const [name, count] of [
    ['Three hundred people', 300],
    ['สิบสองคน', 12],
  ] as const) {
    const stage = crowd(name)
    expect(Object.keys(stage.states[0]?.marks ?? {})).toHaveLength(12)
    const more = stage.reasons.find(({ what }) => what === 'not-drawn')?.says
    expect(more).toBe(count > 12 ? `${count - 12}` : undefined)
    expect(stage.states.flatMap((state) => overlapsIn(stage, state))).toEqual([])
  }
  const empty = blockScene({ scene: { id: 's', elements: [] }, facts: [] })
  expect(empty.states).toEqual([{ marks: {}, props: {}, paths: {} }])
})
