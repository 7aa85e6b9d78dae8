import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { defaultPlanTable as table } from '@peace/core/money'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

// Stripe's own mock refuses what is not in the API's description: a parameter it does not know, a missing one, a wrong
// type. It is a Go program (`go install github.com/stripe/stripe-mock@v0.203.0`); without it there is nothing to ask.
const mock = [...(process.env.PATH ?? '').split(delimiter), join(homedir(), 'go/bin')]
  .map((folder) => join(folder, 'stripe-mock'))
  .find((file) => existsSync(file))

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })

describe.skipIf(!mock)('every request to Stripe', () => {
  let running: ChildProcess
  let gateway: typeof import('./index.ts')
  const answers: { request: string; status: number }[] = []

  beforeAll(async () => {
    const port = await freePort()
    running = spawn(mock ?? '', ['-http-addr', `127.0.0.1:${port}`], { stdio: ['ignore', 'pipe', 'inherit'] })
    await new Promise<void>((resolve) => {
      running.stdout?.on('data', (said: Buffer) => {
        if (said.includes('Listening for HTTP')) resolve()
      })
    })
    Object.assign(process.env, {
      FUNCTIONS_EMULATOR: 'true',
      STRIPE_SECRET_KEY: 'sk_test_mock',
      STRIPE_API_HOST: `127.0.0.1:${port}`,
    })
    gateway = await import('./index.ts')
    const { stripe } = await import('./client.ts')
    stripe().on('response', ({ method, path, status }: { method: string; path: string; status: number }) => {
      const named = path.replace(/\?.*/, '').replace(/\/(?=[^/]*(?:_|mock))[^/]*\d[^/]*/g, '/:id')
      answers.push({ request: `${method} ${named}`, status })
    })
  })
  afterAll(() => running?.kill())

  // The mock's answers are examples, not a story: what we make of them does not matter here.
  const ask = (request: Promise<unknown>) => request.catch(() => undefined)

  test('is one that Stripe’s description of its API allows', { timeout: 60_000 }, async () => {
    const checkout = {
      key: 'purchase1',
      attempt: 0,
      customerId: 'cus_123',
      workspaceId: 'w1',
      userId: 'u1',
      priceId: 'price_123',
      trialDays: 0,
      taxed: true,
      language: 'th' as const,
      successUrl: 'https://example.com/done?session={CHECKOUT_SESSION_ID}',
      cancelUrl: 'https://example.com/cancelled',
    }
    await ask(gateway.ensureAllPrices(table))
    await ask(gateway.createCustomer({ workspaceId: 'w1', email: 'a@example.com', name: 'A', language: 'en' }))
    await ask(
      gateway.openCheckout({
        ...checkout,
        offer: { type: 'plan', plan: 'creator', interval: 'year', currency: 'usd' },
        trialDays: 7,
      }),
    )
    await ask(
      gateway.openCheckout({ ...checkout, key: 'purchase2', offer: { type: 'pack', pack: '500', currency: 'thb' } }),
    )
    await ask(
      gateway.openCheckout({
        ...checkout,
        key: 'purchase3',
        offer: { type: 'prepaid', plan: 'pro', months: 3, currency: 'thb' },
      }),
    )
    await ask(gateway.readCheckout('cs_123'))
    await ask(gateway.closeCheckout('cs_123'))
    const configuration = await ask(gateway.ensurePortal(table, 'thb', 'https://example.com'))
    await ask(
      gateway.openPortal({
        customerId: 'cus_123',
        configuration: String(configuration),
        returnUrl: 'https://example.com',
        language: 'th',
      }),
    )
    await ask(gateway.fetchPayment({ invoice: 'in_123' }))
    await ask(gateway.fetchPayment({ session: 'cs_123' }))
    await ask(gateway.refOfIntent('pi_123'))
    await ask(gateway.customerOfIntent('pi_123'))
    await ask(gateway.fetchSubscriptions('cus_123'))
    await ask(gateway.setCancelAtPeriodEnd('sub_123', true, 'key1'))
    await ask(gateway.undoSubscription('sub_123'))
    await ask(gateway.takingsOf('cus_123'))
    await ask(gateway.noticesBetween(Date.now() - 1000, Date.now()))
    await ask(gateway.ensureWebhook('https://example.com/stripeWebhook'))
    expect(answers.filter(({ status }) => status >= 400)).toEqual([])
    const asked = [
      ...new Set(
        answers.map(({ request }) => request.replace(/\/(cus|cs|in|pi|sub|peace|price|we|bpc)_[^/]*/, '/:id')),
      ),
    ].sort()
    expect(asked).toEqual(
      expect.arrayContaining([
        'GET /v1/checkout/sessions/:id',
        'GET /v1/customers/:id',
        'GET /v1/events',
        'GET /v1/invoice_payments',
        'GET /v1/invoices/:id',
        'GET /v1/payment_intents/:id',
        'GET /v1/prices',
        'GET /v1/products/:id',
        'GET /v1/subscriptions',
        'POST /v1/billing_portal/sessions',
        'POST /v1/checkout/sessions',
        'POST /v1/checkout/sessions/:id/expire',
        'POST /v1/customers',
        'POST /v1/prices',
        'POST /v1/subscriptions/:id',
        'POST /v1/webhook_endpoints',
      ]),
    )
  })

  test('of another kind is refused, so the mock does look', async () => {
    const { stripe } = await import('./client.ts')
    const wrong = { email: 'a@example.com', unheard_of: 'x' } as Parameters<
      ReturnType<typeof stripe>['customers']['create']
    >[0]
    await expect(stripe().customers.create(wrong)).rejects.toMatchObject({ statusCode: 400 })
  })
})
