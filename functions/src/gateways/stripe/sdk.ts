import { createRequire } from 'node:module'
import type Stripe from 'stripe'

const load = createRequire(import.meta.url)

// Loaded when first asked for: every function's process would pay for it otherwise, and few of them sell anything.
export const sdk = (): typeof Stripe => load('stripe') as typeof Stripe
