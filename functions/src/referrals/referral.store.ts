import { type User, userSchema, type Workspace } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import {
  afterStep,
  emptyWallet,
  judgeRedemption,
  normaliseEmail,
  type Payment,
  type PlanTable,
  paymentSchema,
  payReward,
  type Redemption,
  type ReferralFacts,
  redemptionSchema,
  referralCodeSchema,
  rewardStep,
  walletSchema,
} from '@peace/core/money'
import { paths } from '@peace/core/paths'
import type { Transaction } from 'firebase-admin/firestore'
import { settleWorkspace } from '../billing/account.store.ts'
import { firestore } from '../firebase.ts'

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const codeFrom = (random: string): string =>
  [...random]
    .slice(0, 8)
    .map((letter) => letters[letter.charCodeAt(0) % letters.length])
    .join('')

const codeRef = (uid: string) => firestore().collection('referrals').where('userId', '==', uid).limit(1)

// One code a person, made when first asked for.
export const codeOf = (uid: string, workspaceId: string, random: string, now: number): Promise<string> =>
  firestore().runTransaction(async (transaction) => {
    const known = (await transaction.get(codeRef(uid))).docs[0]
    if (known) return known.id
    const code = codeFrom(random)
    transaction.create(firestore().doc(paths.referral(code)), { code, userId: uid, workspaceId, createdAt: now })
    return code
  })

export const redemptionsOf = async (code: string): Promise<Redemption[]> => {
  const found = await firestore().collection('redemptions').where('code', '==', code).limit(500).get()
  return found.docs.map((one) => redemptionSchema.parse(one.data())).sort((a, b) => b.createdAt - a.createdAt)
}

const refuse = (reason: string): never => {
  throw new DomainError('referral-refused', { reason })
}

// The first letter and the last: enough to know a friend by, too little to find a stranger with.
const labelOf = (user: User): string => {
  const name = user.name || user.email.split('@')[0] || ''
  return name.length < 3 ? `${name.slice(0, 1)}…` : `${name.slice(0, 2)}…${name.slice(-1)}`
}

export const redeem = (
  friend: User,
  workspace: Workspace,
  code: string,
  rules: PlanTable['referral'],
  now: number,
): Promise<Redemption> =>
  firestore().runTransaction(async (transaction) => {
    const store = firestore()
    const reference = store.doc(paths.redemption(friend.id))
    const known = await transaction.get(reference)
    if (known.exists) {
      const before = redemptionSchema.parse(known.data())
      // The same click again. Another code later is another matter: the first stands.
      return before.code === code ? before : refuse('already')
    }
    if (!referralCodeSchema.safeParse(code).success) return refuse('unknown')
    const found = await transaction.get(store.doc(paths.referral(code)))
    if (!found.exists) return refuse('unknown')
    const referrerUserId = String(found.get('userId'))
    const referrerWorkspaceId = String(found.get('workspaceId'))
    const [referrerDoc, inTheirs, inMine] = await transaction.getAll(
      store.doc(paths.user(referrerUserId)),
      store.doc(paths.member(referrerWorkspaceId, friend.id)),
      store.doc(paths.member(workspace.id, referrerUserId)),
    )
    const referrer = userSchema.safeParse(referrerDoc?.data())
    if (!referrer.success || referrer.data.status !== 'active') return refuse('unknown')
    const same = normaliseEmail(referrer.data.email) === normaliseEmail(friend.email) && friend.email !== ''
    if (referrerUserId === friend.id || same) return refuse('same-person')
    if (referrerWorkspaceId === workspace.id || inTheirs?.exists || inMine?.exists) return refuse('same-workspace')
    if (now - friend.createdAt > rules.windowDays * 86_400_000) return refuse('too-late')
    const redemption = redemptionSchema.parse({
      id: friend.id,
      code,
      referrerUserId,
      referrerWorkspaceId,
      friendUserId: friend.id,
      friendWorkspaceId: workspace.id,
      friendLabel: labelOf(friend),
      state: 'signed-up',
      createdAt: now,
    })
    transaction.create(reference, redemption)
    return redemption
  })

const paymentsOfPerson = async (transaction: Transaction, uid: string): Promise<Payment[]> => {
  const store = firestore()
  const own = await transaction.get(store.collection('workspaces').where('createdBy', '==', uid).limit(20))
  const pages = await Promise.all(own.docs.map((one) => transaction.get(store.collection(paths.payments(one.id)))))
  return pages.flatMap((page) => page.docs.map((one) => paymentSchema.parse(one.data())))
}

const readFacts = async (transaction: Transaction, redemption: Redemption, now: number): Promise<ReferralFacts> => {
  const theirs = await paymentsOfPerson(transaction, redemption.referrerUserId)
  const year = new Date(now).getUTCFullYear()
  const rewarded = await transaction.get(
    firestore().collection('redemptions').where('code', '==', redemption.code).where('state', '==', 'rewarded'),
  )
  const thisYear = rewarded.docs.filter(
    (one) => one.id !== redemption.id && new Date(Number(one.get('heldUntil'))).getUTCFullYear() === year,
  )
  return {
    payments: await paymentsOfPerson(transaction, redemption.friendUserId),
    referrerFingerprints: theirs.flatMap((payment) => (payment.fingerprint ? [payment.fingerprint] : [])),
    // Both were asked when the code was entered.
    sameEmail: false,
    sharesWorkspace: false,
    rewardsThisYear: thisYear.length,
  }
}

const post = async (transaction: Transaction, redemption: Redemption, rules: PlanTable['referral'], now: number) => {
  const step = rewardStep(redemption)
  if (!step) return redemption
  const store = firestore()
  const sides = [redemption.referrerWorkspaceId, redemption.friendWorkspaceId]
  const wallets = await transaction.getAll(...sides.map((id) => store.doc(paths.wallet(id))))
  sides.forEach((id, index) => {
    const found = wallets[index]
    const wallet = found?.exists ? walletSchema.parse(found.data()) : emptyWallet()
    const paid = payReward(wallet, redemption, step, rules, now)
    transaction.set(store.doc(paths.wallet(id)), paid.wallet)
    for (const entry of paid.entries) transaction.create(store.doc(paths.ledgerEntry(id, entry.id)), entry)
  })
  return afterStep(redemption, step, rules)
}

// Looks at a redemption anew and makes both wallets agree with it, in one transaction. Asked by the trigger on
// payments, by the schedule when a hold is over, and by the sweep; the answer never depends on who asks.
export const judge = async (uid: string, table: PlanTable, now: number): Promise<Redemption | undefined> => {
  const outcome = await firestore().runTransaction(async (transaction) => {
    const reference = firestore().doc(paths.redemption(uid))
    const found = await transaction.get(reference)
    if (!found.exists) return undefined
    const before = redemptionSchema.parse(found.data())
    const judged = judgeRedemption(before, await readFacts(transaction, before, now), table.referral, now)
    const after = await post(transaction, judged, table.referral, now)
    const whole = redemptionSchema.parse(after)
    if (JSON.stringify(before) !== JSON.stringify(whole)) transaction.set(reference, whole)
    return { after, moved: before.turns !== after.turns }
  })
  if (outcome?.moved)
    for (const id of [outcome.after.referrerWorkspaceId, outcome.after.friendWorkspaceId])
      await settleWorkspace(id, { now, table })
  return outcome?.after
}

export const judgeDue = async (table: PlanTable, now: number): Promise<number> => {
  const due = await firestore().collection('redemptions').where('dueAt', '<=', now).orderBy('dueAt').limit(200).get()
  for (const one of due.docs) await judge(one.id, table, now)
  return due.size
}

// Triggers may be lost: everyone who came lately and everyone still waiting is looked at again.
export const judgeRecent = async (table: PlanTable, now: number): Promise<number> => {
  const since = now - 120 * 86_400_000
  const recent = await firestore().collection('redemptions').where('createdAt', '>=', since).limit(1_000).get()
  for (const one of recent.docs) await judge(one.id, table, now)
  return recent.size
}
