import { digest } from '../build/canonical.ts'
import type { WalletChange } from './holds.ts'
import { type LedgerEntry, ledgerEntrySchema, lotsTotal, type Wallet } from './wallet.ts'

// A ledger is a chain: each entry carries the hash of the one before and its own, and the wallet keeps the last. What is
// changed, taken out or put between later is seen, and where. Entries of before there was a chain are its beginning: the
// first link is made of what they sum to.

// Whose it was is left out: a person who goes is forgotten in the entries of their team too, and the chain stays whole.
const hashOf = ({ memberId: _, hash: __, ...entry }: LedgerEntry): string => digest(entry)
const anchorOf = (millis: number): string => digest({ anchor: millis })

export const chain = (before: Wallet, { wallet, entries }: WalletChange): WalletChange => {
  let head = before.head ?? { seq: 0, hash: anchorOf(lotsTotal(before.lots) - before.owedMillis) }
  const chained = entries.map((entry): LedgerEntry => {
    const linked = { ...entry, seq: head.seq + 1, before: head.hash }
    head = { seq: linked.seq, hash: hashOf(linked) }
    return { ...linked, hash: head.hash }
  })
  return { wallet: entries.length > 0 ? { ...wallet, head } : wallet, entries: chained }
}

export type BrokenChain = {
  entry: string
  // `beginning`: the entries before the chain no longer sum to what it was begun with. `gap`: the one before is missing, or
  // there are two in its place. `link`: it does not follow what stands before it. `changed`: it is not what it was written
  // as. `end`: the wallet knows of another last one.
  fault: 'beginning' | 'gap' | 'link' | 'changed' | 'end'
}

// Of what an entry is, without what only says how it is stored.
const isAsWritten = (found: LedgerEntry): boolean => {
  const read = ledgerEntrySchema.safeParse(found)
  return read.success && hashOf(read.data) === found.hash
}

export const firstBroken = (wallet: Wallet, entries: readonly LedgerEntry[]): BrokenChain | undefined => {
  const chained = entries
    .flatMap((entry) => (entry.seq === undefined ? [] : [{ ...entry, seq: entry.seq }]))
    .sort((a, b) => a.seq - b.seq || (a.id < b.id ? -1 : 1))
  const beginning = entries.reduce((sum, { seq, millis }) => (seq === undefined ? sum + millis : sum), 0)
  let link = anchorOf(beginning)
  for (const [at, entry] of chained.entries()) {
    if (entry.seq !== at + 1) return { entry: entry.id, fault: 'gap' }
    if (!isAsWritten(entry)) return { entry: entry.id, fault: 'changed' }
    if (entry.before !== link) return { entry: entry.id, fault: at === 0 ? 'beginning' : 'link' }
    link = entry.hash ?? link
  }
  const last = chained.at(-1)
  if (last?.seq !== wallet.head?.seq || last?.hash !== wallet.head?.hash)
    return { entry: last?.id ?? 'none', fault: 'end' }
  return undefined
}
