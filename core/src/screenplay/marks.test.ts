import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Run, readPlain, readRuns } from './marks.ts'

// The same said by one expression, which is short and right, and slow on stars that never close.
const within = String.raw`((?:\\[*_\\[/(~!#=>@.<]|(?!\\[*_\\[/(~!#=>@.<]).)+?)`
const mark = new RegExp(
  [
    String.raw`\\[*_\\[/(~!#=>@.<]`,
    String.raw`\*\*\*(?=\S)${within}(?<=\S)\*\*\*`,
    String.raw`\*\*(?=\S)${within}(?<=\S)\*\*`,
    String.raw`\*(?=\S)${within}(?<=\S)\*`,
    String.raw`(?<![A-Za-z0-9])_(?=\S)${within}(?<=\S)_(?![A-Za-z0-9])`,
  ].join('|'),
  'g',
)
type Style = Omit<Run, 'text'>
const slowly = (text: string, style: Style, out: Run[]): Run[] => {
  let at = 0
  for (const found of text.matchAll(mark)) {
    const [all, both, bold, italic, underline] = found
    if (all.startsWith('\\')) continue
    if (found.index > at) out.push({ text: text.slice(at, found.index), ...style })
    slowly(
      both ?? bold ?? italic ?? underline ?? '',
      {
        bold: style.bold || both !== undefined || bold !== undefined,
        italic: style.italic || both !== undefined || italic !== undefined,
        underline: style.underline || underline !== undefined,
      },
      out,
    )
    at = found.index + all.length
  }
  if (at < text.length) out.push({ text: text.slice(at), ...style })
  return out
}

const plain = { bold: false, italic: false, underline: false }

it('marks are read as the one expression reads them', () => {
  const letters = fc.constantFrom('*', '*', '**', '_', ' ', '\\', 'a', 'ก', '1', '\n', '[', '\u00a0')
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 40 }), (parts) => {
      const text = parts.join('')
      const expected = slowly(text, plain, []).map((run) => ({
        ...run,
        text: run.text.replace(/\\([*_\\[/(~!#=>@.<])/g, '$1'),
      }))
      expect(readRuns(text)).toEqual(/[*_\\]/.test(text) ? expected : [{ text, ...plain }])
    }),
    { numRuns: 3_000 },
  )
})

it('a star behind a backslash is a star: the specification’s own examples', () => {
  expect(readRuns('Steel enters the code on the keypad: **\\*9765\\***')).toEqual([
    { text: 'Steel enters the code on the keypad: ', ...plain },
    { text: '*9765*', ...plain, bold: true },
  ])
  expect(readPlain('He dialed \\*69 and then \\*23, and then hung up.')).toBe(
    'He dialed *69 and then *23, and then hung up.',
  )
  expect(readPlain('He dialed *69 and then 23*, and then hung up.')).toBe('He dialed 69 and then 23, and then hung up.')
})

// Counted, not timed: as many letters are looked at for twice the text as twice those for once.
const looks = (text: string): number => {
  let count = 0
  const { charAt } = String.prototype
  String.prototype.charAt = function (at: number) {
    count += 1
    return charAt.call(this, at)
  }
  try {
    readPlain(text)
  } finally {
    String.prototype.charAt = charAt
  }
  return count
}

it.each(['*a ', '**a ', '_a ', '***a ', '*a *', '_*a ', '\\*'])(
  '%j over and over takes no more than its length',
  (part) => {
    const [once, twice] = [looks(part.repeat(2_000)), looks(part.repeat(4_000))]
    expect(twice).toBeLessThan(once * 2.2)
  },
)
