import { useSyncExternalStore } from 'react'

// What the one button says and does now, for whoever else offers the same: in the same words, at the same price.
export type OneButton = { says: string; press: () => void }

let button: OneButton | undefined
const listeners = new Set<() => void>()

export const offerButton = (next: OneButton | undefined): void => {
  button = next
  for (const listener of listeners) listener()
}

export const useOneButton = (): OneButton | undefined =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => button,
  )
