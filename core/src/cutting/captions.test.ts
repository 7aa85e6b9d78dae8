import { describe, expect, it } from 'vitest'
import { planFor } from '../build/plan-for.ts'
import { bindScenes } from '../build/planned.ts'
import { sampleFilm } from '../build/sample-film.ts'
import { must } from '../errors/index.ts'
import type { Language } from '../ids/index.ts'
import { captionCues, otherCues } from '../timeline/index.ts'
import { applyOperations } from './apply.ts'
import { captionRows, joined, parted, retimed, reworded, unset } from './captions.ts'
import { editedTimeline } from './edited-times.ts'
import { layOut } from './lay-out.ts'
import type { CutOperation, Deed } from './operation.ts'
import { montageOf } from './sample-montage.ts'

const film = sampleFilm({ scenes: 1, shotsPerScene: 3 })
const { language } = film.film
const other: Language = language === 'th' ? 'en' : 'th'
const account = { maxHeight: 1080, watermark: false } as const
const texts = new Map(film.scenes.flatMap(({ elements }) => elements.map(({ id, text }) => [id, text] as const)))
const words = { language, textOf: (lineId: string) => texts.get(lineId) }
const performed = (deeds: readonly Deed[]): CutOperation[] =>
  deeds.map((deed, turn) => ({ ...deed, id: `o${turn}`, by: 'me', madeAt: 0, turn }) as CutOperation)
const cutBy = (deeds: readonly Deed[]) => layOut(applyOperations(montageOf(film), performed(deeds)).montage)
const bench = (deeds: readonly Deed[], of: Language = language) => {
  const cut = cutBy(deeds)
  return { cut, rows: captionRows(cut, of, words), language: of, words }
}
const planned = (deeds: readonly Deed[]) =>
  planFor(
    {
      ...film,
      edit: {
        ...{ cutId: 'main', name: 'Cut', aspect: '16:9', lengths: {} },
        operations: [...performed([{ do: 'duck', rule: { of: 'music', under: 'dialogue', by: -9 } }, ...deeds])],
      },
    },
    account,
    { stop: 'cut', quality: 'draft' },
  ).units
const captionsIn = (deeds: readonly Deed[]) => {
  const spec = planned(deeds).find((unit) => unit.spec.kind === 'captions')?.spec
  if (spec?.kind !== 'captions' || !spec.fields.edit) throw new Error('no captions')
  return editedTimeline(spec.fields.edit, bindScenes(spec.fields.scenes, spec.inputs))
}
const keyOf = (deeds: readonly Deed[], kind: string) => planned(deeds).find(({ spec }) => spec.kind === kind)?.key

describe('captions set by hand', () => {
  it('are split, put together again, retimed and reworded; the rest follows the script', () => {
    const first = bench([]).rows[0]
    const { at, frames } = must(first, 'row')
    const cut = parted(bench([]), 0, at + 10)
    const two = bench(cut).rows
    expect(two.slice(0, 2).map((row) => [row.at, row.frames])).toEqual([
      [at, 10],
      [at + 10, frames - 10],
    ])
    const said = reworded(bench(cut), 1, 'สองคำ')
    expect(bench([...cut, ...said]).rows[1]?.text).toBe('สองคำ')
    const later = retimed(bench([...cut, ...said]), 0, { at: at + 3, frames: 4 })
    expect(bench([...cut, ...said, ...later]).rows[0]).toMatchObject({ at: at + 3, frames: 4 })
    // Never over the next.
    const long = retimed(bench(cut), 0, { at, frames: 500 })
    expect(bench([...cut, ...long]).rows[0]?.frames ?? 10).toBe(10)
    const one = joined(bench([...cut, ...said]), 0)
    const whole = bench([...cut, ...said, ...one]).rows
    expect(whole[0]).toMatchObject({ at, frames })
    expect(whole[0]?.text.endsWith('สองคำ')).toBe(true)
    expect(bench([...cut, ...unset(bench(cut), 0)]).rows).toEqual(bench([]).rows)
  })

  it('of two lines become one, which is read over both', () => {
    const { rows } = bench([])
    const [one, two] = [must(rows[0], 'one'), must(rows[1], 'two')]
    const after = bench(joined(bench([]), 0)).rows
    expect(after).toHaveLength(rows.length - 1)
    expect(after[0]).toMatchObject({ at: one.at, frames: two.at + two.frames - one.at })
    // And two again, each with its own words.
    const joins = joined(bench([]), 0)
    expect(bench([...joins, ...unset(bench(joins), 0)]).rows).toEqual(rows)
  })

  it('go where their line goes, and are asked about when its words are changed', () => {
    const deeds = reworded(bench([]), 0, 'As a hand wrote it')
    const moved: Deed[] = [...deeds, { do: 'gap', clip: 'dark', after: null, frames: 48 }]
    expect(bench(moved).rows[0]?.at).toBe(must(bench([]).rows[0], 'row').at + 48)
    const line = must(bench([]).rows[0], 'row').clip.source.subject
    const changed = montageOf(film)
    const held = changed.held.map((each) =>
      JSON.stringify(each.source.subject) === JSON.stringify(line) ? { ...each, said: 'Other words' } : each,
    )
    const { collisions } = applyOperations({ ...changed, held }, performed(deeds))
    expect(collisions).toMatchObject([{ what: 'words', now: 'Other words' }])
  })

  it('of a line that is written over two lines, with marks, are of what is said, and nothing is asked', () => {
    const text = 'Before *dawn*\nwe go'
    const scenes = film.scenes.map((scene) => ({
      ...scene,
      elements: scene.elements.map((each) => (each.kind === 'dialogue' ? { ...each, text } : each)),
    }))
    const montage = montageOf({ ...film, scenes })
    const cut = layOut(montage)
    const written = { language, textOf: () => text }
    const rows = captionRows(cut, language, written)
    const deeds = reworded({ cut, rows, language, words: written }, 0, 'By hand')
    expect(rows[0]?.text).toBe('Before dawn we go')
    expect(applyOperations(montage, performed(deeds)).collisions).toEqual([])
    const older = deeds.map((deed) => ({ ...deed, had: text }) as Deed)
    expect(applyOperations(montage, performed(older)).collisions).toEqual([])
  })

  it('are in the files that are made, in both languages, and render nothing else again', () => {
    const deeds = [...reworded(bench([]), 0, 'ก่อนฟ้าสาง\nสองบรรทัด'), ...reworded(bench([], other), 0, 'Before dawn')]
    const timeline = captionsIn(deeds)
    expect(captionCues(timeline, language)[0]?.lines).toEqual(['ก่อนฟ้าสาง', 'สองบรรทัด'])
    expect(otherCues(timeline, language).map(({ lines }) => lines)).toEqual([['Before dawn']])
    expect(captionCues(captionsIn([]), language).length).toBeGreaterThan(2)
    expect(otherCues(captionsIn([]), language)).toEqual([])
    expect(keyOf(deeds, 'captions')).not.toBe(keyOf([], 'captions'))
    for (const kind of ['stretch', 'mix', 'cut']) expect(keyOf(deeds, kind)).toBe(keyOf([], kind))
  })
})
