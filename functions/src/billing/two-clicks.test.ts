import { defaultPlanTable as table } from '@peace/core/money'
import { completeSession } from '@peace/dev/vendors/stripe/checkout'
import { type StripeStandIn, startStripe } from '@peace/dev/vendors/stripe/server'
import { need, rows } from '@peace/dev/vendors/stripe/world'
import { afterAll, beforeAll, expect, test } from 'vitest'

let bank: StripeStandIn
let gateway: typeof import('../gateways/stripe/index.ts')

beforeAll(async () => {
  bank = await startStripe({ port: 0 })
  Object.assign(process.env, {
    FUNCTIONS_EMULATOR: 'true',
    STRIPE_SECRET_KEY: 'sk_test_local',
    STRIPE_API_HOST: `127.0.0.1:${bank.port}`,
  })
  gateway = await import('../gateways/stripe/index.ts')
})
afterAll(() => bank.close())

const click = async (customerId: string, key: string): Promise<string> => {
  const offer = { type: 'pack', pack: '500', currency: 'thb' } as const
  const { id } = await gateway.openCheckout({
    key,
    attempt: 0,
    customerId,
    workspaceId: 'w1',
    userId: 'u1',
    offer,
    priceId: await gateway.priceIdOf(table, offer),
    trialDays: 0,
    taxed: false,
    language: 'th',
    successUrl: 'http://127.0.0.1/done',
    cancelUrl: 'http://127.0.0.1/cancelled',
  })
  return id
}

const pay = (sessionId: string) => {
  const card = {
    number: '4242424242424242',
    expMonth: 12,
    expYear: 2040,
    cvc: '123',
    name: 'B',
    email: 'b@people.local',
  }
  return completeSession(bank.world, need(bank.world, 'session', sessionId), {
    by: 'card',
    card,
    country: 'TH',
    authenticated: true,
  })
}

const paidTimes = (customerId: string) => rows(bank.world, 'charge').filter((one) => one.customer === customerId).length

const buyer = (name: string) =>
  gateway.createCustomer({ workspaceId: name, email: 'b@people.local', name, language: 'th' })

test('two clicks with one key are one checkout and one payment', async () => {
  const customerId = await buyer('one-key')
  const sessions = await Promise.all([click(customerId, 'purchase'), click(customerId, 'purchase')])
  expect(new Set(sessions).size).toBe(1)
  for (const session of sessions) pay(session)
  expect(paidTimes(customerId)).toBe(1)
})

test('a key a click, the old failure, is two payments: what counts them above sees it', async () => {
  const customerId = await buyer('two-keys')
  const sessions = [await click(customerId, 'click1'), await click(customerId, 'click2')]
  for (const session of sessions) pay(session)
  expect(paidTimes(customerId)).toBe(2)
})

test('another member, in another language, asks for the same customer', async () => {
  const asked = [
    { email: 'a@people.local', language: 'th' },
    { email: 'b@people.local', language: 'en' },
  ] as const
  const made = asked.map((about) => gateway.createCustomer({ workspaceId: 'one-customer', name: 'w', ...about }))
  expect(new Set(await Promise.all(made)).size).toBe(1)
})
