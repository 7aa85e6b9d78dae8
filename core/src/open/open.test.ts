import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { api } from '../api/index.ts'
import { errorCodes } from '../errors/index.ts'
import { apiKeySchema, keyRefusal, overlapMs, readKey, rotated } from './api-key.ts'
import { inputOf, openApi } from './open-api.ts'
import { isStillSo, jobOfToken, planToken, planTokenSchema } from './plan-token.ts'
import { languageAsked, problemOf, statusOf } from './problem.ts'
import { pathFields, routeAt, routes } from './routes.ts'

const fieldsOf = (schema: z.ZodType): string[] => Object.keys(z.toJSONSchema(schema, { io: 'input' }).properties ?? {})

describe('the public API', () => {
  it('says nothing twice: what stands in a path is a field of the callable, and each address is one route', () => {
    for (const { path, call } of routes)
      for (const name of pathFields(path)) expect(fieldsOf(api[call].input), `${path} ${name}`).toContain(name)
    expect(new Set(routes.map(({ method, path }) => `${method} ${path}`)).size).toBe(routes.length)
    expect(new Set(routes.map(({ name }) => name)).size).toBe(routes.length)
  })

  it('never lets a caller name the workspace, or the price that was shown', () => {
    for (const route of routes) {
      const { properties } = inputOf(route) as { properties: object }
      expect(properties).not.toHaveProperty('workspaceId')
      expect(properties).not.toHaveProperty('shownMillis')
      expect(route.method === 'POST' && route.scope === 'builds:write' && !('spends' in route)).toBe(
        route.name === 'cancelBuild',
      )
    }
  })

  it('finds the route of an address, and none for what is nearly one', () => {
    expect(routeAt('POST', '/v1/films/f1/quotes')).toMatchObject({ route: { name: 'quote' }, fields: { filmId: 'f1' } })
    for (const [method, path] of [
      ['GET', '/v1/films/f1/quotes'],
      ['POST', '/v1/films//quotes'],
      ['POST', '/v1/films/f1/quotes/'],
      ['POST', '/v2/films/f1/quotes'],
      ['POST', '/v1/films/f1/quotes/more'],
    ] as const)
      expect(routeAt(method, path)).toBeUndefined()
  })

  it('is told as OpenAPI 3.1, with every reference there and every operation asking for a scope', () => {
    const told = openApi('https://example.com')
    const text = JSON.stringify(told)
    for (const [, name] of text.matchAll(/"#\/components\/([^"]+)"/g)) {
      const at = (name ?? '')
        .split('/')
        .reduce<unknown>((here, key) => (here as Record<string, unknown>)?.[key], told.components)
      expect(at, name).toBeDefined()
    }
    expect(text).not.toContain('workspaceId"],')
    const operations = Object.values(told.paths as Record<string, Record<string, { operationId: string }>>).flatMap(
      (each) => Object.values(each).map(({ operationId }) => operationId),
    )
    expect(operations.sort()).toEqual(routes.map(({ name }) => name).sort())
  })
})

describe('a refusal', () => {
  it('has a status of HTTP for every code, and never one of success', () => {
    for (const code of errorCodes) expect(statusOf(code)).toBeGreaterThanOrEqual(400)
    expect(problemOf({ code: 'no-credit', values: { neededMillis: 5 } }, 'Not enough credits.')).toEqual({
      ...{ type: '/problems/no-credit', title: 'Not enough credits.', status: 402, code: 'no-credit' },
      values: { neededMillis: 5 },
    })
  })
  it.each([
    ['th-TH,th;q=0.9,en;q=0.8', 'th'],
    ['en;q=0.5, th;q=0.7', 'th'],
    ['de, fr;q=0.9', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ] as const)('is told to “%s” in %s', (header, language) => expect(languageAsked(header)).toBe(language))
})

describe('a key', () => {
  const key = apiKeySchema.parse({
    ...{ prefix: 'abcdefgh12', workspaceId: 'w', createdBy: 'u', name: 'CI', secretHash: 'a'.repeat(64) },
    ...{ id: 'k1', scopes: ['films:read', 'builds:write'], filmIds: ['f1'], monthMillis: 500_000 },
    ...{ createdAt: 100, expiresAt: 2_000 },
  })
  it.each([
    ['within all of it', { scope: 'builds:write', filmId: 'f1' }, 1_000, undefined],
    ['of another scope', { scope: 'films:write', filmId: 'f1' }, 1_000, 'scope'],
    ['of another film', { scope: 'films:read', filmId: 'f2' }, 1_000, 'film'],
    ['after its end', { scope: 'films:read', filmId: 'f1' }, 2_000, 'expired'],
  ] as const)('%s', (_, wanted, now, refusal) => expect(keyRefusal(key, wanted, now)).toBe(refusal))

  it('that was taken back is refused at once, whatever else it may', () =>
    expect(keyRefusal({ ...key, revokedAt: 10 }, { scope: 'films:read' }, 10)).toBe('revoked'))

  it('that is rotated goes on for a day beside the new one, which may just the same', () => {
    const { old, fresh } = rotated(key, { prefix: 'zyxwvuts98', secretHash: 'b'.repeat(64) }, 500)
    expect(old.revokedAt).toBe(500 + overlapMs)
    expect(apiKeySchema.parse(fresh)).toMatchObject({
      ...{ id: 'k1', scopes: key.scopes, filmIds: key.filmIds, prefix: 'zyxwvuts98', expiresAt: 2_400 },
    })
    // Nor is it had longer by being rotated after it was taken back.
    expect(
      rotated({ ...key, revokedAt: 7 }, { prefix: 'zyxwvuts98', secretHash: 'b'.repeat(64) }, 500).old.revokedAt,
    ).toBe(7)
  })

  it.each(['', 'peace_abc_x', `peace_abcdefgh12_${'a'.repeat(39)}`, `peace_abcdefgh12_${'a'.repeat(41)}`, 'Bearer x'])(
    'is not “%s”',
    (text) => expect(readKey(text)).toBeUndefined(),
  )
  it('is read by its prefix', () =>
    expect(readKey(`peace_abcdefgh12_${'a'.repeat(40)}`)).toEqual({ prefix: 'abcdefgh12', secret: 'a'.repeat(40) }))
})

describe("a plan's token", () => {
  const shown = { workspaceId: 'w', asked: { filmId: 'f', stop: 'cut' }, plan: 'c'.repeat(64), maxMillis: 5_000 }
  it('is of just what was shown: another film, price or workspace is another', () => {
    const token = planToken(shown)
    expect(planTokenSchema.parse(token)).toBe(token)
    expect(isStillSo(token, { ...shown, asked: { stop: 'cut', filmId: 'f' } })).toBe(true)
    for (const moved of [
      { ...shown, maxMillis: 5_001 },
      { ...shown, plan: 'd'.repeat(64) },
      { ...shown, workspaceId: 'w2' },
      { ...shown, asked: { filmId: 'f', stop: 'clips' } },
    ])
      expect(isStillSo(token, moved)).toBe(false)
  })
  it('twice is the same job', () => {
    expect(jobOfToken(planToken(shown))).toBe(jobOfToken(planToken({ ...shown })))
    expect(jobOfToken(planToken(shown))).toMatch(/^p[0-9a-f]{32}$/)
  })
})
