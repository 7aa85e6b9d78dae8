import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFilm } from '../../reading/lexicon/index.ts'
import { readFountain } from '../../screenplay/index.ts'
import { breakDown, findCharacters } from '../../shots/index.ts'
import { stageAt } from '../stage-at.ts'
import { actedOf, stageTimeAt } from './acted.ts'
import { standingShot } from './read-staged.ts'
import { type SceneAsk, sceneAsks, stageScene } from './stage-film.ts'
import { stagedShotSchema } from './staged-shot.ts'

const samples = new URL('../../../../samples/', import.meta.url)
const asksOf = (name: string): SceneAsk[] => {
  let n = 0
  const newId = (): string => `n${n++}`
  const { scenes, language } = readFountain(readFileSync(new URL(name, samples), 'utf8'), { newId })
  const cast = findCharacters(scenes, { newId, readings: readFilm(scenes) })
  const readings = readFilm(scenes, cast)
  const shots = breakDown(scenes, cast, { language, newId, readings })
  return sceneAsks({ scenes, shots, cast, readings, patches: [] })
}
const films = new Map(
  readdirSync(samples)
    .filter((name) => /ferry|bell/.test(name))
    .map((name) => [name, asksOf(name)]),
)
const scenes = [...films.values()].flat().map((ask) => ({ ask, made: stageScene(ask) }))

describe('what a shot shows of its stage', () => {
  it('is whole numbers, of its shape, and small', () => {
    const sizes: number[] = []
    for (const { made } of scenes)
      for (const staged of Object.values(made.shots)) {
        expect(stagedShotSchema.parse(staged)).toEqual(staged)
        sizes.push(JSON.stringify(staged).length)
      }
    sizes.sort((a, b) => a - b)
    // A picture that keeps whole people sees more of those around them.
    expect(sizes.at(-1)).toBeLessThan(7000)
  })

  it('stands again as the scene does: the same people in the same places, at the same time', () => {
    for (const { made } of scenes)
      for (const { ask } of made.solved) {
        const staged = made.shots[ask.shot.id]
        if (!staged) throw new Error('no stage')
        const standing = standingShot(staged)
        for (const t of [0.02, 0.5, 1]) {
          const whole = stageAt(made.stage, ask.shot.elementIds, t)
          const here = standing.momentAt(t)
          for (const [id, actor] of Object.entries(here.people)) {
            const other = whole.people[id]
            expect(other?.pose, id).toBe(actor.pose)
            expect(other?.wear).toEqual(actor.wear)
            for (const axis of [0, 1, 2] as const) expect(other?.at[axis]).toBeCloseTo(actor.at[axis], 2)
          }
          for (const { id } of ask.subjects) if (whole.people[id]) expect(here.people[id], id).toBeDefined()
        }
      }
  })

  it('has the pieces of its set that are in the picture, and no other there', () => {
    for (const { made } of scenes)
      for (const staged of Object.values(made.shots)) {
        const { set } = standingShot(staged)
        const whole = new Map(made.stage.set.pieces.map((piece) => [piece.id, piece]))
        for (const piece of set.pieces) {
          const other = whole.get(piece.id)
          expect(other?.kind, piece.id).toBe(piece.kind)
          expect(other?.solids).toEqual(piece.solids)
        }
      }
  })
})

describe('when it plays', () => {
  it('lines when they are said, and what is done between them in the time that is left', () => {
    const mark = { at: [0, 0, 0], face: 0, pose: 'stand' } as const
    const staged = {
      people: { a: {} },
      beats: [
        { of: 0 },
        { of: 0, marks: { a: mark } },
        { of: 1 },
        { of: 2, marks: { a: mark } },
        { of: 3, marks: { a: mark } },
      ],
    } as never
    const said = [{ element: 'said', by: 'a', text: 'Come, now.', from: 1500, to: 2500 }]
    const acted = actedOf(staged, ['first', 'cue', 'said', 'last'], said, 4000)
    expect(acted.at).toEqual([0, 1500, 1500, 2500])
    expect(acted.says).toHaveLength(1)
    expect(acted.says[0]?.mouth).toHaveLength(10)
    expect(stageTimeAt(acted, 0, 4000)).toBe(0)
    expect(stageTimeAt(acted, 750, 4000)).toBeCloseTo(0.125)
    expect(stageTimeAt(acted, 4000, 4000)).toBe(1)
  })
})
