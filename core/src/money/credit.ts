import { z } from 'zod'
import { hasBegun } from './calendar.ts'
import type { Grant } from './payment.ts'
import { addLot, type LedgerEntry, millisSchema, takeBack, type Wallet } from './wallet.ts'

// Brings a wallet to what a payment says it should be. Not "apply this event" but "make it so": the difference
// between what was given and taken so far and what is due now. A second delivery finds no difference.

export const appliedSchema = z.record(z.string(), z.object({ grantedMillis: millisSchema, takenMillis: millisSchema }))
export type Applied = z.infer<typeof appliedSchema>

export type Open = { wallet: Wallet; entries: LedgerEntry[] }

export const record = (open: Open, entry: Omit<LedgerEntry, 'balanceAfterMillis'>, wallet: Wallet): Open => ({
  wallet,
  entries: [...open.entries, { ...entry, balanceAfterMillis: wallet.balanceMillis }],
})

type Cause = { id: string; reference: string; at: number }

const give = (open: Open, grant: Grant, millis: number, kind: 'grant' | 'give-back', cause: Cause) =>
  record(
    open,
    { ...cause, kind, millis, source: grant.source, lotId: grant.id, expiresAt: grant.expiresAt },
    addLot(open.wallet, { id: grant.id, source: grant.source, millis, expiresAt: grant.expiresAt }),
  )

const take = (open: Open, grant: Grant, millis: number, cause: Cause) =>
  record(
    open,
    { ...cause, kind: 'take-back', millis: -millis, source: grant.source, lotId: grant.id },
    takeBack(open.wallet, grant.id, millis),
  )

// A grant and how much of it is deserved now. It may become more or less as further invoices are heard of.
export type Deserved = { grant: Grant; keepMillis: number; reference: string }

export const settleGrants = (
  wallet: Wallet,
  deserved: readonly Deserved[],
  applied: Applied,
  now: number,
): Open & { applied: Applied; nextAt: number | undefined } => {
  let open: Open = { wallet, entries: [] }
  let nextAt: number | undefined
  const next: Applied = { ...applied }
  for (const { grant, keepMillis, reference } of deserved) {
    const before = applied[grant.id]
    const begun = hasBegun(grant.at, now)
    if (!begun && keepMillis > 0) nextAt = Math.min(nextAt ?? grant.at, grant.at)
    if (!before && !begun) continue
    // One given too early, because what comes before it was heard of late, waits for its time.
    const due = begun ? keepMillis : 0
    const cause = (id: string) => ({ id, reference, at: now })
    const step = `${grant.id}.${wallet.revision}`
    let { grantedMillis, takenMillis } = before ?? { grantedMillis: 0, takenMillis: 0 }
    // The whole grant is told before what is taken back of it, so that a ledger reads as things happened.
    if (grantedMillis === 0 && grant.millis > 0) {
      open = give(open, grant, grant.millis, 'grant', cause(`grant_${grant.id}`))
      grantedMillis = grant.millis
    }
    const more = due - (grantedMillis - takenMillis)
    // What ended unspent is gone already: nobody is asked for it again.
    const less = -more - (wallet.ended[grant.id] ?? 0)
    if (more > 0) {
      open = give(open, grant, more, 'give-back', cause(`give_${step}`))
      const back = Math.min(takenMillis, more)
      takenMillis -= back
      grantedMillis += more - back
    }
    if (less > 0) {
      open = take(open, grant, less, cause(`back_${step}`))
      takenMillis += less
    }
    if (grantedMillis > 0) next[grant.id] = { grantedMillis, takenMillis }
  }
  return { ...open, applied: next, nextAt }
}

// Credits that no payment stands behind (free months, a trial, a reward): given once by the id.
export const grantOnce = (
  wallet: Wallet,
  grant: Grant & { reference?: string },
  kind: 'grant' | 'adjust' = 'grant',
): Open =>
  record(
    { wallet, entries: [] },
    {
      id: `grant_${grant.id}`,
      kind,
      millis: grant.millis,
      source: grant.source,
      lotId: grant.id,
      expiresAt: grant.expiresAt,
      at: grant.at,
      ...(grant.reference ? { reference: grant.reference } : {}),
    },
    addLot(wallet, grant),
  )

// An operator's correction, up or down; down may leave a debt like any take-back.
export const adjust = (
  wallet: Wallet,
  change: { id: string; millis: number; reason: string; expiresAt: number; at: number },
): Open => {
  const lotId = `operator_${change.id}`
  const entry = { id: `adjust_${change.id}`, kind: 'adjust' as const, lotId, note: change.reason, at: change.at }
  if (change.millis >= 0) {
    const lot = { id: lotId, source: 'operator' as const, millis: change.millis, expiresAt: change.expiresAt }
    return record(
      { wallet, entries: [] },
      { ...entry, millis: change.millis, source: 'operator', expiresAt: change.expiresAt },
      addLot(wallet, lot),
    )
  }
  return record({ wallet, entries: [] }, { ...entry, millis: change.millis }, takeBack(wallet, lotId, -change.millis))
}
