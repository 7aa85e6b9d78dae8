import { closeCompletion, completionStatus } from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { codeFolding, foldGutter, foldKeymap } from '@codemirror/language'
import { diff } from '@codemirror/merge'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Annotation, Compartment, EditorState, Transaction } from '@codemirror/state'
import { EditorView, keymap, placeholder } from '@codemirror/view'
import { mostScriptLetters } from '@peace/core/screenplay'
import { type RefObject, useEffect, useRef } from 'react'
import { completeScript, type Known } from './complete.ts'
import { cycleKind, cycling } from './cycle-kind.ts'
import { enterLine } from './enter.ts'
import { type FindWords, findPanel } from './find-panel.ts'
import { foldScenes, highlight, pageLook } from './highlight.ts'
import { keepHistory, stateWithHistory } from './kept-history.ts'
import { kindAt, type LineAt } from './line-kinds.ts'
import { type Lit, lightLines, litLines } from './lit-lines.ts'
import { type LitWords, lightWords, litWords } from './lit-words.ts'
import { type OtherCaret, otherCarets, showCarets } from './other-carets.ts'
import { fountainOfPasted } from './pasted.ts'
import { hearScrollFirst } from './scrolled.ts'

const byHand = ['select', 'input', 'delete', 'move']

const letterByLetter = (each: Transaction) =>
  !each.docChanged || ['input.type', 'input.complete', 'delete'].some((event) => each.isUserEvent(event))

// A change that came from the server, so that it is not taken for typing.
const fromElsewhere = Annotation.define<boolean>()

export type EditorHandle = {
  text: () => string
  caret: () => number
  show: (text: string) => void
  goTo: (position: number, focus?: boolean) => void
  light: (lit: readonly Lit[], follow: boolean) => void
  lightWords: (words: readonly LitWords[], go: boolean) => void
  others: (carets: readonly OtherCaret[]) => void
  replaceAll: (text: string) => void
  focus: () => void
}

type Props = {
  filmId: string
  initial: string
  readOnly: boolean
  hint: string
  label: string
  phrases: Record<string, string>
  findWords: FindWords
  known: () => Known
  handle: RefObject<EditorHandle | null>
  // An editor stands, behind the handle: the first, or another in its place.
  stands: () => void
  // `whole`: what was written before was put in, as by pasting or taking back.
  typed: (whole: boolean) => void
  // What was typed or pasted is more than a script may hold; it was not put in.
  tooLong: () => void
  // `byHand`: by a click, a key or typing, not because the page led there.
  moved: (position: number, kind: LineAt['kind'], byHand: boolean) => void
}

// Only what differs is replaced, so that cursor, folds and history stay where they are.
const changesTo = (from: string, to: string) =>
  diff(from, to, { scanLimit: 2000, timeout: 200 }).map(({ fromA, toA, fromB, toB }) => ({
    from: fromA,
    to: toA,
    insert: to.slice(fromB, toB),
  }))

export const Editor = ({
  filmId,
  initial,
  readOnly,
  hint,
  label,
  phrases,
  findWords,
  known,
  handle,
  stands,
  typed,
  tooLong,
  moved,
}: Props) => {
  const place = useRef<HTMLDivElement>(null)
  const latest = useRef({ stands, typed, tooLong, moved, findWords })
  latest.current = { stands, typed, tooLong, moved, findWords }
  const editable = useRef(new Compartment())
  const editor = useRef<EditorView>(null)
  // The editor is made once and then keeps its own state; what changes reaches it through compartments and the handle.
  // biome-ignore lint/correctness/useExhaustiveDependencies: made once
  useEffect(() => {
    if (!place.current) return
    const view = new EditorView({
      parent: place.current,
      state: stateWithHistory(filmId, initial, {
        extensions: [
          history(),
          cycling,
          keymap.of([
            { key: 'Escape', run: (each) => completionStatus(each.state) === 'active' && closeCompletion(each) },
            { key: 'Enter', run: enterLine },
            { key: 'Tab', run: cycleKind(1), shift: cycleKind(-1) },
            ...searchKeymap,
            ...historyKeymap,
            ...foldKeymap,
            ...defaultKeymap,
          ]),
          EditorView.lineWrapping,
          EditorView.clipboardInputFilter.of(fountainOfPasted),
          // Named focusable, so that the page that scrolls is seen to be reached by keyboard.
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'true', tabindex: '0' }),
          EditorState.phrases.of(phrases),
          EditorState.changeFilter.of((change) => {
            const fits =
              change.newDoc.length <= mostScriptLetters || change.newDoc.length <= change.startState.doc.length
            // Told when this change is over.
            if (!fits) queueMicrotask(() => latest.current.tooLong())
            return fits
          }),
          search({ top: true, createPanel: findPanel(() => latest.current.findWords) }),
          highlightSelectionMatches(),
          codeFolding(),
          foldGutter({ openText: '⌄', closedText: '›' }),
          foldScenes,
          highlight,
          pageLook,
          litLines,
          litWords,
          otherCarets,
          hearScrollFirst,
          placeholder(hint),
          completeScript(known),
          editable.current.of([EditorState.readOnly.of(readOnly), EditorView.editable.of(!readOnly)]),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.some((each) => each.annotation(fromElsewhere)))
              latest.current.typed(!update.transactions.every(letterByLetter))
            if (update.selectionSet || update.docChanged) {
              const { head } = update.state.selection.main
              const led = !update.transactions.some((each) => byHand.some((event) => each.isUserEvent(event)))
              latest.current.moved(head, kindAt(update.state.doc, head), !led)
            }
          }),
        ],
      }),
    })
    editor.current = view
    const show = (text: string) =>
      view.dispatch({
        changes: changesTo(view.state.doc.toString(), text),
        annotations: [fromElsewhere.of(true), Transaction.addToHistory.of(false)],
      })
    if (view.state.doc.toString() !== initial) show(initial)
    // Left with the caret further down, it is entered there; a new one is at its beginning.
    const { head } = view.state.selection.main
    if (head > 0) view.dispatch({ effects: EditorView.scrollIntoView(head, { y: 'center' }) })
    handle.current = {
      text: () => view.state.doc.toString(),
      caret: () => view.state.selection.main.head,
      show,
      replaceAll: (text) =>
        view.dispatch({ changes: changesTo(view.state.doc.toString(), text), userEvent: 'input.restore' }),
      others: (carets) => showCarets(view, carets),
      light: (lit, follow) => lightLines(view, lit, follow),
      lightWords: (words, go) => lightWords(view, words, go),
      goTo: (position, focus = true) => {
        const at = Math.min(position, view.state.doc.length)
        view.dispatch({
          selection: { anchor: at },
          effects: EditorView.scrollIntoView(at, { y: 'start', yMargin: 24 }),
        })
        if (focus) view.focus()
      },
      focus: () => view.focus(),
    }
    latest.current.stands()
    return () => {
      handle.current = null
      editor.current = null
      keepHistory(filmId, view.state)
      view.destroy()
    }
  }, [])
  useEffect(() => {
    editor.current?.dispatch({
      effects: editable.current.reconfigure([EditorState.readOnly.of(readOnly), EditorView.editable.of(!readOnly)]),
    })
  }, [readOnly])
  return <div ref={place} style={{ height: '100%' }} />
}
