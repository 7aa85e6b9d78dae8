import { createHash, randomBytes } from 'node:crypto'
import { memberSchema, type User, userSchema, workspaceSchema } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import { paths } from '@peace/core/paths'
import { vendorNames } from '@peace/core/routing'
import { tables } from '@peace/core/stored'
import { readDocument } from '../documents.store.ts'
import { auth, firestore } from '../firebase.ts'
import { newId } from '../ids.ts'
import { claimFreeCredits } from './free-credits.store.ts'

// Kept after a deletion, so that a token that outlives its account does not bring the account back
// and a restored backup can be cleansed again. The uid itself is not kept.
export const deletionPath = (uid: string) => `deletions/${createHash('sha256').update(uid).digest('hex')}`

// The account's document and its personal workspace, once, however many events and calls ask for them at a time:
// whoever commits first makes both, everyone else finds them.
export const ensureUser = async (uid: string, now: number): Promise<User> => {
  const account = await auth()
    .getUser(uid)
    .catch(() => undefined)
  if (!account) throw new DomainError('session-ended')
  const store = firestore()
  return store.runTransaction(async (transaction) => {
    const reference = store.doc(paths.user(uid))
    const [found, deletion] = await transaction.getAll(reference, store.doc(deletionPath(uid)))
    if (found?.exists) return readDocument(tables.user, found)
    if (deletion?.exists) throw new DomainError('session-ended')
    const workspaceId = newId()
    const asking = { uid, email: account.email ?? '', verified: account.emailVerified }
    const { freeCredits, write } = await claimFreeCredits(transaction, asking)
    const name = (account.displayName ?? account.email?.split('@')[0] ?? '').slice(0, 80)
    const email = account.email ?? ''
    const user = userSchema.parse({
      id: uid,
      email,
      emailVerified: account.emailVerified,
      name,
      currentWorkspaceId: workspaceId,
      recordId: newId(),
      createdAt: now,
    })
    const workspace = workspaceSchema.parse({
      id: workspaceId,
      name: name || 'Peace',
      kind: 'personal',
      salt: randomBytes(16).toString('hex'),
      freeCredits,
      // Those whom our terms name today; one that comes later is asked for.
      backendPreferences: { vendors: [...vendorNames] },
      createdAt: now,
      createdBy: uid,
    })
    write()
    transaction.create(reference, user)
    transaction.create(store.doc(paths.workspace(workspaceId)), tables.workspace.write(workspace))
    transaction.create(
      store.doc(paths.member(workspaceId, uid)),
      tables.member.write(memberSchema.parse({ id: uid, role: 'owner', name, email, joinedAt: now })),
    )
    return user
  })
}
