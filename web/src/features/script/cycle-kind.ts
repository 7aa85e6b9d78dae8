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

// Tab makes the line the next kind, as screenwriters' keyboards do; Shift-Tab the one before.
export const cycleKind =
  (by: 1 | -1) =>
  (view: EditorView): boolean => {
    const { state } = view
    const line = state.doc.lineAt(state.selection.main.head)
    const kind = kindAt(state.doc, line.from)
    const at = line.text.trim() === '' ? 0 : Math.max(0, cycle.indexOf(kind as Kind))
    const next = cycle[(at + by + cycle.length) % cycle.length] ?? 'action'
    const insert = written[next](bare(line.text))
    // In an empty pair of brackets, or behind the mark, is where one goes on writing.
    const caret = line.from + (next === 'parenthetical' ? insert.length - 1 : insert.length)
    view.dispatch({
      changes: { from: line.from, to: line.to, insert },
      selection: { anchor: caret },
      userEvent: 'input',
    })
    return true
  }
