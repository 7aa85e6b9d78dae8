import { chain, type Wallet, type WalletChange } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { Transaction } from 'firebase-admin/firestore'
import { firestore } from '../firebase.ts'

// The one way to write a ledger from here: the wallet and its new entries go together, chained, and an entry is created,
// never set: one that is there already means this change was made before, and nothing of it is made again.
export const postLedger = (
  transaction: Transaction,
  workspaceId: string,
  before: Wallet,
  change: WalletChange,
): Wallet => {
  const { wallet, entries } = chain(before, change)
  const store = firestore()
  transaction.set(store.doc(paths.wallet(workspaceId)), tables.wallet.write(wallet))
  for (const entry of entries)
    transaction.create(store.doc(paths.ledgerEntry(workspaceId, entry.id)), tables.entry.write(entry))
  return wallet
}
