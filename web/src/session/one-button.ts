import { useSyncExternalStore } from 'react'

// What a button says and does now, for whoever else offers the same: in the same words, at the same price.
export type OneButton = { says: string; press: () => void }
// Beside the one, where it makes a version that costs: the free draft of what changed alone. While it is asked whether there
// is one, and while it is begun, nothing else may stand where it stands: a second click must not buy.
export type DraftAgain = (OneButton & { busy: boolean }) | 'asked'

const buttons: { one?: OneButton | undefined; draftAgain?: DraftAgain | undefined } = {}
const listeners = new Set<() => void>()

const tell = (): void => {
  for (const listener of listeners) listener()
}
export const offerButton = (next: OneButton | undefined): void => {
  buttons.one = next
  tell()
}
export const offerDraftAgain = (next: DraftAgain | undefined): void => {
  buttons.draftAgain = next
  tell()
}

const listen = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useOneButton = (): OneButton | undefined => useSyncExternalStore(listen, () => buttons.one)
export const useDraftAgainButton = (): DraftAgain | undefined => useSyncExternalStore(listen, () => buttons.draftAgain)
