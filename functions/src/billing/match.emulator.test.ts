import { defaultPlanTable as table } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { dayOf, dayStatsSchema } from '@peace/core/stats'
import { startBank } from '@peace/dev/tests/own-bank'
import { randomId } from '@peace/dev/tests/people'
import { completeSession } from '@peace/dev/vendors/stripe/checkout'
import type { StripeStandIn } from '@peace/dev/vendors/stripe/server'
import { need } from '@peace/dev/vendors/stripe/world'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

// In a project of its own: it goes through every workspace there is.
let bank: StripeStandIn
let match: typeof import('./match.store.ts')
let stops: typeof import('./paid-stop.store.ts')
let accounts: typeof import('./account.store.ts')
let gateway: typeof import('../gateways/stripe/index.ts')
let firebase: typeof import('../firebase.ts')
let reader: typeof import('../jobs/account.store.ts')

beforeAll(async () => {
  bank = await startBank('demo-match')
  ;[match, stops, accounts, gateway, firebase, reader] = await Promise.all([
    import('./match.store.ts'),
    import('./paid-stop.store.ts'),
    import('./account.store.ts'),
    import('../gateways/stripe/index.ts'),
    import('../firebase.ts'),
    import('../jobs/account.store.ts'),
  ])
})
afterAll(() => bank.close())

const day = 86_400_000
const day0 = Math.floor(Date.now() / day) * day + 12 * 3_600_000
let days = 0
let now = day0
// Each test has days of its own.
beforeEach(() => {
  days += 10
  now = day0 + days * day
})

const openWorkspace = async (): Promise<string> => {
  const id = `w${randomId()}`
  const workspace = { id, name: `Room ${id}`, kind: 'personal', salt: '0'.repeat(32), createdAt: now - 1 }
  await firebase
    .firestore()
    .doc(paths.workspace(id))
    .set({ ...workspace, createdBy: `u-${id}`, plan: 'free', debtMillis: 0 })
  await accounts.settleWorkspace(id, { now, table })
  return id
}

const matched = () => match.matchMoney({ now, table }, () => true)
const stopOf = async (id: string) => (await stops.readPaidStops()).find((one) => one.workspaceId === id)
const isStopped = async (id: string): Promise<boolean | undefined> =>
  (await reader.accountReader(firebase.firestore(), () => now).of(id)).paidStopped

test('what agrees goes on; a changed entry is named, stops its workspace and no other, until an operator lifts it', async () => {
  const [mine, other] = [await openWorkspace(), await openWorkspace()]
  expect((await matched()).drift).toEqual([])
  expect(await isStopped(mine)).toBe(false)

  const ledger = await firebase.firestore().collection(paths.ledger(mine)).get()
  const [entry] = ledger.docs
  await entry?.ref.update({ reference: 'written over' })
  // Once a day is enough: the same day again looks at nothing.
  expect((await matched()).drift).toEqual([])
  now += day
  const { drift } = await matched()
  expect(drift).toEqual([{ workspaceId: mine, fault: 'ledger-chain', detail: `${entry?.id}: changed` }])
  expect(await isStopped(mine)).toBe(true)
  expect(await isStopped(other)).toBe(false)
  expect(await stopOf(mine)).toMatchObject({
    name: `Room ${mine}`,
    at: now,
    faults: [`ledger-chain ${entry?.id}: changed`],
  })

  await stops.liftPaidStop(mine)
  expect(await isStopped(mine)).toBe(false)
  expect(await stopOf(mine)).toBeUndefined()
  // It does not agree still.
  now += day
  expect((await matched()).drift).toHaveLength(1)
  await entry?.ref.set(entry.data())
  await stops.liftPaidStop(mine)
  now += day
  expect((await matched()).drift).toEqual([])
})

test('a payment nobody told us of is heard and no drift; one that Stripe never took is', async () => {
  bank.world.offsetMs = now - Date.now()
  const id = await openWorkspace()
  const customerId = await gateway.createCustomer({
    workspaceId: id,
    email: 'b@people.local',
    name: id,
    language: 'th',
  })
  await firebase.firestore().doc(paths.billing(id)).update({ customerId })
  const offer = { type: 'pack', pack: '500', currency: 'thb' } as const
  const session = await gateway.openCheckout({
    ...{ key: id, attempt: 0, customerId, workspaceId: id, userId: 'u', offer, trialDays: 0, taxed: false },
    ...{ priceId: await gateway.priceIdOf(table, offer), language: 'th' },
    ...{ successUrl: 'http://127.0.0.1/done', cancelUrl: 'http://127.0.0.1/cancelled' },
  })
  const card = {
    number: '4242424242424242',
    expMonth: 12,
    expYear: 2040,
    cvc: '123',
    name: 'B',
    email: 'b@people.local',
  }
  completeSession(bank.world, need(bank.world, 'session', session.id), {
    ...{ by: 'card', card, country: 'TH', authenticated: true },
  })
  now += 60_000
  bank.world.offsetMs = now - Date.now()
  expect((await matched()).drift).toEqual([])
  expect(await isStopped(id)).toBe(false)
  const [payment] = (await firebase.firestore().collection(paths.payments(id)).get()).docs
  expect(payment?.get('amountMinor')).toBeGreaterThan(0)

  await payment?.ref.update({ amountMinor: Number(payment.get('amountMinor')) + 100 })
  now += day
  expect((await matched()).drift.map(({ workspaceId, fault }) => [workspaceId, fault])).toEqual([
    [id, 'stripe-differs'],
  ])
  expect(await isStopped(id)).toBe(true)
  await payment?.ref.update({ amountMinor: payment.get('amountMinor') })
  await stops.liftPaidStop(id)
})

test('a vendor that costs more than it brings stops the platform, and is lifted as one', async () => {
  const id = await openWorkspace()
  const yesterday = dayOf(now - day)
  const backends = {
    runpod: { costMicros: 90_000_000, chargedMicros: 13_000_000 },
    veo: { costMicros: 1, chargedMicros: 2 },
  }
  await firebase
    .firestore()
    .doc(paths.stats(yesterday))
    .set(dayStatsSchema.parse({ day: yesterday, backends }))
  const { drift, state } = await matched()
  expect(drift).toMatchObject([{ workspaceId: '', fault: 'vendor-cost' }])
  expect(state.vendors).toMatchObject([
    { backend: 'runpod', drift: true, reported: true },
    { backend: 'veo', drift: false, reported: false },
  ])
  expect(await isStopped(id)).toBe(true)
  expect((await stops.readPaidStops()).filter((stop) => stop.workspaceId === undefined)).toHaveLength(1)
  await stops.liftPaidStop(undefined)
  expect(await isStopped(id)).toBe(false)
  await expect(stops.liftPaidStop(undefined)).rejects.toThrow('not-found')
})

test('a run that must end goes on where it was', async () => {
  for (let n = 0; n < 101; n++) {
    const id = `zz${String(n).padStart(3, '0')}${randomId()}`
    const workspace = { id, name: id, kind: 'team', salt: '0'.repeat(32), createdAt: now - 1, createdBy: 'u' }
    await firebase
      .firestore()
      .doc(paths.workspace(id))
      .set({ ...workspace, plan: 'free', debtMillis: 0 })
  }
  const all = (await firebase.firestore().collection('workspaces').count().get()).data().count
  let looks = 0
  const once = () => looks++ === 0
  const first = await match.matchMoney({ now, table }, once)
  expect(first.state).toMatchObject({ workspaces: 100 })
  expect(first.state.doneAt).toBeUndefined()
  const rest = await matched()
  expect(rest.state).toMatchObject({ workspaces: all, doneAt: now })
})
