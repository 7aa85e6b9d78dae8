import { type Activity, activitySchema, type Member, type Workspace } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { Transaction } from 'firebase-admin/firestore'
import { readDocument } from '../documents.store.ts'
import { firestore } from '../firebase.ts'

export type Team = { workspace: Workspace; members: Member[] }

// Read whole inside the transaction: a team is small, and what may be done depends on all of it
// (the last owner, the seats taken).
export const readTeam = async (transaction: Transaction, workspaceId: string): Promise<Team> => {
  const store = firestore()
  const [found, members] = await Promise.all([
    transaction.get(store.doc(paths.workspace(workspaceId))),
    transaction.get(store.collection(paths.members(workspaceId))),
  ])
  if (!found.exists || found.get('deletedAt')) throw new DomainError('not-found', { what: 'workspace' })
  return {
    workspace: readDocument(tables.workspace, found),
    members: members.docs.map((document) => readDocument(tables.member, document)),
  }
}

// The role was read before the transaction began, and may have been taken away since.
export const actingMember = ({ members }: Team, uid: string): Member => {
  const member = members.find(({ id }) => id === uid)
  if (!member) throw new DomainError('not-a-member')
  return member
}

export const memberNamed = ({ members }: Team, memberId: string): Member => {
  const member = members.find(({ id }) => id === memberId)
  if (!member) throw new DomainError('not-found', { what: 'member' })
  return member
}

export const refusePersonal = ({ workspace }: Team): void => {
  if (workspace.kind === 'personal') throw new DomainError('personal-workspace')
}

export const refuseLastOwner = ({ members }: Team, leaving: Member): void => {
  const owners = members.filter(({ role }) => role === 'owner')
  if (leaving.role === 'owner' && owners.length <= 1) throw new DomainError('last-owner')
}

export const setMemberCount = (transaction: Transaction, workspaceId: string, memberCount: number): void => {
  transaction.update(firestore().doc(paths.workspace(workspaceId)), { memberCount })
}

// Rules ask the membership, not the workspace: both are written in one transaction.
export const closeMemberships = (transaction: Transaction, { workspace, members }: Team, closed: boolean): void => {
  for (const { id } of members) transaction.update(firestore().doc(paths.member(workspace.id, id)), { closed })
}

// In the transaction of what it tells of; the id names the cause, so that a repeat is the same entry.
export const noteActivity = (
  transaction: Transaction,
  workspaceId: string,
  activity: Omit<Activity, 'values' | 'actorName'> & Partial<Activity>,
) => {
  const whole = activitySchema.parse(activity)
  transaction.set(firestore().doc(paths.activityEntry(workspaceId, whole.id)), tables.activity.write(whole))
}
