import { type Stop, stops } from '@peace/core/build'
import { useSyncExternalStore } from 'react'

// How far the next build goes, and what the user allowed; kept while one walks between rooms.
export type Choice = { stop: Stop; fallback: boolean }

let choice: Choice = { stop: 'cut', fallback: false }
const listeners = new Set<() => void>()

export const choose = (next: Partial<Choice>): void => {
  choice = { ...choice, ...next }
  for (const listener of listeners) listener()
}
export const useChoice = (): Choice =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => choice,
  )

// `script` makes nothing: there is no picture in it.
export const buildStops = stops.filter((stop) => stop !== 'script')
