import { goesOnSpeaking, isHeading, kindOfLine, type LineKind, type State, stateAfter } from './kinds.ts'
import { type Line, splitLines } from './lines.ts'

// A stretch of the text that is one element: the chunks follow one another without a gap, so that printed
// one after the other they are the text again.
export type Chunk = {
  kind: LineKind
  from: number
  to: number
  // Counted from 1.
  line: number
  said: string[]
  dual: boolean
}

// A longer paragraph goes on in another element.
export const longestChunk = 9_000

const rawOf = (text: string, line: Line): string => text.slice(line.from, line.to)
const dualCue = /\^\s*$/

// For each line, whether the next that can be seen is a heading.
const headingsAfter = (lines: readonly Line[]): boolean[] => {
  // Made whole before: one filled from its end is a table of places, many times slower.
  const before = new Array<boolean>(lines.length).fill(false)
  let heading = false
  for (let at = lines.length - 1; at >= 0; at--) {
    before[at] = heading
    const line = lines[at]
    if (line && !line.blank && line.hidden === undefined) heading = isHeading(line.said.trim())
  }
  return before
}

export const readChunks = (text: string, start: number): Chunk[] => {
  const lines = splitLines(text, start)
  const headingNext = headingsAfter(lines)
  const chunks: Chunk[] = []
  let state: State = 'clear'
  let dual = false
  let number = 1 + (start === 0 ? 0 : (text.slice(0, start).match(/\r\n|\r|\n/g) ?? []).length)
  let last: Chunk | undefined
  const begin = (kind: LineKind, line: Line): void => {
    last = { kind, from: last === undefined ? start : line.from, to: line.to, line: number, said: [line.said], dual }
    chunks.push(last)
  }
  for (const [at, line] of lines.entries()) {
    const next = lines[at + 1]
    if (line.blank) {
      if (state === 'speech' && last?.kind === 'dialogue' && goesOnSpeaking(rawOf(text, line), next?.said)) {
        last.said.push('')
      } else state = 'clear'
      if (last !== undefined) last.to = line.to
      else if (at === lines.length - 1 || line.to - start > longestChunk) begin('unknown', line)
    } else if (line.hidden !== undefined) {
      begin(line.hidden, line)
      // What was cut out between a speech and a heading is no part of either.
      if (headingNext[at]) state = 'clear'
    } else {
      const said = line.said.trim()
      const kind = kindOfLine(said, state, next === undefined || next.blank, headingNext[at])
      const joins =
        last?.kind === kind &&
        state !== 'clear' &&
        (kind === 'action' || kind === 'dialogue') &&
        line.to - last.from <= longestChunk
      if (kind === 'character') dual = dualCue.test(said)
      else if (state !== 'speech' || stateAfter(kind, state) !== 'speech') dual = false
      if (joins && last !== undefined) {
        last.to = line.to
        last.said.push(line.said)
      } else begin(kind, line)
      state = stateAfter(kind, state)
    }
    number += 1
  }
  return chunks
}

// The state a piece of text leaves behind, when what follows it begins with `nextSaid`.
export const stateAtEnd = (piece: string, kind: LineKind, before: State, nextSaid: string | undefined): State => {
  const lines = splitLines(piece)
  let state = before
  for (const [at, line] of lines.entries()) {
    if (line.blank) {
      const next = lines[at + 1]?.said ?? nextSaid
      if (!(state === 'speech' && kind === 'dialogue' && goesOnSpeaking(rawOf(piece, line), next))) state = 'clear'
    } else state = stateAfter(kind, state)
  }
  const hidden = kind === 'note' || kind === 'boneyard'
  return hidden && nextSaid !== undefined && isHeading(nextSaid.trim()) ? 'clear' : state
}
