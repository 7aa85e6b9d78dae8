import { EditorView } from '@codemirror/view'
import { afterEach, expect, test } from 'vitest'
import { hearScrollFirst } from './scrolled.ts'

let view: EditorView
afterEach(() => view.destroy())

test('a page that was scrolled to the top and clicked in one breath stays there', () => {
  view = new EditorView({ parent: document.body, doc: 'INT. HALL - DAY\n'.repeat(200), extensions: [hearScrollFirst] })
  view.scrollDOM.scrollTop = 900
  view.scrollDOM.dispatchEvent(new Event('scroll'))
  view.scrollDOM.scrollTop = 0
  view.contentDOM.dispatchEvent(new Event('pointerdown', { bubbles: true }))
  view.contentDOM.dispatchEvent(new FocusEvent('focus'))
  expect(view.scrollDOM.scrollTop).toBe(0)
})
