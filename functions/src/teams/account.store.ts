import {
  memberSchema,
  operatorRoleSchema,
  sessionSchema,
  type User,
  userSchema,
  type Workspace,
} from '@peace/core/access'
import type { Language } from '@peace/core/ids'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { readIfReadable } from '../documents.store.ts'
import { auth, firestore } from '../firebase.ts'

// What sign-in knows better than our own record: the address, and whether it is verified.
export const refreshAccount = async (user: User, locale: Language | undefined): Promise<User> => {
  const account = await auth().getUser(user.id)
  const changes = {
    ...(account.email !== undefined && account.email !== user.email ? { email: account.email } : {}),
    ...(account.emailVerified !== user.emailVerified ? { emailVerified: account.emailVerified } : {}),
    ...(user.name === '' && account.displayName ? { name: account.displayName.slice(0, 80) } : {}),
    ...(locale && locale !== user.locale ? { locale } : {}),
  }
  if (Object.keys(changes).length) await firestore().doc(paths.user(user.id)).update(changes)
  return userSchema.parse({ ...user, ...changes })
}

export const operatorClaim = async (uid: string) => {
  const account = await auth().getUser(uid)
  const role = operatorRoleSchema.safeParse(account.customClaims?.operator)
  return role.success ? role.data : undefined
}

export const noteSession = async (uid: string, id: string, from: { agent: string; address: string }, now: number) => {
  const reference = firestore().doc(paths.session(uid, id))
  const found = await reference.get()
  const firstSeenAt = Number(found.get('firstSeenAt') ?? now)
  await reference.set(sessionSchema.parse({ id, ...from, firstSeenAt, lastSeenAt: now }))
}

const card = (workspace: Workspace, role: string) => ({
  id: workspace.id,
  name: workspace.name,
  kind: workspace.kind,
  status: workspace.status,
  plan: workspace.plan,
  role: memberSchema.shape.role.parse(role),
  memberCount: workspace.memberCount,
})

export const listWorkspaces = async (uid: string) => {
  const store = firestore()
  const memberships = await store.collectionGroup('members').where('id', '==', uid).limit(100).get()
  const references = memberships.docs.flatMap(({ ref }) => (ref.parent.parent ? [ref.parent.parent] : []))
  const found = references.length ? await store.getAll(...references) : []
  return found.flatMap((document, at) => {
    if (!document.exists || document.get('deletedAt')) return []
    // One that cannot be read does not keep a person out of all the others.
    const workspace = readIfReadable(tables.workspace, document)
    return workspace ? [card(workspace, String(memberships.docs[at]?.get('role')))] : []
  })
}

// The person's own workspaces whose free credits wait for the address to be verified.
export const lockedOf = async (uid: string, workspaces: readonly { id: string; kind: string }[]): Promise<string[]> => {
  const own = workspaces.filter(({ kind }) => kind === 'personal').map(({ id }) => firestore().doc(paths.workspace(id)))
  const found = own.length ? await firestore().getAll(...own) : []
  return found.flatMap((one) => (one.get('createdBy') === uid && one.get('freeCredits') === 'locked' ? [one.id] : []))
}

// Ends every session by raising the moment before which sign-ins no longer count. Tokens tell time in whole seconds, so the
// moment is the next one, and the answer waits for it: what is signed in now is out, what signs in after the answer is in.
export const endSessions = async (uid: string): Promise<void> => {
  const validSince = Math.floor(Date.now() / 1000) + 1
  const store = firestore()
  await auth().revokeRefreshTokens(uid)
  const sessions = await store.collection(paths.sessions(uid)).listDocuments()
  const batch = store.batch()
  batch.update(store.doc(paths.user(uid)), { validSince })
  for (const session of sessions.slice(0, 400)) batch.delete(session)
  await batch.commit()
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, validSince * 1000 - Date.now())))
}
