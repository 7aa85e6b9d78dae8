import { readFileSync } from 'node:fs'
import { callPath, serviceOf } from '@peace/core/api'
import { beforeAll, expect, test } from 'vitest'
import { stackFromEnvironment } from '../stack/addresses.ts'
import { secretNames } from '../stack/settings.ts'
import { functionsProcesses } from './kill-functions.ts'
import { eventually, type Person, signUp } from './people.ts'

const stack = stackFromEnvironment()
const post = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${stack.functionsUrl}/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ data: {} }),
  })

const environmentOf = (pid: number): string[] => {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
  } catch {
    return []
  }
}
const processesOf = (service: string) =>
  functionsProcesses().filter((pid) => environmentOf(pid).includes(`K_SERVICE=${service}`))

let person: Person
let workspaceId: string
beforeAll(async () => {
  person = await signUp()
  const { user } = await person.call('enter', {})
  workspaceId = String(user.currentWorkspaceId)
})

test('many calls at once are answered by one process', async () => {
  const asked = Array.from({ length: 30 }, () => person.call('listBackends', { workspaceId }))
  // Some are told that they ask too much at once.
  await Promise.allSettled(asked)
  expect(processesOf(serviceOf.listBackends)).toHaveLength(1)
})

test('a process has the secrets of its service and no other', async () => {
  await person.call('writerStatus', { workspaceId })
  const held = (service: string) =>
    environmentOf(processesOf(service)[0] ?? 0)
      .map((line) => line.split('=')[0] ?? '')
      .filter((name) => secretNames().includes(name))
  expect(held('writer')).toEqual(['GEMINI_API_KEY'])
  expect(held('site')).toEqual([])
})

test('a process that was killed is followed by another', async () => {
  await person.call('listBackends', { workspaceId })
  const [killed] = processesOf(serviceOf.listBackends)
  process.kill(Number(killed), 'SIGKILL')
  await eventually(() => person.call('listBackends', { workspaceId }).catch(() => undefined))
  expect(processesOf(serviceOf.listBackends)).not.toContain(killed)
})

test('a call is found at its own service alone', async () => {
  expect((await post(`${serviceOf.startCheckout}/enter`)).status).toBe(404)
  expect((await post(serviceOf.enter)).status).toBe(404)
})

test('who is not signed in is refused', async () => {
  expect((await post(callPath('enter'))).status).toBe(401)
})

test('a browser may ask from another address', async () => {
  const headers = { origin: 'https://films.example.com', 'access-control-request-method': 'POST' }
  const reply = await fetch(`${stack.functionsUrl}/${callPath('enter')}`, { method: 'OPTIONS', headers })
  expect(reply.status).toBe(204)
  expect(reply.headers.get('access-control-allow-origin')).toBe('https://films.example.com')
})

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`
const long = (name: string) => `{"@type":"type.googleapis.com/google.protobuf.${name}","value":"x"}`
// Half of a letter, as JSON writes it.
const half = '\\ud800'
test.each([
  ['a number of the protocol that is none', `{"workspaceId":${long('Int64Value')}}`],
  ['a type nobody knows', '{"@type":"type.googleapis.com/any"}'],
  ['twenty thousand lists in each other', deep(20_000)],
  ['half a letter', `{"workspaceId":"${half}"}`],
  ['half a letter in a name', `{"${half}":1}`],
  ['a path for an id', '{"workspaceId":"a/b/../c"}'],
])('a call whose body holds %s is refused as the caller’s mistake', async (_, data) => {
  const reply = await fetch(`${stack.functionsUrl}/${callPath('listBackends')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${person.token}` },
    body: `{"data":${data}}`,
  })
  expect(reply.status).toBe(400)
  expect(await reply.json()).toMatchObject({ error: { details: { code: 'invalid-input' } } })
})

// What machines, workers and vendors out there were told.
test.each([
  ['agent/heartbeat', 403],
  ['claimWork', 400],
  ['runpodWebhook', 400],
  ['stripeWebhook', 400],
  ['file', 403],
  ['health', 200],
])('the address %s goes on', async (path, status) => {
  expect((await post(path)).status).toBe(status)
})
