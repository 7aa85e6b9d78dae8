import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { catchUp } from './clock.ts'
import { control } from './control.ts'
import { catalogEndpoints } from './endpoints/catalog.ts'
import { customerEndpoints } from './endpoints/customers.ts'
import { hostedEndpoints } from './endpoints/hosted.ts'
import { moneyEndpoints } from './endpoints/money.ts'
import { subscriptionEndpoints } from './endpoints/subscriptions.ts'
import { expanded } from './expand.ts'
import { StripeFault } from './fault.ts'
import { parseForm } from './form.ts'
import { hosted } from './hosted.ts'
import { type Delivery, type Hook, startDelivery } from './webhooks.ts'
import { apiVersion, createWorld, hash, newId, nowOf, type World } from './world.ts'

// A server on this machine that answers as Stripe does: the API, the hosted pages, the webhooks.

const endpoints = [
  ...catalogEndpoints,
  ...customerEndpoints,
  ...hostedEndpoints,
  ...moneyEndpoints,
  ...subscriptionEndpoints,
]

type Kept = { at: number; print: string; status: number; body: string }

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

const refuseStranger = (request: IncomingMessage): void => {
  const [, key = ''] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? []
  if (!/^(sk|rk)_test_\w+$/.test(key))
    throw new StripeFault(401, 'api_key_invalid', `Invalid API Key provided: ${key.slice(0, 8)}****`)
}

const answerApi = (world: World, method: string, url: URL, body: string): unknown => {
  const fields = parseForm(method === 'GET' || method === 'DELETE' ? `${url.search.slice(1)}&${body}` : body)
  for (const endpoint of endpoints) {
    const found = endpoint.method === method ? endpoint.pattern.exec(url.pathname) : null
    if (!found) continue
    const { body: answer, expand } = endpoint.answer(world, found.slice(1).map(decodeURIComponent), fields)
    return expanded(world, answer, expand)
  }
  throw new StripeFault(404, 'url_invalid', `Unrecognized request URL (${method}: ${url.pathname}).`)
}

export type StripeStandIn = {
  world: World
  delivery: Delivery
  origin: string
  port: number
  close: () => Promise<void>
}

export const startStripe = async (options: { port: number; hook?: Hook }): Promise<StripeStandIn> => {
  const world = createWorld('')
  const delivery = startDelivery(world, options.hook)
  world.onEvent = delivery.deliver
  const keys = new Map<string, Kept>()

  const api = async (request: IncomingMessage, url: URL): Promise<{ status: number; body: string }> => {
    const text = await readBody(request)
    const method = request.method ?? 'GET'
    refuseStranger(request)
    const key = method === 'POST' ? request.headers['idempotency-key'] : undefined
    const print = hash(`${url.pathname} ${text}`)
    const kept = typeof key === 'string' ? keys.get(key) : undefined
    // Keys are dropped after a day.
    if (kept && nowOf(world) - kept.at < 86_400) {
      if (kept.print !== print)
        throw new StripeFault(
          400,
          'idempotency_key_in_use',
          'Keys for idempotent requests can only be used with the same parameters they were first used with.',
          undefined,
          'idempotency_error',
        )
      return kept
    }
    const answer = { status: 200, body: JSON.stringify(answerApi(world, method, url, text)) }
    if (typeof key === 'string') keys.set(key, { ...answer, at: nowOf(world), print })
    return answer
  }

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (url.pathname === '/health') return void response.writeHead(200).end('ok')
    catchUp(world)
    if (url.pathname.startsWith('/control/')) return control(world, delivery, request, response, url, readBody)
    if (!url.pathname.startsWith('/v1/')) return hosted(world, request, response, url, readBody)
    const headers = { 'content-type': 'application/json', 'request-id': newId('req'), 'stripe-version': apiVersion }
    try {
      const { status, body } = await api(request, url)
      response.writeHead(status, headers).end(body)
    } catch (error) {
      const fault =
        error instanceof StripeFault ? error : new StripeFault(500, 'api_error', String(error), undefined, 'api_error')
      response.writeHead(fault.status, headers).end(JSON.stringify(fault.body()))
    }
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error) => response.writeHead(500).end(String(error)))
  })
  await new Promise<void>((resolve) => server.listen(options.port, '127.0.0.1', resolve))
  const address = server.address()
  const port = address && typeof address === 'object' ? address.port : options.port
  world.origin = `http://127.0.0.1:${port}`
  const close = () =>
    new Promise<void>((resolve) => {
      delivery.stop()
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { world, delivery, origin: world.origin, port, close }
}
