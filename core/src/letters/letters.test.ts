import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  between,
  blanksFrom,
  bracketsAtEnd,
  isSpace,
  onOneLine,
  trimEndOf,
  trimOf,
  trimStartOf,
  withoutBrackets,
} from './index.ts'

// Texts of few letters, so that what stands at an end or between marks comes up again and again.
const hostile = fc
  .array(
    fc.constantFrom(
      ' ',
      '  ',
      '\n',
      '\r',
      '\r\n',
      '\t',
      '\u00A0',
      '\uFEFF',
      '\u2028',
      '(',
      ')',
      '[',
      ']',
      '/*',
      '*/',
      '.',
      ',',
      '。',
      'a',
      'A',
      'ก',
      '^',
      '#',
      ':',
    ),
    {
      maxLength: 24,
    },
  )
  .map((pieces) => pieces.join(''))

const same = <T>(was: (text: string) => T, is: (text: string) => T) =>
  fc.assert(
    fc.property(hostile, (text) => {
      expect(is(text)).toEqual(was(text))
    }),
    { numRuns: 4000 },
  )

describe('letters are cut as the expressions before cut them', () => {
  it('at the end', () => {
    same(
      (text) => text.replace(/[.。]+$/, ''),
      (text) => trimEndOf(text, '.。'),
    )
    same(
      (text) => text.replace(/[\r\n]+$/, ''),
      (text) => trimEndOf(text, '\r\n'),
    )
  })

  it('at the start', () => {
    same(
      (text) => text.replace(/^[ \t]*/, ''),
      (text) => trimStartOf(text, ' \t'),
    )
  })

  it('at both ends', () => {
    same(
      (text) => text.replace(/^\n+|\n+$/g, ''),
      (text) => trimOf(text, '\n'),
    )
    same(
      (text) => text.replace(/^[. ]+|[. ]+$/g, ''),
      (text) => trimOf(text, '. '),
    )
  })

  it('where lines become one', () => {
    same((text) => text.replace(/\s*\n\s*/g, ' '), onOneLine)
  })

  it('where brackets end a name', () => {
    same(
      (text) => {
        const found = /\s*\(([^()]*)\)\s*$/.exec(text)
        return found ? { before: text.slice(0, found.index), inside: found[1] } : undefined
      },
      (text) => bracketsAtEnd(text),
    )
  })

  it('where brackets are left out', () => {
    same((text) => text.replace(/\s*\([^()]*\)/g, ''), withoutBrackets)
  })

  it('between marks', () => {
    same(
      (text) => [...text.matchAll(/\/\*([\s\S]*?)\*\//g)].map((found) => found[1]),
      (text) => between(text, '/*', '*/'),
    )
    same(
      (text) => [...text.matchAll(/\[\[([\s\S]*?)\]\]/g)].map((found) => found[1]),
      (text) => between(text, '[[', ']]'),
    )
  })

  it('at the blank lines of an end', () => {
    same(
      (text) => /(?:(?:\r\n|\r|\n)[^\S\r\n]*)+$/.exec(text)?.index,
      (text) => blanksFrom(text),
    )
  })

  it('and a space is what an expression calls one', () => {
    same(
      (text) => [...text].map((letter) => /\s/.test(letter)),
      (text) => [...text].map(isSpace),
    )
  })
})
