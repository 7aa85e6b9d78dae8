import { randomBytes } from 'node:crypto'
import { memberSchema, type User, workspaceSchema } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { firestore } from '../firebase.ts'
import { newId } from '../ids.ts'
import { closeMemberships, noteActivity, readTeam, refusePersonal } from './team.store.ts'

export const createTeam = (user: User, workspaceId: string, name: string, now: number): Promise<void> => {
  const store = firestore()
  const reference = store.doc(paths.workspace(workspaceId))
  return store.runTransaction(async (transaction) => {
    const found = await transaction.get(reference)
    if (found.exists) {
      // The same click again: the team is there.
      if (found.get('createdBy') === user.id && !found.get('deletedAt')) return
      throw new DomainError('already-exists', { what: 'workspace' })
    }
    const salt = randomBytes(16).toString('hex')
    const team = { id: workspaceId, name, kind: 'team', salt, createdAt: now, createdBy: user.id }
    transaction.create(reference, tables.workspace.write(workspaceSchema.parse(team)))
    const owner = { id: user.id, role: 'owner', name: user.name, email: user.email, joinedAt: now }
    transaction.create(store.doc(paths.member(workspaceId, user.id)), tables.member.write(memberSchema.parse(owner)))
    transaction.update(store.doc(paths.user(user.id)), { currentWorkspaceId: workspaceId })
    noteActivity(transaction, workspaceId, {
      id: 'created',
      kind: 'workspace-created',
      actorId: user.id,
      actorName: user.name,
      values: { name },
      at: now,
    })
  })
}

export const renameWorkspace = (user: User, workspaceId: string, name: string, now: number): Promise<void> =>
  firestore().runTransaction(async (transaction) => {
    const { workspace } = await readTeam(transaction, workspaceId)
    if (workspace.name === name) return
    transaction.update(firestore().doc(paths.workspace(workspaceId)), { name })
    noteActivity(transaction, workspaceId, {
      id: newId(),
      kind: 'workspace-renamed',
      actorId: user.id,
      actorName: user.name,
      values: { name },
      at: now,
    })
  })

// Marked first, so that everyone is out at once; what it holds is destroyed later, by the retention schedule.
export const deleteWorkspace = (workspaceId: string, name: string, now: number): Promise<void> =>
  firestore().runTransaction(async (transaction) => {
    const team = await readTeam(transaction, workspaceId)
    refusePersonal(team)
    if (team.workspace.name !== name) throw new DomainError('invalid-input', { field: 'name', problem: 'mismatch' })
    transaction.update(firestore().doc(paths.workspace(workspaceId)), { deletedAt: now })
    closeMemberships(transaction, team, true)
  })
