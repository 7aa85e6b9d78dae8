import {
  closeSearchPanel,
  findNext,
  findPrevious,
  getSearchQuery,
  replaceAll,
  replaceNext,
  SearchQuery,
  setSearchQuery,
} from '@codemirror/search'
import type { EditorState } from '@codemirror/state'
import type { EditorView, Panel, ViewUpdate } from '@codemirror/view'
import styles from './find-panel.module.css'
import { isWholeWord } from './whole-word.ts'

export type FindWords = {
  find: string
  replaceWith: string
  next: string
  previous: string
  matchCase: string
  wholeWord: string
  replace: string
  replaceAll: string
  close: string
  none: string
  count: (at: number, all: number) => string
  replaced: (count: number) => string
}

const wholeWords = (_: string, state: EditorState, from: number, to: number): boolean => {
  const line = state.doc.lineAt(from)
  return isWholeWord(line.text, from - line.from, to - line.from)
}

// More than this is said as it is; counting on would hold up the typing.
const mostCounted = 5000

const places = (state: EditorState, query: SearchQuery): { from: number; to: number }[] => {
  const found: { from: number; to: number }[] = []
  if (!query.valid) return found
  const cursor = query.getCursor(state)
  for (let next = cursor.next(); !next.done && found.length < mostCounted; next = cursor.next()) found.push(next.value)
  return found
}

const field = (label: string, name: string): HTMLInputElement => {
  const input = document.createElement('input')
  input.className = styles.field ?? ''
  input.name = name
  input.placeholder = label
  input.setAttribute('aria-label', label)
  input.autocomplete = 'off'
  return input
}

const button = (text: string, label: string, act: () => void): HTMLButtonElement => {
  const made = document.createElement('button')
  made.type = 'button'
  made.className = styles.button ?? ''
  made.textContent = text
  made.title = label
  made.setAttribute('aria-label', label)
  made.addEventListener('click', act)
  return made
}

const toggle = (text: string, label: string, act: () => void): HTMLButtonElement => {
  const made = button(text, label, () => {
    made.setAttribute('aria-pressed', String(made.getAttribute('aria-pressed') !== 'true'))
    act()
  })
  made.setAttribute('aria-pressed', 'false')
  return made
}
const isOn = (made: HTMLButtonElement): boolean => made.getAttribute('aria-pressed') === 'true'

const row = (...parts: HTMLElement[]): HTMLElement => {
  const made = document.createElement('div')
  made.className = styles.row ?? ''
  made.append(...parts)
  return made
}

// Find and replace, in the page's own looks: how many there are, at which one stands, and what was replaced.
export const findPanel =
  (words: () => FindWords) =>
  (view: EditorView): Panel => {
    const say = words()
    const known = getSearchQuery(view.state)
    const find = field(say.find, 'find')
    const replace = field(say.replaceWith, 'replace')
    find.value = known.search
    replace.value = known.replace
    // CodeMirror looks for the field to give the focus to by this name.
    find.setAttribute('main-field', 'true')
    const count = document.createElement('output')
    count.className = styles.count ?? ''
    count.setAttribute('aria-live', 'polite')
    const commit = () => {
      const query = new SearchQuery({
        search: find.value,
        replace: replace.value,
        caseSensitive: isOn(matchCase),
        literal: true,
        ...(isOn(whole) ? { test: wholeWords } : {}),
      })
      if (!query.eq(getSearchQuery(view.state))) view.dispatch({ effects: setSearchQuery.of(query) })
    }
    const matchCase = toggle('Aa', say.matchCase, commit)
    const whole = toggle('“ ”', say.wholeWord, commit)
    matchCase.setAttribute('aria-pressed', String(known.caseSensitive))
    whole.setAttribute('aria-pressed', String(known.test !== undefined))
    const tellCount = () => {
      const query = getSearchQuery(view.state)
      if (!query.search) {
        count.textContent = ''
        return
      }
      const all = places(view.state, query)
      const { from, to } = view.state.selection.main
      const at = all.findIndex((each) => each.from === from && each.to === to) + 1
      count.textContent = all.length === 0 ? say.none : say.count(at, all.length)
    }
    const everywhere = () => {
      const all = places(view.state, getSearchQuery(view.state)).length
      if (all === 0 || !replaceAll(view)) return
      count.textContent = say.replaced(all)
    }
    const edits = view.state.readOnly
      ? []
      : [
          row(
            replace,
            button(say.replace, say.replace, () => replaceNext(view)),
            button(say.replaceAll, say.replaceAll, everywhere),
          ),
        ]
    const dom = document.createElement('div')
    dom.className = `cm-search ${styles.panel}`
    dom.append(
      row(
        find,
        count,
        matchCase,
        whole,
        button('↑', say.previous, () => findPrevious(view)),
        button('↓', say.next, () => findNext(view)),
        button('✕', say.close, () => {
          closeSearchPanel(view)
          view.focus()
        }),
      ),
      ...edits,
    )
    for (const input of [find, replace]) input.addEventListener('input', commit)
    dom.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.preventDefault()
        closeSearchPanel(view)
        view.focus()
      }
      if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
      event.preventDefault()
      if (event.target === replace) replaceNext(view)
      else if (event.shiftKey) findPrevious(view)
      else findNext(view)
    })
    tellCount()
    return {
      dom,
      top: true,
      mount: () => find.select(),
      update: (update: ViewUpdate) => {
        const asked = update.transactions.some((each) => each.effects.some((effect) => effect.is(setSearchQuery)))
        if (asked || update.docChanged || update.selectionSet) tellCount()
      },
    }
  }
