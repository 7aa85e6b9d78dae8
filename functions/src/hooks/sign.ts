import { createHmac, randomBytes } from 'node:crypto'

// As Standard Webhooks has it: what is signed is the message's name, the second it is sent at, and its body to the letter.
// While two secrets stand, both sign.
const begins = 'whsec_'
export const newSecret = (): string => `${begins}${randomBytes(32).toString('base64')}`

const keyOf = (secret: string): Buffer => Buffer.from(secret.slice(begins.length), 'base64')

export const signedHeaders = (
  secrets: readonly string[],
  { id, body }: { id: string; body: string },
  now: number,
): Record<string, string> => {
  const seconds = Math.floor(now / 1000)
  const signatures = secrets.map(
    (secret) => `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${seconds}.${body}`).digest('base64')}`,
  )
  return { 'webhook-id': id, 'webhook-timestamp': String(seconds), 'webhook-signature': signatures.join(' ') }
}
