import type { EditorState, Text } from '@codemirror/state'
import { looksLikeCue } from '@peace/core/screenplay'
import { kindAt } from './line-kinds.ts'

export const cycle = ['action', 'character', 'dialogue', 'parenthetical', 'transition', 'heading'] as const
export type Kind = (typeof cycle)[number]

// Only under a name can something be said.
const spoken: ReadonlySet<Kind> = new Set(['dialogue', 'parenthetical'])
// A name, a transition or a heading begins a paragraph of its own.
const apart: ReadonlySet<Kind> = new Set(['character', 'transition', 'heading'])

// A line as the first Tab found it, with the gap above it, so that going round leads back to the very same words.
export type Found = {
  from: number
  text: string
  caret: number
  kind: Kind
  words: string
  above: 'nothing' | 'speech' | 'action' | 'other'
  gap: string
  textBelow: boolean
}

const headingStart = /^(INT|EXT|EST|I\/E)[. /]/i
const latinOnly = (text: string) => /[A-Za-z]/.test(text) && !/[^\u0020-\u024F]/.test(text)

const bare = (text: string): string => {
  const said = text.trim().replace(/^[@.!>]\s?/, '')
  return /^\(.*\)$/.test(said) ? said.slice(1, -1) : said
}

const written: Record<Kind, (words: string) => string> = {
  action: (words) =>
    headingStart.test(words) || (latinOnly(words) && words === words.toUpperCase()) ? `!${words}` : words,
  character: (words) => (latinOnly(words) && !headingStart.test(words) ? words.toUpperCase() : `@${words}`),
  dialogue: (words) => words,
  parenthetical: (words) => `(${words})`,
  transition: (words) => `> ${words}`,
  heading: (words) => (headingStart.test(words) ? words.toUpperCase() : `.${words}`),
}

// What a line that has only its mark is meant to be.
const marks: Record<string, Kind> = { '@': 'character', '()': 'parenthetical', '>': 'transition', '.': 'heading' }

const blankAt = (doc: Text, number: number): boolean =>
  number < 1 || number > doc.lines || doc.line(number).text.trim() === ''

// A name that nothing follows yet is read as action; what is written below it makes it a name.
const kindAbove = (doc: Text, number: number): Found['above'] => {
  const { from, text } = doc.line(number)
  const kind = kindAt(doc, from)
  if (kind === 'character' || kind === 'dialogue' || kind === 'parenthetical') return 'speech'
  if (kind !== 'action') return 'other'
  return blankAt(doc, number - 1) && looksLikeCue(text.trim()) ? 'speech' : 'action'
}

const kindOf = (doc: Text, number: number, above: Found['above']): Kind => {
  const said = doc.line(number).text.trim()
  if (said !== '') return marks[said] ?? cycle.find((each) => each === kindAt(doc, doc.line(number).from)) ?? 'action'
  // Behind a name or a remark one speaks; behind what was said it goes on with the film.
  const waits = above === 'speech' && !blankAt(doc, number - 1)
  return waits && kindAt(doc, doc.line(number - 1).from) !== 'dialogue' ? 'dialogue' : 'action'
}

export const findLine = ({ doc, selection }: EditorState): Found => {
  const { head } = selection.main
  const line = doc.lineAt(head)
  const near = [line.number - 1, line.number - 2].find((number) => !blankAt(doc, number))
  const from = near === undefined ? line.from : doc.line(near).to
  const above = near === undefined ? 'nothing' : kindAbove(doc, near)
  return {
    from,
    text: doc.sliceString(from, line.to),
    caret: head,
    kind: kindOf(doc, line.number, above),
    words: bare(line.text),
    above,
    gap: doc.sliceString(from, line.from),
    textBelow: !blankAt(doc, line.number + 1),
  }
}

export const kindsFor = ({ above, kind }: Found): readonly Kind[] =>
  cycle.filter((each) => above === 'speech' || each === kind || !spoken.has(each))

const gapAbove = ({ above, gap }: Found, kind: Kind): string => {
  if (above === 'nothing') return gap
  if (spoken.has(kind)) return '\n'
  return kind === 'action' && above === 'action' ? gap : '\n\n'
}

// The text of the line as another kind, and where in it one goes on writing.
export const asKind = (found: Found, kind: Kind): { insert: string; caret: number } => {
  if (kind === found.kind) return { insert: found.text, caret: found.caret }
  const line = `${gapAbove(found, kind)}${written[kind](found.words)}`
  // What stood below as action stays action.
  const gap = found.textBelow && found.kind === 'action' && apart.has(kind) ? '\n' : ''
  const caret = found.from + line.length - (kind === 'parenthetical' ? 1 : 0)
  return { insert: `${line}${gap}`, caret }
}
