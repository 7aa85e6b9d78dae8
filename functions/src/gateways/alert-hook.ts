import { secretValue } from '../params.ts'

// Where alerts go besides mail: an incoming webhook of Slack's, or any address that takes JSON. Whether it was taken.
export const bodyFor = (host: string, text: string, id: string) =>
  host === 'hooks.slack.com' ? { text } : { id, text, source: 'peace-script-ai' }

export const hasAlertHook = (): boolean => secretValue('alertHook') !== ''

export const postAlert = async (text: string, id: string): Promise<boolean> => {
  const address = secretValue('alertHook')
  if (address === '') return true
  try {
    const reply = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': id },
      body: JSON.stringify(bodyFor(new URL(address).host, text, id)),
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    })
    return reply.ok
  } catch {
    return false
  }
}
