import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { defaultPlanTable, planTableSchema } from '@peace/core/money'
import { ensureAllPrices, ensurePortal, ensureWebhook } from '../gateways/stripe/index.ts'

// Makes in Stripe what the plan table says: products, prices, the portal in both currencies, the webhook. Run it again
// after a change of prices; what is right already is left alone. See docs/stripe.md.

const { values } = parseArgs({
  options: { webhook: { type: 'string' }, return: { type: 'string' }, plans: { type: 'string' } },
})

if (!process.env.STRIPE_SECRET_KEY) {
  console.error('Set STRIPE_SECRET_KEY first; see docs/stripe.md.')
  process.exit(2)
}

const table = values.plans ? planTableSchema.parse(JSON.parse(readFileSync(values.plans, 'utf8'))) : defaultPlanTable
for (const { key, id } of await ensureAllPrices(table)) console.log(`${key.padEnd(28)} ${id}`)

if (values.return) {
  for (const currency of ['thb', 'usd'] as const)
    console.log(`portal ${currency.padEnd(21)} ${await ensurePortal(table, currency, values.return)}`)
}

if (values.webhook) {
  const { id, secret } = await ensureWebhook(values.webhook)
  console.log(`webhook ${id}`)
  if (secret) console.log(`STRIPE_WEBHOOK_SECRET=${secret}`)
}
