import { chain, type Wallet, type WalletChange } from '@peace/core/money'
import { within } from './rows.ts'
import type { Transaction } from './transaction.ts'

// The one way to write a ledger from here: a wallet and its new entries go together, chained; and an entry is created, never
// put, so that none is written over.
export const post = (tx: Transaction, workspaceId: string, before: Wallet, change: WalletChange): void => {
  const { wallet, entries } = chain(before, change)
  tx.put('wallet', workspaceId, wallet)
  for (const entry of entries) tx.create('entry', within(workspaceId, entry.id), entry)
}
