import { z } from 'zod'
import { api } from '../api/index.ts'
import { errorCodes } from '../errors/index.ts'
import { hookBodySchema, hookEvents } from '../hooks/webhook.ts'
import { examples } from './examples.ts'
import { planTokenSchema } from './plan-token.ts'
import { statusOf } from './problem.ts'
import { pathFields, type Route, type RouteName, routes } from './routes.ts'
import { scopes } from './scopes.ts'

// OpenAPI 3.1 of the public API, from the same table as the doors: a field that is not in a callable's schema is in no
// program's either.

type Json = { [name: string]: unknown }

// What the caller does not say: the key's workspace, what stands in the path, and ids that follow from the key of a wish.
const ofTheKey = 'workspaceId'
const ofTheWish = new Set(['jobId', 'newJobId', 'shownMillis'])

const objectOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return json
}

const without = (schema: Json, left: ReadonlySet<string>): Json => {
  const properties = Object.fromEntries(
    Object.entries((schema.properties ?? {}) as Json).filter(([name]) => !left.has(name)),
  )
  const required = ((schema.required ?? []) as string[]).filter((name) => !left.has(name))
  return { ...schema, properties, ...(required.length > 0 ? { required } : { required: undefined }) }
}

export const leftOf = ({ path, spends }: Route): Set<string> =>
  new Set([ofTheKey, ...pathFields(path), ...(spends ? ofTheWish : [])])

// What a route takes in its body, or behind its address.
const known = new Map<Route, Json>()
export const inputOf = (route: Route): Json => {
  const before = known.get(route)
  if (before) return before
  const input = readInput(route)
  known.set(route, input)
  return input
}

const readInput = (route: Route): Json => {
  const left = without(objectOf(api[route.call].input, 'input'), leftOf(route))
  if (route.makes)
    return { ...left, required: ((left.required ?? []) as string[]).filter((each) => each !== route.makes) }
  if (!route.spends) return left
  const properties = { ...(left.properties as Json), plan: objectOf(planTokenSchema, 'input') }
  return { ...left, properties, required: [...new Set([...((left.required as string[] | undefined) ?? []), 'plan'])] }
}

export const fieldOf = (route: Route, name: string): Json => {
  const { properties = {} } = objectOf(api[route.call].input, 'input') as { properties?: Record<string, Json> }
  return properties[name] ?? { type: 'string' }
}

const operation = (route: Route): Json => {
  const input = inputOf(route)
  const inPath = pathFields(route.path).map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: fieldOf(route, name),
  }))
  const required = new Set((input.required ?? []) as string[])
  const query =
    route.method === 'GET'
      ? Object.entries((input.properties ?? {}) as Json).map(([name, schema]) => ({
          ...{ name, in: 'query', required: required.has(name), schema },
        }))
      : []
  const wish = route.method === 'POST' ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []
  const body =
    route.method === 'POST'
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: input, example: examples[route.name as RouteName] ?? {} } },
          },
        }
      : {}
  return {
    operationId: route.name,
    summary: api[route.call].about,
    security: [{ key: [route.scope] }, { oauth: [route.scope] }],
    parameters: [...inPath, ...query, ...wish],
    ...body,
    responses: {
      '200': {
        description: 'Done.',
        headers: {
          'RateLimit-Policy': { schema: { type: 'string' } },
          RateLimit: { schema: { type: 'string' } },
          ETag: { schema: { type: 'string' } },
          'Peace-Version': { schema: { type: 'string' } },
        },
        content: { 'application/json': { schema: objectOf(api[route.call].output, 'output') } },
      },
      ...(route.method === 'GET' ? { '304': { description: 'As it was (If-None-Match).' } } : {}),
      ...(route.method === 'POST' ? { '400': { $ref: '#/components/responses/Unread' } } : {}),
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

// What is told by itself to the addresses that a workspace names (Standard Webhooks).
const told = (event: string): Json => ({
  post: {
    operationId: `on-${event}`,
    summary: `Told of “${event}”: signed, in order for each film, tried for three days.`,
    parameters: ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => ({
      ...{ name, in: 'header', required: true, schema: { type: 'string' } },
    })),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: objectOf(hookBodySchema, 'output') } },
    },
    responses: { '2XX': { description: 'Heard.' }, '410': { description: 'Gone: told no more.' } },
  },
})

export const apiVersion = '2026-11-26'

export const openApi = (server: string): Json => {
  const paths: Record<string, Json> = {}
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operation(route) }
  return {
    openapi: '3.1.0',
    info: { title: 'Peace Script AI', version: apiVersion, license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: server }],
    paths,
    webhooks: Object.fromEntries(hookEvents.map((event) => [event, told(event)])),
    components: {
      parameters: {
        IdempotencyKey: {
          name: 'Idempotency-Key',
          in: 'header',
          description: 'The same key again is the same wish, and has the same answer.',
          schema: { type: 'string', minLength: 1, maxLength: 64 },
        },
      },
      responses: {
        Problem: {
          description: 'Why not, by RFC 9457, in the language of Accept-Language.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
        Unread: {
          description:
            'What was sent is not right. A body that is no JSON at all is refused by the server before us, by a page.',
          content: {
            'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
            'text/html': { schema: { type: 'string' } },
          },
        },
      },
      schemas: {
        Problem: {
          type: 'object',
          required: ['type', 'title', 'status', 'code', 'values'],
          properties: {
            type: { type: 'string', format: 'uri-reference' },
            title: { type: 'string' },
            status: { type: 'integer', enum: [...new Set(errorCodes.map(statusOf))].sort((a, b) => a - b) },
            code: { type: 'string', enum: errorCodes },
            values: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
            reference: { type: 'string' },
          },
        },
      },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key of a workspace.' },
        oauth: {
          type: 'oauth2',
          description: 'A program that a person lets in, for an hour at a time (OAuth 2.1 with PKCE).',
          flows: {
            authorizationCode: {
              authorizationUrl: `${server}/oauth/authorize`,
              tokenUrl: `${server}/oauth/token`,
              refreshUrl: `${server}/oauth/token`,
              scopes: Object.fromEntries(scopes.map((scope) => [scope, scope])),
            },
          },
        },
      },
    },
  }
}
