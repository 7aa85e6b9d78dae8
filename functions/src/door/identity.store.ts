import { type Member, type OperatorRole, operatorRoleSchema, type User, type Workspace } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { type Clock, clockFrom, clockPath } from '../clock.ts'
import { readDocument } from '../documents.store.ts'
import { auth, firestore } from '../firebase.ts'
import { inEmulator } from '../params.ts'

export type Token = {
  uid: string
  authTime: number
  secondFactor: boolean
}

export type Identity = {
  clock: Clock
  user: User | undefined
  workspace: Workspace | undefined
  member: Member | undefined
}

// Everything a door must know about its caller, in one read.
export const readIdentity = async (uid: string | undefined, workspaceId: string | undefined): Promise<Identity> => {
  const wanted = {
    clock: inEmulator ? clockPath : undefined,
    user: uid ? paths.user(uid) : undefined,
    workspace: workspaceId ? paths.workspace(workspaceId) : undefined,
    member: uid && workspaceId ? paths.member(workspaceId, uid) : undefined,
  }
  const store = firestore()
  const asked = Object.entries(wanted).flatMap(([name, path]) => (path ? [{ name, path }] : []))
  const found = asked.length ? await store.getAll(...asked.map(({ path }) => store.doc(path))) : []
  const by = new Map<string, DocumentSnapshot>()
  found.forEach((snapshot, at) => {
    const name = asked[at]?.name
    if (name && snapshot.exists) by.set(name, snapshot)
  })
  const user = by.get('user')
  const workspace = by.get('workspace')
  const member = by.get('member')
  return {
    clock: clockFrom(by.get('clock')),
    user: user && readDocument(tables.user, user),
    workspace: workspace && readDocument(tables.workspace, workspace),
    member: member && readDocument(tables.member, member),
  }
}

// A token lives an hour; what it says about its owner may be older than a ban or a sign-out everywhere.
export const refuseEnded = (user: User, token: Token, evenSuspended: boolean): void => {
  if (user.status !== 'active' && !evenSuspended) throw new DomainError('account-suspended', { status: user.status })
  if (token.authTime < user.validSince) throw new DomainError('session-ended')
}

// Who may act as an operator is asked of the account itself, never of the token: a token may be stale or forged.
export const readOperator = async (token: Token): Promise<OperatorRole> => {
  const account = await auth()
    .getUser(token.uid)
    .catch(() => undefined)
  const role = operatorRoleSchema.safeParse(account?.customClaims?.operator)
  if (!account || account.disabled || !role.success) throw new DomainError('not-allowed')
  const revokedAt = account.tokensValidAfterTime ? Date.parse(account.tokensValidAfterTime) / 1000 : 0
  if (token.authTime < revokedAt) throw new DomainError('session-ended')
  const enrolled = account.multiFactor?.enrolledFactors.length ?? 0
  if (!token.secondFactor || enrolled === 0) throw new DomainError('second-factor-required')
  return role.data
}
