import { describe, expect, it } from 'vitest'
import { must } from '../../errors/index.ts'
import { crowdScene } from '../block/crowd-scene.ts'
import type { StagePatch } from '../patch.ts'
import { FilmStages, type SceneAsk, type StageFault, stageScene } from './stage-film.ts'
import { stagedShotSchema } from './staged-shot.ts'

const { scene, facts, shots } = crowdScene([])
const [shot] = shots
const ask = (of: Partial<SceneAsk>): SceneAsk =>
  ({ scene, facts, told: facts, cast: [], patches: [], shots: [shot], ...of }) as SceneAsk
const onlyShot = (of: Partial<SceneAsk>) => must(Object.values(stageScene(ask(of)).shots)[0], 'a staged shot')
const by = (target: string, set: StagePatch['set']): StagePatch => ({ sceneId: scene.id, target, set, by: 'u' })

describe('whatever is staged can be read again', () => {
  it('sixty elements of eight deeds each: some deeds of one element are done in one', () => {
    const elements = Array.from({ length: 60 }, (_, n) => ({ ...must(scene.elements[0], 'an element'), id: `e${n}` }))
    const deeds = elements.flatMap(({ id }, n) =>
      Array.from({ length: 8 }, (_, m) => ({
        ...{ id: `d${n}-${m}`, spans: [{ in: id, from: m * 8, to: m * 8 + 4 }], confidence: 1 },
        is: { of: 'deed' as const, person: m % 2 === 0 ? 'noi' : 'ton', act: 'walk' as const },
      })),
    )
    const whole = { scene: { ...scene, elements }, facts: [...facts.filter(({ is }) => is.of !== 'deed'), ...deeds] }
    const made = stageScene(ask({ ...whole, shots: [{ ...shot, elementIds: elements.map(({ id }) => id) }] as never }))
    expect(made.stage.states.length).toBeGreaterThan(200)
    const { beats } = stagedShotSchema.parse(Object.values(made.shots)[0])
    expect(beats).toHaveLength(181)
    expect(new Set(beats.slice(1).map(({ of }) => of)).size).toBe(60)
    const last = must(made.stage.states.at(-1), 'how it ends')
    const ends = beats.findLast(({ marks }) => marks?.ton)?.marks?.ton
    expect(ends?.at.map((x) => x / 1000)).toEqual(last.marks.ton?.at)
  })

  it('what a hand turned round and round, and a camera that looks from one end of the world to the other', () => {
    const camera = { eye: [500, 500, 500], at: [-500, 0, -500], lens: 35, roll: Math.PI } as const
    const staged = onlyShot({
      patches: [by('noi', { face: 1000 }), by(must(shot, 'a shot').id, { camera: { ...camera } as never })],
    })
    expect(stagedShotSchema.parse(staged)).toEqual(staged)
    expect(staged.camera.focus).toBe(500_000)
    const turned = onlyShot({ patches: [by('noi', { face: 1000 })] })
    expect(must(turned.beats[0]?.marks?.noi, 'Noi').face / 1000).toBeCloseTo(Math.atan2(Math.sin(1000), Math.cos(1000)))
  })

  it('a shot that is out of bounds still is left unstaged, and said', () => {
    const far = stageScene(ask({ patches: [by('noi', { at: [9000, 0, 0] })] }))
    const out = stageScene(
      ask({
        patches: [by(must(shot, 'a shot').id, { camera: { eye: [9000, 1, 0], at: [0, 1, 0], lens: 35, roll: 0 } })],
      }),
    )
    expect(Object.values(far.shots).every((each) => stagedShotSchema.safeParse(each).success)).toBe(true)
    expect(out.shots).toEqual({})
    expect(out.faults.map(({ shotId }) => shotId)).toEqual([shot?.id])
  })
})

it('a scene whose staging throws has no stage, each time it is said, and the next scene has one', () => {
  const stages = new FilmStages()
  const told: StageFault[] = []
  const broken = ask({
    patches: [by('noi', { at: null as never, face: Number.NaN })],
    facts: [{ spans: null, is: { of: 'deed' } }] as never,
  })
  for (const _ of [1, 2]) expect(stages.of('f', broken, (fault) => told.push(fault))).toBeUndefined()
  expect(told.map(({ sceneId }) => sceneId)).toEqual([scene.id, scene.id])
  expect(told[0]?.error).toBeInstanceOf(TypeError)
  expect(stages.of('f', ask({}), (fault) => told.push(fault))?.shots).not.toEqual({})
  expect(told).toHaveLength(2)
})
