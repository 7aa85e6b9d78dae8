import type { ShotQualities } from '@peace/core/budget'
import { useSyncExternalStore } from 'react'

// What a budget gives each shot of a film, for whoever shows the shots: asked for, or being made.
type Shown = { filmId: string; qualities: ShotQualities } | undefined

let shown: Shown
const listeners = new Set<() => void>()

export const showBudget = (next: Shown): void => {
  if (next === shown) return
  shown = next
  for (const listener of listeners) listener()
}

export const useBudgetShown = (filmId: string): ShotQualities | undefined => {
  const now = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => shown,
  )
  return now?.filmId === filmId ? now.qualities : undefined
}
