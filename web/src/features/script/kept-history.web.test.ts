import { history, redo, undo } from '@codemirror/commands'
import { Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { expect, test } from 'vitest'
import { keepHistory, stateWithHistory } from './kept-history.ts'

const enter = (film: string, doc: string) =>
  new EditorView({ parent: document.body, state: stateWithHistory(film, doc, { extensions: [history()] }) })
const leave = (film: string, view: EditorView) => {
  keepHistory(film, view.state)
  view.destroy()
}

test('what was typed before another room was entered is undone and redone after, over what others wrote since', () => {
  const before = enter('river', 'A cat.')
  before.dispatch({ changes: { from: 6, insert: ' It sleeps.' }, userEvent: 'input.type' })
  leave('river', before)
  const back = enter('river', 'A cat. It sleeps.')
  back.dispatch({ changes: { from: 0, insert: 'Rain. ' }, annotations: Transaction.addToHistory.of(false) })
  expect(undo(back)).toBe(true)
  expect(back.state.doc.toString()).toBe('Rain. A cat.')
  expect(redo(back)).toBe(true)
  expect(back.state.doc.toString()).toBe('Rain. A cat. It sleeps.')
  back.destroy()
})

test('another film has nothing of it to undo', () => {
  const other = enter('sea', 'Waves.')
  expect(undo(other)).toBe(false)
  other.destroy()
})
