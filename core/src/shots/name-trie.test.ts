import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameTrie, sameLetter } from './name-trie.ts'

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const thai = /[\u0E00-\u0E7F]/
const sought = (name: string) => ({ name, ends: thai.test(name) ? ('anywhere' as const) : ('word' as const) })

// The expression that found names before.
const byExpression = (names: readonly string[], text: string): string[] => {
  const sorted = [...names].sort((a, b) => b.length - a.length)
  const one = (name: string) =>
    thai.test(name) ? literal(name) : `(?<![\\p{L}\\p{N}])${literal(name)}(?![\\p{L}\\p{N}])`
  return [...text.matchAll(new RegExp(sorted.map(one).join('|'), 'giu'))].map(([found]) => found)
}

const letters = fc.constantFrom(
  'a',
  'A',
  'b',
  'K',
  'ſ',
  's',
  'ß',
  'ı',
  'i',
  'İ',
  'é',
  'ก',
  'ม',
  'ะ',
  ' ',
  '.',
  '-',
  '1',
  '😀',
  '\uD83D',
)
const textOf = (maxLength: number) => fc.array(letters, { minLength: 1, maxLength }).map((each) => each.join(''))

describe('names in a text', () => {
  it('are those an expression of all names would find', () => {
    fc.assert(
      fc.property(fc.array(textOf(5), { minLength: 1, maxLength: 8 }), textOf(30), (names, text) => {
        expect(nameTrie(names.map(sought))(text)).toEqual(byExpression(names, text))
      }),
      { numRuns: 200 },
    )
  })

  it('are the same in any case an expression takes for the same', () => {
    for (let code = 0; code < 0x20000; code++) {
      if (code >= 0xd800 && code < 0xe000) continue
      const letter = String.fromCodePoint(code)
      const others = [...letter.toUpperCase(), ...letter.toLowerCase(), sameLetter(letter)]
      for (const other of others) {
        if (other === letter) continue
        const same = new RegExp(`^${literal(other)}$`, 'iu').test(letter)
        if (same !== (sameLetter(other) === sameLetter(letter))) expect.fail(`${letter} and ${other}: ${same}`)
      }
    }
  })
})
