import type { Mail } from '@peace/core/access'
import { DomainError } from '@peace/core/errors'
import { secretValue, setting } from '../params.ts'

// Posts one letter to the mail provider. The id travels as the idempotency key: a letter whose reply was lost is not sent twice.
export const postMail = async ({ id, to, message }: Mail): Promise<void> => {
  const reply = await fetch(setting('mailApiUrl'), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${secretValue('mail')}`,
      'idempotency-key': id,
    },
    body: JSON.stringify({ from: setting('mailFrom'), to: [to], ...message }),
    signal: AbortSignal.timeout(20_000),
  })
  if (!reply.ok) throw new DomainError('vendor-unavailable', { vendor: 'mail', status: reply.status })
}
