import { digest } from '../build/canonical.ts'
import type { UnitSpec } from '../build/unit.ts'

// What is said in the units of a plan, in pages that a classifier sees each by itself. A page is known by the hash of its
// text, and `units` are the places in the plan that say any of it.
export type Words = { hash: string; text: string; units: number[] }

const mostLetters = 8_000
// Of one text that is longer than a page; what stands at a cut is seen from both sides.
const overlap = 200
// Pages end where a text's own hash says so, one in eight: an edit changes its own page and no other.
const endsPage = (text: string): boolean => Number.parseInt(digest(text).slice(0, 4), 16) % 8 === 0

// Keys are made by us of everything at once; all else in a unit's fields may be somebody's words.
const isKey = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

const stringsIn = function* (value: unknown): Generator<string> {
  if (typeof value === 'string') {
    if (value.trim() !== '' && !isKey(value)) yield value.normalize('NFC')
  } else if (value !== null && typeof value === 'object')
    for (const each of Object.values(value)) yield* stringsIn(each)
}

const piecesOf = function* (text: string): Generator<string> {
  for (let from = 0; from === 0 || from + overlap < text.length; from += mostLetters - overlap)
    yield text.slice(from, from + mostLetters)
}

const pagesOf = (said: ReadonlyMap<string, readonly number[]>): Words[] => {
  const pages: Words[] = []
  let texts: string[] = []
  let letters = 0
  let places = new Set<number>()
  const end = () => {
    if (texts.length === 0) return
    const text = texts.join('\n')
    pages.push({ hash: digest({ words: text }), text, units: [...places].sort((a, b) => a - b) })
    texts = []
    letters = 0
    places = new Set()
  }
  for (const [whole, units] of said)
    for (const text of piecesOf(whole)) {
      if (letters + text.length > mostLetters) end()
      texts.push(text)
      letters += text.length
      for (const at of units) places.add(at)
      if (endsPage(text)) end()
    }
  end()
  return pages
}

export const wordsOf = (units: readonly { spec: Pick<UnitSpec, 'fields'> }[]): Words[] => {
  const said = new Map<string, number[]>()
  for (const [at, { spec }] of units.entries())
    for (const text of stringsIn(spec.fields)) {
      const known = said.get(text)
      if (!known) said.set(text, [at])
      else if (known.at(-1) !== at) known.push(at)
    }
  return pagesOf(said)
}

// Of words that are in no film.
export const pagesOfTexts = (texts: readonly string[]): Words[] =>
  pagesOf(new Map(texts.flatMap((text) => [...stringsIn(text)]).map((text) => [text, []])))
