import { useSyncExternalStore } from 'react'
import { keepHere, keptHere } from '../ui/kept-here.ts'

// Whether others see where one is, on this device. Who is not seen sees nobody either.
const key = 'peace.presence'
const off = 'off'
const listeners = new Set<() => void>()

const isOn = (): boolean => keptHere(key) !== off

export const chooseToBeSeen = (on: boolean): void => {
  keepHere(key, on ? 'on' : off)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useIsSeen = (): boolean => useSyncExternalStore(subscribe, isOn)
