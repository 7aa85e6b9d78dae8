import { own } from '../ids/index.ts'
import { expire } from './expiry.ts'
import { addLot, drawFromLots, type LedgerEntry, seal, settleOwed, type Wallet } from './wallet.ts'

// Credits set aside for a job before it begins, and what becomes of them when it ends. A job's money at any moment:
// held = captured + released + still open. The wallet is written twice: here and here.

export type HoldRequest = { jobId: string; filmId: string; millis: number; memberId?: string; now: number }
export type WalletChange = { wallet: Wallet; entries: LedgerEntry[] }

export const placeHold = (wallet: Wallet, request: HoldRequest): WalletChange | 'no-credit' | 'held' => {
  const { jobId, filmId, millis, memberId, now } = request
  if (own(wallet.holds, jobId)) return 'held'
  const current = expire(wallet, now)
  const settled = settleOwed(current.wallet)
  const drawn = drawFromLots(settled.lots, millis)
  if (drawn.missing > 0 || settled.owedMillis > 0) return 'no-credit'
  const hold = { jobId, millis, parts: drawn.parts, at: now, ...(memberId ? { memberId } : {}) }
  const after = seal({ ...settled, lots: drawn.lots, holds: { ...settled.holds, [jobId]: hold } })
  const entry: LedgerEntry = {
    id: `hold_${jobId}`,
    kind: 'hold',
    millis: -millis,
    jobId,
    filmId,
    at: now,
    balanceAfterMillis: after.balanceMillis,
    ...(memberId ? { memberId } : {}),
  }
  return { wallet: after, entries: [...current.entries, entry] }
}

// What was captured is spent from the lots that end soonest; the rest goes back to the very lots it came from.
// A hold that is not there was closed before: nothing changes.
export const closeHold = (
  wallet: Wallet,
  close: { jobId: string; filmId?: string; capturedMillis: number; now: number },
): WalletChange | undefined => {
  const hold = own(wallet.holds, close.jobId)
  if (!hold) return undefined
  const { [close.jobId]: _, ...holds } = wallet.holds
  let spent = Math.min(close.capturedMillis, hold.millis)
  const capturedMillis = spent
  let after: Wallet = { ...wallet, holds }
  for (const part of hold.parts) {
    const used = Math.min(part.millis, spent)
    spent -= used
    if (part.millis > used) after = addLot(after, { ...part, millis: part.millis - used })
  }
  after = seal(after)
  const releasedMillis = hold.millis - capturedMillis
  const entry: LedgerEntry = {
    id: `close_${close.jobId}`,
    kind: 'close',
    millis: releasedMillis,
    capturedMillis,
    releasedMillis,
    jobId: close.jobId,
    ...(close.filmId ? { filmId: close.filmId } : {}),
    at: close.now,
    balanceAfterMillis: after.balanceMillis,
    ...(hold.memberId ? { memberId: hold.memberId } : {}),
  }
  return { wallet: after, entries: [entry] }
}

// A member's part of what is held and spent, for their limit of the month.
export const heldFor = (wallet: Wallet, memberId: string): number =>
  Object.values(wallet.holds).reduce((sum, hold) => sum + (hold.memberId === memberId ? hold.millis : 0), 0)
