import { expect, test } from 'vitest'
import { makeLink, readLink } from './signed-link.ts'

const secret = 'a secret'
const claim = { method: 'GET', path: 'workspaces/w/artifacts/k.mp4', expiresAt: 1000 } as const
const queryOf = (link: string) => new URL(link).searchParams

test('a link of ours is read as it was made, until it ends', () => {
  const query = queryOf(makeLink('http://127.0.0.1:1/file', { ...claim, filename: 'หนัง.mp4' }, secret))
  expect(readLink(query, 'GET', secret, 999)).toEqual({ is: 'allowed', claim: { ...claim, filename: 'หนัง.mp4' } })
  expect(readLink(query, 'HEAD', secret, 999).is).toBe('allowed')
  expect(readLink(query, 'GET', secret, 1000).is).toBe('expired')
})

test('a link changed in any part is refused', () => {
  for (const [name, value] of [
    ['path', 'workspaces/other/artifacts/k.mp4'],
    ['expires', '99999999999'],
    ['method', 'PUT'],
    ['type', 'text/html'],
    ['filename', 'a.exe'],
    ['signature', ''],
  ] as const) {
    const query = queryOf(makeLink('http://127.0.0.1:1/file', claim, secret))
    query.set(name, value)
    expect(readLink(query, name === 'method' ? 'PUT' : 'GET', secret, 1).is).toBe('refused')
  }
})

test('a link to read cannot write, nor one signed with another secret', () => {
  const query = queryOf(makeLink('http://127.0.0.1:1/file', claim, secret))
  expect(readLink(query, 'PUT', secret, 1).is).toBe('refused')
  expect(readLink(query, 'DELETE', secret, 1).is).toBe('refused')
  expect(readLink(query, 'GET', 'another', 1).is).toBe('refused')
})
