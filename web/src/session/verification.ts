import { sendEmailVerification } from 'firebase/auth'
import { useSyncExternalStore } from 'react'
import { auth } from '../data/firebase.ts'
import { languageNow } from '../messages/index.ts'

// To whom this browser had a letter sent. On another, nothing is known of it, and a letter is offered.
const key = 'peace.letter-to'
let lastTo: string | undefined
const listeners = new Set<() => void>()

const letterTo = (): string | undefined => {
  try {
    return lastTo ?? localStorage.getItem(key) ?? undefined
  } catch {
    return lastTo
  }
}

export const noteLetter = (uid: string): void => {
  lastTo = uid
  try {
    localStorage.setItem(key, uid)
  } catch {
    // Known until the page is loaded again.
  }
  for (const listener of listeners) listener()
}

export const sendOwnVerification = async (backTo = '/films'): Promise<void> => {
  const made = await auth()
  made.languageCode = languageNow()
  const account = made.currentUser
  if (!account) return
  await sendEmailVerification(account, { url: `${location.origin}${backTo}` })
  noteLetter(account.uid)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const useLetterSent = (uid: string): boolean => useSyncExternalStore(subscribe, letterTo) === uid
