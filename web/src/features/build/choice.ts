import type { Pins } from '@peace/core/budget'
import { type Stop, stops } from '@peace/core/build'
import type { OwnMachines } from '@peace/core/routing'
import { useSyncExternalStore } from 'react'

// How far the next build goes, and what the user allowed; kept while one walks between rooms.
// `budget` as it is typed; `withinMs` is how long it may take, nought where that does not matter; pins by film.
export type Choice = {
  stop: Stop
  fallback: boolean
  // What one's own machines are for in the next build, and by what time of day, as it is typed.
  own?: OwnMachines | undefined
  by?: string | undefined
  budget: string
  withinMs: number
  pins: Readonly<Record<string, Pins>>
}

let choice: Choice = { stop: 'cut', fallback: false, budget: '', withinMs: 0, pins: {} }
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
