// Fountain's marks inside a line: emphasis and escapes.
export type Run = { text: string; bold: boolean; italic: boolean; underline: boolean }
type Style = Omit<Run, 'text'>

const escaped = /\\([*_\\[/(~!#=>@.<])/g
const escapable = '*_\\[/(~!#=>@.<'

const isSpace = (letter: string): boolean => /\s/.test(letter)
const isLineEnd = (letter: string): boolean => /[\n\r\u2028\u2029]/.test(letter)
const isLetter = (letter: string): boolean => /[A-Za-z0-9]/.test(letter)

// Letters that a backslash stands before: they open nothing and close nothing.
const escapedIn = (text: string): ReadonlySet<number> => {
  const found = new Set<number>()
  for (let at = text.indexOf('\\'); at >= 0 && at + 1 < text.length; ) {
    const escapes = escapable.includes(text.charAt(at + 1))
    if (escapes) found.add(at + 1)
    at = text.indexOf('\\', at + (escapes ? 2 : 1))
  }
  return found
}

const marked = /[*_\\]/

type Mark = '***' | '**' | '*' | '_'
const opened: readonly Mark[] = ['***', '**', '*', '_']
const given: Record<Mark, Partial<Style>> = {
  '***': { bold: true, italic: true },
  '**': { bold: true },
  '*': { italic: true },
  _: { underline: true },
}

// Where each mark can next be closed, from every place on: asked once for all places, so that a page of stars that never
// close costs no more than a page of words.
const closings = (text: string, escapes: boolean): ((mark: Mark, from: number) => number) => {
  const kept = new Map<Mark, Int32Array>()
  // Asked from left to right: the end of the line one is in is looked for once a line.
  let lineEnd = -1
  const lineEndFrom = (from: number): number => {
    if (lineEnd < from) {
      lineEnd = from
      while (lineEnd < text.length && !isLineEnd(text.charAt(lineEnd))) lineEnd += 1
    }
    return lineEnd
  }
  const shielded = escapes ? escapedIn(text) : undefined
  const closes = (mark: Mark, at: number): boolean =>
    text.startsWith(mark, at) &&
    !shielded?.has(at) &&
    !isSpace(text.charAt(at - 1)) &&
    (mark !== '_' || !isLetter(text.charAt(at + 1)))
  const of = (mark: Mark): Int32Array => {
    const known = kept.get(mark)
    if (known) return known
    const next = new Int32Array(text.length + 2).fill(-1)
    for (let at = text.length - 1; at > 0; at--) next[at] = closes(mark, at) ? at : (next[at + 1] ?? -1)
    kept.set(mark, next)
    return next
  }
  return (mark, from) => {
    const at = of(mark)[from + 1] ?? -1
    return at >= 0 && at < lineEndFrom(from) ? at : -1
  }
}

// The mark that opens here and is closed further on, with that place.
const markAt = (text: string, at: number, close: (mark: Mark, from: number) => number) => {
  for (const mark of opened) {
    const from = at + mark.length
    if (!text.startsWith(mark, at) || from >= text.length || isSpace(text.charAt(from))) continue
    if (mark === '_' && at > 0 && isLetter(text.charAt(at - 1))) continue
    const end = close(mark, from)
    if (end >= 0) return { mark, from, end }
  }
  return undefined
}

// The least that can hold emphasis: "*a*".
const shortestMarked = 3

const parse = (text: string, style: Style, out: Run[], escapes: boolean): void => {
  if (text.length < shortestMarked || !marked.test(text)) {
    if (text !== '') out.push({ text, ...style })
    return
  }
  const close = closings(text, escapes)
  let begun = 0
  for (let at = 0; at < text.length; ) {
    const letter = text.charAt(at)
    if (letter === '\\' && at + 1 < text.length && escapable.includes(text.charAt(at + 1))) {
      at += 2
      continue
    }
    const found = letter === '*' || letter === '_' ? markAt(text, at, close) : undefined
    if (!found) {
      at += 1
      continue
    }
    if (at > begun) out.push({ text: text.slice(begun, at), ...style })
    parse(text.slice(found.from, found.end), { ...style, ...given[found.mark] }, out, escapes)
    at = found.end + found.mark.length
    begun = at
  }
  if (begun < text.length) out.push({ text: text.slice(begun), ...style })
}

const unstyled: Style = { bold: false, italic: false, underline: false }

const runsOf = (text: string, escapes: boolean): Run[] => {
  if (!marked.test(text)) return [{ text, ...unstyled }]
  const out: Run[] = []
  parse(text, unstyled, out, escapes)
  return out.map((run) => ({ ...run, text: run.text.replace(escaped, '$1') }))
}
const plainOf = (text: string, escapes: boolean): string =>
  marked.test(text)
    ? runsOf(text, escapes)
        .map((run) => run.text)
        .join('')
    : text

export const readRuns = (text: string): Run[] => runsOf(text, true)
export const readPlain = (text: string): string => plainOf(text, true)

// As it was read when an escaped star could still close another: what was stored then says so.
export const readPlainBefore = (text: string): string => plainOf(text, false)

// Text that reads back as itself: marks in it are escaped only where they would be read as marks.
export const printPlain = (text: string): string => {
  const safe = readPlain(text) === text ? text : text.replace(/[*_\\]/g, '\\$&')
  return safe.replace(/\[\[|\/\*/g, '\\$&')
}

export const printRuns = (runs: readonly Run[]): string =>
  runs
    .map((run) => {
      const inner = run.text.trim()
      if (inner === '') return run.text
      const before = run.text.slice(0, run.text.length - run.text.trimStart().length)
      const after = run.text.slice(run.text.trimEnd().length)
      const stars = (run.bold ? '**' : '') + (run.italic ? '*' : '')
      const line = run.underline ? '_' : ''
      const words = run.bold || run.italic || run.underline ? inner.replace(/[*_\\]/g, '\\$&') : printPlain(inner)
      return `${before}${line}${stars}${words}${stars}${line}${after}`
    })
    .join('')
