import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeElements, mergeScene } from './merge.ts'
import { mergeText } from './merge-text.ts'
import type { Element } from './scene.ts'

const line = (id: string, text = id): Element => ({ id, kind: 'action', text })
const ids = () => {
  let next = 0
  return () => `new${next++}`
}
const texts = (elements: readonly Element[]) => elements.map(({ text }) => text)
const [a, b, c] = [line('a'), line('b'), line('c')]

describe('two people in one scene', () => {
  it('each keep the lines they added, in the order they wrote them', () => {
    const merged = mergeElements([a, b], [a, line('m1'), line('m2'), b], [a, b, line('t1')], ids())
    expect(texts(merged)).toEqual(['a', 'm1', 'm2', 'b', 't1'])
  })

  it('who write at one place both keep their whole run', () => {
    const merged = mergeElements([a, b], [a, line('m1'), line('m2'), b], [a, line('t1'), line('t2'), b], ids())
    expect(texts(merged)).toEqual(['a', 'm1', 'm2', 't1', 't2', 'b'])
  })

  it('who change different words of one line get both', () => {
    const base = [line('a', 'The old boat waits at the pier.')]
    const merged = mergeElements(
      base,
      [line('a', 'The red boat waits at the pier.')],
      [line('a', 'The old boat waits at the shore.')],
      ids(),
    )
    expect(merged).toEqual([line('a', 'The red boat waits at the shore.')])
  })

  it('who change the same words both find theirs', () => {
    const merged = mergeElements([line('a', 'He waits.')], [line('a', 'He runs.')], [line('a', 'He sings.')], ids())
    expect(texts(merged)).toEqual(['He sings.', 'He runs.'])
  })

  it('lose no change to a deletion, whoever deleted', () => {
    expect(texts(mergeElements([a, b, c], [a, c], [a, line('b', 'B!'), c], ids()))).toEqual(['a', 'B!', 'c'])
    expect(texts(mergeElements([a, b, c], [a, line('b', 'B!'), c], [a, c], ids()))).toEqual(['a', 'B!', 'c'])
    expect(texts(mergeElements([a, b, c], [a, c], [a, b, c], ids()))).toEqual(['a', 'c'])
    expect(texts(mergeElements([a, b, c], [a, b, c], [a, c], ids()))).toEqual(['a', 'c'])
  })

  it('keep a note within a line, whoever wrote it and whatever else was changed in it', () => {
    const action = (text: string, source?: string): Element => ({
      ...line('a', text),
      ...(source === undefined ? {} : { source }),
    })
    const base = action('He waits at the pier.', 'He waits at the pier.\n\n\n')
    const noted = action('He waits  at the pier.', 'He waits [[how long?]] at the pier.\n\n\n')
    const moved = action('He waits at the shore.', 'He waits at the shore.\n\n\n')
    const both = 'He waits [[how long?]] at the shore.'
    expect(mergeElements([base], [noted], [moved], ids())[0]?.source?.trim()).toBe(both)
    expect(mergeElements([base], [moved], [noted], ids())[0]?.source?.trim()).toBe(both)
    const changed = { ...noted, source: 'He waits [[an hour]] at the pier.\n\n\n' }
    for (const [mine, theirs] of [
      [changed, { ...noted, source: 'He waits [[how long??]] at the pier.\n\n\n' }],
      [changed, noted],
    ] as const) {
      const merged = mergeElements([noted], [mine], [theirs], ids())
      expect(merged.map(({ source }) => source).join()).toContain('an hour')
    }
    expect(texts(mergeElements([noted], [changed], [], ids()))).toHaveLength(1)
  })

  it('keep an order only one of them changed', () => {
    expect(texts(mergeElements([a, b, c], [c, a, b], [a, b, c, line('t')], ids()))).toEqual(['c', 't', 'a', 'b'])
    expect(texts(mergeElements([a, b, c], [a, b, c, line('m')], [c, a, b], ids()))).toEqual(['c', 'm', 'a', 'b'])
  })

  it('keep the heading one of them changed', () => {
    const heading = (text: string) => ({ text, setting: 'int' as const, place: text, time: '' })
    const base = { heading: heading('INT. A'), elements: [a] }
    expect(mergeScene(base, { heading: heading('INT. B'), elements: [a] }, base, ids()).heading?.text).toBe('INT. B')
    expect(mergeScene(base, base, { heading: heading('INT. C'), elements: [a] }, ids()).heading?.text).toBe('INT. C')
  })
})

describe('a merged text', () => {
  it('never parts a Thai letter from its marks', () => {
    expect(mergeText('น้ำนิ่ง เรือช้า', 'น้ำไหล เรือช้า', 'น้ำนิ่ง เรือเร็ว')).toBe('น้ำไหล เรือเร็ว')
    expect(mergeText('กี่', 'กี้', 'กี๋')).toBeUndefined()
  })
})

// Any edit: drop some, change some, add some, in the order of before.
const edited = (who: string) =>
  fc.array(fc.constantFrom('keep', 'drop', 'change', 'add'), { minLength: 6, maxLength: 6 }).map((acts) =>
    acts.flatMap((act, at): Element[] => {
      const id = `e${at}`
      if (act === 'drop') return []
      if (act === 'change') return [line(id, `${who} changed ${at}`)]
      return act === 'add' ? [line(id), line(`${who}${at}`, `${who} added ${at}`)] : [line(id)]
    }),
  )

describe('whatever two people did', () => {
  const base = Array.from({ length: 6 }, (_, at) => line(`e${at}`))

  it('nothing either wrote is lost, no id stands twice', () => {
    fc.assert(
      fc.property(edited('mine'), edited('theirs'), (mine, theirs) => {
        const merged = mergeElements(base, mine, theirs, ids())
        const all = texts(merged).join('\n')
        for (const { text } of [...mine, ...theirs]) if (/added|changed/.test(text)) expect(all).toContain(text)
        expect(new Set(merged.map(({ id }) => id)).size).toBe(merged.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('who did nothing changes nothing', () => {
    fc.assert(
      fc.property(edited('x'), (other) => {
        expect(mergeElements(base, base, other, ids())).toEqual(other)
        expect(mergeElements(base, other, base, ids())).toEqual(other)
      }),
      { numRuns: 1000 },
    )
  })
})
