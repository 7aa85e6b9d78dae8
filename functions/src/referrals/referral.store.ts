import type { User, Workspace } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import {
  afterStep,
  emptyWallet,
  judgeRedemption,
  normaliseEmail,
  type Payment,
  type PlanTable,
  payReward,
  type Redemption,
  type ReferralFacts,
  redateReward,
  redemptionSchema,
  referralCodeSchema,
  rewardStep,
} from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { tables } from '@peace/core/stored'
import type { Transaction } from 'firebase-admin/firestore'
import { settleWorkspace } from '../billing/account.store.ts'
import { postLedger } from '../billing/ledger.store.ts'
import { readDocument, readIfReadable } from '../documents.store.ts'
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
  return found.docs.map((one) => readDocument(tables.redemption, one)).sort((a, b) => b.createdAt - a.createdAt)
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
      const before = readDocument(tables.redemption, known)
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
    const referrer = readIfReadable(tables.user, referrerDoc)
    if (referrer?.status !== 'active') return refuse('unknown')
    const same = normaliseEmail(referrer.email) === normaliseEmail(friend.email) && friend.email !== ''
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
    transaction.create(reference, tables.redemption.write(redemption))
    return redemption
  })

const paymentsOfPerson = async (uid: string): Promise<Payment[]> => {
  const store = firestore()
  const own = await store.collection('workspaces').where('createdBy', '==', uid).limit(20).get()
  const pages = await Promise.all(own.docs.map((one) => store.collection(paths.payments(one.id)).get()))
  return pages.flatMap((page) => page.docs.map((one) => readDocument(tables.payment, one)))
}

const readFacts = async (redemption: Redemption, now: number): Promise<ReferralFacts> => {
  const year = new Date(now).getUTCFullYear()
  const [payments, theirs, all] = await Promise.all([
    paymentsOfPerson(redemption.friendUserId),
    paymentsOfPerson(redemption.referrerUserId),
    redemptionsOf(redemption.code),
  ])
  const rewarded = all.filter((one) => one.id !== redemption.id && one.state === 'rewarded')
  return {
    payments,
    referrerFingerprints: theirs.flatMap((payment) => (payment.fingerprint ? [payment.fingerprint] : [])),
    // Both were asked when the code was entered.
    sameEmail: false,
    sharesWorkspace: false,
    rewardsThisYear: rewarded.filter((one) => new Date(one.heldUntil ?? 0).getUTCFullYear() === year).length,
  }
}

type Rules = PlanTable['referral']

const post = async (transaction: Transaction, before: Redemption, judged: Redemption, rules: Rules, now: number) => {
  const step = rewardStep(judged)
  const redated = judged.givenMillis > 0 && judged.heldUntil !== before.heldUntil
  if (!step && !redated) return judged
  const store = firestore()
  const sides = [judged.referrerWorkspaceId, judged.friendWorkspaceId]
  const wallets = await transaction.getAll(...sides.map((id) => store.doc(paths.wallet(id))))
  sides.forEach((id, index) => {
    const found = wallets[index]
    const wallet = found?.exists ? readDocument(tables.wallet, found) : emptyWallet()
    const paid = step
      ? payReward(wallet, judged, step, rules, now)
      : { wallet: redateReward(wallet, judged, rules, now), entries: [] }
    postLedger(transaction, id, wallet, paid)
  })
  return step ? afterStep(judged, step, rules) : judged
}

// The facts are read after the redemption; they are used only if no one looked since, else all is read anew.
const look = async (uid: string, table: PlanTable, now: number): Promise<Redemption | undefined | 'overtaken'> => {
  const reference = firestore().doc(paths.redemption(uid))
  const seen = await reference.get()
  if (!seen.exists) return undefined
  const before = readDocument(tables.redemption, seen)
  const judged = judgeRedemption(before, await readFacts(before, now), table.referral, now)
  return firestore().runTransaction(async (transaction) => {
    const current = await transaction.get(reference)
    if (current.get('version') !== seen.get('version')) return 'overtaken'
    const after = await post(transaction, before, judged, table.referral, now)
    transaction.set(
      reference,
      tables.redemption.write(redemptionSchema.parse({ ...after, version: before.version + 1 })),
    )
    return after
  })
}

// Looks at a redemption anew and makes both wallets agree with it, in one transaction. Asked by the trigger on
// payments, by the schedule when a hold is over, and by the sweep; the answer never depends on who asks.
export const judge = async (uid: string, table: PlanTable, now: number): Promise<Redemption | undefined> => {
  let outcome = await look(uid, table, now)
  for (let tries = 0; outcome === 'overtaken' && tries < 10; tries += 1) outcome = await look(uid, table, now)
  if (outcome === 'overtaken') throw new DomainError('conflict')
  // The lots have an end, which the account must be due at.
  if (outcome?.state === 'rewarded' || outcome?.state === 'taken-back')
    for (const id of [outcome.referrerWorkspaceId, outcome.friendWorkspaceId]) await settleWorkspace(id, { now, table })
  return outcome
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
