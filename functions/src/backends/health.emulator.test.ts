import { stackFromEnvironment } from '@peace/dev/stack/addresses'
import { expect, test } from 'vitest'

// Where a monitor looks: at the site's own address.
const at = (path: string) => fetch(`${stackFromEnvironment().webUrl}${path}`)

test('/health says that we are there', async () => {
  const reply = await at('/health')
  expect(reply.status).toBe(200)
  expect(await reply.json()).toMatchObject({ ok: true, at: expect.any(Number) })
})

test('/health/detailed says who else is, and 503 when nobody could make a final', async () => {
  const reply = await at('/health/detailed')
  const body = (await reply.json()) as { ok: boolean; firestore: string; backends: { id: string }[] }
  expect(reply.status).toBe(body.ok ? 200 : 503)
  expect(body.firestore).toBe('up')
  expect(body.backends.map(({ id }) => id)).toEqual(expect.arrayContaining(['embedded', 'runpod', 'veo']))
})

test('any other path is the app', async () => {
  const reply = await at('/healthy')
  expect(reply.headers.get('content-type')).toContain('text/html')
})
