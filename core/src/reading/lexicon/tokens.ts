import { basesOf } from './english.ts'
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
}

const piece =
  /([ก-ฺเ-๎]+)|([\p{Script=Latin}\p{M}]+(?:['’](?!s\b)\p{Script=Latin}+)?)|(\d+|[๐-๙]+)|(\n)|(['’]s\b)|(\S)/gu

const basesKnown = new Map<string, readonly string[]>()
const basesFor = (lower: string): readonly string[] => {
  const known = basesKnown.get(lower)
  if (known) return known
  const made = basesOf(lower)
  if (basesKnown.size < 20_000) basesKnown.set(lower, made)
  return made
}

export const tokensOf = (text: string, tries: readonly ThaiWords[]): Token[] => {
  const tokens: Token[] = []
  const push = (word: string, from: number, kind: Token['kind'], known = true): void => {
    const spaced = from === 0 || /\s/.test(text[from - 1] ?? '')
    const lower = kind === 'latin' ? word.toLowerCase().replace('’', "'") : word
    tokens.push({
      text: word,
      lower,
      from,
      to: from + word.length,
      kind,
      known,
      spaced,
      bases: kind === 'latin' ? basesFor(lower) : [lower],
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

export const numberIn = (token: Token): number | undefined => {
  if (token.kind !== 'number') return undefined
  return Number(token.text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50)))
}
