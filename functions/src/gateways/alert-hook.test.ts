import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { bodyFor, hasAlertHook, postAlert } from './alert-hook.ts'

afterEach(() => vi.unstubAllEnvs())

const heardBy = async (status: number) => {
  const heard: string[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (piece) => (body += String(piece)))
    request.on('end', () => {
      heard.push(`${String(request.headers['idempotency-key'])} ${body}`)
      response.writeHead(status).end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  vi.stubEnv('ALERT_HOOK_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`)
  return { heard, close: () => server.close() }
}

test('an alert is posted as JSON, and one that was not taken is said to be owed still', async () => {
  const good = await heardBy(200)
  expect(await postAlert('builds fail', 'one')).toBe(true)
  expect(good.heard).toEqual(['one {"id":"one","text":"builds fail","source":"peace-script-ai"}'])
  good.close()
  const bad = await heardBy(503)
  expect(await postAlert('builds fail', 'one')).toBe(false)
  bad.close()
  vi.stubEnv('ALERT_HOOK_URL', 'http://127.0.0.1:9/nobody')
  expect(await postAlert('builds fail', 'one')).toBe(false)
})

test('Slack is told in its own words', () => {
  expect(bodyFor('hooks.slack.com', 'builds fail', 'one')).toEqual({ text: 'builds fail' })
})

test('without an address nobody is told by it', async () => {
  vi.stubEnv('ALERT_HOOK_URL', '-')
  expect(hasAlertHook()).toBe(false)
  expect(await postAlert('builds fail', 'one')).toBe(true)
})
