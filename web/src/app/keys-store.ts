import { useSyncExternalStore } from 'react'

// Whether the list of keys is open; the `?` key and the account menu both open it.
let shown = false
const listeners = new Set<() => void>()

export const showKeys = (next: boolean): void => {
  shown = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useKeysShown = (): boolean => useSyncExternalStore(subscribe, () => shown)
