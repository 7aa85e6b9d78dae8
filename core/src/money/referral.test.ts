import { describe, expect, test } from 'vitest'
import type { Payment } from './payment.ts'
import { defaultPlanTable } from './plans.ts'
import {
  afterStep,
  judgeRedemption,
  normaliseEmail,
  payReward,
  type Redemption,
  type ReferralFacts,
  redateReward,
  rewardStep,
} from './referral.ts'
import { drawFromLots, emptyWallet, seal } from './wallet.ts'

const rules = defaultPlanTable.referral
const day = 86_400_000
const start = Date.UTC(2027, 2, 1)

const payment: Payment = {
  id: 'cs_1',
  kind: 'pack',
  workspaceId: 'w1',
  customerId: 'cus',
  paid: true,
  currency: 'thb',
  amountMinor: 17_900,
  taxMinor: 0,
  refundedMinor: 0,
  disputedMinor: 0,
  fingerprint: 'friend-card',
  anchorAt: start,
  paidAt: start,
  lines: [],
}
const redemption: Redemption = {
  id: 'u1',
  code: 'ABCDEFGH',
  referrerUserId: 'u0',
  referrerWorkspaceId: 'w0',
  friendUserId: 'u1',
  friendWorkspaceId: 'w1',
  friendLabel: '',
  state: 'signed-up',
  givenMillis: 0,
  turns: 0,
  version: 0,
  createdAt: start,
}
const facts = (about: Partial<ReferralFacts> = {}): ReferralFacts => ({
  payments: [payment],
  referrerFingerprints: [],
  sameEmail: false,
  sharesWorkspace: false,
  rewardsThisYear: 0,
  ...about,
})
const judge = (about: Partial<ReferralFacts>, at = start + 20 * day, before = redemption) =>
  judgeRedemption(before, facts(about), rules, at)

describe('a referral', () => {
  test('waits for the first payment, then for the hold, then is rewarded', () => {
    expect(judge({ payments: [] })).toMatchObject({ state: 'signed-up' })
    expect(judge({}, start + 14 * day - 1)).toMatchObject({ state: 'held', dueAt: start + 14 * day })
    expect(judge({}, start + 14 * day)).toMatchObject({ state: 'rewarded' })
  })

  test('is not earned by a trial or a purchase that cost nothing', () => {
    expect(judge({ payments: [{ ...payment, amountMinor: 0 }] })).toMatchObject({ state: 'signed-up' })
    expect(judge({ payments: [{ ...payment, paid: false }] })).toMatchObject({ state: 'signed-up' })
  })

  test.each([
    ['same-person', { sameEmail: true }],
    ['same-workspace', { sharesWorkspace: true }],
    ['same-card', { referrerFingerprints: ['friend-card'] }],
    ['limit-reached', { rewardsThisYear: rules.yearlyLimit }],
  ] as const)('is refused for the %s', (refusal, about) => {
    expect(judge(about)).toMatchObject({ state: 'refused', refusal })
  })

  test('is taken back with any refund or dispute of that first payment', () => {
    expect(judge({ payments: [{ ...payment, refundedMinor: 1 }] })).toMatchObject({ state: 'taken-back' })
    expect(judge({ payments: [{ ...payment, disputedMinor: 17_900 }] })).toMatchObject({ state: 'taken-back' })
  })

  test('gives once and takes once, whoever asks how often; what was spent of it is owed', () => {
    const rewarded = judge({})
    expect(rewardStep(rewarded)).toBe('give')
    const given = payReward(emptyWallet(), rewarded, 'give', rules, start)
    const after = afterStep(rewarded, 'give', rules)
    expect(given.wallet.balanceMillis).toBe(300_000)
    expect(rewardStep(judge({}, start + 20 * day, after))).toBeUndefined()
    const lost = judge({ payments: [{ ...payment, refundedMinor: 17_900 }] }, start + 21 * day, after)
    expect(rewardStep(lost)).toBe('take')
    const spent = seal({ ...given.wallet, lots: drawFromLots(given.wallet.lots, 100_000).lots })
    const taken = payReward(spent, lost, 'take', rules, start)
    expect(taken.wallet).toMatchObject({ balanceMillis: 0, debtMillis: 100_000 })
    expect(rewardStep(afterStep(lost, 'take', rules))).toBeUndefined()
  })

  test('knows one person by many spellings of an address', () => {
    const spellings = ['Nok.Film@gmail.com', 'nokfilm+new@googlemail.com', 'NOKFILM@GMAIL.COM']
    expect(new Set(spellings.map(normaliseEmail)).size).toBe(1)
    expect(normaliseEmail('nok.film@example.com')).not.toBe(normaliseEmail('nokfilm@example.com'))
  })
})

test('a reward is dated again only where its day has changed, and no other lot with it', () => {
  const held = { ...redemption, heldUntil: start + 15 * day }
  const { wallet } = payReward(emptyWallet(), held, 'give', rules, start)
  expect(redateReward(wallet, held, rules, start)).toBe(wallet)
  const other = { id: 'month_1', source: 'monthly' as const, millis: 5, expiresAt: start + 40 * day }
  const two = { ...wallet, lots: [...wallet.lots, other] }
  const later = redateReward(two, { ...held, heldUntil: start + 20 * day }, rules, start)
  expect(later.lots.find(({ id }) => id !== other.id)?.expiresAt).toBe(Date.UTC(2028, 2, 21))
  expect(later.lots.find(({ id }) => id === other.id)).toEqual(other)
})
