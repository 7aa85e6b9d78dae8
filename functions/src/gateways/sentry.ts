import {
  createEventEnvelope,
  createStackParser,
  createTransport,
  type DsnComponents,
  type Event,
  getEnvelopeEndpointWithUrlEncodedAuth,
  makeDsn,
  type Transport,
  type TransportMakeRequestResponse,
} from '@sentry/core'
import { nodeStackLineParser } from '@sentry/core/server'
import type { Told } from '../log/told.ts'

// Errors as Sentry groups them. Of its SDK only what speaks the protocol: an agent that follows every request reads some 400 files
// when it starts (decision 0296), and this is not read before the first error.

const parseStack = createStackParser(nodeStackLineParser())

const tagsOf = ({ about, project }: Told) =>
  Object.fromEntries(Object.entries({ ...about, project }).filter(([, value]) => value !== undefined))

export const eventOf = (told: Told): Event => {
  const { words, name, stack, fields, traceId, service, revision, id, at } = told
  const frames = stack === undefined ? [] : parseStack(stack)
  return {
    event_id: id,
    timestamp: at / 1000,
    platform: 'node',
    level: 'error',
    ...(service ? { server_name: service } : {}),
    ...(revision ? { release: revision } : {}),
    tags: tagsOf(told),
    extra: fields,
    ...(traceId ? { contexts: { trace: { trace_id: traceId, span_id: traceId.slice(0, 16) } } } : {}),
    ...(name === undefined
      ? { message: words }
      : {
          // What was being done groups better than what a vendor said of it.
          logentry: { message: words },
          exception: {
            values: [
              { type: name, value: told.says ?? words, ...(frames.length > 0 ? { stacktrace: { frames } } : {}) },
            ],
          },
        }),
  }
}

const post = (address: string) =>
  createTransport({ recordDroppedEvent: () => {} }, async ({ body }): Promise<TransportMakeRequestResponse> => {
    const reply = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/x-sentry-envelope' },
      // As text or as bytes, whichever it was written as.
      body: typeof body === 'string' ? body : new Uint8Array(body),
      redirect: 'error',
      signal: AbortSignal.timeout(3_000),
    })
    return {
      statusCode: reply.status,
      headers: {
        'x-sentry-rate-limits': reply.headers.get('x-sentry-rate-limits'),
        'retry-after': reply.headers.get('retry-after'),
      },
    }
  })

// One to an address: it remembers for how long we were asked to be silent.
const lines = new Map<string, { dsn: DsnComponents; transport: Transport }>()
const lineTo = (address: string) => {
  const known = lines.get(address)
  if (known) return known
  const dsn = makeDsn(address)
  if (!dsn) return undefined
  const line = { dsn, transport: post(getEnvelopeEndpointWithUrlEncodedAuth(dsn)) }
  lines.set(address, line)
  return line
}

// Whether it was taken. The log has the line in any case, so what is not taken is not owed.
export const tellSentry = async (address: string, told: Told): Promise<boolean> => {
  const line = lineTo(address)
  if (!line) return false
  try {
    const { statusCode = 0 } = await line.transport.send(createEventEnvelope(eventOf(told), line.dsn))
    return statusCode >= 200 && statusCode < 300
  } catch {
    return false
  }
}
