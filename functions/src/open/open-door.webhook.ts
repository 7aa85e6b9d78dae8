import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { isFinal, type JobState } from '@peace/core/build'
import { DomainError, type ErrorDetails } from '@peace/core/errors'
import { sentenceOf } from '@peace/core/errors/words'
import { type ApiKey, apiVersion, languageAsked, openApi, problemOf, routeAt } from '@peace/core/open'
import { onRequest, type Request } from 'firebase-functions/v2/https'
import { readClock } from '../clock.ts'
import { transportError } from '../door/answer.ts'
import { countCall } from '../door/rate-limit.store.ts'
import { callerOf, isWellFormed } from '../door/request.ts'
import { webOrigin } from '../mail/origin.ts'
import { partOf } from '../services.ts'
import { answerAssistant } from './assistant.ts'
import { answerForm, metadataAt, resourceMetadata } from './oauth.ts'
import { callAs, countProgram, enterByKey, programRate } from './program.store.ts'

// The way in for programs: REST by the table of core/src/open, over the very doors the pages call.

type Answer = { body: unknown; headers: Record<string, string> }

const told = 'ETag, RateLimit, RateLimit-Policy, Retry-After, Peace-Version'
const seconds = programRate.perMs / 1000

const refuseVersion = (request: Request): void => {
  const asked = request.get('peace-version')
  if (asked !== undefined && asked !== apiVersion) throw new DomainError('version-unknown', { version: apiVersion })
}

const queryOf = (request: Request): Record<string, string> =>
  Object.fromEntries(
    Object.entries(request.query).map(([name, value]) => {
      if (typeof value !== 'string') throw new DomainError('invalid-input', { field: name.slice(0, 60) })
      return [name, value]
    }),
  )

const bodyOf = (request: Request): unknown => {
  const body: unknown = request.body
  if (!isWellFormed(body)) throw new DomainError('invalid-input', { field: 'body', problem: 'not-well-formed' })
  const bytes = request.rawBody?.length ?? 0
  if (bytes > 0 && !request.is('application/json')) throw new DomainError('invalid-input', { field: 'content-type' })
  return bytes === 0 ? undefined : body
}

const idempotencyKeyOf = (request: Request): string | undefined => {
  const key = request.get('idempotency-key')
  if (key !== undefined && (key.length < 1 || key.length > 64))
    throw new DomainError('invalid-input', { field: 'Idempotency-Key' })
  return key
}

// Each program asks once an hour; many may stand behind one address.
const tokenRate = { max: 120, perMs: 60_000 }

const mostWaitSeconds = 25
const waitOf = (request: Request): number =>
  Math.min(mostWaitSeconds, Number(/(?:^|[,\s])wait=(\d{1,3})\b/.exec(request.get('prefer') ?? '')?.[1] ?? 0))

// Whoever would rather wait for a build's end than ask again and again.
const lasting = async (answer: () => Promise<unknown>, untilMs: number): Promise<unknown> => {
  for (;;) {
    const build = (await answer()) as { state: JobState }
    if (isFinal(build.state) || Date.now() >= untilMs) return build
    await wait(Math.min(2_000, Math.max(1, untilMs - Date.now())))
  }
}

const keyOf = async (request: Request, now: number) => {
  const bearer = /^Bearer (\S+)$/.exec(request.get('authorization') ?? '')?.[1]
  const key = await enterByKey(bearer, callerOf(request).alone, now)
  if (!isFor(key, request.path)) throw new DomainError('key-not-valid')
  return { key, ...(await countProgram(key, now)) }
}

// Assistants speak a protocol of their own over the same doors.
const assistant = async (request: Request): Promise<globalThis.Response> => {
  bodyOf(request)
  const { now } = await readClock()
  const { key } = await keyOf(request, now())
  return answerAssistant(request, key, languageAsked(request.get('accept-language')), now)
}

// A token that was asked for one door opens that one alone.
const isFor = (key: ApiKey, path: string): boolean => {
  const asked = key.grant?.resource
  if (asked === undefined) return true
  const rest = asked.slice(webOrigin().length)
  return rest === '' || rest === '/' || path === rest || path.startsWith(`${rest}/`)
}

const tokens = async (request: Request) => {
  const { now } = await readClock()
  await countCall('oauth', callerOf(request).alone, tokenRate, now())
  const form = {
    ...{ path: request.path, contentType: request.get('content-type'), authorization: request.get('authorization') },
    body: request.rawBody?.toString('utf8') ?? '',
  }
  return answerForm(form, now())
}

const answer = async (request: Request): Promise<Answer> => {
  if (request.method === 'GET' && request.path === '/openapi.json')
    return { body: openApi(webOrigin()), headers: { 'cache-control': 'public, max-age=300' } }
  const metadata = request.method === 'GET' ? metadataAt(request.path) : undefined
  if (metadata) return { body: metadata, headers: { 'cache-control': 'public, max-age=300' } }
  refuseVersion(request)
  const found = routeAt(request.method, request.path)
  if (!found) throw new DomainError('not-found', { what: 'route' })
  const { now } = await readClock()
  const { key, left, seconds: resets } = await keyOf(request, now())
  const { route, fields } = found
  const call = { fields, query: queryOf(request), body: bodyOf(request), idempotencyKey: idempotencyKeyOf(request) }
  const once = () => callAs(key, route, call, request, now())
  const waits = route.name === 'readBuild' ? waitOf(request) : 0
  const body = waits > 0 ? await lasting(once, Date.now() + waits * 1000) : await once()
  return {
    body,
    headers: {
      'RateLimit-Policy': `"key";q=${programRate.max};w=${seconds}`,
      RateLimit: `"key";r=${left};t=${resets}`,
      'cache-control': 'private, no-cache',
      vary: 'Authorization, Accept-Language',
    },
  }
}

const etagOf = (text: string): string => `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`

// Where to go to be let in, and what was wrong with what was brought (RFC 6750, RFC 9728).
const challengeOf = (code: string, values: ErrorDetails['values'], brought: boolean): string =>
  [
    'Bearer realm="Peace Script AI"',
    ...(code === 'key-lacks-scope' ? [`error="insufficient_scope", scope="${values.scope}"`] : []),
    ...(code === 'key-not-valid' && brought ? ['error="invalid_token"'] : []),
    `resource_metadata="${resourceMetadata()}"`,
  ].join(', ')

export const openDoor = onRequest(
  { ...partOf('engine'), cors: true, memory: '2GiB', concurrency: 40, timeoutSeconds: 310 },
  async (request, response) => {
    response.set({ 'Peace-Version': apiVersion, 'access-control-expose-headers': told })
    try {
      if (request.path === '/mcp') {
        const reply = await assistant(request)
        response.set({
          'content-type': reply.headers.get('content-type') ?? 'application/json',
          'cache-control': 'no-store',
        })
        return void response.status(reply.status).send(await reply.text())
      }
      if (request.method === 'POST' && (request.path === '/oauth/token' || request.path === '/oauth/revoke')) {
        const { status, body } = await tokens(request)
        response.set({ 'cache-control': 'no-store', pragma: 'no-cache' })
        return void response.status(status).type('application/json').send(JSON.stringify(body))
      }
      const { body, headers } = await answer(request)
      const text = JSON.stringify(body)
      const etag = etagOf(text)
      response.set({ ...headers, ETag: etag })
      if (request.method === 'GET' && request.get('if-none-match') === etag) return void response.status(304).end()
      response.status(200).type('application/json').send(text)
    } catch (error) {
      const language = languageAsked(request.get('accept-language'))
      const details = transportError(error, { door: request.path.slice(0, 200), uid: undefined })
        .details as ErrorDetails
      const { code, values } = details
      const problem = problemOf(details, sentenceOf(code, language, values))
      if (values.seconds !== undefined) response.set('Retry-After', String(values.seconds))
      if (problem.status === 401 || code === 'key-lacks-scope')
        response.set('WWW-Authenticate', challengeOf(code, values, request.get('authorization') !== undefined))
      response.set({ 'content-language': language, 'cache-control': 'no-store' })
      response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem))
    }
  },
)
