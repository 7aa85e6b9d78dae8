import fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphemesOf } from './graphemes.ts'

const segmenter = new Intl.Segmenter('th', { granularity: 'grapheme' })
const bySegmenter = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)
const pieces =
  'a,B,é,ß,1, ,.,©,\u00AD,\u0301,\u200D,\uFE0F,ก,น,ั,า,ำ,เ,แ,่,้,์,ๆ,๙,฿,๚,\r,\n,\t,\u0000,\uD83D,\uDC69,👩,❤,🇹,🇭,한,ᄀ,ᅡ,あ,क,्,ष,\u0600,\uFEFF'.split(
    ',',
  )

test('letters are parted as the segmenter of every script parts them', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (drawn) => {
      const text = drawn.join('')
      return [...graphemesOf(text)].join('|') === bySegmenter(text).join('|')
    }),
    { numRuns: 500 },
  )
})

test('every letter up to the end of Thai is parted so beside every plain one', () => {
  const wrong: string[] = []
  for (let code = 0x20; code < 0xe80; code++) {
    const letter = String.fromCharCode(code)
    const text = `a${letter}b\nก${letter}ก\n${letter}${letter}`
    if ([...graphemesOf(text)].join('|') !== bySegmenter(text).join('|')) wrong.push(code.toString(16))
  }
  expect(wrong).toEqual([])
})
