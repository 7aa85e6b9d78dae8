import { printElement, printHeading } from './canonical.ts'
import { longestChunk, stateAtEnd } from './chunks.ts'
import { saysItsSource } from './element-text.ts'
import { readHeading } from './heading.ts'
import { isSpoken, kindOfLine, type LineKind, type State } from './kinds.ts'
import { type Line, longestLine, splitLines } from './lines.ts'
import { joinLong } from './long-elements.ts'
import type { Element, Heading, Scene } from './scene.ts'
import { printTitlePage, readTitlePage, type TitleEntry } from './title-page.ts'

type Item = { kind: LineKind; element?: Element | undefined; heading?: Heading | undefined }
type Printable = Pick<Scene, 'heading' | 'elements'>

const itemsOf = (scenes: readonly Printable[]): Item[] =>
  joinLong(scenes).map((each) => ({ ...each, kind: each.heading ? 'heading' : each.element.kind }))

const readsAsHeading = (heading: Heading): boolean => {
  if (heading.source === undefined) return false
  const first = splitLines(heading.source).find((line) => !line.blank)
  const read = readHeading(first?.said ?? '')
  return read.text === heading.text && read.number === heading.number
}

// What the item was read from, while it still says the same.
const sourceOf = ({ element, heading }: Item): string | undefined => {
  if (heading) return readsAsHeading(heading) ? heading.source : undefined
  if (element?.source === undefined) return undefined
  return saysItsSource({ ...element, source: element.source }) ? element.source : undefined
}

const canonicalOf = (item: Item, next: Item | undefined): string =>
  item.heading ? printHeading(item.heading) : item.element ? printElement(item.element, next) : ''

const endsBlank = /(?:^|\n|\r(?!\n))[^\S\r\n]*(?:\r\n|\r|\n)$/
const endsLine = /[\r\n]$/

// The blank lines it ends with become one line end.
const withOneEnd = (piece: string, eol: string): string => (endsLine.test(piece) ? piece.trimEnd() + eol : piece)

type Written = { piece: string; kind: LineKind; before: State }

// A line of an action that would be something else there: kept from before such lines were read, or put in by another.
const tellsOther = (lines: readonly Line[]): boolean =>
  lines.some(({ blank, hidden, said }) => !blank && !hidden && kindOfLine(said.trim(), 'action', true) !== 'action')

// What comes behind a piece: nothing at all, or a heading as the next that is seen.
type Follows = { nothing: boolean; heading: boolean }

// Whether a piece written here would be read as what it is.
const readsHere = (
  piece: string,
  item: Item,
  state: State,
  written: Written | undefined,
  follows: Follows,
): boolean => {
  const lines = splitLines(piece)
  const at = lines.findIndex((line) => !line.blank)
  const first = lines[at]
  if (first === undefined || first.hidden !== undefined || item.kind === 'unknown') return true
  const next = lines[at + 1]
  const nextBlank = next === undefined ? follows.nothing : next.blank
  const beforeHeading = next === undefined && follows.heading
  if (kindOfLine(first.said.trim(), state, nextBlank, beforeHeading) !== item.kind) return false
  if (item.kind === 'action' && tellsOther(lines.slice(at + 1))) return false
  const merges =
    written?.kind === item.kind &&
    state !== 'clear' &&
    (item.kind === 'action' || item.kind === 'dialogue') &&
    written.piece.length + (first.to - first.from) <= longestChunk
  return !merges
}

// For each item the next one that is seen: nothing that is cut out or noted.
const seenItems = (items: readonly Item[]): (Item | undefined)[] => {
  // Made whole before: one filled from its end is a table of places, many times slower.
  const after = new Array<Item | undefined>(items.length).fill(undefined)
  let seen: Item | undefined
  for (let at = items.length - 1; at >= 0; at--) {
    after[at] = seen
    const item = items[at]
    if (item?.kind !== 'note' && item?.kind !== 'boneyard') seen = item
  }
  return after
}

const isJoined = (item: Item, written: Written | undefined): boolean =>
  isSpoken(item.kind) && written !== undefined && (isSpoken(written.kind) || written.kind === 'character')

export const printFountain = (scenes: readonly Printable[], titlePage: readonly TitleEntry[] = []): string => {
  const items = itemsOf(scenes)
  const seenAfter = seenItems(items)
  const eol = eolOf(scenes)
  let out = printTitlePage(titlePage, items.length > 0, eol)
  // Pieces are gathered and joined once: adding to one long string piece by piece is slow to test at its end.
  const pieces: string[] = out === '' ? [] : [out]
  let written: Written | undefined
  for (const [at, item] of items.entries()) {
    const next = items[at + 1]
    const own = sourceOf(item)
    let piece = own ?? canonicalOf(item, next).replaceAll('\n', eol)
    const firstSaid = splitLines(piece).find((line) => !line.blank)?.said
    out = pieces.at(-1) ?? ''
    if (written !== undefined && !endsLine.test(out) && out.length < longestLine - 40) pieces.push(eol)
    let state = written
      ? stateAtEnd(endsLine.test(out) ? out : out + eol, written.kind, written.before, firstSaid)
      : 'clear'
    if (isJoined(item, written) && state === 'clear') {
      pieces[pieces.length - 1] = withOneEnd(out, eol)
      state = 'speech'
    }
    const follows = { nothing: next === undefined, heading: seenAfter[at]?.kind === 'heading' }
    if (!readsHere(piece, item, state, written, follows) && state !== 'clear' && !isJoined(item, written)) {
      const end = pieces.slice(-2).join('')
      // A lone carriage return and a line feed would be one line end.
      if (!endsBlank.test(end)) pieces.push(end.endsWith('\r') && eol === '\n' ? '\r' : eol)
      state = 'clear'
    }
    if (own !== undefined && !readsHere(piece, item, state, written, follows)) {
      piece = canonicalOf(item, next).replaceAll('\n', eol)
    }
    if (own === undefined && next === undefined) piece = withOneEnd(piece, eol)
    pieces.push(piece)
    written = { piece, kind: item.kind, before: state }
  }
  const text = pieces.join('')
  // A first line that happens to look like a title page is kept apart from the top.
  return titlePage.length === 0 && readTitlePage(text).entries.length > 0 ? eol + text : text
}

const eolOf = (scenes: readonly Printable[]): string => {
  for (const { heading, elements } of scenes) {
    const source = heading?.source ?? elements.find((element) => element.source !== undefined)?.source
    if (source !== undefined) return source.includes('\r\n') ? '\r\n' : '\n'
  }
  return '\n'
}
