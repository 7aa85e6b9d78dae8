import type { User as Account } from 'firebase/auth'
import { useSyncExternalStore } from 'react'
import { sayFarewell } from '../data/farewell.ts'
import { auth } from '../data/firebase.ts'

// Who is at the screen. Kept outside React so that a route can ask before it is drawn.
export type Session =
  | { status: 'unknown' }
  | { status: 'signed-out' }
  | { status: 'signed-in'; uid: string; email: string; emailVerified: boolean; authTime: number; account: Account }

let session: Session = { status: 'unknown' }
const listeners = new Set<() => void>()

const tell = (next: Session) => {
  session = next
  for (const listener of listeners) listener()
}

// Left behind for the next visit: a landing page may say "your films" without loading a sign-in library.
const hintKey = 'peace.signed-in'
const remember = (signedIn: boolean) => {
  try {
    if (signedIn) localStorage.setItem(hintKey, '1')
    else localStorage.removeItem(hintKey)
  } catch {
    // Without storage the landing page greets everyone as a visitor.
  }
}
export const wasSignedIn = (): boolean => {
  try {
    return localStorage.getItem(hintKey) === '1'
  } catch {
    return false
  }
}

// A token that ran out cannot be renewed without a network; the account still says when it was last signed in.
const authTimeOf = async (account: Account): Promise<number> => {
  try {
    return Number((await account.getIdTokenResult()).claims.auth_time ?? 0)
  } catch (error) {
    if ((error as { code?: string }).code !== 'auth/network-request-failed') throw error
    return Math.floor(Date.parse(account.metadata.lastSignInTime ?? '') / 1000) || 0
  }
}

const readAccount = async (account: Account): Promise<Session> => {
  return {
    status: 'signed-in',
    uid: account.uid,
    email: account.email ?? '',
    emailVerified: account.emailVerified,
    authTime: await authTimeOf(account),
    account,
  }
}

let starting: Promise<void> | undefined
export const startSession = (): Promise<void> => {
  starting ??= (async () => {
    const [{ onIdTokenChanged }, made] = await Promise.all([import('../data/sdk-auth.ts'), auth()])
    await new Promise<void>((known) => {
      onIdTokenChanged(made, async (account) => {
        const before = session.status === 'signed-in' ? session.uid : undefined
        if (before && before !== account?.uid) sayFarewell()
        remember(Boolean(account))
        tell(account ? await readAccount(account) : { status: 'signed-out' })
        known()
      })
    })
  })()
  starting.catch(() => {
    starting = undefined
  })
  return starting
}

// After the account changed in place (verified, new e-mail, new factor).
export const refreshSession = async (): Promise<void> => {
  if (session.status !== 'signed-in') return
  await session.account.reload()
  await session.account.getIdToken(true)
  tell(await readAccount(session.account))
}

export const signOutHere = async (): Promise<void> => {
  const [{ signOut }, made] = await Promise.all([import('../data/sdk-auth.ts'), auth()])
  await signOut(made)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
export const sessionNow = (): Session => session
export const useSession = (): Session => useSyncExternalStore(subscribe, sessionNow)

// For tests of pages: somebody is here, with no account behind them.
export const enterInMemory = (uid: string, { emailVerified = true } = {}): void =>
  tell({
    status: 'signed-in',
    uid,
    email: `${uid}@memory.test`,
    emailVerified,
    authTime: 0,
    account: { providerData: [] as Account['providerData'] } as Account,
  })

// Below the signed-in gate there is always somebody.
export const useMe = (): Extract<Session, { status: 'signed-in' }> => {
  const now = useSession()
  if (now.status !== 'signed-in') throw new Error('Asked who is signed in where nobody is')
  return now
}
