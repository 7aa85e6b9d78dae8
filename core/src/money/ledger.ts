import { firstBroken } from './chain.ts'
import { type LedgerEntry, lotsTotal, type Wallet } from './wallet.ts'

// A ledger is right when its entries sum to what the wallet may spend, each hold has at most one close, and
// the chain is whole.
export type LedgerFault = 'sum' | 'duplicate' | 'close-without-hold' | 'negative' | 'held' | 'chain'

export const auditLedger = (wallet: Wallet, entries: readonly LedgerEntry[]): LedgerFault[] => {
  const faults = new Set<LedgerFault>()
  const ids = new Set<string>()
  const held = new Map<string, number>()
  let sum = 0
  for (const entry of entries) {
    if (ids.has(entry.id)) faults.add('duplicate')
    ids.add(entry.id)
    sum += entry.millis
    if (entry.kind === 'hold' && entry.jobId) held.set(entry.jobId, -entry.millis)
  }
  for (const { kind, jobId, capturedMillis = 0, releasedMillis = 0 } of entries) {
    if (kind !== 'close' || !jobId) continue
    if (held.get(jobId) !== capturedMillis + releasedMillis) faults.add('close-without-hold')
    held.delete(jobId)
  }
  if (sum !== lotsTotal(wallet.lots) - wallet.owedMillis) faults.add('sum')
  if (wallet.lots.some(({ millis }) => millis < 0) || wallet.owedMillis < 0) faults.add('negative')
  const open = Object.entries(wallet.holds)
  if (open.length !== held.size || open.some(([jobId, { millis }]) => held.get(jobId) !== millis)) faults.add('held')
  if (firstBroken(wallet, entries)) faults.add('chain')
  return [...faults]
}
