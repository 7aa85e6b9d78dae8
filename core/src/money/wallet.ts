import { z } from 'zod'
import { idSchema, sha256Schema, timeSchema } from '../ids/index.ts'

// Credits in integer thousandths. A wallet is lots (credits that end on a day), what is owed (a refund took back
// what was already spent), and open holds with the parts of lots each one took. `lots - owed` is what may be spent;
// it is netted only when credits are spent or end, so that grants and take-backs commute: whatever order their
// events arrive in, the wallet is the same.

export const millisSchema = z.int().min(0)
// Entry and lot ids carry the id of what caused them (grant_…, pack_…, hold_<job>, close_<job>), so a second is the first.
export const entryIdSchema = z.string().regex(/^[A-Za-z0-9_.:-]{1,180}$/)

export const lotSources = ['monthly', 'trial', 'pack', 'prepaid', 'referral', 'operator'] as const
export const lotSchema = z.object({
  id: entryIdSchema,
  source: z.enum(lotSources),
  // What is left of it, free to spend.
  millis: millisSchema,
  expiresAt: timeSchema,
})
export type Lot = z.infer<typeof lotSchema>

export const holdSchema = z.object({
  jobId: idSchema,
  millis: millisSchema,
  // Whose spending limit it counts against.
  memberId: idSchema.optional(),
  // What was taken from each lot, soonest to end first; a release gives it back to the same lots.
  parts: z.array(lotSchema),
  at: timeSchema,
})
export type Hold = z.infer<typeof holdSchema>

export const walletSchema = z.object({
  lots: z.array(lotSchema).default([]),
  owedMillis: millisSchema.default(0),
  holds: z.record(idSchema, holdSchema).default({}),
  // What of each lot ended unspent: a refund does not ask for it again.
  ended: z.record(entryIdSchema, millisSchema).default({}),
  // Derived, for whoever only reads: what may be spent now, what is held, what must be paid back first.
  balanceMillis: millisSchema.default(0),
  heldMillis: millisSchema.default(0),
  debtMillis: millisSchema.default(0),
  revision: z.int().min(0).default(0),
  // The last entry of its ledger: nobody can put one after it, or take it away, unseen.
  head: z.object({ seq: z.int().min(1), hash: sha256Schema }).optional(),
})
export type Wallet = z.infer<typeof walletSchema>

export const entryKinds = ['grant', 'take-back', 'give-back', 'hold', 'close', 'expire', 'adjust'] as const
export const ledgerEntrySchema = z.object({
  id: entryIdSchema,
  kind: z.enum(entryKinds),
  // The change of what may be spent: a hold is negative, a close gives back what was not used.
  // The sum over a ledger is always the wallet's lots less what is owed.
  millis: z.int(),
  // Only of a close: what the job cost, and what it gave back.
  capturedMillis: millisSchema.optional(),
  releasedMillis: millisSchema.optional(),
  source: z.enum(lotSources).optional(),
  lotId: entryIdSchema.optional(),
  expiresAt: timeSchema.optional(),
  jobId: idSchema.optional(),
  filmId: idSchema.optional(),
  memberId: idSchema.optional(),
  // The payment, period, redemption or reason behind it.
  reference: z.string().max(200).optional(),
  note: z.string().max(300).optional(),
  at: timeSchema,
  balanceAfterMillis: millisSchema,
  // Its place in the chain, the hash of the entry before, and its own. Entries of before there was a chain have none.
  seq: z.int().min(1).optional(),
  before: sha256Schema.optional(),
  hash: sha256Schema.optional(),
})
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>

export const emptyWallet = (): Wallet => walletSchema.parse({})

export const lotsTotal = (lots: readonly Lot[]): number => lots.reduce((sum, lot) => sum + lot.millis, 0)

// Soonest to end first, then by id, so that every order of arrival spends the same credits.
export const bySoonest = (a: Lot, b: Lot): number =>
  a.expiresAt - b.expiresAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

// Writes the derived numbers anew and drops what is empty; every change ends here.
export const seal = (wallet: Wallet): Wallet => {
  const lots = wallet.lots.filter((lot) => lot.millis > 0).sort(bySoonest)
  const free = lotsTotal(lots) - wallet.owedMillis
  return {
    ...wallet,
    lots,
    balanceMillis: Math.max(0, free),
    debtMillis: Math.max(0, -free),
    heldMillis: Object.values(wallet.holds).reduce((sum, hold) => sum + hold.millis, 0),
    revision: wallet.revision + 1,
  }
}

// Also the reverse of a take-back (a dispute won): what was owed meanwhile is netted when credits are next spent.
export const addLot = (wallet: Wallet, lot: Lot): Wallet => {
  const known = wallet.lots.find((each) => each.id === lot.id)
  const lots = known
    ? wallet.lots.map((each) => (each.id === lot.id ? { ...each, millis: each.millis + lot.millis } : each))
    : [...wallet.lots, lot]
  return seal({ ...wallet, lots })
}

// Takes from the lots, soonest to end first, up to `millis`; says which parts were taken.
export const drawFromLots = (lots: readonly Lot[], millis: number): { lots: Lot[]; parts: Lot[]; missing: number } => {
  let missing = millis
  const parts: Lot[] = []
  const left = [...lots].sort(bySoonest).map((lot) => {
    const taken = Math.min(lot.millis, missing)
    if (taken > 0) parts.push({ ...lot, millis: taken })
    missing -= taken
    return { ...lot, millis: lot.millis - taken }
  })
  return { lots: left, parts, missing }
}

// Pays what is owed out of the lots, before any of them is spent or ends.
export const settleOwed = (wallet: Wallet): Wallet => {
  if (wallet.owedMillis === 0) return wallet
  const drawn = drawFromLots(wallet.lots, wallet.owedMillis)
  return seal({ ...wallet, lots: drawn.lots, owedMillis: drawn.missing })
}

// Takes back what a payment had given: its own lot first; what was spent of it is owed, never below zero.
export const takeBack = (wallet: Wallet, lotId: string, millis: number): Wallet => {
  const own = wallet.lots.find((lot) => lot.id === lotId)
  const taken = Math.min(own?.millis ?? 0, millis)
  const lots = wallet.lots.map((lot) => (lot.id === lotId ? { ...lot, millis: lot.millis - taken } : lot))
  return seal({ ...wallet, lots, owedMillis: wallet.owedMillis + millis - taken })
}

// Takes out the lots whose time is over, each as its own amount.
export const expireLots = (wallet: Wallet, now: number): { wallet: Wallet; expired: Lot[] } => {
  if (!wallet.lots.some((lot) => lot.expiresAt <= now)) return { wallet, expired: [] }
  const settled = settleOwed(wallet)
  const expired = settled.lots.filter((lot) => lot.expiresAt <= now)
  return { wallet: seal({ ...settled, lots: settled.lots.filter((lot) => lot.expiresAt > now) }), expired }
}
