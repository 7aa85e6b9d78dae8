import type { Text } from '@codemirror/state'
import { kindOfLine, type LineKind, stateAfter } from '@peace/core/screenplay'

export type LineAt = { from: number; kind: LineKind | 'blank' | 'title' }

// What is asked at every key: a text without a blank line is not looked through to its start.
const mostAbove = 1_000
const longestTitlePage = 500

const titleKey = /^[^\s:][^:]{0,79}:/

// The title page is the first block, if its first line is a key.
const endOfTitlePage = (doc: Text): number => {
  if (!titleKey.test(doc.line(1).text) || /^(INT|EXT|EST)/i.test(doc.line(1).text)) return 0
  let line = 1
  while (line <= doc.lines && line <= longestTitlePage && doc.line(line).text.trim() !== '') line++
  return line - 1
}

// A blank line clears what came before, so a window of a long script is read from the last one above it.
const startAbove = (doc: Text, line: number): number => {
  let start = line
  while (start > 1 && line - start < mostAbove && doc.line(start - 1).text.trim() !== '') start--
  return start
}

const insideBoneyard = (doc: Text, at: number): boolean => {
  const above = doc.sliceString(Math.max(0, at - 200_000), at)
  return above.lastIndexOf('/*') > above.lastIndexOf('*/')
}

export const lineKinds = (doc: Text, from: number, to: number): LineAt[] => {
  const titleEnd = endOfTitlePage(doc)
  const first = startAbove(doc, doc.lineAt(from).number)
  const last = doc.lineAt(to).number
  const kinds: LineAt[] = []
  let state: ReturnType<typeof stateAfter> = 'clear'
  let hidden = insideBoneyard(doc, doc.line(first).from)
  for (let number = first; number <= last; number++) {
    const { from: at, text } = doc.line(number)
    const said = text.trim()
    if (number <= titleEnd) kinds.push({ from: at, kind: 'title' })
    else if (hidden || said.startsWith('/*')) {
      hidden = !said.includes('*/')
      kinds.push({ from: at, kind: 'boneyard' })
    } else if (said === '') {
      state = 'clear'
      kinds.push({ from: at, kind: 'blank' })
    } else {
      const next = number < doc.lines ? doc.line(number + 1).text : ''
      const kind = /^\[\[.*\]\]$/.test(said) ? 'note' : kindOfLine(said, state, next.trim() === '')
      state = stateAfter(kind, state)
      kinds.push({ from: at, kind })
    }
  }
  return kinds
}

export const kindAt = (doc: Text, at: number): LineAt['kind'] => {
  const { from } = doc.lineAt(at)
  return lineKinds(doc, from, from).find((line) => line.from === from)?.kind ?? 'action'
}
