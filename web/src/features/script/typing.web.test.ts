import { CompletionContext } from '@codemirror/autocomplete'
import { history, undo } from '@codemirror/commands'
import { openSearchPanel, search } from '@codemirror/search'
import { EditorSelection, EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { characterSchema } from '@peace/core/story'
import { fireEvent, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { scriptSource } from './complete.ts'
import { cycleKind, cycling } from './cycle-kind.ts'
import { enterLine } from './enter.ts'
import { findPanel } from './find-panel.ts'

const views: EditorView[] = []
const words = {
  find: 'Find',
  replaceWith: 'Replace with',
  next: 'Next',
  previous: 'Previous',
  matchCase: 'Match case',
  wholeWord: 'Whole word',
  replace: 'Replace',
  replaceAll: 'Replace all',
  close: 'Close',
  none: 'None found',
  count: (at: number, all: number) => `${at} of ${all}`,
  replaced: (count: number) => `Replaced ${count}`,
}

// `|` is the caret.
const editor = (text: string): EditorView => {
  const at = text.indexOf('|')
  const doc = text.replace('|', '')
  const view = new EditorView({
    parent: document.body,
    state: EditorState.create({
      doc,
      selection: EditorSelection.single(Math.max(0, at)),
      extensions: [history(), cycling, search({ top: true, createPanel: findPanel(() => words) })],
    }),
  })
  views.push(view)
  return view
}
const shown = (view: EditorView): string => {
  const text = view.state.doc.toString()
  const { head } = view.state.selection.main
  return `${text.slice(0, head)}|${text.slice(head)}`
}
afterEach(() => {
  for (const view of views.splice(0)) view.destroy()
})

describe('Tab', () => {
  test('behind a line of action begins a name in a paragraph of its own', () => {
    const view = editor('A cat sleeps.\n|')
    cycleKind(1)(view)
    expect(shown(view)).toBe('A cat sleeps.\n\n@|')
  })

  test('goes on from the mark it wrote', () => {
    const view = editor('A cat sleeps.\n\n@|')
    cycleKind(1)(view)
    expect(shown(view)).toBe('A cat sleeps.\n\n> |')
  })

  const round = (view: EditorView, by: 1 | -1): string[] => {
    const seen = [shown(view)]
    for (;;) {
      cycleKind(by)(view)
      if (shown(view) === seen[0]) return seen
      if (seen.length > 9) throw new Error(`never comes back: ${seen.join(' / ')}`)
      seen.push(shown(view))
    }
  }

  test.each([
    'MALI\nHello, you.|',
    'MALI\n|Hello, you.\nAnd you.',
    '@มะลิ\nสวัสดี|',
    'MALI\n(low)|\nHello.',
    'MALI\n|',
    'Rain.\nMore ra|in.\nEven more.',
    'Rain.\n\nMALI|\nHello.',
    'INT. HALL - DAY|\n\nRain.',
    'Rain.\n|\nMore rain.',
    '|',
  ])('goes round and back to the very same words, either way: %j', (text) => {
    const forth = round(editor(text), 1)
    const back = round(editor(text), -1)
    expect(back.slice(1).reverse()).toEqual(forth.slice(1))
  })

  test('makes what is said a remark, a name, action, and said again', () => {
    expect(round(editor('MALI\nHello.|'), 1)).toEqual([
      'MALI\nHello.|',
      'MALI\n(Hello.|)',
      'MALI\n\n> Hello.|',
      'MALI\n\n.Hello.|',
      'MALI\n\nHello.|',
      'MALI\n\nHELLO.|',
    ])
  })

  test('makes action under a speech a part of the speech, also after one has typed', () => {
    const view = editor('MALI\nHello.\n\nHow are yo|')
    const { head } = view.state.selection.main
    view.dispatch({ changes: { from: head, insert: 'u?' }, selection: { anchor: head + 2 } })
    cycleKind(1)(view)
    cycleKind(1)(view)
    expect(shown(view)).toBe('MALI\nHello.\nHow are you?|')
  })

  test('never makes a speech of the action that stands below', () => {
    const view = editor('Rain.\n|\nMore rain.')
    cycleKind(1)(view)
    expect(shown(view)).toBe('Rain.\n\n@|\n\nMore rain.')
  })

  test('is undone one by one', () => {
    const view = editor('MALI\nHello.|')
    for (let at = 0; at < 3; at++) cycleKind(1)(view)
    undo(view)
    undo(view)
    expect(view.state.doc.toString()).toBe('MALI\n(Hello.)')
    undo(view)
    expect(view.state.doc.toString()).toBe('MALI\nHello.')
  })

  test('makes a name of what stands there', () => {
    const view = editor('mali|')
    cycleKind(1)(view)
    expect(shown(view)).toBe('MALI|')
  })
})

describe('Enter', () => {
  test('behind a heading writes it in capitals and leaves a line', () => {
    const view = editor('int. kitchen - day|')
    expect(enterLine(view)).toBe(true)
    expect(shown(view)).toBe('INT. KITCHEN - DAY\n\n|')
  })

  test('behind a name begins the speech, and takes the mark off a name that needs none', () => {
    const view = editor('Rain.\n\n@mali|')
    enterLine(view)
    expect(shown(view)).toBe('Rain.\n\nMALI\n|')
    const thai = editor('ฝนตก\n\n@มะลิ|')
    enterLine(thai)
    expect(shown(thai)).toBe('ฝนตก\n\n@มะลิ\n|')
  })

  test('in a line of action is left to the editor', () => {
    expect(enterLine(editor('A cat sleeps.|'))).toBe(false)
  })
})

describe('a name that is offered', () => {
  const people = ['Pim', 'มะลิ'].map((name, at) =>
    characterSchema.parse({ id: `person${at}`, rank: 'a', name, updatedAt: 0, updatedBy: 'me' }),
  )
  const offers = (view: EditorView) =>
    scriptSource(() => ({ characters: people, places: [] }))(
      new CompletionContext(view.state, view.state.selection.main.head, true),
    )

  test('is offered behind the mark, in either script', () => {
    expect(offers(editor('Rain.\n\n@|'))?.options.map(({ label }) => label)).toEqual(['Pim', 'มะลิ'])
  })

  test('leaves the caret on the next line, where the speech goes', () => {
    const view = editor('Rain.\n\n@pi|')
    const found = offers(view)
    const option = found?.options[0]
    if (!found || typeof option?.apply !== 'function') throw new Error('Pim is not offered')
    option.apply(view, option, found.from, view.state.selection.main.head)
    expect(shown(view)).toBe('Rain.\n\nPIM\n|')
  })
})

describe('an hour that is offered', () => {
  test('ends the heading of a script that goes no further', () => {
    const view = editor('INT. HALL - D|')
    const found = scriptSource(() => ({ characters: [], places: [] }))(
      new CompletionContext(view.state, view.state.selection.main.head, true),
    )
    const day = found?.options.find(({ label }) => label === 'DAY')
    if (!found || typeof day?.apply !== 'function') throw new Error('DAY is not offered')
    day.apply(view, day, found.from, view.state.selection.main.head)
    expect(shown(view)).toBe('INT. HALL - DAY\n\n|')
  })
})

describe('headings and transitions that are offered', () => {
  const labels = (text: string, places: string[] = []) => {
    const view = editor(text)
    const found = scriptSource(() => ({ characters: [], places }))(
      new CompletionContext(view.state, view.state.selection.main.head, true),
    )
    return found?.options.map(({ label }) => label) ?? []
  }

  test('a Thai scene has the next number, in the digits of the script', () => {
    expect(labels('ฉาก ๓ ภายใน ครัว – เช้า\n\nฝนตก\n\nฉ|')).toContain('ฉาก ๔ ภายใน ')
    expect(labels('ฉ|')).toContain('ฉาก 1 ภายนอก ')
  })

  test('behind a Thai setting stand the places of the script, and behind a dash the hours', () => {
    expect(labels('ฉาก 2 ภายใน |', ['ครัว'])).toEqual(['ครัว'])
    expect(labels('ฉาก 2 ภายใน ครัว – |')).toContain('กลางคืน')
  })

  test('transitions of both languages are offered on a line of their own, and a dash in action is a dash', () => {
    expect(labels('Rain.\n\nC|')).toContain('CUT TO:')
    expect(labels('ฝนตก\n\nต|')).toContain('ตัดไป:')
    expect(labels('Rain.\n\nHe waits - |')).not.toContain('DAY')
  })
})

describe('find and replace', () => {
  const open = (text: string) => {
    const view = editor(text)
    openSearchPanel(view)
    const panel = within(view.dom)
    const type = (label: string, value: string) => fireEvent.input(panel.getByLabelText(label), { target: { value } })
    return { view, panel, type }
  }

  test('says how many there are, and which one stands', () => {
    const { panel, type } = open('The cat. A Cat. Concatenate.')
    type('Find', 'cat')
    expect(panel.getByText('0 of 3')).toBeTruthy()
    fireEvent.click(panel.getByLabelText('Next'))
    expect(panel.getByText('1 of 3')).toBeTruthy()
  })

  test('heeds capitals and whole words', () => {
    const { panel, type } = open('The cat. A Cat. Concatenate.')
    type('Find', 'cat')
    fireEvent.click(panel.getByLabelText('Whole word'))
    expect(panel.getByText('0 of 2')).toBeTruthy()
    fireEvent.click(panel.getByLabelText('Match case'))
    expect(panel.getByText('0 of 1')).toBeTruthy()
  })

  test('replaces all and says how many, letters as they are', () => {
    const { view, panel, type } = open('The cat. A cat.')
    type('Find', 'cat')
    type('Replace with', '$&\\n')
    fireEvent.click(panel.getByLabelText('Replace all'))
    expect(view.state.doc.toString()).toBe('The $&\\n. A $&\\n.')
    expect(panel.getByText('Replaced 2')).toBeTruthy()
  })
})
