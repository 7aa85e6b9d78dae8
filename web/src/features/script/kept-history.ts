import { historyField } from '@codemirror/commands'
import { EditorState, type EditorStateConfig } from '@codemirror/state'

// What may be undone outlives a change of room: the last few films' editors are kept as they were left.
const mostFilms = 4
const fields = { history: historyField }
const kept = new Map<string, unknown>()

export const keepHistory = (filmId: string, state: EditorState): void => {
  kept.delete(filmId)
  kept.set(filmId, state.toJSON(fields))
  const [oldest] = kept.keys()
  if (kept.size > mostFilms && oldest !== undefined) kept.delete(oldest)
}

// The editor as it was left, or a new one that says `doc`.
export const stateWithHistory = (filmId: string, doc: string, config: EditorStateConfig): EditorState => {
  const left = kept.get(filmId)
  return left === undefined ? EditorState.create({ ...config, doc }) : EditorState.fromJSON(left, config, fields)
}
