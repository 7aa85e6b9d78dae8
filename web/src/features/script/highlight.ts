import { foldService } from '@codemirror/language'
import { RangeSetBuilder } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view'
import { lineKinds } from './line-kinds.ts'

const decorationOf = new Map<string, Decoration>()
const lineClass = (kind: string): Decoration => {
  const known = decorationOf.get(kind) ?? Decoration.line({ class: `cm-${kind}` })
  decorationOf.set(kind, known)
  return known
}

const decorate = (view: EditorView): DecorationSet => {
  const builder = new RangeSetBuilder<Decoration>()
  for (const { from, to } of view.visibleRanges)
    for (const line of lineKinds(view.state.doc, from, to))
      if (line.from >= view.state.doc.lineAt(from).from && line.kind !== 'blank')
        builder.add(line.from, line.from, lineClass(line.kind))
  return builder.finish()
}

// Each line looks as it will on the page; only what is seen is read.
export const highlight = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet
    constructor(view: EditorView) {
      this.decorations = decorate(view)
    }
    update(update: ViewUpdate) {
      if (update.docChanged || update.viewportChanged) this.decorations = decorate(update.view)
    }
  },
  { decorations: (plugin) => plugin.decorations },
)

const isHeading = (text: string) => /^(\.[^.\s]|(INT|EXT|EST|I\/E|ภายใน|ภายนอก)[./ ])/i.test(text.trim())

// A scene folds under its heading.
export const foldScenes = foldService.of((state, from, to) => {
  if (!isHeading(state.doc.sliceString(from, to))) return null
  const first = state.doc.lineAt(from).number
  let last = first
  while (last < state.doc.lines && !isHeading(state.doc.line(last + 1).text)) last++
  while (last > first && state.doc.line(last).text.trim() === '') last--
  return last > first ? { from: to, to: state.doc.line(last).to } : null
})

export const pageLook = EditorView.theme({
  '&': { height: '100%', backgroundColor: 'transparent', color: 'var(--ink)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--font-script)', lineHeight: '1.6', fontSize: '1rem' },
  '.cm-content': { padding: '3.5rem 0', maxWidth: '38rem', margin: '0 auto', caretColor: 'var(--accent)' },
  '.cm-line': { padding: '0 1rem' },
  '.cm-cursor': { borderLeftColor: 'var(--accent)', borderLeftWidth: '2px' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 24%, transparent)',
  },
  '.cm-gutters': { backgroundColor: 'transparent', color: 'var(--ink-soft)', border: 'none' },
  '.cm-heading': { fontWeight: '700' },
  '.cm-character': { paddingLeft: 'min(13rem, 34%)' },
  '.cm-parenthetical': { paddingLeft: 'min(9.5rem, 26%)', color: 'var(--ink-soft)' },
  '.cm-dialogue, .cm-lyric': { paddingLeft: 'min(6.5rem, 17%)', paddingRight: 'min(6.5rem, 12%)' },
  '.cm-lyric': { fontStyle: 'italic' },
  '.cm-transition': { textAlign: 'right' },
  '.cm-centered': { textAlign: 'center' },
  '.cm-note, .cm-boneyard, .cm-synopsis, .cm-section, .cm-title': { color: 'var(--ink-soft)' },
  '.cm-section': { fontFamily: 'var(--font-title)', fontWeight: '600' },
  '.cm-note': { fontStyle: 'italic' },
  '.cm-panels': { backgroundColor: 'var(--paper)', color: 'var(--ink)' },
  '.cm-panels.cm-panels-top': { borderBottom: '1px solid var(--line)' },
  '.cm-searchMatch': { backgroundColor: 'var(--accent-soft)', outline: '1px solid var(--accent)' },
  '.cm-searchMatch.cm-searchMatch-selected': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--accent-soft)' },
  '.cm-tooltip': { backgroundColor: 'var(--paper-raised)', color: 'var(--ink)', border: '1px solid var(--line)' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent)', color: 'var(--on-accent)' },
  '.cm-foldPlaceholder': { background: 'var(--paper-sunk)', border: 'none', color: 'var(--ink-soft)' },
})
