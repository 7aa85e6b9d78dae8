import { door } from '../callable.ts'
import { listWorkspaces, lockedOf, noteSession, operatorClaim, refreshAccount } from './account.store.ts'
import { unlockFreeCredits } from './free-credits.store.ts'

export const enter = door('enter', { signedIn: true }, async ({ sessionId, locale }, { uid, user, from, now }) => {
  const [fresh, workspaces, operator] = await Promise.all([
    refreshAccount(user, locale),
    listWorkspaces(uid),
    operatorClaim(uid),
    sessionId ? noteSession(uid, sessionId, from, now()) : undefined,
  ])
  const { email, emailVerified: verified } = fresh
  // Asked while there is something to unlock, which is once in the life of an account.
  const [own] = verified ? await lockedOf(uid, workspaces) : []
  if (own) await unlockFreeCredits(own, { uid, email, verified })
  return { user: fresh, workspaces, ...(operator ? { operator } : {}) }
})
