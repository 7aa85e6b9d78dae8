import type { EditorView } from '@codemirror/view'
import { kindAt } from './line-kinds.ts'

const latinOnly = (text: string) => /[A-Za-z]/.test(text) && !/[^\u0020-\u024F]/.test(text)

// Headings and names stand in capitals, in scripts that have them; a name so written needs no mark.
export const asWritten = (text: string, kind: string): string => {
  const said = text.trim()
  if (kind === 'heading' && latinOnly(said) && !said.startsWith('.')) return said.toUpperCase()
  if (kind === 'character' && said.startsWith('@') && latinOnly(said.slice(1))) return said.slice(1).toUpperCase()
  return text
}

// Enter behind a heading leaves the line the page asks for; behind a name the speech follows at once.
export const enterLine = (view: EditorView): boolean => {
  const { state } = view
  const { main } = state.selection
  const line = state.doc.lineAt(main.head)
  if (state.readOnly || !main.empty || main.head !== line.to) return false
  const kind = kindAt(state.doc, line.from)
  if (kind !== 'heading' && kind !== 'character') return false
  const insert = `${asWritten(line.text, kind)}${kind === 'heading' ? '\n\n' : '\n'}`
  view.dispatch({
    changes: { from: line.from, to: line.to, insert },
    selection: { anchor: line.from + insert.length },
    scrollIntoView: true,
    userEvent: 'input',
  })
  return true
}
