export { areAllPlain, graphemesOf } from './graphemes.ts'
export { cutBefore, piecesOf } from './pieces.ts'
export { remembered } from './remembered.ts'

// What is asked of the ends and brackets of a text, letter by letter. An expression asks the same with `+$` or `\s*x`,
// and then begins anew at every letter: a text of nothing but spaces costs it the square.

const cutStart = (text: string, from: number, set: string): number => {
  let at = from
  while (at < text.length && set.includes(text.charAt(at))) at++
  return at
}

// Without the letters of `set` at its end.
export const trimEndOf = (text: string, set: string): string => {
  let end = text.length
  while (end > 0 && set.includes(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

export const trimStartOf = (text: string, set: string): string => text.slice(cutStart(text, 0, set))

// Without the letters of `set` at both ends.
export const trimOf = (text: string, set: string): string => {
  const cut = trimEndOf(text, set)
  return cut.slice(cutStart(cut, 0, set))
}

const space = /\s/
export const isSpace = (letter: string): boolean => letter !== '' && space.test(letter)

// Lines as one: every break, with the spaces around it, is one space.
export const onOneLine = (text: string): string =>
  text.includes('\n') ? text.replace(/\s+/g, (run) => (run.includes('\n') ? ' ' : run)) : text

// The brackets a text ends with, and what stands before them without its spaces: "MALI (V.O.)".
export const bracketsAtEnd = (text: string): { before: string; inside: string } | undefined => {
  const whole = text.trimEnd()
  if (!whole.endsWith(')')) return undefined
  const close = whole.length - 1
  for (let at = close - 1; at >= 0; at--) {
    const letter = whole.charAt(at)
    if (letter === ')') return undefined
    if (letter === '(') return { before: whole.slice(0, at).trimEnd(), inside: whole.slice(at + 1, close) }
  }
  return undefined
}

// Without any brackets that hold none, nor the spaces before them.
export const withoutBrackets = (text: string): string => {
  if (!text.includes('(')) return text
  let out = ''
  let at = 0
  for (const { index, 0: brackets } of text.matchAll(/\([^()]*\)/g)) {
    out += text.slice(at, index).trimEnd()
    at = index + brackets.length
  }
  return out + text.slice(at)
}

// What stands between each mark and the next that closes it.
export const between = (text: string, open: string, close: string): string[] => {
  const found: string[] = []
  for (let from = text.indexOf(open); from >= 0; ) {
    const end = text.indexOf(close, from + open.length)
    if (end < 0) break
    found.push(text.slice(from + open.length, end))
    from = text.indexOf(open, end + close.length)
  }
  return found
}

// Where the blank lines begin that a text ends with: at the first line end with nothing but spaces behind it.
export const blanksFrom = (text: string): number | undefined => {
  for (let at = text.trimEnd().length; at < text.length; at++) {
    const letter = text.charAt(at)
    if (letter === '\n' || letter === '\r') return at
  }
  return undefined
}
export { thaiOnesInWords } from './thai-ones.ts'
