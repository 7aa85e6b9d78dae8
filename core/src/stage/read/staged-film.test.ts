import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  type Artifact,
  type FilmData,
  freshness,
  madeFrom,
  planFor,
  recipesOfNewFilm,
  sampleFilm,
} from '../../build/index.ts'
import { must } from '../../errors/index.ts'
import { readFilm } from '../../reading/lexicon/index.ts'
import { readFountain } from '../../screenplay/index.ts'
import { breakDown, findCharacters } from '../../shots/index.ts'
import type { StagePatch } from '../patch.ts'
import { knownPeople } from '../staged/known-people.ts'
import { FilmStages } from '../staged/stage-film.ts'
import { stagedFilm } from './staged-film.ts'

const account = { maxHeight: 720, watermark: false } as const
const text = readFileSync(new URL('../../../../samples/the-last-ferry.en.fountain', import.meta.url), 'utf8')

const ferry = (): FilmData => {
  let n = 0
  const newId = (): string => `n${n++}`
  const { scenes, language } = readFountain(text, { newId })
  const characters = findCharacters(scenes, { newId, readings: readFilm(scenes) })
  const readings = readFilm(scenes, knownPeople(characters))
  const shots = breakDown(scenes, characters, { language, newId, readings })
  const { film, salt } = sampleFilm({ scenes: 1, shotsPerScene: 1 })
  return { salt, film: { ...film, recipe: recipesOfNewFilm }, scenes, characters, locations: [], shots }
}
const film = ferry()
const stages = new FilmStages()
const at = async (patches: readonly StagePatch[]): Promise<FilmData> => ({
  ...film,
  staged: await stagedFilm({ ...film, corrections: new Map(), patches }, { stages }),
})
const madeOf = (data: FilmData): Artifact[] => {
  const { units } = planFor(data, account, { stop: 'cut', quality: 'draft' })
  const byKey = new Map(units.map((unit) => [unit.key, unit]))
  return units.map(
    ({ key, spec }) =>
      ({
        ...{ key, kind: spec.kind, subject: spec.subject, quality: spec.quality, createdAt: 1 },
        madeFrom: madeFrom(spec, (each) => byKey.get(each), account),
      }) as Artifact,
  )
}
const before = await at([])
const made = madeOf(before)
const scene = must(film.scenes[0], 'a scene')
const first = must(
  film.shots.find(({ sceneId, size }) => sceneId === scene.id && size === 'full'),
  'a shot',
)
const changed = async (patch: StagePatch): Promise<Map<string, string | undefined>> => {
  const { shots } = freshness(await at([patch]), account, made)
  return new Map([...shots].flatMap(([id, is]) => (is.state === 'outOfDate' ? [[id, is.cause?.field]] : [])))
}

describe('a film whose plan carries its stages', () => {
  it('is fresh as long as nothing is moved, whoever stages it', async () => {
    const { shots } = freshness(await at([]), account, made)
    expect([...shots.values()].every(({ state }) => state === 'fresh')).toBe(true)
    const anew = await stagedFilm({ ...film, scenes: [...film.scenes].reverse(), corrections: new Map(), patches: [] })
    expect(anew).toEqual(before.staged)
  })

  it('says that a camera was set by hand, of its own shot', async () => {
    const camera = {
      eye: [2, 1.4, 6] as [number, number, number],
      at: [0, 1.2, 0] as [number, number, number],
      lens: 35,
      roll: 0,
    }
    const out = await changed({ sceneId: scene.id, target: first.id, set: { camera }, by: 'u' })
    expect(out.get(first.id)).toBe('cameraByHand')
    for (const id of out.keys()) expect(film.shots.find((shot) => shot.id === id)?.sceneId).toBe(scene.id)
  })

  it('says that the blocking changed where somebody was moved, and only of shots of that scene', async () => {
    const boon = must(
      film.characters.find(({ name }) => /boon/i.test(name)),
      'Boon',
    )
    const out = await changed({ sceneId: scene.id, target: boon.id, set: { at: [-3, 0, 1.5] }, by: 'u' })
    expect(out.get(first.id)).toBe('blocking')
    for (const id of out.keys()) expect(film.shots.find((shot) => shot.id === id)?.sceneId).toBe(scene.id)
  })

  it('holds what was made small: a mark for each part of a stage', async () => {
    const still = must(
      made.find(({ kind }) => kind === 'still'),
      'a still',
    )
    expect(JSON.stringify(still.madeFrom).length).toBeLessThan(2500)
  })

  it('of an older film there is nothing to carry', async () => {
    const older = { ...film, film: { ...film.film, recipe: { still: 3, clip: 3 } } }
    expect(await stagedFilm({ ...older, corrections: new Map(), patches: [] })).toBeUndefined()
  })
})
