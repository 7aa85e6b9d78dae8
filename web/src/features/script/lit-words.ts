import { RangeSetBuilder, StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'

// The words a fact was read from, while it is pointed at.
export type LitWords = { from: number; to: number }

const light = StateEffect.define<readonly LitWords[]>()
const mark = Decoration.mark({ class: 'cm-understood' })

const decorate = (length: number, words: readonly LitWords[]): DecorationSet => {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of [...words].sort((a, b) => a.from - b.from || a.to - b.to))
    if (from < to && to <= length) builder.add(from, to, mark)
  return builder.finish()
}

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (lit, transaction) => {
    const asked = transaction.effects.findLast((each) => each.is(light))
    return asked ? decorate(transaction.newDoc.length, asked.value) : lit.map(transaction.changes)
  },
  provide: (each) => EditorView.decorations.from(each),
})

export const litWords = [
  field,
  EditorView.theme({
    '.cm-understood': {
      backgroundColor: 'var(--accent-soft)',
      borderBlockEnd: '2px solid var(--accent)',
      borderRadius: '2px',
    },
  }),
]

export const lightWords = (view: EditorView, words: readonly LitWords[], scroll: boolean): void => {
  const [first] = words
  const seen =
    scroll && first && first.to <= view.state.doc.length
      ? [EditorView.scrollIntoView(first.from, { y: 'nearest', yMargin: 96 })]
      : []
  view.dispatch({ effects: [light.of(words), ...seen] })
}
