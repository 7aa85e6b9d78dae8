import { RangeSetBuilder, StateEffect, StateField, type Text } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, WidgetType } from '@codemirror/view'

// Where others write: a thin line with their name. It moves with what is typed before it, until they say where they are.
export type OtherCaret = { at: number; name: string; says: string }

class Caret extends WidgetType {
  readonly name: string
  readonly says: string

  constructor(name: string, says: string) {
    super()
    this.name = name
    this.says = says
  }

  override eq(other: Caret): boolean {
    return other.name === this.name && other.says === this.says
  }

  override toDOM(): HTMLElement {
    const place = document.createElement('span')
    place.className = 'cm-other'
    place.setAttribute('role', 'img')
    place.setAttribute('aria-label', this.says)
    const name = place.appendChild(document.createElement('span'))
    name.className = 'cm-other-name'
    // A letter, so that it covers no word of the line above; the whole name is told to whoever asks.
    name.textContent = [...this.name.trim()][0]?.toUpperCase() ?? '·'
    place.title = this.says
    return place
  }

  override ignoreEvent(): boolean {
    return true
  }
}

const show = StateEffect.define<readonly OtherCaret[]>()

const decorate = (doc: Text, carets: readonly OtherCaret[]): DecorationSet => {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { at, name, says } of carets.toSorted((a, b) => a.at - b.at)) {
    const place = Math.min(at, doc.length)
    builder.add(place, place, Decoration.widget({ widget: new Caret(name, says), side: 1 }))
  }
  return builder.finish()
}

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (carets, transaction) => {
    const asked = transaction.effects.findLast((each) => each.is(show))
    return asked ? decorate(transaction.newDoc, asked.value) : carets.map(transaction.changes)
  },
  provide: (each) => EditorView.decorations.from(each),
})

export const otherCarets = [
  field,
  EditorView.theme({
    '.cm-other': { position: 'relative', borderLeft: '2px solid var(--accent)', marginLeft: '-1px' },
    '.cm-other-name': {
      position: 'absolute',
      bottom: '100%',
      left: '-2px',
      padding: '0 3px',
      background: 'var(--accent)',
      color: 'var(--paper)',
      font: '600 0.625rem/1.3 var(--font-text, inherit)',
      whiteSpace: 'nowrap',
      pointerEvents: 'none',
      borderRadius: '3px 3px 3px 0',
    },
  }),
]

export const showCarets = (view: EditorView, carets: readonly OtherCaret[]): void =>
  view.dispatch({ effects: show.of(carets) })
