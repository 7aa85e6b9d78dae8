import { type Member, may, type Role, type User } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { FieldValue, type Transaction } from 'firebase-admin/firestore'
import { machinesOf } from '../backends/machines.store.ts'
import { firestore } from '../firebase.ts'
import { hooksBy, turnOff } from '../hooks/hooks.store.ts'
import { newId } from '../ids.ts'
import { keysBy, revokeAll } from '../open/keys.store.ts'
import { notify } from '../people/notify.store.ts'
import { channelsBy, forgetChannels } from '../publish/leaves.store.ts'
import {
  actingMember,
  memberNamed,
  noteActivity,
  readTeam,
  refuseLastOwner,
  refusePersonal,
  setMemberCount,
  type Team,
} from './team.store.ts'

const byActor = (user: User) => ({ actorId: user.id, actorName: user.name })

const refuseOverOwner = (actor: Member, touched: Role[]) => {
  if (touched.includes('owner') && !may(actor.role, 'owners.manage'))
    throw new DomainError('not-allowed', { permission: 'owners.manage' })
}

const refuseUnlessManager = (actor: Member) => {
  if (!may(actor.role, 'members.manage')) throw new DomainError('not-allowed', { permission: 'members.manage' })
}

export const changeRole = (user: User, workspaceId: string, memberId: string, role: Role, now: number): Promise<void> =>
  firestore().runTransaction(async (transaction) => {
    const team = await readTeam(transaction, workspaceId)
    const actor = actingMember(team, user.id)
    const member = memberNamed(team, memberId)
    refuseUnlessManager(actor)
    refuseOverOwner(actor, [member.role, role])
    if (member.role === role) return
    refuseLastOwner(team, member)
    transaction.update(firestore().doc(paths.member(workspaceId, memberId)), { role })
    noteActivity(transaction, workspaceId, {
      id: newId(),
      kind: 'role-changed',
      ...byActor(user),
      values: { name: member.name || member.email, memberId, role },
      at: now,
    })
    if (memberId !== user.id)
      notify(transaction, memberId, {
        id: newId(),
        kind: 'role-changed',
        workspaceId,
        actorId: user.id,
        actorName: user.name,
        values: { workspace: team.workspace.name, role },
        path: '/workspace/members',
        at: now,
      })
  })

export const setMemberLimit = (workspaceId: string, memberId: string, spendLimitMillis: number | null): Promise<void> =>
  firestore().runTransaction(async (transaction) => {
    memberNamed(await readTeam(transaction, workspaceId), memberId)
    transaction.update(firestore().doc(paths.member(workspaceId, memberId)), {
      spendLimitMillis: spendLimitMillis ?? FieldValue.delete(),
    })
  })

// Their machines go with them, their leave to accounts outside, and their programs: invited again, none of those wakes. An
// address they named hears no more until somebody who stays turns it on.
const takeOut = async (transaction: Transaction, { workspace, members }: Team, member: Member, now: number) => {
  const [machines, accounts, keys, hooks] = await Promise.all([
    machinesOf(transaction, firestore(), workspace.id, member.id),
    transaction.get(channelsBy(workspace.id, member.id)),
    transaction.get(keysBy(workspace.id, member.id)),
    transaction.get(hooksBy(workspace.id, member.id)),
  ])
  revokeAll(transaction, keys.docs, now)
  turnOff(transaction, hooks.docs)
  forgetChannels(transaction, accounts.docs, now)
  for (const { ref } of machines) transaction.delete(ref)
  transaction.delete(firestore().doc(paths.member(workspace.id, member.id)))
  setMemberCount(transaction, workspace.id, members.length - 1)
}

export const removeMember = (user: User, workspaceId: string, memberId: string, now: number): Promise<void> =>
  firestore().runTransaction(async (transaction) => {
    const team = await readTeam(transaction, workspaceId)
    const actor = actingMember(team, user.id)
    refuseUnlessManager(actor)
    const member = team.members.find(({ id }) => id === memberId)
    // Someone else was quicker; what was wanted is so.
    if (!member) return
    refuseOverOwner(actor, [member.role])
    refuseLastOwner(team, member)
    await takeOut(transaction, team, member, now)
    noteActivity(transaction, workspaceId, {
      id: newId(),
      kind: 'member-removed',
      ...byActor(user),
      values: { name: member.name || member.email, memberId },
      at: now,
    })
    notify(transaction, memberId, {
      id: newId(),
      kind: 'removed',
      workspaceId,
      actorId: user.id,
      actorName: user.name,
      values: { workspace: team.workspace.name },
      at: now,
    })
  })

export const leaveWorkspace = (user: User, workspaceId: string, now: number): Promise<void> =>
  firestore().runTransaction(async (transaction) => {
    const team = await readTeam(transaction, workspaceId)
    refusePersonal(team)
    const member = actingMember(team, user.id)
    refuseLastOwner(team, member)
    await takeOut(transaction, team, member, now)
    noteActivity(transaction, workspaceId, { id: newId(), kind: 'member-left', ...byActor(user), at: now })
  })

export const transferOwnership = (user: User, workspaceId: string, memberId: string, now: number): Promise<void> =>
  firestore().runTransaction(async (transaction) => {
    const team = await readTeam(transaction, workspaceId)
    refusePersonal(team)
    const actor = actingMember(team, user.id)
    const member = memberNamed(team, memberId)
    if (!may(actor.role, 'workspace.transfer'))
      throw new DomainError('not-allowed', { permission: 'workspace.transfer' })
    if (memberId === user.id) return
    const store = firestore()
    transaction.update(store.doc(paths.member(workspaceId, memberId)), { role: 'owner' })
    transaction.update(store.doc(paths.member(workspaceId, user.id)), { role: 'admin' })
    noteActivity(transaction, workspaceId, {
      id: newId(),
      kind: 'ownership-transferred',
      ...byActor(user),
      values: { name: member.name || member.email, memberId },
      at: now,
    })
    notify(transaction, memberId, {
      id: newId(),
      kind: 'role-changed',
      workspaceId,
      actorId: user.id,
      actorName: user.name,
      values: { workspace: team.workspace.name, role: 'owner' },
      path: '/workspace/members',
      at: now,
    })
  })
