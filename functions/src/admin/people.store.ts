import { operatorRoleSchema, type User } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import { idSchema } from '@peace/core/ids'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { DocumentSnapshot, Query } from 'firebase-admin/firestore'
import { readDocument, readIfReadable } from '../documents.store.ts'
import { auth, firestore } from '../firebase.ts'
import { userCard, workspaceCard, workspaceCards } from './cards.store.ts'

const most = 30

// Firestore's way of "begins with": up to the last letter there is.
const begins = (query: Query, field: string, text: string) =>
  query.where(field, '>=', text).where(field, '<', `${text}\uf8ff`).limit(most).get()

const userCards = (documents: readonly DocumentSnapshot[]) =>
  documents.flatMap((document) => {
    const user = readIfReadable(tables.user, document)
    return user ? [userCard(user)] : []
  })

export const searchUsers = async (text: string) => {
  const users = firestore().collection('users')
  if (!text) {
    const newest = await users.orderBy('createdAt', 'desc').limit(most).get()
    return userCards(newest.docs)
  }
  const found = await Promise.all([
    begins(users, 'email', text.toLowerCase()),
    begins(users, 'name', text),
    users.where('recordId', '==', text).get(),
    ...(idSchema.safeParse(text).success ? [users.where('id', '==', text).get()] : []),
  ])
  const byId = new Map(found.flatMap(({ docs }) => docs).map((document) => [document.id, document]))
  return userCards([...byId.values()])
}

export const userOf = async (uid: string): Promise<User> => {
  const found = await firestore().doc(paths.user(uid)).get()
  if (!found.exists) throw new DomainError('not-found', { what: 'user' })
  return readDocument(tables.user, found)
}

export const readUser = async (uid: string) => {
  const store = firestore()
  const [user, account, memberships] = await Promise.all([
    userOf(uid),
    auth().getUser(uid),
    store.collectionGroup('members').where('id', '==', uid).limit(100).get(),
  ])
  const workspaces = await Promise.all(
    memberships.docs.map(async (membership) => {
      const workspace = readIfReadable(tables.workspace, await membership.ref.parent.parent?.get())
      const member = readIfReadable(tables.member, membership)
      return workspace && member ? [{ ...workspaceCard(workspace), role: member.role }] : []
    }),
  )
  const operator = operatorRoleSchema.safeParse(account.customClaims?.operator)
  const last = account.metadata.lastSignInTime
  return {
    user: userCard(user),
    workspaces: workspaces.flat(),
    ...(operator.success ? { operator: operator.data } : {}),
    secondFactors: account.multiFactor?.enrolledFactors.length ?? 0,
    disabled: account.disabled,
    ...(last ? { lastSignInAt: Date.parse(last) } : {}),
  }
}

export const searchWorkspaces = async (text: string) => {
  const workspaces = firestore().collection('workspaces')
  if (!text) return workspaceCards((await workspaces.orderBy('createdAt', 'desc').limit(most).get()).docs)
  const found = await Promise.all([
    begins(workspaces, 'name', text),
    ...(idSchema.safeParse(text).success ? [workspaces.where('id', '==', text).get()] : []),
  ])
  const byId = new Map(found.flatMap(({ docs }) => docs).map((document) => [document.id, document]))
  return workspaceCards([...byId.values()])
}
