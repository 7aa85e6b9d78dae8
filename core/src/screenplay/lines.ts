import { cutBefore } from '../letters/index.ts'

// A script as lines that know where they came from. A line whose note or boneyard runs on into the next
// ones is one line with them, so that nothing hidden can be mistaken for an element.
export type Line = {
  from: number
  // Past the line's end mark.
  to: number
  // What is left when notes and boneyard are taken out.
  said: string
  blank: boolean
  // Nothing but a note or boneyard stands here.
  hidden: 'note' | 'boneyard' | undefined
}
type Range = { from: number; to: number; kind: 'note' | 'boneyard' }

// A longer physical line is cut, so that every piece fits an element.
export const longestLine = 8_000

// Where something next stands, asked from left to right: each stretch of the text is searched once, however often is asked.
const nextIn = (text: string, find: (from: number) => number) => {
  let known = -1
  return (from: number): number => {
    if (known < from) {
      const found = find(from)
      known = found < 0 ? text.length : found
    }
    return known
  }
}

const emptyFrom = (text: string) => {
  const empty = /(?:\r\n|\r|\n) ?(?:\r\n|\r|\n)/g
  return (from: number): number => {
    empty.lastIndex = from
    return empty.exec(text)?.index ?? -1
  }
}

const hiddenRanges = (text: string, start: number): Range[] => {
  const ranges: Range[] = []
  const opener = /\\[[/]|\/\*|\[\[/g
  opener.lastIndex = start
  const closing = {
    note: nextIn(text, (from) => text.indexOf(']]', from)),
    boneyard: nextIn(text, (from) => text.indexOf('*/', from)),
  }
  const nextEmpty = nextIn(text, emptyFrom(text))
  // Openings of notes before this cannot close.
  let noteDeadUntil = 0
  for (let found = opener.exec(text); found !== null; found = opener.exec(text)) {
    if (found[0].startsWith('\\')) continue
    const from = found.index
    const kind = found[0] === '/*' ? 'boneyard' : 'note'
    if (kind === 'note' && from < noteDeadUntil) continue
    const end = closing[kind](from + 2)
    if (end === text.length) continue
    if (kind === 'note' && nextEmpty(from) < end) {
      noteDeadUntil = nextEmpty(from)
      continue
    }
    ranges.push({ from, to: end + 2, kind })
    opener.lastIndex = end + 2
  }
  return ranges
}

// Where lines end, asked from left to right. The next of each mark is remembered, so that a file that has but one of the
// other kind is not searched to its end for every line.
const lineEndsOf = (text: string) => {
  const [feedFrom, carriageFrom] = [
    nextIn(text, (at) => text.indexOf('\n', at)),
    nextIn(text, (at) => text.indexOf('\r', at)),
  ]
  return (at: number): { end: number; next: number } => {
    const feed = feedFrom(at)
    const carriage = carriageFrom(at)
    if (carriage < feed)
      return { end: carriage, next: carriage + 1 === feed && feed < text.length ? feed + 1 : carriage + 1 }
    return { end: feed, next: Math.min(feed + 1, text.length) }
  }
}

const spaces = /^\s*$/
// Most lines begin with a letter: those need no look at the rest.
const isEmpty = (line: string): boolean => {
  const first = line.charCodeAt(0)
  return (
    Number.isNaN(first) || ((first < 0x30 || first > 0x7a) && (first < 0xe00 || first > 0xe7f) && spaces.test(line))
  )
}

const withoutHidden = (text: string, from: number, to: number, inside: readonly Range[]): string => {
  let said = ''
  let at = from
  for (const range of inside) {
    said += text.slice(at, range.from)
    at = range.to
  }
  return said + text.slice(Math.min(at, to), to)
}

// From `start` on. A part of a long string is never cut out to be read: searching in one is many times slower.
export const splitLines = (text: string, start = 0): Line[] => {
  const ranges = text.includes('/*') || text.includes('[[') ? hiddenRanges(text, start) : []
  const lines: Line[] = []
  let at = start
  let range = 0
  const endOfLine = lineEndsOf(text)
  while (at < text.length) {
    let { end, next } = endOfLine(at)
    let inside: Range[] | undefined
    for (let r = ranges[range]; r !== undefined && r.from < end; r = ranges[++range]) {
      inside ??= []
      inside.push(r)
      if (r.to > end) ({ end, next } = endOfLine(r.to))
    }
    if (inside === undefined && end - at > longestLine) {
      end = cutBefore(text, at + longestLine)
      next = end
    }
    const said = inside === undefined ? text.slice(at, end) : withoutHidden(text, at, end, inside)
    const empty = isEmpty(said)
    lines.push({
      from: at,
      to: next,
      said,
      blank: empty && inside === undefined,
      hidden: empty ? inside?.[0]?.kind : undefined,
    })
    at = next
  }
  return lines
}
