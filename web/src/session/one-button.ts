import { useSyncExternalStore } from 'react'

// What a button says and does now, for whoever else offers the same: in the same words, at the same price.
export type OneButton = { says: string; press: () => void }
// Beside the one, where it makes a version that costs: the free draft of what changed alone.
type Which = 'one' | 'draftAgain'

const buttons: Partial<Record<Which, OneButton | undefined>> = {}
const listeners = new Set<() => void>()

const offer = (which: Which, next: OneButton | undefined): void => {
  buttons[which] = next
  for (const listener of listeners) listener()
}
export const offerButton = (next: OneButton | undefined): void => offer('one', next)
export const offerDraftAgain = (next: OneButton | undefined): void => offer('draftAgain', next)

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useOneButton = (): OneButton | undefined => useSyncExternalStore(listen, () => buttons.one)
export const useDraftAgainButton = (): OneButton | undefined => useSyncExternalStore(listen, () => buttons.draftAgain)
