import {
  addMonths,
  listenedEvents,
  type Payment,
  settleOwed,
  defaultPlanTable as table,
  walletSchema,
} from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { startBank } from '@peace/dev/tests/own-bank'
import { randomId } from '@peace/dev/tests/people'
import { completeSession } from '@peace/dev/vendors/stripe/checkout'
import { catchUp } from '@peace/dev/vendors/stripe/clock'
import { closeDispute, openDispute, refund } from '@peace/dev/vendors/stripe/payments'
import { portalCard, portalChange } from '@peace/dev/vendors/stripe/portal'
import type { StripeStandIn } from '@peace/dev/vendors/stripe/server'
import { sign } from '@peace/dev/vendors/stripe/webhooks'
import { find, need, rows } from '@peace/dev/vendors/stripe/world'
import { afterAll, beforeAll, expect, test } from 'vitest'

// A story of one customer, told to many workspaces at once: each hears of it in another order, some of it twice or
// three times, some of it while it is still going on. In a project of its own, so that the running stack's triggers,
// which live in the present, keep out of it.
// PEACE_ORDERS=500 tells all of them, in some minutes; each is the same whenever it is told.
const orders = Number(process.env.PEACE_ORDERS ?? 40)
const firstOrder = Number(process.env.PEACE_FIRST_ORDER ?? 1)
const day = 86_400_000
const start = Date.UTC(2027, 0, 31, 9)
const card = (number: string) => ({
  number,
  expMonth: 12,
  expYear: 2040,
  cvc: '123',
  name: 'Buyer',
  email: 'buyer@people.local',
})

let bank: StripeStandIn
let billing: typeof import('./notice.store.ts')
let accounts: typeof import('./account.store.ts')
let audit: typeof import('./audit-money.store.ts')
let tend: typeof import('./tend.store.ts')
let referrals: typeof import('../referrals/referral.store.ts')
let gateway: typeof import('../gateways/stripe/index.ts')
let firebase: typeof import('../firebase.ts')

beforeAll(async () => {
  bank = await startBank('demo-orders')
  ;[billing, accounts, audit, tend, referrals, gateway, firebase] = await Promise.all([
    import('./notice.store.ts'),
    import('./account.store.ts'),
    import('./audit-money.store.ts'),
    import('./tend.store.ts'),
    import('../referrals/referral.store.ts'),
    import('../gateways/stripe/index.ts'),
    import('../firebase.ts'),
  ])
})
afterAll(() => bank.close())

// A small generator, so that a failing order can be run again by its number.
const seeded = (seed: number) => {
  let state = seed * 2_654_435_761 + 1
  return () => {
    state = (Math.imul(state ^ (state >>> 15), state | 1) + 0x6d2b79f5) | 0
    return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32
  }
}

const shuffled = <T>(list: T[], random: () => number): T[] =>
  list
    .map((each) => ({ each, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each)

const inParallel = async <T>(list: T[], width: number, run: (each: T) => Promise<void>) => {
  const waiting = [...list]
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) await run(next)
    }),
  )
}

type Teller = {
  id: string
  friend: string
  referrer: string
  customerId: string
  heard: number
  late: string[]
  random: () => number
}

const at = (ms: number) => {
  bank.world.pinned = undefined
  bank.world.offsetMs = ms - Date.now()
  catchUp(bank.world)
  bank.world.pinned = ms / 1000
}
const now = () => (bank.world.pinned ?? 0) * 1000

const openWorkspace = async (id: string, owner: string) => {
  const store = firebase.firestore()
  const createdAt = start - day
  const workspace = { id, name: id, kind: 'personal', salt: '0'.repeat(32), createdAt, createdBy: owner }
  await store.doc(paths.workspace(id)).set({ ...workspace, plan: 'free', debtMillis: 0 })
  await accounts.settleWorkspace(id, { now: start, table })
}

const begin = async (index: number): Promise<Teller> => {
  const id = `w${index}-${randomId().slice(0, 8)}`
  const friend = `friend-${id}`
  const referrer = `r-${id}`
  await Promise.all([openWorkspace(id, friend), openWorkspace(referrer, `u-${referrer}`)])
  await firebase
    .firestore()
    .doc(paths.redemption(friend))
    .set({
      id: friend,
      code: `C${String(index).padStart(7, '2').replaceAll('0', 'A').replaceAll('1', 'B')}`,
      referrerUserId: `u-${referrer}`,
      referrerWorkspaceId: referrer,
      friendUserId: friend,
      friendWorkspaceId: id,
      state: 'signed-up',
      createdAt: start,
    })
  const customerId = await gateway.createCustomer({
    workspaceId: id,
    email: 'buyer@people.local',
    name: id,
    language: 'th',
  })
  return { id, friend, referrer, customerId, heard: 0, late: [], random: seeded(index) }
}

const buy = async (teller: Teller, offer: Parameters<typeof gateway.priceIdOf>[1], number: string, trialDays = 0) => {
  const { id } = await gateway.openCheckout({
    key: `${teller.id}-${offer.type}`,
    attempt: 0,
    customerId: teller.customerId,
    workspaceId: teller.id,
    userId: teller.friend,
    offer,
    priceId: await gateway.priceIdOf(table, offer),
    trialDays,
    taxed: false,
    language: 'th',
    successUrl: 'http://127.0.0.1/done?session={CHECKOUT_SESSION_ID}',
    cancelUrl: 'http://127.0.0.1/cancelled',
  })
  const session = need(bank.world, 'session', id)
  expect(
    completeSession(bank.world, session, { by: 'card', card: card(number), country: 'TH', authenticated: true }).is,
  ).toBe('complete')
}

const portalOf = (teller: Teller) => {
  const [session] = rows(bank.world, 'portalSession').filter((one) => one.customer === teller.customerId)
  if (!session) throw new Error('no portal')
  return session
}

const openPortal = async (teller: Teller) => {
  const configuration = await gateway.ensurePortal(table, 'thb', 'http://127.0.0.1')
  await gateway.openPortal({
    customerId: teller.customerId,
    configuration,
    returnUrl: 'http://127.0.0.1',
    language: 'th',
  })
}

const chargesOf = (teller: Teller) =>
  rows(bank.world, 'charge').filter((one) => one.customer === teller.customerId && one.paid)

// Every event of this customer that Stripe would bring to our door.
const heardOf = (teller: Teller): string[] => {
  const listened: readonly string[] = listenedEvents
  return rows(bank.world, 'event')
    .filter((event) => listened.includes(event.type))
    .filter((event) => {
      const object = event.data.object as { customer?: string; charge?: string }
      return (object.customer ?? find(bank.world, 'charge', object.charge)?.customer) === teller.customerId
    })
    .map((event) => event.id)
}

const deliver = async (eventId: string) => {
  const body = JSON.stringify(need(bank.world, 'event', eventId))
  const notice = gateway.verifyNotice(Buffer.from(body), sign('whsec_local', body, Math.floor(Date.now() / 1000)))
  await billing.applyNotice(notice, { now: now(), table })
}

// After each chapter some of what happened is heard at once, in some order; the rest is late.
const hear = async (tellers: Teller[], last: boolean) => {
  await inParallel(tellers, 3, async (teller) => {
    const all = heardOf(teller)
    const fresh = all.slice(teller.heard)
    teller.heard = all.length
    const pending = shuffled([...teller.late, ...fresh], teller.random)
    const prompt = last ? pending : pending.filter(() => teller.random() < 0.5)
    teller.late = pending.filter((id) => !prompt.includes(id))
    const repeated = last ? all.flatMap((id) => (teller.random() < 0.3 ? [id] : [])) : []
    for (const id of shuffled([...prompt, ...prompt.filter(() => teller.random() < 0.3), ...repeated], teller.random))
      await deliver(id)
    if (last || teller.random() < 0.5) await referrals.judge(teller.friend, table, now())
  })
}

const outcomeOf = async (teller: Teller) => {
  const store = firebase.firestore()
  const lots = (wallet: unknown) => {
    const settled = settleOwed(walletSchema.parse(wallet))
    return {
      ...settled,
      revision: 0,
      // Each order has a chain of its own.
      head: undefined,
      lots: settled.lots.map(({ source, millis, expiresAt }) => [source, millis, expiresAt]).sort(),
    }
  }
  const [workspace, own, theirs, redemption, account] = await Promise.all([
    store.doc(paths.workspace(teller.id)).get(),
    store.doc(paths.wallet(teller.id)).get(),
    store.doc(paths.wallet(teller.referrer)).get(),
    store.doc(paths.redemption(teller.friend)).get(),
    store.doc(paths.billing(teller.id)).get(),
  ])
  const payments = (await store.collection(paths.payments(teller.id)).get()).docs.map((one) => one.data() as Payment)
  const { id: _id, ...subscription } = account.get('subscription') ?? {}
  return JSON.stringify({
    plan: workspace.get('plan'),
    debt: workspace.get('debtMillis'),
    standing: account.get('standing'),
    subscription,
    wallet: lots(own.data()),
    referrer: lots(theirs.data()),
    redemption: [redemption.get('state'), redemption.get('givenMillis'), redemption.get('heldUntil')],
    payments: payments
      .map((one) => [one.kind, one.amountMinor, one.refundedMinor, one.disputedMinor, one.paidAt])
      .sort(),
  })
}

const hearAll = async (teller: Teller) => {
  const all = heardOf(teller)
  for (const id of all.slice(teller.heard)) await deliver(id)
  teller.heard = all.length
}

const standingOf = async (teller: Teller) => {
  const [billingDoc, wallet, workspace] = await Promise.all([
    firebase.firestore().doc(paths.billing(teller.id)).get(),
    firebase.firestore().doc(paths.wallet(teller.id)).get(),
    firebase.firestore().doc(paths.workspace(teller.id)).get(),
  ])
  const { is, until } = billingDoc.get('standing')
  return { plan: workspace.get('plan'), is, until, balance: wallet.get('balanceMillis') }
}

const openAccount = async (uid: string, workspaceId: string, role: string) => {
  const store = firebase.firestore()
  const person = { id: uid, email: `${uid}@people.local`, name: uid }
  await store
    .doc(paths.user(uid))
    .set({ ...person, recordId: `rec${randomId()}`, locale: 'th', createdAt: start, notifyByEmail: false })
  await store.doc(paths.member(workspaceId, uid)).set({ ...person, role, joinedAt: start })
}

// What somebody was told, in the page and by mail.
const toldTo = async (uid: string) => {
  const store = firebase.firestore()
  const [notices, mail] = await Promise.all([
    store.collection(paths.notifications(uid)).orderBy('at').get(),
    store.collection('mail').where('uid', '==', uid).get(),
  ])
  return {
    notices: notices.docs.map((one) => [one.get('kind'), one.get('values.about'), one.get('values.until')]),
    mail: mail.docs.map((one) => String(one.get('message.subject'))).toSorted(),
  }
}

const creator = { type: 'plan', plan: 'creator', interval: 'month', currency: 'thb' } as const

test('a trial becomes a plan, and a plan ends with its period, by the clock', async () => {
  at(start)
  const teller = await begin(9_001)
  await buy(teller, creator, '4242424242424242', 7)
  await hearAll(teller)
  expect(await standingOf(teller)).toEqual({ plan: 'creator', is: 'trial', until: start + 7 * day, balance: 350_000 })

  at(start + 7 * day + 3_600_000)
  await hearAll(teller)
  expect(await standingOf(teller)).toMatchObject({ plan: 'creator', is: 'active', balance: 1_550_000 })

  const subscription = rows(bank.world, 'subscription').find((one) => one.customer === teller.customerId)
  await gateway.setCancelAtPeriodEnd(subscription?.id ?? '', true, 'end-it')
  await hearAll(teller)
  const ends = addMonths(start + 7 * day, 1)
  expect(await standingOf(teller)).toMatchObject({ plan: 'creator', is: 'ending', until: ends })

  // The webhook of the end is lost: time alone is enough.
  at(ends + 60_000)
  await tend.tendDue({ now: now(), table })
  expect(await standingOf(teller)).toMatchObject({ plan: 'free', is: 'free' })
})

test('a plan whose renewal fails goes on through the grace, then lapses, and the free month comes back', async () => {
  at(start)
  const teller = await begin(9_002)
  const [payer, editor] = [`payer-${teller.id}`, `editor-${teller.id}`]
  await openAccount(payer, teller.id, 'billing')
  await openAccount(editor, teller.id, 'editor')
  await buy(teller, creator, '4000000000000341')
  await hearAll(teller)
  const renewal = addMonths(start, 1)
  at(renewal + 60_000)
  await hearAll(teller)
  expect(await standingOf(teller)).toMatchObject({ plan: 'creator', is: 'grace', until: renewal + 7 * day })
  const failed = ['money', 'grace', renewal + 7 * day]
  expect(await toldTo(payer)).toEqual({ notices: [failed], mail: [`ต่ออายุแพ็กเกจของ ${teller.id} ไม่สำเร็จ`] })
  // Nothing is heard of any more.
  await tend.tendDue({ now: renewal + 7 * day - 1, table })
  expect(await standingOf(teller)).toMatchObject({ plan: 'creator', is: 'grace' })
  await tend.tendDue({ now: renewal + 7 * day, table })
  expect(await standingOf(teller)).toMatchObject({ plan: 'free', is: 'lapsed' })
  expect(await toldTo(payer)).toEqual({
    notices: [failed, ['money', 'lapsed', undefined]],
    mail: [`${teller.id} กลับเป็นแพ็กเกจ Free แล้ว`, `ต่ออายุแพ็กเกจของ ${teller.id} ไม่สำเร็จ`],
  })
  expect(await toldTo(editor)).toEqual({ notices: [], mail: [] })
  await tend.tendDue({ now: addMonths(start - day, 2) + 1, table })
  const entries = await firebase.firestore().collection(paths.ledger(teller.id)).get()
  expect(entries.docs.map((one) => one.id).filter((id) => id.startsWith('grant_free_'))).toHaveLength(2)
})

test(`${orders} orders of a purchase, an upgrade, a failed and recovered renewal, a refund and a dispute end the same`, {
  timeout: Math.max(280_000, orders * 2_000),
}, async () => {
  at(start)
  const tellers: Teller[] = []
  await gateway.ensureAllPrices(table)
  await inParallel(
    Array.from({ length: orders }, (_, index) => firstOrder + index),
    8,
    async (index) => void tellers.push(await begin(index)),
  )
  for (const teller of tellers)
    await buy(teller, { type: 'plan', plan: 'creator', interval: 'month', currency: 'thb' }, '4000000000000341')
  await hear(tellers, false)

  at(start + 10 * day)
  const pro = await gateway.priceIdOf(table, { type: 'plan', plan: 'pro', interval: 'month', currency: 'thb' })
  for (const teller of tellers) {
    await openPortal(teller)
    portalCard(bank.world, portalOf(teller), card('4000000000000341'))
    portalChange(bank.world, portalOf(teller), pro)
    await buy(teller, { type: 'pack', pack: '500', currency: 'thb' }, '4242424242424242')
  }
  await hear(tellers, false)

  // 31 January and a month: the renewal of the 28th of February fails.
  at(addMonths(start, 1) + day)
  await hear(tellers, false)
  const mine = new Set(tellers.map(({ customerId }) => customerId))
  const plans = rows(bank.world, 'subscription').filter((one) => mine.has(one.customer))
  expect(plans.map(({ status }) => status)).toEqual(tellers.map(() => 'past_due'))

  at(addMonths(start, 1) + 2 * day)
  for (const teller of tellers) portalCard(bank.world, portalOf(teller), card('4242424242424242'))
  await hear(tellers, false)

  at(addMonths(start, 1) + 5 * day)
  for (const teller of tellers) {
    const charges = chargesOf(teller).sort((a, b) => a.amount - b.amount)
    const [pack, , upgrade, renewal] = charges
    refund(bank.world, { charge: pack?.id, amount: 9_000 })
    openDispute(bank.world, renewal?.id ?? '', 'fraudulent')
    const won = openDispute(bank.world, upgrade?.id ?? '', 'general')
    closeDispute(bank.world, won.id, true)
  }
  await hear(tellers, true)

  const outcomes = new Map<string, number>()
  for (const teller of tellers) {
    const outcome = await outcomeOf(teller)
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1)
  }
  const [first = '{}', second] = outcomes.keys()
  if (second) expect(JSON.parse(second)).toEqual(JSON.parse(first))
  expect(JSON.parse(first)).toMatchObject({
    plan: 'pro',
    standing: { is: 'active' },
    redemption: ['rewarded', 300_000, start + 14 * day],
  })
  const { workspaces, faults } = await audit.auditMoney(table, now())
  expect(workspaces).toBe((orders + 2) * 2)
  expect(faults).toEqual([])
})

test('the audit sees a credit too many, and money that Stripe did not take', async () => {
  at(start)
  const teller = await begin(9_003)
  await buy(teller, { type: 'pack', pack: '500', currency: 'thb' }, '4242424242424242')
  await hearAll(teller)
  const faults = async () =>
    (await audit.auditMoney(table, now())).faults.filter((one) => one.workspaceId === teller.id).map((one) => one.fault)
  expect(await faults()).toEqual([])

  const wallet = firebase.firestore().doc(paths.wallet(teller.id))
  const kept = walletSchema.parse((await wallet.get()).data())
  await wallet.set({ ...kept, lots: kept.lots.map((lot, n) => (n === 0 ? { ...lot, millis: lot.millis + 1 } : lot)) })
  expect(await faults()).toContain('ledger-sum')
  await wallet.set(kept)

  const [payment] = (await firebase.firestore().collection(paths.payments(teller.id)).get()).docs
  await payment?.ref.update({ amountMinor: Number(payment.get('amountMinor')) + 1 })
  expect(await faults()).toContain('stripe-differs')
  await payment?.ref.update({ amountMinor: Number(payment.get('amountMinor')) })
  expect(await faults()).toEqual([])
})
