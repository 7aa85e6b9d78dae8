import { useSyncExternalStore } from 'react'

// Whether the server can be reached, as far as anything has been heard of it.
let silent = false
let waiting: number | undefined
const listeners = new Set<() => void>()

// A stream that is opened anew is silent for a moment, and nobody need hear of that.
const patienceMs = 3000
const betweenKnocksMs = 10_000

const tell = (next: boolean): void => {
  window.clearTimeout(waiting)
  // A page that asks for nothing would never hear that the server is back.
  waiting = next ? window.setTimeout(knock, betweenKnocksMs) : undefined
  if (silent === next) return
  silent = next
  for (const listener of listeners) listener()
}

const knock = async (): Promise<void> => tell(!(await serverIsThere()))

export const serverAnswered = (): void => tell(false)
export const serverSilent = (): void => {
  if (!silent) waiting ??= window.setTimeout(() => tell(true), patienceMs)
}

const subscribe = (listener: () => void) => {
  const online = () => tell(false)
  listeners.add(listener)
  addEventListener('online', online)
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('online', online)
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine && !silent)

// Asked past everything that is kept here.
export const serverIsThere = async (): Promise<boolean> => {
  if (!navigator.onLine) return false
  const answer = await fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' }).catch(() => undefined)
  return answer !== undefined && answer.status < 500
}
