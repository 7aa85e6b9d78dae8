import { z } from 'zod'
import { hasBegun } from './calendar.ts'
import { type Grant, grantsOf, keptMillis, type Payment } from './payment.ts'
import { addLot, type LedgerEntry, millisSchema, takeBack, type Wallet } from './wallet.ts'

// Brings a wallet to what a payment says it should be. Not "apply this event" but "make it so": the difference
// between what was given and taken so far and what is due now. A second delivery finds no difference.

export const appliedSchema = z.record(z.string(), z.object({ grantedMillis: millisSchema, takenMillis: millisSchema }))
export type Applied = z.infer<typeof appliedSchema>

export type Change = { wallet: Wallet; applied: Applied; entries: LedgerEntry[]; nextAt: number | undefined }

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

// A grant and how much of it is deserved now.
export type Deserved = { grant: Grant; keepMillis: number; reference: string }

export const settleGrants = (
  wallet: Wallet,
  deserved: readonly Deserved[],
  applied: Applied,
  now: number,
): Open & { applied: Applied } => {
  let open: Open = { wallet, entries: [] }
  const next: Applied = { ...applied }
  for (const { grant, keepMillis, reference } of deserved) {
    const before = applied[grant.id] ?? { grantedMillis: 0, takenMillis: 0 }
    if (before.grantedMillis === 0 && !hasBegun(grant.at, now)) continue
    const cause = (id: string) => ({ id, reference, at: now })
    if (before.grantedMillis === 0) open = give(open, grant, grant.millis, 'grant', cause(`grant_${grant.id}`))
    const takenMillis = Math.min(grant.millis - keepMillis, grant.millis - (wallet.ended[grant.id] ?? 0))
    const difference = takenMillis - before.takenMillis
    const step = `${grant.id}.${wallet.revision}`
    if (difference > 0) open = take(open, grant, difference, cause(`back_${step}`))
    if (difference < 0) open = give(open, grant, -difference, 'give-back', cause(`give_${step}`))
    next[grant.id] = { grantedMillis: grant.millis, takenMillis }
  }
  return { ...open, applied: next }
}

export const settlePayment = (
  wallet: Wallet,
  payment: Payment,
  applied: Applied,
  context: { now: number; packLastsMonths: number },
): Change => {
  const grants = grantsOf(payment, context.packLastsMonths)
  const deserved = grants.map((grant) => ({
    grant,
    keepMillis: keptMillis(payment, grant.millis),
    reference: payment.id,
  }))
  const settled = settleGrants(wallet, deserved, applied, context.now)
  const waiting = grants.filter((grant) => !settled.applied[grant.id]).map((grant) => grant.at)
  return { ...settled, nextAt: waiting.length ? Math.min(...waiting) : undefined }
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
