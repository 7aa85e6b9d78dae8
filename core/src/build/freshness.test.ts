import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entitlementsOf } from '../money/entitlements.ts'
import type { Quality } from '../story/film.ts'
import type { Known } from './explain.ts'
import type { FilmData } from './film-data.ts'
import { type FilmFreshness, type Freshness, freshness } from './freshness.ts'
import { madeFrom } from './made-from.ts'
import { type PlanAccount, planFor } from './plan-for.ts'
import { sampleFilm } from './sample-film.ts'
import type { Stop } from './stops.ts'
import { subjectName } from './subject-name.ts'
import type { UnitKind } from './unit.ts'

const free = entitlementsOf('free')
const studio = entitlementsOf('studio')

const size = fc.record({
  scenes: fc.integer({ min: 1, max: 4 }),
  shotsPerScene: fc.integer({ min: 1, max: 4 }),
  characters: fc.integer({ min: 1, max: 3 }),
})
const quality = fc.constantFrom('draft', 'standard', 'premium' as const)
const film = fc.tuple(size, fc.nat(1000), quality).map(([each, seed, q]) => inQuality(sampleFilm(each, seed), q))

const inQuality = (data: FilmData, q: Quality): FilmData => withSettings(data, { quality: q })
const withSettings = (data: FilmData, settings: Partial<FilmData['film']['settings']>): FilmData => ({
  ...data,
  film: { ...data.film, settings: { ...data.film.settings, ...settings } },
})
const withShot = (data: FilmData, id: string, change: Partial<FilmData['shots'][number]>): FilmData => ({
  ...data,
  shots: data.shots.map((shot) => (shot.id === id ? { ...shot, ...change } : shot)),
})
const withPerson = (data: FilmData, id: string, change: Partial<FilmData['characters'][number]>): FilmData => ({
  ...data,
  characters: data.characters.map((each) => (each.id === id ? { ...each, ...change } : each)),
})
const withElements = (
  data: FilmData,
  sceneId: string,
  change: (each: FilmData['scenes'][number]['elements']) => FilmData['scenes'][number]['elements'],
): FilmData => ({
  ...data,
  scenes: data.scenes.map((scene) => (scene.id === sceneId ? { ...scene, elements: change(scene.elements) } : scene)),
})
const withLine = (data: FilmData, id: string, text: string): FilmData => ({
  ...data,
  scenes: data.scenes.map((scene) => ({
    ...scene,
    elements: scene.elements.map((each) => (each.id === id ? { ...each, text } : each)),
  })),
})

// Makes what the plan asks for and is not there, as the engine does.
const build = (
  data: FilmData,
  account: PlanAccount,
  before: readonly Known[] = [],
  stop: Stop = 'cut',
  quality = data.film.settings.quality,
): Known[] => {
  const { units } = planFor(data, account, { stop, quality })
  const byKey = new Map(units.map((unit) => [unit.key, unit]))
  const there = new Set(before.map(({ key }) => key))
  const made = units
    .filter(({ key }) => !there.has(key))
    .map(({ key, spec }) => ({
      ...{ key, kind: spec.kind, subject: spec.subject, quality: spec.quality, createdAt: before.length },
      madeFrom: madeFrom(spec, (each) => byKey.get(each), account),
    }))
  return [...before, ...made]
}

const statesOf = (found: FilmFreshness): Map<string, Freshness> =>
  new Map(found.plan.units.map((unit) => [`${unit.spec.kind} ${unit.spec.subject}`, found.of(unit)]))
const staleKinds = (found: FilmFreshness): Set<UnitKind> =>
  new Set(found.plan.units.filter((unit) => found.of(unit).state === 'outOfDate').map(({ spec }) => spec.kind))
const cause = (state: Freshness | undefined) => (state?.state === 'outOfDate' ? state.cause : undefined)
const allFresh = (found: FilmFreshness) => {
  for (const [name, { state }] of statesOf(found)) expect([name, state]).toEqual([name, 'fresh'])
  expect(found.changed).toEqual([])
  expect(found.causes).toEqual([])
  expect([...found.shots.values()].every(({ state }) => state === 'fresh')).toBe(true)
}

describe('freshness', () => {
  it('calls nothing out of date that was just made, on any plan and in any quality', () => {
    fc.assert(
      fc.property(
        film,
        fc.constantFrom(free, studio),
        fc.constantFrom('720p', '1080p' as const),
        (data, account, resolution) => {
          const asked = withSettings(data, { resolution })
          allFresh(freshness(asked, account, build(asked, account)))
        },
      ),
      { numRuns: 25 },
    )
  })

  it('calls out of date, with one line changed, exactly what is planned anew, because of that line', () => {
    fc.assert(
      fc.property(film, fc.nat(100), fc.boolean(), (data, at, longer) => {
        const scene = data.scenes[at % data.scenes.length]
        const lines = scene?.elements.filter(({ kind }) => kind === 'dialogue') ?? []
        const line = lines[at % lines.length]
        if (!line) return
        const made = build(data, studio)
        const known = new Set(made.map(({ key }) => key))
        const changed = withLine(data, line.id, longer ? `${line.text} And then I said much more of it.` : 'No.')
        const found = freshness(changed, studio, made)
        for (const unit of found.plan.units) {
          const state = found.of(unit)
          expect([unit.spec.kind, state.state]).toEqual([unit.spec.kind, known.has(unit.key) ? 'fresh' : 'outOfDate'])
          // A bed of sound is told of by its length alone: which line made the scene longer, it does not know.
          if (state.state !== 'outOfDate' || ['ambience', 'music'].includes(unit.spec.kind)) continue
          if (unit.spec.kind === 'clip') expect(cause(state)).toMatchObject({ field: 'length' })
          else expect(cause(state)).toMatchObject({ subject: { line: line.id }, field: 'text' })
        }
        const shot = data.shots.find(({ elementIds }) => elementIds.includes(line.id))
        expect(found.changed).toEqual([shot?.id])
        expect(found.causes).toMatchObject([{ subject: { line: line.id }, field: 'text' }])
        expect(cause(found.shots.get(shot?.id ?? ''))).toMatchObject({ subject: { line: line.id } })
        allFresh(freshness(changed, studio, build(changed, studio, made)))
      }),
      { numRuns: 25 },
    )
  })

  it('says so of a line that leaves its shot as long as it was', () => {
    const data = sampleFilm({ scenes: 1, shotsPerScene: 2 })
    const text = data.scenes[0]?.elements.find(({ id }) => id === 'l0-1')?.text ?? ''
    const found = freshness(withLine(data, 'l0-1', text.replace('said', 'sang')), free, build(data, free))
    expect([...staleKinds(found)].sort()).toEqual(['captions', 'cut', 'line', 'mix', 'part'])
    expect(found.changed).toEqual(['h0-1'])
    expect(cause(found.film.cut)).toMatchObject({ subject: { line: 'l0-1' }, field: 'text', input: 'line' })
  })

  it('names the same cause when the line is spoken anew and the film is not yet cut anew', () => {
    const data = sampleFilm({ scenes: 2, shotsPerScene: 2 })
    const changed = withLine(data, 'l1-0', 'No.')
    const halfway = build(changed, free, build(data, free), 'sound')
    const found = freshness(changed, free, halfway)
    expect([...staleKinds(found)].sort()).toEqual(['captions', 'cut', 'part'])
    expect(found.causes).toMatchObject([{ subject: { line: 'l1-0' }, field: 'text' }])
    expect(found.changed).toEqual(['h1-0'])
  })

  it('names the line, not the camera that the rules moved with it', () => {
    const data = sampleFilm({ scenes: 1, shotsPerScene: 2 })
    const made = build(data, free)
    const remade = { size: 'insert', description: 'Something else', mood: 'fear' } as const
    const found = freshness(withShot(withLine(data, 'l0-1', 'No.'), 'h0-1', remade), free, made)
    expect(found.causes).toMatchObject([{ subject: { line: 'l0-1' }, field: 'text' }])
    const byHand = freshness(withShot(data, 'h0-1', { ...remade, byHand: true }), free, made)
    expect(byHand.causes.map(({ field }) => field)).toEqual(['description', 'camera', 'mood'])
    const byRule = freshness(withShot(data, 'h0-1', remade), free, made)
    expect(byRule.causes).toMatchObject([{ subject: { shot: 'h0-1' }, field: 'action' }])
  })

  it('tells clothes from a face', () => {
    const data = sampleFilm({ scenes: 2, shotsPerScene: 2 })
    for (const q of ['draft', 'standard'] as const) {
      const asked = inQuality(data, q)
      const made = build(asked, free)
      const coat = freshness(
        withPerson(asked, 'c1', { wardrobe: 'a long red coat, wet from the rain of all that night' }),
        free,
        made,
      )
      expect(coat.causes).toMatchObject([{ subject: { person: 'c1' }, field: 'wardrobe' }])
      expect(coat.changed).toEqual(['h0-1', 'h1-1'])
      expect(cause(coat.film.cut)).toMatchObject({ subject: { person: 'c1' }, field: 'wardrobe' })
      const face = freshness(withPerson(asked, 'c1', { appearance: 'short and old' }), free, made)
      expect(face.causes).toMatchObject([{ subject: { person: 'c1' }, field: 'appearance' }])
    }
  })

  it('tells what the plan allows from what the film asks for', () => {
    const data = withSettings(inQuality(sampleFilm({ scenes: 1, shotsPerScene: 2 }), 'standard'), {
      resolution: '1080p',
    })
    const made = build(data, free)
    const bought = freshness(data, studio, made)
    expect(bought.causes[0]).toMatchObject({ field: 'maxHeight', from: '720', to: '1080' })
    expect(bought.causes.map(({ field }) => field).sort()).toEqual(['maxHeight', 'watermark'])
    expect(bought.changed).toEqual(['h0-0', 'h0-1'])
    const smaller = freshness(withSettings(data, { resolution: '720p' }), studio, build(data, studio))
    expect(smaller.causes).toMatchObject([{ field: 'size' }])
  })

  it('tells a new title, order, trim, take and picture of one’s own', () => {
    const data = sampleFilm({ scenes: 3, shotsPerScene: 2 })
    const made = build(data, free)
    const why = (changed: FilmData) => freshness(changed, free, made)
    const titled = why({ ...data, film: { ...data.film, title: 'Another' } })
    expect(titled.causes).toMatchObject([{ subject: { film: 'film' }, field: 'title', from: 'Sample', to: 'Another' }])
    expect(titled.changed).toEqual([])
    expect([...staleKinds(titled)].sort()).toEqual(['cut', 'poster'])
    const first = data.scenes[0]?.rank ?? ''
    const last = data.scenes[2]?.rank ?? ''
    const moved = why({
      ...data,
      scenes: data.scenes.map((each, at) => ({ ...each, rank: at === 0 ? last : at === 2 ? first : each.rank })),
    })
    expect(cause(moved.film.cut)).toMatchObject({ subject: { film: 'film' }, field: 'order' })
    expect(why(withShot(data, 'h1-1', { trimInMs: 200 })).causes).toMatchObject([
      { subject: { shot: 'h1-1' }, field: 'trim' },
    ])
    expect(why(withShot(data, 'h1-1', { trimInMs: 200 })).changed).toEqual(['h1-1'])
    expect(why(withShot(data, 'h1-1', { stillTake: 1, clipTake: 1 })).causes).toMatchObject([
      { subject: { shot: 'h1-1' }, field: 'take' },
    ])
    const own = why(withShot(data, 'h1-1', { frameKey: 'a'.repeat(64) }))
    expect(own.causes).toMatchObject([{ subject: { shot: 'h1-1' }, field: 'ownPicture' }])
    expect(own.changed).toEqual(['h1-1'])
  })

  it('tells what has come and gone', () => {
    const data = sampleFilm({ scenes: 2, shotsPerScene: 2 })
    const made = build(data, free)
    const lines = [
      { id: 'n9', kind: 'character' as const, text: 'PERSON A' },
      { id: 'l9', kind: 'dialogue' as const, text: 'One more thing.' },
    ]
    const more = withShot(
      withElements(data, 's1', (each) => [...each, ...lines]),
      'h1-1',
      { elementIds: ['a1-1', 'n1-1', 'l1-1', 'n9', 'l9'] },
    )
    const added = freshness(more, free, made)
    expect(added.causes).toMatchObject([{ subject: { line: 'l9' }, field: 'added' }])
    expect(added.changed).toEqual(['h1-1'])
    const less = freshness(
      withElements(data, 's1', (each) => each.filter(({ id }) => id !== 'l1-1')),
      free,
      made,
    )
    expect(cause(less.film.cut)).toMatchObject({ subject: { scene: 's1' }, field: 'lineRemoved' })
    const shots = freshness({ ...data, shots: data.shots.filter(({ id }) => id !== 'h0-1') }, free, made)
    expect(cause(shots.film.cut)).toMatchObject({ field: expect.stringMatching(/shotRemoved|moved/) })
    const scenes = freshness(
      {
        ...data,
        scenes: data.scenes.filter(({ id }) => id !== 's0'),
        shots: data.shots.filter(({ sceneId }) => sceneId !== 's0'),
      },
      free,
      made,
    )
    expect(cause(scenes.film.cut)).toMatchObject({ subject: { film: 'film' }, field: 'sceneRemoved' })
  })

  it('does not call a draft out of date because a final is asked for', () => {
    fc.assert(
      fc.property(film, fc.constantFrom('standard', 'premium' as const), (data, q) => {
        const drafts = build(inQuality(data, 'draft'), free)
        const found = freshness(inQuality(data, q), free, drafts)
        expect(found.changed).toEqual([])
        expect(found.causes).toEqual([])
        expect(new Set([...found.shots.values()].map(({ state }) => state))).toEqual(new Set(['noFinal']))
        expect(found.film.cut.state).toBe('noFinal')
        // And finals are as good as drafts.
        const finals = build(inQuality(data, q), free)
        const back = freshness(inQuality(data, 'draft'), free, finals)
        expect(new Set([...back.shots.values()].map(({ state }) => state))).toEqual(new Set(['fresh']))
      }),
      { numRuns: 25 },
    )
  })

  it('says of a draft without its final when the text has moved on', () => {
    const data = sampleFilm({ scenes: 1, shotsPerScene: 2 })
    const found = freshness(inQuality(withLine(data, 'l0-0', 'No.'), 'standard'), free, build(data, free))
    expect(found.changed).toEqual(['h0-0'])
    expect(found.shots.get('h0-1')?.state).toBe('noFinal')
    expect(found.causes).toMatchObject([{ subject: { line: 'l0-0' }, field: 'text' }])
  })

  it('calls out of date without a cause what was made before causes were kept', () => {
    const data = sampleFilm({ scenes: 1, shotsPerScene: 2 })
    const made = build(data, free).map(({ madeFrom: _, ...rest }) => rest)
    const found = freshness(withLine(data, 'l0-0', 'No.'), free, made)
    expect(found.changed).toEqual(['h0-0'])
    expect(found.film.cut).toEqual({ state: 'outOfDate', others: [] })
  })

  it('keeps of each thing little of what it was made from', () => {
    const data = inQuality(sampleFilm({ scenes: 20, shotsPerScene: 10, characters: 5 }), 'standard')
    const bytes = build(data, studio).map((each) => ({ kind: each.kind, bytes: JSON.stringify(each.madeFrom).length }))
    const most = (kind: string) => Math.max(...bytes.filter((each) => each.kind === kind).map((each) => each.bytes))
    expect(most('still')).toBeLessThan(1_200)
    expect(most('clip')).toBeLessThan(1_400)
    expect(most('line')).toBeLessThan(400)
    expect(most('part')).toBeLessThan(6_000)
    expect(most('cut')).toBeLessThan(16_000)
  })

  it('judges a shot by all its pictures, though some are not there yet', () => {
    const data = inQuality(sampleFilm({ scenes: 1, shotsPerScene: 2 }), 'standard')
    // The stills alone: their clips are still to come.
    const stills = build(data, free).filter(({ kind }) => kind === 'still' || kind === 'portrait')
    expect(freshness(data, free, stills).shots.get('h0-1')?.state).toBe('fresh')
    const redrawn = freshness(withShot(data, 'h0-1', { stillTake: 1 }), free, stills)
    expect(redrawn.shots.get('h0-1')?.state).toBe('outOfDate')
    expect(redrawn.changed).toEqual(['h0-1'])
  })

  it('has no final while one of its pictures is a draft', () => {
    const data = sampleFilm({ scenes: 1, shotsPerScene: 2 })
    const asked = inQuality(data, 'standard')
    const stills = build(asked, free).filter(({ kind }) => kind === 'still' || kind === 'portrait')
    const found = freshness(asked, free, [...build(data, free), ...stills])
    expect(found.shots.get('h0-1')?.state).toBe('noFinal')
  })

  it('of one film asked again with another plan is judged by that plan', () => {
    const data = inQuality(sampleFilm({ scenes: 1, shotsPerScene: 2 }), 'standard')
    const made = build(data, { maxHeight: 720, watermark: true })
    expect(freshness(data, { maxHeight: 720, watermark: true }, made).causes).toEqual([])
    const bought = freshness(data, { maxHeight: 720, watermark: false }, made)
    expect(bought.causes).toMatchObject([{ field: 'watermark' }])
  })

  it('compares with what was made last', () => {
    const data = sampleFilm({ scenes: 1, shotsPerScene: 2 })
    const first = build(data, free)
    const titled = (title: string) => ({ ...data, film: { ...data.film, title } })
    const made = build(titled('Second'), free, first)
    expect(freshness(titled('Third'), free, made).causes).toMatchObject([
      { field: 'title', from: 'Second', to: 'Third' },
    ])
  })

  it('of two lower looks is judged by the nearest', () => {
    const data = sampleFilm({ scenes: 1, shotsPerScene: 2 })
    const old = build(data, free)
    const changed = withLine(data, 'l0-0', 'No.')
    const made = build(inQuality(changed, 'standard'), free, old)
    const found = freshness(inQuality(changed, 'premium'), free, made)
    expect(found.changed).toEqual([])
    expect(found.shots.get('h0-0')?.state).toBe('noFinal')
  })
})

describe('the name of what changed', () => {
  it('is the one its people use', () => {
    const data = sampleFilm({ scenes: 2, shotsPerScene: 2 })
    expect(subjectName(data, { line: 'l1-1' })).toEqual({ kind: 'line', number: 2, scene: 'INT. HOUSE 1 - NIGHT' })
    expect(subjectName(data, { shot: 'h1-0' })).toEqual({ kind: 'shot', number: 3 })
    expect(subjectName(data, { scene: 's0' })).toEqual({ kind: 'scene', scene: 'INT. HOUSE 0 - NIGHT' })
    expect(subjectName(data, { person: 'c1' })).toEqual({ kind: 'person', name: 'PERSON B' })
    expect(subjectName(data, { film: 'film' })).toEqual({ kind: 'film' })
    expect(subjectName(data, { line: 'gone' })).toEqual({ kind: 'line' })
  })
})
