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

it('words that are in no film are read in pages, every one of them', () => {
  const texts = Array.from({ length: 60 }, (_, n) => `${n} ${'word '.repeat(100)}`)
  const pages = pagesOfTexts([...texts, ' '])
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.every(({ text, units }) => text.length <= 9_000 && units.length === 0)).toBe(true)
  for (const text of texts) expect(pages.some((page) => page.text.includes(text))).toBe(true)
})
