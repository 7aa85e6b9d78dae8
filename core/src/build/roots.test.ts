import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { must } from '../errors/index.ts'
import { entitlementsOf } from '../money/entitlements.ts'
import { readFountain, type Scene } from '../screenplay/index.ts'
import { breakDown, findCharacters } from '../shots/index.ts'
import type { Cause } from './cause.ts'
import type { Known } from './explain.ts'
import type { FilmData } from './film-data.ts'
import { type Freshness, freshness } from './freshness.ts'
import { madeFrom } from './made-from.ts'
import { planFor } from './plan-for.ts'
import { sampleFilm } from './sample-film.ts'

const free = entitlementsOf('free')
const stamp = { updatedAt: 0, updatedBy: 'me' }
let count = 0
const newId = () => `n${count++}`

const filmOf = (name: string): FilmData => {
  const { scenes, language } = readFountain(
    readFileSync(new URL(`../../../samples/${name}.fountain`, import.meta.url), 'utf8'),
    { newId },
  )
  const characters = findCharacters(scenes, { newId, stamp })
  const shots = breakDown(scenes, characters, { language, newId, stamp })
  const base = sampleFilm({ scenes: 1, shotsPerScene: 1 })
  return {
    ...base,
    film: { ...base.film, language },
    scenes: scenes.map((each) => ({ ...each, ...stamp })),
    ...{ characters, shots },
  }
}

const makeAll = (data: FilmData): Known[] => {
  const { units } = planFor(data, free, { stop: 'cut', quality: 'draft' })
  const byKey = new Map(units.map((unit) => [unit.key, unit]))
  return units.map(({ key, spec }) => ({
    ...{ key, kind: spec.kind, subject: spec.subject, quality: spec.quality, createdAt: 0 },
    madeFrom: madeFrom(spec, (each) => byKey.get(each), free),
  }))
}

// As the script room does it: people and shots follow the text.
const rewritten = (data: FilmData, scenes: FilmData['scenes']): FilmData => {
  const characters = findCharacters(scenes, { newId, previous: data.characters, stamp })
  const previous = { shots: data.shots, scenes: data.scenes }
  const shots = breakDown(scenes, characters, { language: data.film.language, newId, stamp, previous })
  return { ...data, scenes, characters, shots }
}
const withText = (data: FilmData, id: string, more: string): FilmData =>
  rewritten(
    data,
    data.scenes.map((scene) => ({
      ...scene,
      elements: scene.elements.map((each) => (each.id === id ? { ...each, text: `${each.text}${more}` } : each)),
    })),
  )

const said = ({ subject, field }: Cause) => `${JSON.stringify(subject)} ${field}`
const causesOf = (found: Freshness | undefined): string[] =>
  found?.state === 'outOfDate' && found.cause ? [found.cause, ...found.others].map(said) : []

const more = {
  'the-last-ferry.en': [' And smiles.', ' Rain pours. A door slams; she cries by the car.'],
  'red-kite.th': [' แล้วยิ้ม', ' ฝนตกหนัก เธอร้องไห้อยู่ที่ประตู'],
}
const edits = (data: FilmData, name: keyof typeof more, kind: Scene['elements'][number]['kind']) =>
  data.scenes
    .flatMap(({ elements }) => elements)
    .filter((each) => each.kind === kind)
    .flatMap((element) => more[name].map((words) => ({ element, words })))

describe('what somebody did', () => {
  it.each(['the-last-ferry.en', 'red-kite.th'] as const)('is one thing, named alike everywhere, in %s', (name) => {
    const data = filmOf(name)
    const made = makeAll(data)
    for (const kind of ['action', 'dialogue', 'parenthetical'] as const) {
      for (const { element, words } of edits(data, name, kind)) {
        const found = freshness(withText(data, element.id, words), free, made)
        const all = found.causes.map(said)
        expect([element.text, all.length]).toEqual([element.text, 1])
        expect(causesOf(found.film.cut)).toEqual(all)
        for (const id of found.changed) expect(causesOf(found.shots.get(id))).toEqual(all)
        const [{ field, subject }] = [must(found.causes[0], 'a cause')]
        expect(field).toBe({ action: 'action', dialogue: 'text', parenthetical: 'delivery' }[kind])
        if ('shot' in subject) {
          const shot = data.shots.find((each) => each.id === subject.shot)
          expect(shot?.elementIds).toContain(element.id)
        }
      }
    }
  })

  it('is told of each scene where something was done', () => {
    const data = filmOf('the-last-ferry.en')
    const made = makeAll(data)
    const [first, last] = [data.scenes[0], data.scenes.at(-1)].map((scene) =>
      must(
        scene?.elements.find(({ kind }) => kind === 'action'),
        'an action',
      ),
    )
    const twice = withText(withText(data, must(first, 'first').id, ' She waits.'), must(last, 'last').id, ' He waits.')
    const { causes } = freshness(twice, free, made)
    expect(causes.map(({ field }) => field)).toEqual(['action', 'action'])
  })

  describe.each(['the-last-ferry.en', 'red-kite.th'] as const)('in two lines, in %s', (name) => {
    const data = filmOf(name)
    const made = makeAll(data)
    type Edit = ReturnType<typeof edits>[number]
    const shotOf = ({ element }: Edit) =>
      must(
        data.shots.find(({ elementIds }) => elementIds.includes(element.id)),
        'its shot',
      )
    const saidOf = (edit: Edit) =>
      edit.element.kind === 'action'
        ? said({ subject: { shot: shotOf(edit).id }, field: 'action' })
        : said({ subject: { line: edit.element.id }, field: 'text' })
    const actions = edits(data, name, 'action')
    const dialogue = edits(data, name, 'dialogue')
    // The first edited in the first words, the second in the second.
    const everyPair = (a: Edit[], b: Edit[]) =>
      a
        .filter((_, at) => at % 2 === 0)
        .flatMap((one) => b.flatMap((two, at): [Edit, Edit][] => (at % 2 === 1 ? [[one, two]] : [])))
        .filter(([one, two]) => shotOf(one) !== shotOf(two))
    const sharesScene = ([one, two]: [Edit, Edit]) => shotOf(one).sceneId === shotOf(two).sceneId

    const eachHasItsOwn = (pairs: [Edit, Edit][]) => {
      expect(pairs.length).toBeGreaterThan(0)
      for (const pair of pairs) {
        const edited = pair.reduce((film, { element, words }) => withText(film, element.id, words), data)
        const found = freshness(edited, free, made)
        expect(found.causes.map(said).sort()).toEqual(pair.map(saidOf).sort())
        expect(found.changed).toHaveLength(2)
        expect(causesOf(found.film.cut).sort()).toEqual(pair.map(saidOf).sort())
        for (const each of pair) expect(causesOf(found.shots.get(shotOf(each).id))).toEqual([saidOf(each)])
      }
    }

    it('of one scene, an action and a dialogue, leaves each shot its own', () => {
      eachHasItsOwn(everyPair(actions, dialogue).filter(sharesScene))
    })
    it('of one scene, edited the other way round, leaves each shot its own', () => {
      eachHasItsOwn(everyPair(dialogue, actions).filter(sharesScene))
    })
    it('of one kind in one scene leaves each shot its own', () => {
      eachHasItsOwn([...everyPair(actions, actions), ...everyPair(dialogue, dialogue)].filter(sharesScene))
    })
    it('of two scenes leaves each shot its own', () => {
      const apart = everyPair(actions, dialogue).filter((pair) => !sharesScene(pair))
      eachHasItsOwn(apart.filter((_, at) => at % 5 === 0))
    })
  })

  it('to a line of a shot is told before what the shot has with others', () => {
    const data = filmOf('the-last-ferry.en')
    const made = makeAll(data)
    const [action] = edits(data, 'the-last-ferry.en', 'action')
    const { element, words } = must(action, 'an action')
    const shot = must(
      data.shots.find(({ elementIds }) => elementIds.includes(element.id)),
      'its shot',
    )
    const edited = withText(data, element.id, words)
    const characters = edited.characters.map((each) => ({ ...each, wardrobe: 'a red coat' }))
    const found = freshness({ ...edited, characters }, free, made)
    const causes = causesOf(found.shots.get(shot.id))
    expect(causes[0]).toBe(said({ subject: { shot: shot.id }, field: 'action' }))
    expect(causes.length).toBeGreaterThan(1)
  })

  it('to a mood by hand is that, though sounds and music follow', () => {
    const data = filmOf('the-last-ferry.en')
    const made = makeAll(data)
    const id = must(data.scenes[1], 'a scene').id
    const scenes = data.scenes.map((scene) => (scene.id === id ? { ...scene, mood: 'comic' as const } : scene))
    const { causes } = freshness({ ...data, scenes }, free, made)
    expect(causes.map(said)).toEqual([said({ subject: { scene: id }, field: 'mood' })])
  })

  it('to a heading is the hour that was written, told once', () => {
    const data = filmOf('the-last-ferry.en')
    const made = makeAll(data)
    const [scene] = data.scenes
    const { heading } = must(scene, 'a scene')
    const text = must(heading, 'its heading').text.replace(/- .*$/, '- NIGHT')
    const scenes = data.scenes.map((each) =>
      each === scene ? { ...each, heading: { ...must(heading, 'its heading'), text, time: 'NIGHT' } } : each,
    )
    const { causes } = freshness(rewritten(data, scenes), free, made)
    expect(causes.map(({ field }) => field)).toEqual(['time'])
  })

  it('to who is seen in a shot is not a change of the person', () => {
    const data = filmOf('the-last-ferry.en')
    const made = makeAll(data)
    const shot = must(
      data.shots.find(({ characterIds }) => characterIds.length === 1),
      'a shot of one',
    )
    const other = must(
      data.characters.find(({ id }) => !shot.characterIds.includes(id)),
      'somebody else',
    )
    const shots = data.shots.map((each) =>
      each === shot ? { ...shot, byHand: true, characterIds: [...shot.characterIds, other.id] } : each,
    )
    const { causes } = freshness({ ...data, shots }, free, made)
    expect(causes.map(said)).toEqual([said({ subject: { shot: shot.id }, field: 'people' })])
  })
})
