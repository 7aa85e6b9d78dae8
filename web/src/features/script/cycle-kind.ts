import { startCompletion } from '@codemirror/autocomplete'
import { isolateHistory } from '@codemirror/commands'
import { StateEffect, StateField } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import { asKind, type Found, findLine, type Kind, kindsFor } from './kind-cycle.ts'
import { kindAt } from './line-kinds.ts'

// What the line was before the first Tab, and what the last one made of it; forgotten when one types or goes elsewhere.
type Going = { found: Found; kind: Kind; to: number; caret: number }
const goOn = StateEffect.define<Going>()

export const cycling = StateField.define<Going | undefined>({
  create: () => undefined,
  update: (going, { effects, docChanged, state }) => {
    const next = effects.find((each) => each.is(goOn))
    if (next) return next.value
    return docChanged || state.selection.main.head !== going?.caret ? undefined : going
  },
})

// Tab makes the line the next kind, as screenwriters' keyboards do; Shift-Tab the one before. Round again is as it was.
export const cycleKind =
  (by: 1 | -1) =>
  (view: EditorView): boolean => {
    const { state } = view
    if (state.readOnly) return false
    const place = kindAt(state.doc, state.selection.main.head)
    if (place === 'title' || place === 'boneyard') return true
    const going = state.field(cycling, false)
    const found = going?.found ?? findLine(state)
    const kinds = kindsFor(found)
    const at = kinds.indexOf(going?.kind ?? found.kind)
    const kind = kinds[(at + by + kinds.length) % kinds.length] ?? found.kind
    const { insert, caret } = asKind(found, kind)
    view.dispatch({
      changes: { from: found.from, to: going?.to ?? found.from + found.text.length, insert },
      selection: { anchor: caret },
      effects: goOn.of({ found, kind, to: found.from + insert.length, caret }),
      annotations: isolateHistory.of('full'),
      scrollIntoView: true,
      userEvent: 'input',
    })
    if (kind === 'character' && found.words === '') startCompletion(view)
    return true
  }
