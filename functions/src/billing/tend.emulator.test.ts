import { defaultPlanTable as table } from '@peace/core/money'
import { paths } from '@peace/core/paths'
import { startBank } from '@peace/dev/tests/own-bank'
import { randomId } from '@peace/dev/tests/people'
import { completeSession } from '@peace/dev/vendors/stripe/checkout'
import type { StripeStandIn } from '@peace/dev/vendors/stripe/server'
import { emit, need } from '@peace/dev/vendors/stripe/world'
import { afterAll, beforeAll, expect, test } from 'vitest'

// In a project of its own: the sweeps go through all there is.
let bank: StripeStandIn
let accounts: typeof import('./account.store.ts')
let tend: typeof import('./tend.store.ts')
let gateway: typeof import('../gateways/stripe/index.ts')
let firebase: typeof import('../firebase.ts')

beforeAll(async () => {
  bank = await startBank('demo-tend')
  ;[accounts, tend, gateway, firebase] = await Promise.all([
    import('./account.store.ts'),
    import('./tend.store.ts'),
    import('../gateways/stripe/index.ts'),
    import('../firebase.ts'),
  ])
})
afterAll(() => bank.close())

const day = 86_400_000
const start = Date.UTC(2027, 2, 1, 9)

const openWorkspace = async (name: string): Promise<string> => {
  const id = `${name}-${randomId().slice(0, 8)}`
  const workspace = { id, name: id, kind: 'personal', salt: '0'.repeat(32), createdAt: start - day, createdBy: 'u' }
  await firebase
    .firestore()
    .doc(paths.workspace(id))
    .set({ ...workspace, plan: 'free', debtMillis: 0 })
  await accounts.settleWorkspace(id, { now: start, table })
  return id
}
const balanceOf = async (id: string): Promise<number> =>
  Number((await firebase.firestore().doc(paths.wallet(id)).get()).get('balanceMillis'))

test('a workspace that cannot be settled is set aside and told of, and those behind it are served', async () => {
  const [bad, good] = [await openWorkspace('a-bad'), await openWorkspace('b-good')]
  const before = await balanceOf(good)
  await firebase.firestore().doc(paths.wallet(bad)).update({ lots: 'none' })
  await firebase.firestore().doc(paths.billing(bad)).update({ dueAt: 1 })
  const { aside, tended } = await tend.tendDue({ now: start + 32 * day, table })
  expect(tended).toBe(2)
  expect(aside.map(({ row }) => row)).toEqual([bad])
  // The next free month.
  expect(await balanceOf(good)).toBe(before + table.plans.free.monthlyMillis)
  expect((await tend.tendDue({ now: start + 32 * day, table })).aside.map(({ row }) => row)).toEqual([bad])
})

test('the oldest payment is heard of though two thousand other things happened since', {
  timeout: 240_000,
}, async () => {
  const at = (ms: number) => {
    bank.world.offsetMs = ms - Date.now()
  }
  at(start)
  const id = await openWorkspace('late')
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
  const before = await balanceOf(id)
  // Of others, in the ten days after.
  const stranger = { object: 'checkout.session', id: 'cs_none', customer: null }
  for (let n = 0; n < 2_100; n++) {
    if (n % 210 === 0) at(start + (1 + n / 210) * day)
    emit(bank.world, 'checkout.session.completed', stranger)
  }
  at(start + 12 * day)
  await firebase
    .firestore()
    .doc(paths.config('stripe-cursor'))
    .set({ seenAt: start - 60_000 })
  const { tended, aside } = await tend.catchUpWithStripe({ now: start + 12 * day, table })
  expect(aside).toEqual([])
  expect(tended).toBeGreaterThan(2_100)
  expect(await balanceOf(id)).toBe(before + 500_000)
  const cursor = await firebase.firestore().doc(paths.config('stripe-cursor')).get()
  expect(cursor.get('seenAt')).toBe(start + 12 * day)
})
