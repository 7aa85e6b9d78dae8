import { operatorRoleSchema, type User } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import { endJob } from '@peace/engine'
import { readDocument } from '../documents.store.ts'
import { auth, firestore } from '../firebase.ts'
import { newId } from '../ids.ts'
import { enginePorts } from '../jobs/engine-ports.store.ts'
import { statusMail } from '../mail/account-messages.ts'
import { mailAccount } from '../mail/mail.store.ts'
import { webOrigin } from '../mail/origin.ts'
import { notify } from '../people/notify.store.ts'
import { closeMemberships, readTeam } from '../teams/team.store.ts'

type Status = User['status']

// Builds the account began, wherever: stopped at the provider, what they held given back.
export const cancelBuildsOf = async (uid: string): Promise<number> => {
  const found = await firestore().collection('jobs').where('createdBy', '==', uid).where('open', '==', true).get()
  const ports = await enginePorts()
  for (const job of found.docs) await endJob(ports, String(job.get('workspaceId')), job.id)
  return found.size
}

// The document first: every rule and every door asks it. Only a banned account cannot sign in at all; a suspended one may
// still read why, appeal, and take its data along.
export const setUserStatus = async (
  operator: { uid: string; role: string },
  uid: string,
  status: Status,
  reason: string,
  now: number,
): Promise<number> => {
  if (uid === operator.uid) throw new DomainError('not-allowed', { permission: 'users.status' })
  const account = await auth().getUser(uid)
  const isOperator = operatorRoleSchema.safeParse(account.customClaims?.operator).success
  if (isOperator && operator.role !== 'admin') throw new DomainError('not-allowed', { permission: 'operators.manage' })
  const store = firestore()
  await store.runTransaction(async (transaction) => {
    const reference = store.doc(paths.user(uid))
    const found = await transaction.get(reference)
    if (!found.exists) throw new DomainError('not-found', { what: 'user' })
    const user = readDocument(tables.user, found)
    if (user.status === status) return
    const id = newId()
    transaction.update(reference, { status })
    notify(transaction, uid, { id, kind: 'account', values: { status, reason }, at: now })
    mailAccount(transaction, user, { id, message: statusMail(user.locale, { status, origin: webOrigin() }), at: now })
  })
  await auth().updateUser(uid, { disabled: status === 'banned' })
  return status === 'active' ? 0 : cancelBuildsOf(uid)
}

// Its builds are cancelled by the engine's trigger on the workspace, which also hears of a deletion.
export const setWorkspaceStatus = (workspaceId: string, status: 'active' | 'suspended'): Promise<void> => {
  const store = firestore()
  return store.runTransaction(async (transaction) => {
    const team = await readTeam(transaction, workspaceId)
    if (team.workspace.status === status) return
    transaction.update(store.doc(paths.workspace(workspaceId)), { status })
    closeMemberships(transaction, team, status !== 'active')
  })
}
