import { startCompletion } from '@codemirror/autocomplete'
import type { EditorView } from '@codemirror/view'
import { kindAt } from './line-kinds.ts'

const cycle = ['action', 'character', 'parenthetical', 'transition', 'heading'] as const
type Kind = (typeof cycle)[number]

const bare = (text: string): string => {
  const said = text.trim().replace(/^[@.!>]\s?/, '')
  return /^\(.*\)$/.test(said) ? said.slice(1, -1) : said
}

const latinOnly = (text: string) => /[A-Za-z]/.test(text) && !/[^\u0020-\u024F]/.test(text)

const written: Record<Kind, (text: string) => string> = {
  action: (text) =>
    /^(INT|EXT|EST|I\/E)[. /]/i.test(text) || (latinOnly(text) && text === text.toUpperCase()) ? `!${text}` : text,
  character: (text) => (latinOnly(text) ? text.toUpperCase() : `@${text}`),
  parenthetical: (text) => `(${text})`,
  transition: (text) => `> ${text}`,
  heading: (text) => (/^(INT|EXT|EST|I\/E)[. /]/i.test(text) ? text.toUpperCase() : `.${text}`),
}

// What a line that has only its mark was made by the last Tab.
const marks: Record<string, Kind> = { '@': 'character', '()': 'parenthetical', '>': 'transition', '.': 'heading' }

// A name, a heading or a transition begins a paragraph of its own: only a remark stands in the middle of a speech.
const apart: ReadonlySet<Kind> = new Set(['character', 'transition', 'heading'])

// Tab makes the line the next kind, as screenwriters' keyboards do; Shift-Tab the one before.
export const cycleKind =
  (by: 1 | -1) =>
  (view: EditorView): boolean => {
    const { state } = view
    if (state.readOnly) return false
    const line = state.doc.lineAt(state.selection.main.head)
    const said = line.text.trim()
    const kind = marks[said] ?? kindAt(state.doc, line.from)
    const at = said === '' ? 0 : Math.max(0, cycle.indexOf(kind as Kind))
    const next = cycle[(at + by + cycle.length) % cycle.length] ?? 'action'
    const above = line.number > 1 ? state.doc.line(line.number - 1).text.trim() : ''
    const gap = apart.has(next) && above !== '' ? '\n' : ''
    const insert = `${gap}${written[next](bare(line.text))}`
    // In an empty pair of brackets, or behind the mark, is where one goes on writing.
    const caret = line.from + (next === 'parenthetical' ? insert.length - 1 : insert.length)
    view.dispatch({
      changes: { from: line.from, to: line.to, insert },
      selection: { anchor: caret },
      scrollIntoView: true,
      userEvent: 'input',
    })
    if (next === 'character' && said.replace('@', '') === '') startCompletion(view)
    return true
  }
