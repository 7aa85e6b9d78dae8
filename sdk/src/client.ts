import { apiVersion, type Calls, routes } from './calls.ts'
import { problemOf } from './problem.ts'

// A typed client of the public API: for Node, browsers and workers, on nothing but `fetch`.

export type Options = {
  // Where the platform is, and the key of a workspace.
  url: string
  key: string
  // In which language refusals are told.
  language?: 'th' | 'en'
  fetch?: typeof globalThis.fetch
  // Waits before a call is tried again; a test has its own.
  pause?: (ms: number) => Promise<void>
}
export type CallOptions = {
  signal?: AbortSignal
  // The same key again is the same wish.
  idempotencyKey?: string
  // Of a build: rather wait so long for its end.
  waitSeconds?: number
}
export type Client = {
  [N in keyof Calls]: (input: Calls[N]['input'], options?: CallOptions) => Promise<Calls[N]['output']>
}

const tries = 4
const longestMs = 30_000
const inTime = (ms: number): Promise<void> => new Promise((done) => void setTimeout(done, ms))

type Route = (typeof routes)[keyof Calls]

const requestOf = (route: Route, input: Record<string, unknown>) => {
  const rest = { ...input }
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(rest[name])
    delete rest[name]
    return encodeURIComponent(value)
  })
  if (route.method === 'POST') return { path, body: JSON.stringify(rest) }
  const query = new URLSearchParams(
    Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  ).toString()
  return { path: query ? `${path}?${query}` : path }
}

// Asked again where nothing was begun: too many, or not there for now. A wish has a key of its own, so twice is once.
const isPassing = (status: number): boolean => status === 429 || status === 502 || status === 503 || status === 504

const call = async (
  options: Options,
  route: Route,
  input: Record<string, unknown>,
  how: CallOptions,
): Promise<unknown> => {
  const { url, key, language = 'en', fetch = globalThis.fetch, pause = inTime } = options
  const { path, body } = requestOf(route, input)
  const headers: Record<string, string> = {
    authorization: `Bearer ${key}`,
    'accept-language': language,
    'peace-version': apiVersion,
    ...(body === undefined
      ? {}
      : { 'content-type': 'application/json', 'idempotency-key': how.idempotencyKey ?? crypto.randomUUID() }),
    ...(how.waitSeconds === undefined ? {} : { prefer: `wait=${how.waitSeconds}` }),
  }
  const request = {
    method: route.method,
    headers,
    ...(body === undefined ? {} : { body }),
    ...(how.signal ? { signal: how.signal } : {}),
  }
  for (let n = 1; ; n++) {
    const reply = await fetch(`${url.replace(/\/$/, '')}${path}`, request)
    const text = await reply.text()
    if (reply.ok) return JSON.parse(text)
    if (n >= tries || !isPassing(reply.status)) throw problemOf(reply.status, text)
    const asked = Number(reply.headers.get('retry-after') ?? 0) * 1000
    await pause(Math.min(longestMs, Math.max(asked, 500 * 2 ** n)))
  }
}

// The table is the same for the types and for the calls, which the compiler cannot see of a loop.
export const peace = (options: Options): Client =>
  Object.fromEntries(
    Object.entries(routes).map(([name, route]) => [
      name,
      (input: Record<string, unknown> = {}, how: CallOptions = {}) => call(options, route, input, how),
    ]),
  ) as unknown as Client
