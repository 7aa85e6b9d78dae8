import { door } from '../callable.ts'
import { listWorkspaces, noteSession, operatorClaim, refreshAccount } from './account.store.ts'

export const enter = door('enter', { signedIn: true }, async ({ sessionId, locale }, { uid, user, from, now }) => {
  const [fresh, workspaces, operator] = await Promise.all([
    refreshAccount(user, locale),
    listWorkspaces(uid),
    operatorClaim(uid),
    sessionId ? noteSession(uid, sessionId, from, now()) : undefined,
  ])
  return { user: fresh, workspaces, ...(operator ? { operator } : {}) }
})
