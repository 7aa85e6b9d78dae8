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

// Whatever is neither plain Latin nor Thai.
const piece =
  /([ก-ฺเ-๎]+)|([\p{Script=Latin}\p{M}]+(?:['’](?![sS]\b)\p{Script=Latin}+)?)|(\d+|[๐-๙]+)|(\n)|(['’][sS]\b)|(\S)/uy

type Latin = { lower: string; any: readonly string[]; noun: readonly string[] }
const latinKnown = new Map<string, Latin>()
const latinOf = (word: string): Latin => {
  const known = latinKnown.get(word)
  if (known) return known
  const lower = word.toLowerCase().replace('’', "'")
  const made = { lower, any: basesOf(lower), noun: nounBasesOf(lower) }
  if (latinKnown.size < 20_000) latinKnown.set(word, made)
  return made
}

const isThaiLetter = (code: number): boolean => (code >= 0xe01 && code <= 0xe3a) || (code >= 0xe40 && code <= 0xe4e)
const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39
const isThaiDigit = (code: number): boolean => code >= 0xe50 && code <= 0xe59
const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019
const isPlainSpace = (code: number): boolean => code === 0x20 || (code >= 0x09 && code <= 0x0d)
const isSpace = (code: number): boolean =>
  isPlainSpace(code) || (code >= 0x80 && !isThaiLetter(code) && /\s/.test(String.fromCharCode(code)))

// From here on to where letters of one sort end.
const endOf = (text: string, from: number, is: (code: number) => boolean): number => {
  let at = from
  while (at < text.length && is(text.charCodeAt(at))) at++
  return at
}
// "'s" of an owner, and no beginning of another word.
const owns = (text: string, at: number): boolean => {
  const letter = text.charCodeAt(at + 1)
  if (letter !== 0x73 && letter !== 0x53) return false
  const next = text.charCodeAt(at + 2)
  return !(isLetter(next) || isDigit(next) || next === 0x5f)
}
// Where a word of plain letters ends; undefined where others are among them.
const plainWordEnd = (text: string, from: number): number | undefined => {
  let end = endOf(text, from, isLetter)
  if (isApostrophe(text.charCodeAt(end))) {
    if (text.charCodeAt(end + 1) >= 0x80) return undefined
    if (!owns(text, end)) {
      const more = endOf(text, end + 1, isLetter)
      if (more > end + 1) end = more
      else return end
    } else return end
  }
  return text.charCodeAt(end) >= 0x80 && !isApostrophe(text.charCodeAt(end)) ? undefined : end
}

// Read letter by letter where they are plain: the expression above asks the same of every one.
export const tokensOf = (text: string, tries: readonly ThaiWords[]): Token[] => {
  const tokens: Token[] = []
  const push = (word: string, from: number, kind: Token['kind'], known = true): void => {
    const spaced = from === 0 || isSpace(text.charCodeAt(from - 1))
    const latin = kind === 'latin' ? latinOf(word) : undefined
    const bases = latin?.any ?? [word]
    tokens.push({
      text: word,
      lower: latin?.lower ?? word,
      from,
      to: from + word.length,
      kind,
      known,
      spaced,
      bases,
      nounBases: latin?.noun ?? bases,
    })
  }
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    let end = at + 1
    if (code === 0x0a) push('\n', at, 'line')
    else if (isPlainSpace(code)) {
      // Nothing stands here.
    } else if (isThaiLetter(code)) {
      end = endOf(text, at, isThaiLetter)
      const thai = text.slice(at, end)
      for (const { from, to, known } of cutThai(thai, tries)) push(thai.slice(from, to), at + from, 'thai', known)
    } else if (isDigit(code) || isThaiDigit(code)) {
      end = endOf(text, at, isDigit(code) ? isDigit : isThaiDigit)
      push(text.slice(at, end), at, 'number')
    } else if (isApostrophe(code) && owns(text, at)) {
      // A possessive is written with two letters whatever its mark.
      end = at + 2
      push("'s", at, 'mark')
    } else if (isLetter(code) && plainWordEnd(text, at) !== undefined) {
      end = plainWordEnd(text, at) ?? end
      push(text.slice(at, end), at, 'latin')
    } else if (code > 0x20 && code < 0x7f && !isLetter(code)) push(text.charAt(at), at, 'mark')
    else {
      piece.lastIndex = at
      const found = piece.exec(text)
      if (found) {
        end = at + found[0].length
        push(found[0], at, found[2] === undefined ? 'mark' : 'latin')
      }
    }
    at = end
  }
  return tokens
}
