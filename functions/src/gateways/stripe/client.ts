import { DomainError } from '@peace/core/errors'
import type Stripe from 'stripe'
import { inEmulator, secretValue, setting } from '../../params.ts'
import { sdk } from './sdk.ts'

// The only seam between Stripe and its local stand-in: where the real SDK connects to.
const standIn = (address: string): { host: string; port: number; protocol: 'http' } => {
  const [host = '', port = ''] = address.split(':')
  // Outside the emulator this setting would send card customers to a stranger.
  if (!inEmulator) throw new DomainError('vendor-unavailable', { vendor: 'Stripe' })
  return { host, port: Number(port), protocol: 'http' }
}

let made: { key: string; client: Stripe } | undefined

export const stripe = (): Stripe => {
  const secret = secretValue('stripe')
  if (!secret) throw new DomainError('vendor-unavailable', { vendor: 'Stripe' })
  const address = setting('stripeHost')
  const key = `${secret} ${address}`
  if (made?.key !== key) {
    const where = address ? standIn(address) : {}
    made = { key, client: new (sdk())(secret, { ...where, maxNetworkRetries: 2, timeout: 20_000, telemetry: false }) }
  }
  return made.client
}

// Stripe's own refusals become ours; what is down is said to be down.
export const asking = async <T>(ask: (client: Stripe) => Promise<T>): Promise<T> => {
  try {
    return await ask(stripe())
  } catch (error) {
    const { errors } = sdk()
    if (error instanceof errors.StripeConnectionError || error instanceof errors.StripeAPIError)
      throw new DomainError('vendor-unavailable', { vendor: 'Stripe' }, { cause: error })
    // The same key stood for another request before.
    if (error instanceof errors.StripeIdempotencyError) throw new DomainError('wish-taken', {}, { cause: error })
    if (error instanceof errors.StripeCardError)
      throw new DomainError('payment-failed', { reason: error.code ?? '' }, { cause: error })
    throw error
  }
}

export const isMissing = (error: unknown): boolean =>
  error instanceof sdk().errors.StripeInvalidRequestError && error.code === 'resource_missing'

export const idOf = (value: string | { id: string } | null | undefined): string | undefined =>
  typeof value === 'string' ? value : value?.id

export const fromSeconds = (seconds: number): number => seconds * 1000
export const optionalTime = (seconds: number | null | undefined): number | undefined =>
  seconds ? fromSeconds(seconds) : undefined
