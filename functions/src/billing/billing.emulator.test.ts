import { chain, closeHold, type Offer, placeHold, walletSchema } from '@peace/core/money'
import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { bankAt } from '@peace/dev/tests/bank'
import { type Person, randomId, refusal, signUp } from '@peace/dev/tests/people'
import { initializeApp } from 'firebase-admin/app'
import { type DocumentSnapshot, getFirestore } from 'firebase-admin/firestore'
import { describe, expect, test } from 'vitest'

const stack = stackFromEnvironment()
const store = getFirestore(initializeApp({ projectId: stack.projectId }, 'billing-test'))
const good = '4242424242424242'
const creator: Offer = { type: 'plan', plan: 'creator', interval: 'month', currency: 'thb' }
const pack: Offer = { type: 'pack', pack: '500', currency: 'thb' }

type Buyer = { person: Person; workspaceId: string }

const buyer = async (): Promise<Buyer> => {
  const person = await signUp()
  const { user } = await person.call('enter', {})
  return { person, workspaceId: user.currentWorkspaceId ?? '' }
}

const start = ({ person, workspaceId }: Buyer, offer: Offer, key = randomId()) =>
  person.call('startCheckout', { workspaceId, key, offer, language: 'th' })

const settle = ({ person, workspaceId }: Buyer, sessionId: string) =>
  person.call('settleCheckout', { workspaceId, sessionId })

// Resolves once the document says so; the trigger or webhook behind it takes its time.
const until = (path: string, holds: (seen: DocumentSnapshot) => boolean): Promise<DocumentSnapshot> =>
  new Promise((resolve, reject) => {
    const stop = store.doc(path).onSnapshot((seen) => {
      if (!holds(seen)) return
      stop()
      resolve(seen)
    }, reject)
  })

// A job that took all there was.
const spendAll = (workspaceId: string) =>
  store.runTransaction(async (transaction) => {
    const at = store.doc(`workspaces/${workspaceId}/wallet/main`)
    const wallet = walletSchema.parse((await transaction.get(at)).data())
    const job = { jobId: randomId(), filmId: 'film', now: Date.now() }
    const held = placeHold(wallet, { ...job, millis: wallet.balanceMillis })
    if (typeof held === 'string') throw new Error(held)
    const closed = closeHold(held.wallet, { ...job, capturedMillis: wallet.balanceMillis })
    const entries = [...held.entries, ...(closed?.entries ?? [])]
    const chained = chain(wallet, { wallet: closed?.wallet ?? held.wallet, entries })
    transaction.set(at, chained.wallet)
    for (const entry of chained.entries)
      transaction.create(store.doc(`workspaces/${workspaceId}/ledger/${entry.id}`), entry)
  })

const entries = async (workspaceId: string) =>
  (await store.collection(`workspaces/${workspaceId}/ledger`).get()).docs.map((one) => one.id)

describe('a workspace', () => {
  test('of one’s own begins with the free plan’s credits; a team has none', async () => {
    const someone = await buyer()
    const wallet = await until(`workspaces/${someone.workspaceId}/wallet/main`, (seen) => seen.exists)
    expect(wallet.get('balanceMillis')).toBe(50_000)
    const teamId = randomId()
    await someone.person.call('createTeam', { workspaceId: teamId, name: 'ทีม' })
    await until(`workspaces/${teamId}/billing/main`, (seen) => seen.exists)
    expect((await store.doc(`workspaces/${teamId}/wallet/main`).get()).exists).toBe(false)
  })

  test('has its plan put right when it is changed by another door', async () => {
    const { workspaceId } = await buyer()
    await until(`workspaces/${workspaceId}/billing/main`, (seen) => seen.exists)
    await store.doc(`workspaces/${workspaceId}`).update({ plan: 'studio', debtMillis: 5 })
    const right = await until(
      `workspaces/${workspaceId}`,
      (seen) => seen.get('plan') === 'free' && seen.get('debtMillis') === 0,
    )
    expect(right.get('plan')).toBe('free')
  })
})

describe('a purchase', () => {
  test('begins with a trial, is one however often it is asked for, and is on by the webhook alone', async () => {
    const someone = await buyer()
    const key = randomId()
    const [first, second] = await Promise.all([start(someone, creator, key), start(someone, creator, key)])
    expect(second).toEqual(first)
    // In whatever language it is asked again: what is asked of Stripe was kept with the first.
    const { person, workspaceId } = someone
    expect(await person.call('startCheckout', { workspaceId, key, offer: creator, language: 'en' })).toEqual(first)
    const bank = bankAt(first.url)
    await bank.pay(first.sessionId, good)
    const paid = await until(`workspaces/${someone.workspaceId}`, (seen) => seen.get('plan') === 'creator')
    expect(paid.get('plan')).toBe('creator')
    const wallet = await store.doc(`workspaces/${someone.workspaceId}/wallet/main`).get()
    expect(wallet.get('balanceMillis')).toBe(50_000 + 300_000)
    expect(await refusal(start(someone, creator))).toBe('already-subscribed')
    // The same key finds its purchase done.
    expect((await start(someone, creator, key)).url).toContain(first.sessionId)
  })

  test('has a key of its own: under the same one no other offer is bought, and no other number of months', async () => {
    const someone = await buyer()
    const key = randomId()
    const months = { type: 'prepaid', plan: 'pro', currency: 'thb' } as const
    const first = await start(someone, { ...months, months: 6 }, key)
    expect(await refusal(start(someone, { ...months, months: 12 }, key))).toBe('wish-taken')
    expect(await refusal(start(someone, pack, key))).toBe('wish-taken')
    expect((await start(someone, { ...months, months: 6 }, key)).sessionId).toBe(first.sessionId)
    // Also when another purchase came between.
    await start(someone, pack)
    expect(await refusal(start(someone, pack, key))).toBe('wish-taken')
    const sessions = await fetch(`${bankAt(first.url).origin}/v1/checkout/sessions/${first.sessionId}`, {
      headers: { authorization: 'Bearer sk_test_local' },
    })
    expect(((await sessions.json()) as { status: string }).status).toBe('expired')
  })

  test('is credited when the page is back before the webhook, and not again when that comes, three times', async () => {
    const someone = await buyer()
    const { url, sessionId } = await start(someone, pack)
    const bank = bankAt(url)
    await bank.hold(true)
    await bank.pay(sessionId)
    const settled = await settle(someone, sessionId)
    expect(settled).toMatchObject({ status: 'complete', balanceMillis: 550_000 })
    const { events } = await bank.hold(false)
    for (const _time of [1, 2, 3]) await bank.deliver(events)
    expect((await settle(someone, sessionId)).balanceMillis).toBe(550_000)
    expect((await entries(someone.workspaceId)).filter((id) => id === `grant_${sessionId}`)).toHaveLength(1)
  })

  test('in two tabs can be paid in only one of them', async () => {
    const someone = await buyer()
    const first = await start(someone, { ...creator, plan: 'pro' })
    const second = await start(someone, { ...creator, plan: 'studio' })
    const bank = bankAt(first.url)
    const refused = await bank.pay(first.sessionId, good)
    expect(refused).toMatchObject({ is: 'refused' })
    await bank.pay(second.sessionId, good)
    expect(await settle(someone, second.sessionId)).toMatchObject({ plan: 'studio', balanceMillis: 12_050_000 })
  })

  test('costs what the server says: an amount, a price or an unknown pack of the client’s is not for sale', async () => {
    const someone = await buyer()
    const asked = { ...pack, unitMinor: 1, priceId: 'price_mine' } as Offer
    const { url, sessionId } = await start(someone, asked)
    const reply = await fetch(`${bankAt(url).origin}/v1/checkout/sessions/${sessionId}`, {
      headers: { authorization: 'Bearer sk_test_local' },
    })
    expect(await reply.json()).toMatchObject({ amount_total: 17_900, currency: 'thb' })
    expect(await refusal(start(someone, { ...pack, pack: '1' }))).toBe('invalid-input')
  })

  test('is no one else’s: a viewer may not buy, a stranger may not settle', async () => {
    const someone = await buyer()
    const stranger = await buyer()
    const { sessionId } = await start(someone, pack)
    expect(await refusal(start({ ...stranger, workspaceId: someone.workspaceId }, pack))).toBe('not-a-member')
    await start(stranger, pack)
    expect(await refusal(settle(stranger, sessionId))).toBe('not-found')
  })
})

describe('a notice', () => {
  const post = (body: string, signature?: string) =>
    fetch(`${stack.functionsUrl}/stripeWebhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(signature ? { 'stripe-signature': signature } : {}) },
      body,
    })

  test('that Stripe did not sign is turned away', async () => {
    const forged = JSON.stringify({ id: 'evt_1', object: 'event', type: 'invoice.paid', data: { object: {} } })
    expect((await post(forged)).status).toBe(400)
    expect((await post(forged, `t=${Math.floor(Date.now() / 1000)},v1=${'0'.repeat(64)}`)).status).toBe(400)
    expect((await fetch(`${stack.functionsUrl}/stripeWebhook`)).status).toBe(400)
  })

  test('that was lost is made good by the sweep', async () => {
    const someone = await buyer()
    const { url, sessionId } = await start(someone, pack)
    const bank = bankAt(url)
    await bank.hold(true)
    await bank.pay(sessionId, good)
    await bank.hold(false)
    await fetch(`${stack.controlUrl}/tick?schedule=sweepStripe`, { method: 'POST' })
    const wallet = await until(
      `workspaces/${someone.workspaceId}/wallet/main`,
      (seen) => seen.get('balanceMillis') === 550_000,
    )
    expect(wallet.get('debtMillis')).toBe(0)
  })
})

describe('a refund', () => {
  test('takes back what was bought; what was spent of it is owed and blocks premium until paid', async () => {
    const someone = await buyer()
    const { url, sessionId } = await start(someone, pack)
    const bank = bankAt(url)
    await bank.pay(sessionId, good)
    await settle(someone, sessionId)
    const at = `workspaces/${someone.workspaceId}`
    await spendAll(someone.workspaceId)
    const payment = await store.doc(`${at}/payments/${sessionId}`).get()
    await bank.refund(String(payment.get('paymentIntentId')))
    const workspace = await until(at, (seen) => seen.get('debtMillis') > 0)
    expect(workspace.get('debtMillis')).toBe(500_000)
    const again = await start(someone, pack)
    await bank.pay(again.sessionId, good)
    expect(await settle(someone, again.sessionId)).toMatchObject({ balanceMillis: 0 })
    expect((await store.doc(at).get()).get('debtMillis')).toBe(0)
  })
})

describe('a plan', () => {
  test('ends with its period when asked, and goes on when that is taken back', async () => {
    const someone = await buyer()
    const { url, sessionId } = await start(someone, { ...creator, plan: 'pro' })
    await bankAt(url).pay(sessionId, good)
    await settle(someone, sessionId)
    const { person, workspaceId } = someone
    const ending = await person.call('setPlanEnding', { workspaceId, ending: true })
    expect(ending).toMatchObject({ plan: 'pro', until: expect.any(Number) })
    expect(await person.call('setPlanEnding', { workspaceId, ending: false })).toEqual({ plan: 'pro' })
    const portal = await person.call('openPortal', { workspaceId, language: 'th' })
    expect(await (await fetch(portal.url)).text()).toContain('Peace Script AI Pro')
    const { payments } = await person.call('listPayments', { workspaceId })
    expect(payments).toMatchObject([{ priceKey: 'plan_pro_month_thb', amountMinor: 119_000, grantedMillis: 4_000_000 }])
  })
})

describe('a referral', () => {
  test('is held after the friend’s first payment and taken back with its refund; one’s own code is refused', async () => {
    const referrer = await buyer()
    const friend = await buyer()
    const { code } = await referrer.person.call('readReferral', { workspaceId: referrer.workspaceId })
    const redeem = (who: Buyer, what = code) =>
      who.person.call('redeemReferral', { workspaceId: who.workspaceId, code: what })
    expect(await refusal(redeem(referrer))).toBe('referral-refused')
    expect(await refusal(redeem(friend, 'NOTACODE'))).toBe('referral-refused')
    expect(await redeem(friend, code.toLowerCase())).toMatchObject({ state: 'signed-up' })
    const { url, sessionId } = await start(friend, pack)
    const bank = bankAt(url)
    await bank.pay(sessionId, good)
    const held = await until(`redemptions/${friend.person.uid}`, (seen) => seen.get('state') === 'held')
    expect(held.get('heldUntil')).toBeGreaterThan(Date.now() + 13 * 86_400_000)
    await bank.refund(
      String((await store.doc(`workspaces/${friend.workspaceId}/payments/${sessionId}`).get()).get('paymentIntentId')),
    )
    await until(`redemptions/${friend.person.uid}`, (seen) => seen.get('state') === 'taken-back')
    const { redemptions } = await referrer.person.call('readReferral', { workspaceId: referrer.workspaceId })
    expect(redemptions).toMatchObject([{ state: 'taken-back', givenMillis: 0 }])
  })
})
