import { createHash } from 'node:crypto'
import type { Workspace } from '@peace/core/access'
import { normaliseEmail } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../firebase.ts'

// Free credits come once to a person, when their address is verified: addresses that reach one mailbox (plus, and Gmail's
// dots) are one. What is kept is a hash of the mailbox and one of the account, since it outlives a deletion.
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

export type FreeCredits = NonNullable<Workspace['freeCredits']>
type Asking = { uid: string; email: string; verified: boolean }

// To be called before the transaction writes; what it answers with is called with the writes.
export const claimFreeCredits = async (transaction: Transaction, { uid, email, verified }: Asking) => {
  const locked = { freeCredits: 'locked' as FreeCredits, write: () => {} }
  if (!verified || email === '') return locked
  const reference = firestore().doc(paths.event('free', hashOf(normaliseEmail(email))))
  const found = await transaction.get(reference)
  const holder = hashOf(uid)
  if (!found.exists)
    return { freeCredits: 'open' as FreeCredits, write: () => transaction.create(reference, { holder }) }
  const own = found.get('holder') === holder
  return { freeCredits: (own ? 'open' : 'with-another') as FreeCredits, write: () => {} }
}

// The address was verified since the account was made: its own workspace's credits are given or known to be another's.
export const unlockFreeCredits = (workspaceId: string, asking: Asking): Promise<void> =>
  firestore().runTransaction(async (transaction) => {
    const reference = firestore().doc(paths.workspace(workspaceId))
    if ((await transaction.get(reference)).get('freeCredits') !== 'locked') return
    const { freeCredits, write } = await claimFreeCredits(transaction, asking)
    if (freeCredits === 'locked') return
    write()
    transaction.update(reference, { freeCredits })
  })
