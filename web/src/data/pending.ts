import { useSyncExternalStore } from 'react'

// What has been typed and is not yet with the server, for the page's own word on it.
let open = 0
const hearers = new Set<() => void>()

const change = (by: 1 | -1): void => {
  open += by
  for (const hear of hearers) hear()
}

// Answers with what ends it.
export const beginPending = (): (() => void) => {
  let ended = false
  change(1)
  return () => {
    if (ended) return
    ended = true
    change(-1)
  }
}

const subscribe = (hear: () => void): (() => void) => {
  hearers.add(hear)
  return () => hearers.delete(hear)
}

export const usePending = (): boolean => useSyncExternalStore(subscribe, () => open > 0)
