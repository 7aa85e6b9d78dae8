import { expect, it } from 'vitest'
import { sampleFilm } from '../build/index.ts'
import { pagesOfTexts, passagesOf } from './index.ts'

const about = { id: 'o1', by: 'u', madeAt: 1, turn: 1 }

it('a chapter of the cut is read, as it is shown to whoever watches', () => {
  const film = sampleFilm({ scenes: 1, shotsPerScene: 1 })
  const operations = [
    { ...about, do: 'chapter' as const, mark: 'm1', text: 'the first chapter' },
    { ...about, id: 'o2', do: 'chapter' as const, mark: 'm1', text: null },
  ]
  const texts = passagesOf({ ...film, edit: { operations } }).map(({ text }) => text)
  expect(texts).toContain('the first chapter')
})

it('so are captions that were set by hand, and the end credits; a marker is nobody’s to see', () => {
  const film = sampleFilm({ scenes: 1, shotsPerScene: 1 })
  const clip = { ...about, clip: 'c1' }
  const operations = [
    { ...clip, do: 'caption' as const, language: 'th' as const, captions: [{ from: 0, frames: 24, text: 'by hand' }] },
    { ...clip, do: 'caption' as const, language: 'en' as const, captions: null },
    { ...about, do: 'credits' as const, credits: [{ role: 'a calling', name: 'a person' }] },
    { ...about, do: 'marker' as const, mark: 'm1', at: 1, text: 'cut here' },
  ]
  const said = passagesOf({ ...film, edit: { operations: operations as never } }).map(({ text }) => text)
  expect(said).toContain('by hand\na calling\na person')
  expect(said.join()).not.toContain('cut here')
})

it('words that are in no film are read in pages, every one of them', () => {
  const texts = Array.from({ length: 60 }, (_, n) => `${n} ${'word '.repeat(100)}`)
  const pages = pagesOfTexts([...texts, ' '])
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.every(({ text, units }) => text.length <= 9_000 && units.length === 0)).toBe(true)
  for (const text of texts) expect(pages.some((page) => page.text.includes(text))).toBe(true)
})
