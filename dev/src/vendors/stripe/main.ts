import { listenedEvents } from '@peace/core/money'
import { startStripe } from './server.ts'

// Started by the local stack, one process: PORT, PEACE_FUNCTIONS_URL.
const secret = process.env.STRIPE_WEBHOOK_SECRET ?? 'whsec_local'
const functions = process.env.PEACE_FUNCTIONS_URL
const standIn = await startStripe({
  port: Number(process.env.PORT ?? 0),
  ...(functions ? { hook: { url: `${functions}/stripeWebhook`, secret, events: listenedEvents } } : {}),
})
console.log(`Stripe's stand-in listens on ${standIn.origin}`)

const stop = () => void standIn.close().then(() => process.exit(0))
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
