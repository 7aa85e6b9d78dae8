import { RangeSetBuilder, StateEffect, StateField, type Text } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'

// The lines of the shot one is at, and the one that is heard.
export type Lit = { from: number; to: number; as: 'here' | 'heard' }

const light = StateEffect.define<readonly Lit[]>()
const looks = { here: Decoration.line({ class: 'cm-here' }), heard: Decoration.line({ class: 'cm-heard' }) }

const decorate = (doc: Text, lit: readonly Lit[]): DecorationSet => {
  const builder = new RangeSetBuilder<Decoration>()
  const lines = lit.flatMap(({ from, to, as }) => {
    // The blank lines behind it are not said.
    const said = doc.sliceString(from, to).trimEnd().length
    const first = doc.lineAt(Math.min(from, doc.length)).number
    const last = doc.lineAt(Math.min(from + said, doc.length)).number
    return Array.from({ length: last - first + 1 }, (_, n) => ({ from: doc.line(first + n).from, as }))
  })
  for (const line of lines.sort((a, b) => a.from - b.from)) builder.add(line.from, line.from, looks[line.as])
  return builder.finish()
}

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (lit, transaction) => {
    const asked = transaction.effects.findLast((each) => each.is(light))
    return asked ? decorate(transaction.newDoc, asked.value) : lit.map(transaction.changes)
  },
  provide: (each) => EditorView.decorations.from(each),
})

export const litLines = [
  field,
  EditorView.theme({
    '.cm-here': { boxShadow: 'inset 3px 0 0 color-mix(in srgb, var(--accent) 45%, transparent)' },
    '.cm-heard': { backgroundColor: 'var(--accent-soft)', boxShadow: 'inset 3px 0 0 var(--accent)' },
  }),
]

// While the film plays, the line that is heard is kept in sight; at rest nothing scrolls under the reader.
export const lightLines = (view: EditorView, lit: readonly Lit[], follow: boolean): void => {
  const heard = lit.find(({ as }) => as === 'heard')
  const scroll =
    follow && heard
      ? [EditorView.scrollIntoView(Math.min(heard.from, view.state.doc.length), { y: 'nearest', yMargin: 96 })]
      : []
  view.dispatch({ effects: [light.of(lit), ...scroll] })
}
