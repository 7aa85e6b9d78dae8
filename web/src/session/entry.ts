import type { ApiOutput } from '@peace/core/api'
import { useSyncExternalStore } from 'react'
import { call } from '../data/call.ts'
import { type Failure, toFailure } from '../data/failure.ts'
import { newId } from '../data/ids.ts'
import { languageNow } from '../messages/index.ts'
import { languageWasChosen } from '../ui/preferences.ts'

// What the server says at the door: the workspaces one belongs to, and whether one is an operator.
export type Entry = ApiOutput<'enter'>
type State = { uid: string; entry?: Entry; failure?: Failure } | undefined

let state: State
const listeners = new Set<() => void>()
const tell = (next: State) => {
  state = next
  for (const listener of listeners) listener()
}

// Names this browser in the list of sessions.
export const ownSessionId = (): string => {
  try {
    const kept = localStorage.getItem('peace.session')
    if (kept) return kept
    const made = newId()
    localStorage.setItem('peace.session', made)
    return made
  } catch {
    return newId()
  }
}

export const enter = async (uid: string): Promise<void> => {
  const before = state?.uid === uid ? state.entry : undefined
  tell({ uid, ...(before && { entry: before }) })
  try {
    // A browser that was never told a language says nothing of it: the account's own holds.
    const locale = languageWasChosen() ? { locale: languageNow() } : {}
    tell({ uid, entry: await call('enter', { sessionId: ownSessionId(), ...locale }) })
  } catch (error) {
    tell({ uid, ...(before && { entry: before }), failure: toFailure(error) })
  }
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useEntry = (): State => useSyncExternalStore(subscribe, () => state)
