import { describe, expect, test } from 'vitest'
import type { ApiKey } from './api-key.ts'
import { keyRefusal } from './api-key.ts'
import {
  accessLastsMs,
  agreedAt,
  type GrantCode,
  granted,
  grantLastsMs,
  grantWholeMs,
  refreshed,
  refuseCode,
} from './grant.ts'
import { isClientAddress, mayReturnTo, ownClient, readClient, shellClient } from './oauth-client.ts'
import { readAsk } from './oauth-request.ts'

const issuer = 'https://films.example'
const client = {
  id: 'https://tool.example/client.json',
  name: 'Tool',
  redirects: ['https://tool.example/back', 'http://127.0.0.1/callback'],
}
const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
const sound = {
  ...{ response_type: 'code', client_id: client.id, redirect_uri: 'https://tool.example/back', state: 's' },
  ...{ code_challenge: challenge, code_challenge_method: 'S256', scope: 'films:read' },
}
const ask = (more: Record<string, string | undefined> = {}, extra = '') => {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...sound, ...more })) if (value !== undefined) params.set(name, value)
  return readAsk(`${params}${extra}`, client, issuer)
}
const errorIn = (read: ReturnType<typeof ask>): string =>
  read.is === 'refused'
    ? `shown: ${read.problem}`
    : read.is === 'sent-back'
      ? String(new URL(read.to).searchParams.get('error'))
      : 'asked'

test('a sound question is understood, and what it does not say is all that can be asked for', () => {
  expect(ask()).toEqual({
    is: 'asked',
    asked: { redirect: sound.redirect_uri, state: 's', challenge, scopes: ['films:read'], resource: undefined },
  })
  expect(ask({ scope: undefined })).toMatchObject({ asked: { scopes: expect.arrayContaining(['builds:write']) } })
  expect(ask({ redirect_uri: 'http://127.0.0.1:49152/callback' }).is).toBe('asked')
  expect(ask({ resource: `${issuer}/mcp` }).is).toBe('asked')
})

// Where nobody knows where the person may be sent, they are sent nowhere.
describe.each([
  ['another site', { redirect_uri: 'https://evil.example/back' }],
  ['a longer path', { redirect_uri: 'https://tool.example/back/more' }],
  ['another path', { redirect_uri: 'https://tool.example/Back' }],
  ['a path that climbs', { redirect_uri: 'https://tool.example/x/../back' }],
  ['a query beside it', { redirect_uri: 'https://tool.example/back?x=1' }],
  ['a fragment', { redirect_uri: 'https://tool.example/back#x' }],
  ['a name before it', { redirect_uri: 'https://tool.example@evil.example/back' }],
  ['a name that begins alike', { redirect_uri: 'https://tool.example.evil.example/back' }],
  ['a port of a site', { redirect_uri: 'https://tool.example:8443/back' }],
  ['plain http of a site', { redirect_uri: 'http://tool.example/back' }],
  ['a script', { redirect_uri: 'javascript:alert(1)' }],
  ['a document', { redirect_uri: 'data:text/html,x' }],
  ['another path on the own machine', { redirect_uri: 'http://127.0.0.1:49152/other' }],
  ['a name for the own machine', { redirect_uri: 'http://localhost:49152/callback' }],
  ['a name that looks like the own machine', { redirect_uri: 'http://127.0.0.1.evil.example/callback' }],
  ['another machine of the house', { redirect_uri: 'http://127.0.0.2/callback' }],
  ['another form of the own machine', { redirect_uri: 'http://2130706433/callback' }],
  ['nowhere', { redirect_uri: undefined }],
  ['another program’s name', { client_id: 'https://other.example/client.json' }],
] as [string, Record<string, string | undefined>][])('a question that leads to %s', (_, more) => {
  test('is refused to the person’s face', () => {
    expect(errorIn(ask(more))).toMatch(/^shown/)
  })
})

test.each([
  ['said twice', '&redirect_uri=https%3A%2F%2Fevil.example%2Fback', 'shown: redirect_uri'],
  ['with two scopes', '&scope=builds%3Awrite', 'shown: repeated'],
  ['with two proofs', `&code_challenge=${challenge}`, 'shown: repeated'],
])('a question %s is refused', (_, extra, said) => {
  expect(errorIn(ask({}, extra))).toBe(said)
})

test.each([
  ['a token at once', { response_type: 'token' }, 'unsupported_response_type'],
  ['no proof', { code_challenge: undefined }, 'invalid_request'],
  ['a plain proof', { code_challenge_method: 'plain' }, 'invalid_request'],
  ['a proof of no method', { code_challenge_method: undefined }, 'invalid_request'],
  ['a short proof', { code_challenge: 'abc' }, 'invalid_request'],
  ['a scope that is none', { scope: 'films:read admin' }, 'invalid_scope'],
  ['no scope by name', { scope: '' }, 'invalid_scope'],
  ['another’s resource', { resource: 'https://bank.example/' }, 'invalid_target'],
  ['a request by reference', { request_uri: 'https://evil.example/r' }, 'request_not_supported'],
] as [string, Record<string, string | undefined>, string][])(
  '%s is told to the program, with its state and who says so',
  (_, more, said) => {
    const read = ask(more)
    expect(errorIn(read)).toBe(said)
    const to = read.is === 'sent-back' ? new URL(read.to).searchParams : new URLSearchParams()
    expect([to.get('state'), to.get('iss')]).toEqual(['s', issuer])
  },
)

test('a program is who stands at its own address, and has no secret', () => {
  const document = { client_id: client.id, client_name: 'Tool', redirect_uris: client.redirects }
  expect(readClient(client.id, document)).toEqual(client)
  for (const wrong of [
    { ...document, client_id: 'https://other.example/client.json' },
    { ...document, redirect_uris: [] },
    { ...document, redirect_uris: ['javascript:alert(1)'] },
    { ...document, redirect_uris: ['http://tool.example/'] },
    { ...document, token_endpoint_auth_method: 'client_secret_basic' },
    { ...document, grant_types: ['client_credentials'] },
    { ...document, client_name: '' },
    'a text',
    null,
  ])
    expect(readClient(client.id, wrong)).toBeUndefined()
  expect(isClientAddress(client.id)).toBe(true)
  for (const no of [
    'http://tool.example/c.json',
    'https://tool.example',
    'https://tool.example/',
    'https://a:b@tool.example/c',
    'https://tool.example/a/../c',
    'https://tool.example/c#x',
    'https://tool.example/c?x',
    'https://TOOL.example/c',
    'tool',
  ])
    expect([no, isClientAddress(no)]).toEqual([no, false])
  expect(mayReturnTo(ownClient(shellClient) ?? client, 'http://[::1]:5000/callback')).toBe(true)
})

const code: GrantCode = {
  ...{ hash: 'a'.repeat(64), workspaceId: 'w', createdBy: 'u', clientId: client.id, clientName: 'Tool' },
  ...{ redirect: sound.redirect_uri, challenge, scopes: ['films:read', 'builds:read'], monthMillis: 0, expiresAt: 100 },
  resource: `${issuer}/mcp`,
}
const brought = { clientId: client.id, redirect: code.redirect, resource: undefined, proof: challenge }

test('a code is good once, for a minute, for whoever asked for it, where they asked for it', () => {
  expect(refuseCode(code, brought, 99)).toBeUndefined()
  expect(refuseCode(code, { ...brought, resource: code.resource }, 99)).toBeUndefined()
  expect([
    refuseCode(code, brought, 100),
    refuseCode(code, { ...brought, clientId: 'peace-cli' }, 99),
    refuseCode(code, { ...brought, clientId: undefined }, 99),
    refuseCode(code, { ...brought, redirect: 'http://127.0.0.1/callback' }, 99),
    refuseCode(code, { ...brought, redirect: undefined }, 99),
    refuseCode(code, { ...brought, proof: 'x' }, 99),
    refuseCode(code, { ...brought, proof: undefined }, 99),
  ]).toEqual(Array(7).fill('invalid_grant'))
  expect(refuseCode(code, { ...brought, resource: issuer }, 99)).toBe('invalid_target')
  expect(refuseCode({ ...code, prefix: 'abcdefghij' }, { ...brought, proof: undefined }, 99)).toBe('copied')
})

const [h1, h2, h3] = ['1', '2', '3'].map((each) => each.repeat(64)) as [string, string, string]
const key: ApiKey = granted(code, { id: 'k', prefix: 'abcdefghij', secretHash: h1, refreshHash: h1 }, 0)
const refresh = (of: ApiKey, hash: string, more: object = {}, now = 1) =>
  refreshed(
    of,
    { hash, clientId: client.id, scopes: undefined, resource: undefined, ...more },
    { secretHash: h2, refreshHash: h2 },
    now,
  )

test('an access token ends within the hour, and what follows from it may no more', () => {
  const wanted = { scope: 'films:read' as const }
  expect(keyRefusal(key, wanted, accessLastsMs - 1)).toBeUndefined()
  expect(keyRefusal(key, wanted, accessLastsMs)).toBe('expired')
  const narrow = refresh(key, h1, { scopes: ['builds:read'] })
  expect(narrow).toMatchObject({ is: 'fresh', key: { scopes: ['builds:read'], secretHash: h2 } })
  // What was narrowed once may be asked for again, and no more than was agreed to.
  expect(narrow.is === 'fresh' && refresh(narrow.key, h2)).toMatchObject({ key: { scopes: code.scopes } })
  expect(refresh(key, h1, { scopes: ['films:read', 'builds:write'] })).toEqual({
    is: 'refused',
    error: 'invalid_scope',
  })
  expect(refresh(key, h1, { resource: issuer })).toEqual({ is: 'refused', error: 'invalid_target' })
  expect(refresh(key, h1, { clientId: 'peace-cli' })).toEqual({ is: 'refused', error: 'invalid_grant' })
  expect(refresh(key, h3)).toEqual({ is: 'refused', error: 'invalid_grant' })
  expect(refresh({ ...key, revokedAt: 0 }, h1)).toEqual({ is: 'refused', error: 'invalid_grant' })
  expect(refresh(key, h1, {}, key.expiresAt)).toEqual({ is: 'refused', error: 'invalid_grant' })
})

test('a program that was let in ends a year after the yes, however much it is used', () => {
  expect(key.createdAt).toBe(agreedAt(code))
  const late = refresh(key, h1, {}, key.expiresAt - 1)
  expect(late).toMatchObject({ key: { expiresAt: key.expiresAt - 1 + grantLastsMs } })
  const end = key.createdAt + grantWholeMs
  const last = refresh({ ...key, expiresAt: end }, h1, {}, end - 1)
  expect(last).toMatchObject({ is: 'fresh', key: { expiresAt: end } })
  expect(last.is === 'fresh' && keyRefusal(last.key, { scope: 'films:read' }, end)).toBe('expired')
})

test('a refresh token that comes a second time ends the grant, a guessed one does not', () => {
  const once = refresh(key, h1)
  const twice = once.is === 'fresh' ? refresh(once.key, h1, {}, 5) : once
  expect(twice).toMatchObject({ is: 'copied', key: { revokedAt: 5 } })
  const guessed = once.is === 'fresh' ? refresh(once.key, h3, {}, 5) : once
  expect(guessed).toEqual({ is: 'refused', error: 'invalid_grant' })
})
