import {
  type Invitation,
  invitationPath,
  invitationSchema,
  may,
  memberSchema,
  type Role,
  type User,
  type Workspace,
} from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import { entitlementsOf, leastPlan, type PlanTable } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { DocumentSnapshot, Transaction } from 'firebase-admin/firestore'
import { readPlanTable } from '../billing/plan-table.store.ts'
import { readDocument, readIfReadable } from '../documents.store.ts'
import { firestore } from '../firebase.ts'
import { newId } from '../ids.ts'
import { oweMail } from '../mail/mail.store.ts'
import { invitationMail } from '../mail/messages.ts'
import { webOrigin } from '../mail/origin.ts'
import { hashSecret, secretMatches } from './secret.ts'
import { actingMember, noteActivity, readTeam, refusePersonal, setMemberCount } from './team.store.ts'

const sevenDays = 7 * 24 * 3_600_000

export const invitationState = (invitation: Invitation, now: number) => {
  if (invitation.usedAt !== undefined) return 'used'
  if (invitation.revokedAt !== undefined) return 'revoked'
  return invitation.expiresAt <= now ? 'expired' : 'open'
}

const refuseFull = ({ plan }: Workspace, seats: number, table: PlanTable) => {
  const { members } = entitlementsOf(plan, table)
  if (seats <= members) return
  const next = leastPlan((entitlements) => entitlements.members >= seats, table)
  throw new DomainError('members-full', { members, plan, next: next ?? '' })
}

const standingInvitations = async (transaction: Transaction, workspaceId: string, now: number) => {
  const query = firestore().collection(paths.invitations(workspaceId)).where('expiresAt', '>', now).limit(1000)
  const found = await transaction.get(query)
  return found.docs.map((document) => readDocument(tables.invitation, document))
}

// Each is a letter: whoever invites and revokes the same address again and again would write to it as often.
const mostADay = 5
const refuseTooMany = (toThem: readonly Invitation[], now: number) => {
  const today = toThem.filter(({ createdAt }) => createdAt > now - 24 * 3_600_000)
  if (today.length < mostADay) return
  const first = Math.min(...today.map(({ createdAt }) => createdAt))
  throw new DomainError('too-many-requests', { seconds: Math.ceil((first + 24 * 3_600_000 - now) / 1000) })
}

type Asked = { workspaceId: string; invitationId: string; email: string; role: Exclude<Role, 'owner'> }

export const inviteMember = async (user: User, asked: Asked, now: number): Promise<{ expiresAt: number }> => {
  const store = firestore()
  const { workspaceId, invitationId, role } = asked
  const table = await readPlanTable()
  const email = asked.email.toLowerCase()
  const reference = store.doc(paths.invitation(workspaceId, invitationId))
  return store.runTransaction(async (transaction) => {
    const [team, found, standing] = await Promise.all([
      readTeam(transaction, workspaceId),
      transaction.get(reference),
      standingInvitations(transaction, workspaceId, now),
    ])
    if (found.exists) return { expiresAt: readDocument(tables.invitation, found).expiresAt }
    refusePersonal(team)
    if (!may(actingMember(team, user.id).role, 'members.manage'))
      throw new DomainError('not-allowed', { permission: 'members.manage' })
    if (team.members.some((member) => member.email.toLowerCase() === email))
      throw new DomainError('already-exists', { what: 'member', email })
    refuseTooMany(
      standing.filter((invitation) => invitation.email === email),
      now,
    )
    const open = standing.filter((invitation) => invitationState(invitation, now) === 'open')
    const earlier = open.filter((invitation) => invitation.email === email)
    refuseFull(team.workspace, team.members.length + open.length - earlier.length + 1, table)
    for (const { id } of earlier) transaction.update(store.doc(paths.invitation(workspaceId, id)), { revokedAt: now })
    const secret = newId(32)
    const invitation = invitationSchema.parse({
      id: invitationId,
      workspaceId,
      workspaceName: team.workspace.name,
      email,
      role,
      secretHash: hashSecret(secret),
      invitedBy: user.id,
      createdAt: now,
      expiresAt: now + sevenDays,
    })
    transaction.create(reference, tables.invitation.write(invitation))
    const link = `${webOrigin()}${invitationPath(workspaceId, invitationId, secret)}`
    oweMail(transaction, {
      id: `invitation-${invitationId}`,
      to: email,
      language: user.locale,
      kind: 'invitation',
      byUid: user.id,
      message: invitationMail(user.locale, { workspace: team.workspace.name, by: user.name || user.email, role, link }),
      at: now,
    })
    noteActivity(transaction, workspaceId, {
      id: `invited-${invitationId}`,
      kind: 'member-invited',
      actorId: user.id,
      actorName: user.name,
      values: { email, role },
      at: now,
    })
    return { expiresAt: invitation.expiresAt }
  })
}

const verified = (found: DocumentSnapshot, secret: string): Invitation => {
  const invitation = readIfReadable(tables.invitation, found)
  if (!invitation || !secretMatches(secret, invitation.secretHash))
    throw new DomainError('not-found', { what: 'invitation' })
  return invitation
}

export const readInvitation = async (workspaceId: string, invitationId: string, secret: string, now: number) => {
  const store = firestore()
  const found = await store.doc(paths.invitation(workspaceId, invitationId)).get()
  const invitation = verified(found, secret)
  const inviter = await store.doc(paths.user(invitation.invitedBy)).get()
  return {
    workspaceName: invitation.workspaceName,
    role: invitation.role,
    email: invitation.email,
    invitedByName: String(inviter.get('name') ?? ''),
    state: invitationState(invitation, now),
  } as const
}

const refuseClosed = (invitation: Invitation, now: number) => {
  const state = invitationState(invitation, now)
  if (state !== 'open') throw new DomainError(`invitation-${state}`, { workspace: invitation.workspaceName })
}

export const acceptInvitation = async (
  user: User,
  email: string,
  asked: { workspaceId: string; invitationId: string; secret: string },
  now: number,
): Promise<Role> => {
  const { workspaceId, invitationId } = asked
  const table = await readPlanTable()
  const store = firestore()
  const reference = store.doc(paths.invitation(workspaceId, invitationId))
  return store.runTransaction(async (transaction) => {
    const found = await transaction.get(reference)
    const invitation = verified(found, asked.secret)
    const team = await readTeam(transaction, workspaceId)
    const member = team.members.find(({ id }) => id === user.id)
    // The same click again, or another tab's.
    if (member && invitation.usedBy === user.id) return member.role
    refuseClosed(invitation, now)
    if (invitation.email !== email.toLowerCase())
      throw new DomainError('invitation-for-another', { email: invitation.email })
    if (team.workspace.status !== 'active') throw new DomainError('workspace-suspended')
    transaction.update(reference, { usedAt: now, usedBy: user.id })
    if (member) return member.role
    refuseFull(team.workspace, team.members.length + 1, table)
    const { role } = invitation
    const joined = { id: user.id, role, name: user.name, email: user.email, joinedAt: now }
    transaction.create(store.doc(paths.member(workspaceId, user.id)), tables.member.write(memberSchema.parse(joined)))
    transaction.update(store.doc(paths.user(user.id)), { currentWorkspaceId: workspaceId })
    setMemberCount(transaction, workspaceId, team.members.length + 1)
    noteActivity(transaction, workspaceId, {
      id: `joined-${invitationId}`,
      kind: 'member-joined',
      actorId: user.id,
      actorName: user.name,
      values: { role },
      at: now,
    })
    return role
  })
}

export const revokeInvitation = (workspaceId: string, invitationId: string, now: number): Promise<void> =>
  firestore().runTransaction(async (transaction) => {
    const reference = firestore().doc(paths.invitation(workspaceId, invitationId))
    const found = await transaction.get(reference)
    if (!found.exists) throw new DomainError('not-found', { what: 'invitation' })
    const invitation = readDocument(tables.invitation, found)
    if (invitation.revokedAt !== undefined) return
    if (invitation.usedAt !== undefined)
      throw new DomainError('invitation-used', { workspace: invitation.workspaceName })
    transaction.update(reference, { revokedAt: now })
  })
