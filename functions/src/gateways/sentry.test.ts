import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { during, log } from '../log/log.ts'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

type Heard = { path: string; event: Record<string, unknown> }

// As strict as Sentry: an envelope of lines of JSON at the project's address, with the key, and the length that an item says.
const read = ({ url, method, headers }: IncomingMessage, body: Buffer): Heard => {
  const { pathname, searchParams } = new URL(String(url), 'http://sentry')
  const key = searchParams.get('sentry_key') ?? String(headers['x-sentry-auth'])
  if (method !== 'POST' || pathname !== '/api/42/envelope/' || !key.includes('public0key')) throw new Error('403')
  const [head = '', item = '', payload = ''] = body.toString().split('\n')
  const { type, length } = JSON.parse(item) as { type: string; length?: number }
  if (type !== 'event' || (length !== undefined && length !== Buffer.byteLength(payload))) throw new Error('400')
  const event = JSON.parse(payload) as Record<string, unknown>
  if ((JSON.parse(head) as { event_id: string }).event_id !== event.event_id) throw new Error('400')
  if (!/^[0-9a-f]{32}$/.test(String(event.event_id))) throw new Error('400')
  return { path: pathname, event }
}

const sentry = async (status = 200) => {
  const heard: Heard[] = []
  let asked = 0
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', () => {
      asked++
      try {
        heard.push(read(request, Buffer.concat(pieces)))
        response.writeHead(status, status === 429 ? { 'retry-after': '60' } : {}).end('{}')
      } catch (error) {
        response.writeHead(Number((error as Error).message) || 500).end()
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  vi.stubEnv('SENTRY_DSN', `http://public0key@127.0.0.1:${(server.address() as AddressInfo).port}/42`)
  vi.spyOn(console, 'error').mockImplementation(() => {})
  return { heard, asked: () => asked, close: () => server.close() }
}

test('an error is told with its job, its trace and its stack, and nothing that opens anything', async () => {
  const to = await sentry()
  const link = 'https://storage.googleapis.com/b/a.mp4?X-Goog-Signature=deadbeef'
  await during({ jobId: 'job-1', attemptId: 'attempt-1' }, async () =>
    log.error('left behind', { error: new TypeError(`no ${link}`), token: 'x1y2' }),
  )
  expect(to.heard).toHaveLength(1)
  const { event } = to.heard[0] as Heard
  expect(event).toMatchObject({
    level: 'error',
    logentry: { message: 'left behind' },
    tags: { jobId: 'job-1', attemptId: 'attempt-1' },
    contexts: { trace: { trace_id: expect.stringMatching(/^[0-9a-f]{32}$/) } },
    exception: { values: [{ type: 'TypeError', stacktrace: { frames: expect.any(Array) } }] },
  })
  const said = JSON.stringify(event)
  expect(said).toContain('sentry.test.ts')
  expect(said).not.toMatch(/deadbeef|x1y2/)
  to.close()
})

test('a page’s own stack is read, and one without is a message', async () => {
  const to = await sentry()
  await during({}, async () => {
    log.error('a page broke', {
      words: 'x is not a function',
      stack: 'TypeError: x is not a function\n    at open (https://films.example/assets/abc1234.js:3:17)',
    })
    log.error('nobody answers')
  })
  expect(to.heard.map(({ event }) => event)).toMatchObject([
    { exception: { values: [{ value: 'x is not a function', stacktrace: { frames: [{ lineno: 3, colno: 17 }] } }] } },
    { message: 'nobody answers' },
  ])
  to.close()
})

const lost = (words: string) =>
  during({}, async () => {
    log.error(words)
    return 'done'
  })

test('who asks for silence is let alone, and work goes on whoever does not answer', async () => {
  const to = await sentry(429)
  for (const word of ['one', 'two', 'three']) await during({}, async () => log.error(word))
  expect(to.asked()).toBe(1)
  to.close()
  vi.stubEnv('SENTRY_DSN', 'http://public0key@127.0.0.1:9/42')
  expect(await lost('four')).toBe('done')
  vi.stubEnv('SENTRY_DSN', 'nonsense')
  expect(await lost('five')).toBe('done')
})
