import { setting } from '../params.ts'

// Whoever takes traces by OTLP over HTTP: a collector of one's own. It is never waited for long, and what it does not take is lost:
// a trace is worth less than the work it tells of.
export const tracesGoTo = (): string => setting('otlpEndpoint').replace(/\/$/, '')

export const postTrace = async (body: object): Promise<boolean> => {
  try {
    const reply = await fetch(`${tracesGoTo()}/v1/traces`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(5_000),
    })
    return reply.ok
  } catch {
    return false
  }
}
