import { must } from '../errors/index.ts'
import { between, trimOf } from '../letters/index.ts'
import { type LineKind, withoutCaret } from './kinds.ts'
import { splitLines } from './lines.ts'
import { readPlain, readPlainBefore } from './marks.ts'
import { type Element, mostElementLetters } from './scene.ts'

const bom = /^\uFEFF/

// What an element says: its lines without the marks of its kind.
const unmark = (kind: LineKind, line: string, first: boolean): string => {
  const trimmed = line.trim()
  switch (kind) {
    case 'action':
      return /^\s*!/.test(line) ? line.replace(/^(\s*)!/, '$1').trimEnd() : line.replace(bom, '').trimEnd()
    case 'character':
      return withoutCaret(trimmed.replace(/^@/, '')).trim()
    case 'parenthetical':
      return trimmed.replace(/^\(([\s\S]*)\)$/, '$1').trim()
    case 'lyric':
      return trimmed.replace(/^~/, '').trim()
    case 'transition':
      return first ? trimmed.replace(/^>/, '').trim() : trimmed
    case 'centered':
      return trimmed.replace(/^>([\s\S]*)<$/, '$1').trim()
    case 'section':
      return trimmed.replace(/^#+/, '').trim()
    case 'synopsis':
      return trimmed.replace(/^=/, '').trim()
    case 'page-break':
      return ''
    default:
      return trimmed
  }
}

const inside = (source: string, kind: 'note' | 'boneyard'): string => {
  const found = kind === 'note' ? between(source, '[[', ']]') : between(source, '/*', '*/')
  return found.map((each) => each.replace(/\r\n?/g, '\n').trim()).join('\n')
}

type Plain = (line: string) => string

export const textOf = (
  kind: LineKind,
  said: readonly string[],
  source: () => string,
  plain: Plain = readPlain,
): string => {
  if (kind === 'note' || kind === 'boneyard') return inside(source(), kind)
  if (kind === 'unknown') return source().replace(bom, '').trim()
  let text = ''
  for (let at = 0; at < said.length; at++) {
    if (at > 0) text += '\n'
    text += plain(unmark(kind, must(said[at], 'line'), at === 0))
  }
  return kind === 'action' ? trimOf(text, '\n') : text.trim()
}

export const textOfSource = (kind: LineKind, source: string, plain: Plain = readPlain): string =>
  textOf(
    kind,
    splitLines(source).flatMap((line) =>
      line.hidden !== undefined || (line.blank && kind !== 'dialogue') ? [] : [line.said],
    ),
    () => source,
    plain,
  )

// Whether the words are those of the source: as it is read today, as it was when they were stored, or cut off then at what
// an element holds.
export const saysItsSource = ({ kind, text, source }: Pick<Element, 'kind' | 'text'> & { source: string }): boolean => {
  const read = textOfSource(kind, source)
  if (read === text || (text.length === mostElementLetters && read.startsWith(text))) return true
  return source.includes('\\') && textOfSource(kind, source, readPlainBefore) === text
}
