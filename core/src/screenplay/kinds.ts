import { bracketsAtEnd } from '../letters/index.ts'
import type { ElementKind } from './scene.ts'
import { readThaiHeading } from './thai-heading.ts'
import { isMarkedTransition, isThaiTransition, isUnmarkedTransition } from './transitions.ts'

export type LineKind = ElementKind | 'heading'
// What a line without a blank one before it goes on with.
export type State = 'clear' | 'action' | 'speech'

const headingStart = /^(?:INT|EXT|EST|INT\.?\/EXT|EXT\.?\/INT|I\/E|ภายใน(?:\/ภายนอก)?\.|ภายนอก\.)(?:[. ]|(?<=\.)\S)/i
// A script in production has its numbers before the heading, and often behind it too.
const numberedStart = /^[A-Z]{0,2}\d{1,4}[A-Z]{0,2}[.)]?\s{1,12}(?:INT|EXT|EST|I\/E)(?:\.|\/(?:INT|EXT)\.?)\s?\S/
const capital = /\p{Lu}/u
const notCapital = /[\p{Ll}\p{Lo}]/u
const longestCue = 60

// A cue of dual dialogue ends with a caret.
export const withoutCaret = (line: string): string => (line.endsWith('^') ? line.slice(0, -1).trimEnd() : line)

export const looksLikeHeading = (line: string): boolean =>
  headingStart.test(line) || /^\.[^.\s]/.test(line) || numberedStart.test(line) || readThaiHeading(line) !== undefined

const longestHeading = 400
export const isHeading = (line: string): boolean => line.length <= longestHeading && looksLikeHeading(line)

export const looksLikeCue = (line: string): boolean => {
  let name = withoutCaret(line)
  for (let found = bracketsAtEnd(name); found !== undefined; found = bracketsAtEnd(name)) name = found.before
  return name.length <= longestCue && capital.test(name) && !notCapital.test(name)
}

const inSpeech = (line: string): LineKind => {
  if (line.startsWith('!')) return 'action'
  if (line.startsWith('(') && line.endsWith(')')) return 'parenthetical'
  return line.startsWith('~') ? 'lyric' : 'dialogue'
}

// Elements that are told by their first letter, wherever they stand.
const marked = (line: string): LineKind | undefined => {
  switch (line.charCodeAt(0)) {
    case 0x3d:
      return /^={3,}$/.test(line) ? 'page-break' : line.startsWith('==') ? undefined : 'synopsis'
    case 0x23:
      return 'section'
    case 0x7e:
      return 'lyric'
    case 0x21:
      return 'action'
    case 0x3e:
      return line.endsWith('<') && line.length > 1 ? 'centered' : 'transition'
    default:
      return undefined
  }
}

// Thai scripts are often typed without blank lines: what is plainly a heading or a transition is one there too.
const withinAction = (line: string): LineKind => {
  if (readThaiHeading(line)?.plain) return 'heading'
  return /[:：]$/.test(line) && isThaiTransition(line) ? 'transition' : 'action'
}

// `line` is trimmed and not empty. `beforeHeading`: a heading is the next that is seen, with or without a blank line.
export const kindOfLine = (line: string, state: State, nextBlank: boolean, beforeHeading = false): LineKind => {
  if (state === 'speech') return inSpeech(line)
  const byMark = marked(line)
  if (byMark !== undefined) return byMark
  if (state === 'action') return withinAction(line)
  if (line.startsWith('@') && line.length > 1) return 'character'
  if (isHeading(line)) return 'heading'
  if (isThaiTransition(line)) return 'transition'
  if ((nextBlank || beforeHeading) && (isMarkedTransition(line) || isUnmarkedTransition(line))) return 'transition'
  return !nextBlank && looksLikeCue(line) ? 'character' : 'action'
}

export const stateAfter = (kind: LineKind, state: State): State => {
  switch (kind) {
    case 'action':
    case 'unknown':
      return 'action'
    case 'character':
    case 'parenthetical':
    case 'dialogue':
      return 'speech'
    case 'lyric':
      return state === 'speech' ? 'speech' : 'clear'
    case 'note':
    case 'boneyard':
      return state
    default:
      return 'clear'
  }
}

export const isSpoken = (kind: LineKind): boolean => kind === 'parenthetical' || kind === 'dialogue'

// Two spaces on an otherwise empty line go on with the speech; stray blanks before a heading or a cue do not.
export const goesOnSpeaking = (raw: string, next: string | undefined): boolean =>
  raw.replace(/[\r\n]/g, '').length >= 2 &&
  next !== undefined &&
  next.trim() !== '' &&
  !looksLikeHeading(next.trim()) &&
  !looksLikeCue(next.trim())
