import Stripe from 'stripe'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { promptPayText } from './pages/promptpay.ts'
import { type StripeStandIn, startStripe } from './server.ts'
import { sign } from './webhooks.ts'

let bank: StripeStandIn
let stripe: Stripe
const events: string[] = []

beforeEach(async () => {
  bank = await startStripe({ port: 0 })
  events.length = 0
  bank.world.onEvent = (event) => events.push(event.type)
  stripe = new Stripe('sk_test_local', { host: '127.0.0.1', port: bank.port, protocol: 'http', maxNetworkRetries: 0 })
})
afterEach(() => bank.close())

const monthly = async () => {
  const product = await stripe.products.create({ name: 'Creator' })
  return stripe.prices.create({
    product: product.id,
    currency: 'thb',
    unit_amount: 39_900,
    recurring: { interval: 'month' },
    lookup_key: 'creator',
  })
}

const checkout = async (about: Partial<Stripe.Checkout.SessionCreateParams> = {}) => {
  const price = await monthly()
  const customer = await stripe.customers.create({ email: 'nok@people.local' })
  return stripe.checkout.sessions.create({
    mode: 'subscription',
    customer: customer.id,
    line_items: [{ price: price.id, quantity: 1 }],
    success_url: 'http://127.0.0.1/done?session={CHECKOUT_SESSION_ID}',
    ...about,
  })
}

const press = (url: string | null, fields: Record<string, string>) =>
  fetch(url ?? '', {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      email: 'nok@people.local',
      method: 'card',
      expiry: '12 / 40',
      cvc: '123',
      name: 'Nok',
      country: 'TH',
      action: 'pay',
      ...fields,
    }),
  })

describe('the API', () => {
  test('refuses a key it does not know, a parameter it does not know, and an id it does not have', async () => {
    const stranger = new Stripe('pk_live_x', { host: '127.0.0.1', port: bank.port, protocol: 'http' })
    await expect(stranger.customers.list()).rejects.toMatchObject({ statusCode: 401 })
    const odd = { email: 'a@b.c', colour: 'red' } as Stripe.CustomerCreateParams
    await expect(stripe.customers.create(odd)).rejects.toMatchObject({ code: 'parameter_unknown', param: 'colour' })
    await expect(stripe.customers.retrieve('cus_none')).rejects.toMatchObject({ code: 'resource_missing' })
  })

  test('answers the same key with the same object, and refuses it for another request', async () => {
    const one = await stripe.customers.create({ email: 'a@b.c' }, { idempotencyKey: 'k' })
    const two = await stripe.customers.create({ email: 'a@b.c' }, { idempotencyKey: 'k' })
    expect(two.id).toBe(one.id)
    await expect(stripe.customers.create({ email: 'x@y.z' }, { idempotencyKey: 'k' })).rejects.toMatchObject({
      type: 'StripeIdempotencyError',
    })
  })

  test('pages its lists', async () => {
    for (let n = 0; n < 25; n += 1) await stripe.customers.create({ name: `c${n}` })
    const seen: string[] = []
    for await (const customer of stripe.customers.list({ limit: 10 })) seen.push(customer.name ?? '')
    expect(seen).toHaveLength(25)
    expect(seen[0]).toBe('c24')
  })
})

describe('the checkout page', () => {
  test('takes a card, and a second press is the same payment', async () => {
    const session = await checkout()
    expect(await (await fetch(session.url ?? '')).text()).toContain('Creator')
    const paid = await press(session.url, { number: '4242424242424242' })
    expect(paid.status).toBe(303)
    expect(paid.headers.get('location')).toBe(`http://127.0.0.1/done?session=${session.id}`)
    await press(session.url, { number: '4242424242424242' })
    expect((await stripe.charges.list()).data).toHaveLength(1)
  })

  test.each([
    ['4000000000000002', 'declined'],
    ['4242424242424241', 'incorrect'],
  ])('says why %s does not pass and stays open', async (number, said) => {
    const session = await checkout()
    expect(await (await press(session.url, { number })).text()).toContain(said)
    expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe('open')
    expect((await press(session.url, { number: '4242424242424242' })).status).toBe(303)
  })

  test('shows no script of a stranger: what was typed is written as text', async () => {
    const session = await checkout()
    const page = await press(session.url, { number: '4000000000000002', name: '"><script>alert(1)</script>' })
    expect(await page.text()).not.toContain('<script>alert')
  })
})

describe('time', () => {
  const move = (days: number) =>
    fetch(`${bank.origin}/control/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ offsetMs: days * 86_400_000 }),
    })

  test('renews; a card that fails is tried again and the plan ends after the last try', async () => {
    const session = await checkout()
    await press(session.url, { number: '4000000000000341' })
    const { subscription } = await stripe.checkout.sessions.retrieve(session.id)
    await move(32)
    expect((await stripe.subscriptions.retrieve(String(subscription))).status).toBe('past_due')
    await move(45)
    expect((await stripe.subscriptions.retrieve(String(subscription))).status).toBe('canceled')
    expect(events.filter((type) => type === 'invoice.payment_failed')).toHaveLength(4)
    expect(events).toContain('customer.subscription.deleted')
  })

  test('ends a trial with the first real invoice', async () => {
    const session = await checkout({ subscription_data: { trial_period_days: 7 } })
    await press(session.url, { number: '4242424242424242' })
    expect((await stripe.charges.list()).data).toHaveLength(0)
    await move(8)
    expect((await stripe.charges.list()).data).toMatchObject([{ amount: 39_900 }])
    expect(events).toContain('customer.subscription.trial_will_end')
  })

  test('closes a checkout that was left open', async () => {
    const session = await checkout()
    await move(2)
    expect((await stripe.checkout.sessions.retrieve(session.id)).status).toBe('expired')
    expect((await press(session.url, { number: '4242424242424242' })).status).toBe(200)
    expect((await stripe.charges.list()).data).toHaveLength(0)
  })
})

test('a webhook’s signature is one the SDK accepts', () => {
  const body = JSON.stringify({ id: 'evt_1', object: 'event', type: 'invoice.paid', data: { object: {} } })
  const seconds = Math.floor(Date.now() / 1000)
  expect(stripe.webhooks.constructEvent(body, sign('whsec_x', body, seconds), 'whsec_x').id).toBe('evt_1')
  expect(() => stripe.webhooks.constructEvent(`${body} `, sign('whsec_x', body, seconds), 'whsec_x')).toThrow()
})

test('a PromptPay text names its amount and ends with its check sum', () => {
  expect(promptPayText(17_900)).toMatch(/^000201010212.*5406179\.005802TH6304[0-9A-F]{4}$/)
})
