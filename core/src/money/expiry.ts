import { record } from './credit.ts'
import { expireLots, type LedgerEntry, lotsTotal, settleOwed, type Wallet } from './wallet.ts'

// Ends the lots whose time is over, with an entry each. What is owed is paid from them first.
export const expire = (wallet: Wallet, now: number): { wallet: Wallet; entries: LedgerEntry[] } => {
  const { wallet: after, expired } = expireLots(wallet, now)
  if (expired.length === 0) return { wallet, entries: [] }
  const settled = settleOwed(wallet)
  let open = { wallet: settled, entries: [] as LedgerEntry[] }
  for (const lot of expired) {
    const rest = { ...open.wallet, balanceMillis: Math.max(0, open.wallet.balanceMillis - lot.millis) }
    open = record(
      open,
      // A hold released after its lot ended ends again, under its own revision.
      {
        id: `expire_${lot.id}.${wallet.revision}`,
        kind: 'expire',
        millis: -lot.millis,
        source: lot.source,
        lotId: lot.id,
        expiresAt: lot.expiresAt,
        at: now,
      },
      rest,
    )
  }
  const ended = { ...wallet.ended }
  for (const lot of expired) ended[lot.id] = (ended[lot.id] ?? 0) + lot.millis
  return { wallet: { ...after, ended }, entries: open.entries }
}

export const nextExpiry = (wallet: Wallet): number | undefined =>
  lotsTotal(wallet.lots) > 0 ? Math.min(...wallet.lots.map((lot) => lot.expiresAt)) : undefined
