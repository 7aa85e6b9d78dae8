import { basesOf, nounBasesOf } from './english.ts'
import { cutThai, type ThaiWords } from './thai.ts'

// A text as words that know where they stand.
export type Token = {
  text: string
  lower: string
  from: number
  to: number
  kind: 'thai' | 'latin' | 'number' | 'mark' | 'line'
  // In a list of Thai words.
  known: boolean
  spaced: boolean
  bases: readonly string[]
  nounBases: readonly string[]
}

// Beyond the first and the last word there is none, and it is no word that anybody seeks.
export const lowerAt = (tokens: readonly Token[], at: number): string => tokens[at]?.lower ?? ''

export const isThai = (token: Token | undefined): boolean => token?.kind === 'thai'
export const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.text)
export const isCaps = (token: Token): boolean =>
  token.text.length > 1 && token.text === token.text.toUpperCase() && /\p{Lu}/u.test(token.text)

export const sentenceStart = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]
  return before === undefined || before.kind === 'line' || /^[.!?:;"“”—–-]$/.test(before.text)
}

const piece =
  /([ก-ฺเ-๎]+)|([\p{Script=Latin}\p{M}]+(?:['’](?![sS]\b)\p{Script=Latin}+)?)|(\d+|[๐-๙]+)|(\n)|(['’][sS]\b)|(\S)/gu

type Bases = { any: readonly string[]; noun: readonly string[] }
const basesKnown = new Map<string, Bases>()
const basesFor = (lower: string): Bases => {
  const known = basesKnown.get(lower)
  if (known) return known
  const made = { any: basesOf(lower), noun: nounBasesOf(lower) }
  if (basesKnown.size < 20_000) basesKnown.set(lower, made)
  return made
}

export const tokensOf = (text: string, tries: readonly ThaiWords[]): Token[] => {
  const tokens: Token[] = []
  const push = (word: string, from: number, kind: Token['kind'], known = true): void => {
    const spaced = from === 0 || /\s/.test(text[from - 1] ?? '')
    const lower = kind === 'latin' ? word.toLowerCase().replace('’', "'") : word
    const bases = kind === 'latin' ? basesFor(lower) : undefined
    tokens.push({
      text: word,
      lower,
      from,
      to: from + word.length,
      kind,
      known,
      spaced,
      bases: bases?.any ?? [lower],
      nounBases: bases?.noun ?? [lower],
    })
  }
  for (const found of text.matchAll(piece)) {
    const [word, thai, latin, number, line, possessive] = found
    if (thai !== undefined) {
      for (const { from, to, known } of cutThai(thai, tries))
        push(thai.slice(from, to), found.index + from, 'thai', known)
    } else if (latin !== undefined) push(word, found.index, 'latin')
    else if (number !== undefined) push(word, found.index, 'number')
    else if (line !== undefined) push(word, found.index, 'line')
    else push(possessive === undefined ? word : "'s", found.index, 'mark')
  }
  // A possessive is written with two letters whatever its mark.
  return tokens
}
