import { environmentOf } from '../stack/addresses.ts'
import type { Stack } from '../stack/stack.ts'
import { tickAt } from '../stack/tick.ts'
import type { Outcome } from './outcome.ts'
import { stream } from './suites.ts'

// Whatever the tests did with credits: afterwards every ledger, every wallet and Stripe's stand-in agree. What is still on
// its way is brought in first, as the sweep would.
export const auditMoney = async (stack: Stack, outcome: Outcome): Promise<Outcome> => {
  const stripe = stack.stoodIn.find(({ name }) => name === 'Stripe')
  if (!stripe) return outcome
  console.log('\nThe money of every workspace')
  const bad = { ...outcome, failed: outcome.failed + 1 }
  try {
    for (const schedule of ['sweepStripe', 'tendBilling']) await tickAt(stack.controlUrl, schedule)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    return bad
  }
  const code = await stream(process.execPath, ['functions/src/billing/audit-money.ts'], {
    ...environmentOf(stack),
    FUNCTIONS_EMULATOR: 'true',
    STRIPE_SECRET_KEY: 'sk_test_local',
    STRIPE_API_HOST: new URL(stripe.url).host,
  })
  return code === 0 ? outcome : bad
}
