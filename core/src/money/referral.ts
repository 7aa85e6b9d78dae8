import { z } from 'zod'
import { idSchema, timeSchema } from '../ids/index.ts'
import { addMonths } from './calendar.ts'
import { type Open, record } from './credit.ts'
import { isLost, type Payment } from './payment.ts'
import type { PlanTable } from './plans.ts'
import { addLot, seal, takeBack, type Wallet } from './wallet.ts'

// A code, and what became of each who came with it. The state is computed anew from facts each time, so it is the
// same whichever trigger, webhook or sweep asks.

export const referralCodeSchema = z.string().regex(/^[A-HJ-NP-Z2-9]{8}$/)

export const referralSchema = z.object({
  code: referralCodeSchema,
  workspaceId: idSchema,
  userId: idSchema,
  createdAt: timeSchema,
})
export type Referral = z.infer<typeof referralSchema>

export const redemptionRefusals = ['same-person', 'same-card', 'same-workspace', 'limit-reached'] as const
export const redemptionStates = ['signed-up', 'held', 'rewarded', 'taken-back', 'refused'] as const

export const redemptionSchema = z.object({
  // The friend's user id: one redemption a person.
  id: idSchema,
  code: referralCodeSchema,
  referrerUserId: idSchema,
  referrerWorkspaceId: idSchema,
  friendUserId: idSchema,
  friendWorkspaceId: idSchema,
  // What the referrer sees of the friend: never the address.
  friendLabel: z.string().max(40).default(''),
  state: z.enum(redemptionStates),
  refusal: z.enum(redemptionRefusals).optional(),
  paymentId: z.string().max(180).optional(),
  heldUntil: timeSchema.optional(),
  // What both sides hold of it now, and how often it was given or taken.
  givenMillis: z.int().min(0).default(0),
  turns: z.int().min(0).default(0),
  // Raised by every look, so that one begun on older facts is never written over a newer one.
  version: z.int().min(0).default(0),
  createdAt: timeSchema,
  dueAt: timeSchema.optional(),
})
export type Redemption = z.infer<typeof redemptionSchema>

export type ReferralFacts = {
  // Of the friend's workspace, settled or not.
  payments: readonly Payment[]
  referrerFingerprints: readonly string[]
  sameEmail: boolean
  sharesWorkspace: boolean
  // Rewards the referrer already has this year, without this one.
  rewardsThisYear: number
}

export const normaliseEmail = (email: string): string => {
  const [name = '', domain = ''] = email.trim().toLowerCase().split('@')
  const plain = name.split('+')[0] ?? ''
  const gmail = domain === 'gmail.com' || domain === 'googlemail.com'
  return `${gmail ? plain.replaceAll('.', '') : plain}@${gmail ? 'gmail.com' : domain}`
}

const refusalOf = (redemption: Redemption, facts: ReferralFacts, limit: number): Redemption['refusal'] => {
  if (redemption.referrerUserId === redemption.friendUserId || facts.sameEmail) return 'same-person'
  if (redemption.referrerWorkspaceId === redemption.friendWorkspaceId || facts.sharesWorkspace) return 'same-workspace'
  const cards = new Set(facts.referrerFingerprints)
  if (facts.payments.some((payment) => payment.fingerprint && cards.has(payment.fingerprint))) return 'same-card'
  return facts.rewardsThisYear >= limit ? 'limit-reached' : undefined
}

// The first payment that brought money, by the time it was paid.
export const firstSettled = (payments: readonly Payment[]): Payment | undefined =>
  payments
    .filter((payment) => payment.paid && payment.amountMinor > 0)
    .sort((a, b) => a.paidAt - b.paidAt || (a.id < b.id ? -1 : 1))[0]

const withoutDue = ({ dueAt: _due, refusal: _refusal, ...rest }: Redemption): Redemption => rest

export const judgeRedemption = (
  redemption: Redemption,
  facts: ReferralFacts,
  rules: PlanTable['referral'],
  now: number,
): Redemption => {
  const first = firstSettled(facts.payments)
  const plain = withoutDue(redemption)
  const had = redemption.turns > 0
  if (!first) return { ...plain, state: 'signed-up' }
  const heldUntil = first.paidAt + rules.holdDays * 86_400_000
  const about = { ...plain, paymentId: first.id, heldUntil }
  if (isLost(first)) return { ...about, state: 'taken-back' }
  const refusal = refusalOf(redemption, facts, had ? Number.POSITIVE_INFINITY : rules.yearlyLimit)
  if (refusal) return { ...about, state: 'refused', refusal }
  if (now < heldUntil) return { ...about, state: 'held', dueAt: heldUntil }
  return { ...about, state: 'rewarded' }
}

// What must be posted to both wallets after a judgement: a reward, its return, or nothing.
export const rewardStep = (redemption: Redemption): 'give' | 'take' | undefined => {
  const given = redemption.givenMillis > 0
  if (redemption.state === 'rewarded' && !given) return 'give'
  return redemption.state !== 'rewarded' && given ? 'take' : undefined
}

const rewardEnds = (redemption: Redemption, rules: PlanTable['referral'], now: number): number =>
  addMonths(redemption.heldUntil ?? now, rules.lastsMonths)

// Both wallets know the reward by the same lot; a lost dispute that is won again gives it anew.
export const payReward = (
  wallet: Wallet,
  redemption: Redemption,
  step: 'give' | 'take',
  rules: PlanTable['referral'],
  now: number,
): Open => {
  const lotId = `referral_${redemption.id}`
  const cause = { lotId, source: 'referral' as const, reference: redemption.id, at: now }
  if (step === 'take') {
    const millis = redemption.givenMillis
    return record(
      { wallet, entries: [] },
      { ...cause, id: `back_${lotId}.${redemption.turns}`, kind: 'take-back', millis: -millis },
      takeBack(wallet, lotId, millis),
    )
  }
  const expiresAt = rewardEnds(redemption, rules, now)
  return record(
    { wallet, entries: [] },
    { ...cause, id: `grant_${lotId}.${redemption.turns}`, kind: 'grant', millis: rules.millis, expiresAt },
    addLot(wallet, { id: lotId, source: 'referral', millis: rules.millis, expiresAt }),
  )
}

// A payment heard of late may turn out to be the first: the reward then counts from it.
export const redateReward = (
  wallet: Wallet,
  redemption: Redemption,
  rules: PlanTable['referral'],
  now: number,
): Wallet => {
  const lotId = `referral_${redemption.id}`
  const expiresAt = rewardEnds(redemption, rules, now)
  if (!wallet.lots.some((lot) => lot.id === lotId && lot.expiresAt !== expiresAt)) return wallet
  return seal({ ...wallet, lots: wallet.lots.map((lot) => (lot.id === lotId ? { ...lot, expiresAt } : lot)) })
}

export const afterStep = (redemption: Redemption, step: 'give' | 'take', rules: PlanTable['referral']): Redemption => ({
  ...redemption,
  givenMillis: step === 'give' ? rules.millis : 0,
  turns: redemption.turns + 1,
})
