import { describe, expect, it } from 'vitest'
import { freshness, madeFrom, planFor, sampleFilm, timelineOf, type Unit } from '../build/index.ts'
import { must } from '../errors/index.ts'
import { type FilmEdit, filmEdit } from './film-edit.ts'
import type { CutOperation, Deed } from './operation.ts'

const film = sampleFilm({ scenes: 8, shotsPerScene: 5 })
const account = { maxHeight: 1080, watermark: false } as const
const draft = { stop: 'cut', quality: 'draft' } as const

const editOf = (deeds: readonly Deed[], about: Partial<FilmEdit> = {}): FilmEdit => ({
  ...{ cutId: 'main', name: 'Cut', aspect: '16:9', lengths: {} },
  operations: deeds.map((deed, turn) => ({ ...deed, id: `o${turn}`, by: 'me', madeAt: 0, turn }) as CutOperation),
  ...about,
})
const planned = (edit: FilmEdit | undefined): Unit[] => planFor({ ...film, edit }, account, draft).units
const stretchesIn = (units: readonly Unit[]) =>
  new Map(units.flatMap(({ key, spec }) => (spec.kind === 'stretch' ? [[key, spec.fields.frames] as const] : [])))
const clip = (n: number): string => `p-${must(film.shots[n], 'shot').id}`
const trim = (n: number): Deed => ({ do: 'trim', clip: clip(n), edge: 'in', to: 9, ripple: true })

const before: Deed[] = [{ do: 'enter', clip: clip(8), enter: { by: 'dissolve', frames: 12 } }]
// What of the film must be rendered again.
const shareAnew = (deeds: readonly Deed[]): number => {
  const old = stretchesIn(planned(editOf(before)))
  const now = stretchesIn(planned(editOf([...before, ...deeds])))
  const sum = (list: Iterable<[string, number]>) => [...list].reduce((frames, [, each]) => frames + each, 0)
  return sum([...now].filter(([key]) => !old.has(key))) / sum(now)
}

describe('what is rendered again', () => {
  it('after one trim is less than fifteen hundredths, wherever it is', () => {
    for (let n = 0; n < film.shots.length; n += 3) {
      const share = shareAnew([trim(n)])
      expect(share).toBeGreaterThan(0)
      expect(share).toBeLessThan(0.15)
    }
  })

  it('a card that was split is the same card twice', () => {
    for (const [card, is] of [
      ['title-card', 'title'],
      ['credits-card', 'credits'],
    ] as const) {
      const units = planned(editOf([{ do: 'split', clip: card, frame: 20, right: 'half' }]))
      const shown = units.flatMap(({ spec }) => (spec.kind === 'stretch' ? spec.fields.tracks.flat() : []))
      expect(shown.filter((each) => each.card === is)).toHaveLength(2)
    }
  })

  it('after a split, a move, a gap and a title is as little', () => {
    const place = { host: clip(4), sync: 3, at: 0 }
    const value = {
      source: { subject: { film: 'film' } },
      in: 0,
      frames: 48,
      text: { text: 'คำ', style: 'over' as const },
    }
    expect(shareAnew([{ do: 'split', clip: clip(11), frame: 20, right: 'half' }])).toBeLessThan(0.15)
    expect(shareAnew([{ do: 'move', clip: clip(11), after: clip(30) }])).toBeLessThan(0.3)
    expect(shareAnew([{ do: 'gap', clip: 'dark', after: clip(11), frames: 30 }])).toBeLessThan(0.15)
    expect(shareAnew([{ do: 'add', clip: 'title', of: 'title', place, value }])).toBeLessThan(0.15)
    expect(shareAnew([{ do: 'marker', mark: 'm', text: 'see', place }])).toBe(0)
    expect(shareAnew([{ do: 'level', clip: 'd-l1-1', points: [{ at: 0, db: -6 }] }])).toBe(0)
  })
})

describe('an edited film', () => {
  it('is planned as stretches, in whole numbers, and knows its times', () => {
    const units = planned(editOf([...before, trim(3), { do: 'speed', clip: clip(5), speed: 1.25 }]))
    expect(units.some(({ spec }) => spec.kind === 'part')).toBe(false)
    const whole = must(
      units.find(({ spec }) => spec.kind === 'cut'),
      'cut',
    )
    const stretches = stretchesIn(units)
    expect(whole.spec.subject).toBe('film')
    expect('parts' in whole.spec.inputs && whole.spec.inputs.parts.every((key) => stretches.has(key))).toBe(true)
    const timeline = must(
      timelineOf(units, () => undefined),
      'timeline',
    )
    expect(timeline.frames).toBe([...stretches.values()].reduce((sum, frames) => sum + frames, 0))
    expect(timeline.scenes.flatMap(({ shots }) => shots.map(({ shotId }) => shotId))).toEqual(
      film.shots.map(({ id }) => id),
    )
    expect(timeline.scenes.flatMap(({ shots }) => shots.flatMap(({ lines }) => lines))).toHaveLength(40)
  })

  it('is out of date because its cut was edited, and a named cut is another film', () => {
    const { units } = planFor(film, account, draft)
    const byKey = new Map(units.map((unit) => [unit.key, unit]))
    const made = units.map(({ key, spec }) => ({
      ...{ key, kind: spec.kind, subject: spec.subject, quality: spec.quality, createdAt: 1 },
      madeFrom: madeFrom(spec, (each) => byKey.get(each), account),
    }))
    const edited = freshness({ ...film, edit: editOf([trim(3)]) }, account, made)
    expect(edited.film.cut).toMatchObject({ state: 'outOfDate', cause: { subject: { film: 'film' }, field: 'edited' } })
    expect(edited.changed).toEqual([])
    expect([...edited.shots.values()].every(({ state }) => state === 'fresh')).toBe(true)
    expect(freshness(film, account, made).film.cut.state).toBe('fresh')
    const upright = freshness({ ...film, edit: editOf([], { cutId: 'tall', aspect: '9:16' }) }, account, made)
    expect(upright.film.cut.state).toBe('missing')
    const tall = must(
      upright.plan.units.find(({ spec }) => spec.kind === 'cut'),
      'cut',
    ).spec
    expect(tall).toMatchObject({ subject: 'tall', fields: { width: 720, height: 1280 } })
  })

  it('is built by its name, and none that is not there', () => {
    const edit = editOf([], { cutId: 'tall', aspect: '4:5' })
    const target = { type: 'cut', id: 'tall' } as const
    const { units, resultKey } = planFor({ ...film, edit }, account, { ...draft, target })
    expect(units.find(({ key }) => key === resultKey)?.spec).toMatchObject({ kind: 'cut', fields: { height: 900 } })
    expect(() => planFor(film, account, { ...draft, target })).toThrow('not-found')
    const scene = { type: 'scene', id: 's1' } as const
    expect(planFor({ ...film, edit }, account, { ...draft, target: scene }).units.at(-1)?.spec.kind).toBe('part')
  })

  it('is refused where it is longer than one build may be, in deeds or in hours', () => {
    const long = editOf([{ do: 'gap', clip: 'dark', after: clip(2), frames: 300_000 }])
    const many = editOf(Array.from({ length: 20_001 }, () => trim(1)))
    for (const edit of [long, many]) expect(() => planFor({ ...film, edit }, account, draft)).toThrow('film-too-long')
  })

  it('that was never edited, or where all was undone, is what the script makes it', () => {
    const about = { title: 'T', settings: { aspect: '16:9' as const } }
    const deed = { ...editOf([trim(1)]).operations[0], by: undefined } as never
    const undo = { do: 'undo', operation: 'o0', id: 'u', madeAt: 1, turn: 1 } as never
    const stamp = { id: 'e', cutId: 'main', updatedAt: 0, updatedBy: 'me' }
    expect(filmEdit(about, undefined, [])).toBeUndefined()
    expect(filmEdit(about, undefined, [{ ...stamp, operations: [deed] }])?.operations).toHaveLength(1)
    expect(filmEdit(about, undefined, [{ ...stamp, operations: [deed, undo] }])).toBeUndefined()
  })
})
