import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layOutScript } from './page-layout.ts'
import { readFountain } from './read.ts'

let n = 0
const newId = () => `l${n++}`
// Courier: every letter is as wide.
const measure = (text: string) => text.length * 7.2
const layOut = (text: string, language: 'en' | 'th' = 'en') => {
  const { scenes, titlePage } = readFountain(text, { newId })
  return layOutScript(scenes, titlePage, language, measure)
}
const wordsOf = (page: { lines: { text: string }[] } | undefined) => page?.lines.map(({ text }) => text) ?? []
const furniture = /^\(MORE\)$|\(CONT'D\)$/

test('a speech that runs over the foot is broken with (MORE) and goes on under the name with (CONT’D)', () => {
  const filler = Array.from({ length: 20 }, (_, at) => `Action ${at}.\n\n`).join('')
  const { pages } = layOut(`INT. HALL - DAY\n\n${filler}MARA (V.O.)\n${'I wait for you on the pier. '.repeat(20)}\n`)
  expect(pages).toHaveLength(2)
  expect(wordsOf(pages[0]).at(-1)).toBe('(MORE)')
  expect(wordsOf(pages[1])[0]).toBe("MARA (V.O.) (CONT'D)")
  expect(pages[0]?.lines.at(-1)?.x).toBe(pages[1]?.lines[0]?.x)
})

test('a speech that would leave a line alone is not broken, and a cue never stands at the foot without its words', () => {
  const filler = Array.from({ length: 25 }, (_, at) => `Action ${at}.\n\n`).join('')
  const { pages } = layOut(
    `INT. HALL - DAY\n\n${filler}MARA\nI wait for you here, on the pier, every day and every night.\n`,
  )
  expect(wordsOf(pages[1])[0]).toBe('MARA')
})

test('whatever is printed keeps every word in order, stays on its page, and breaks no page badly', () => {
  const part = fc.oneof(
    fc.nat(60).map((words) => `${'walk '.repeat(words + 1).trim()}.\n\n`),
    fc
      .tuple(fc.constantFrom('MARA', 'SAM (O.S.)'), fc.nat(220), fc.boolean())
      .map(([who, words, directed]) => `${who}\n${directed ? '(softly)\n' : ''}${'say '.repeat(words + 1).trim()}\n\n`),
    fc.constantFrom('INT. HOUSE - DAY\n\n', '===\n\n', '> CUT TO:\n\n'),
  )
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 40 }), (parts) => {
      const text = `INT. HALL - DAY\n\n${parts.join('')}`
      const { pages, height } = layOut(text)
      const printed = pages.flatMap(wordsOf).filter((line) => !furniture.test(line))
      const whole = readFountain(text, { newId }).scenes.flatMap(({ heading, elements }) => [
        heading?.text ?? '',
        ...elements.map(({ kind, text: words }) => (kind === 'parenthetical' ? `(${words})` : words)),
      ])
      const words = (lines: readonly string[]) => lines.join(' ').split(/\s+/).filter(Boolean)
      expect(words(printed)).toEqual(words(whole))
      for (const [at, page] of pages.entries()) {
        for (const { y } of page.lines) expect(y).toBeLessThanOrEqual(height - 72)
        const last = wordsOf(page).at(-1) ?? ''
        if (at < pages.length - 1) expect(last).not.toMatch(/^(?:MARA|SAM|\(softly\))/)
        if (last === '(MORE)') expect(wordsOf(pages[at + 1])[0]).toMatch(/\(CONT'D\)$/)
      }
    }),
    { numRuns: 500 },
  )
})
