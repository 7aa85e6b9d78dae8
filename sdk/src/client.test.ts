import { expect, it } from 'vitest'
import { peace } from './client.ts'
import { watch } from './watch.ts'

type Sent = { url: string; init: RequestInit }
const answering = (...replies: [number, unknown, Record<string, string>?][]) => {
  const sent: Sent[] = []
  const waited: number[] = []
  const client = peace({
    ...{ url: 'https://peace.test/', key: 'peace_k', language: 'th' },
    fetch: (async (url: string, init: RequestInit) => {
      sent.push({ url, init })
      const [status, body, headers = {}] = replies[Math.min(sent.length, replies.length) - 1] ?? [200, {}]
      return new Response(JSON.stringify(body), { status, headers })
    }) as typeof fetch,
    pause: async (ms) => void waited.push(ms),
  })
  return { client, sent, waited }
}

it('puts what stands in the address there, and the rest into the query or the body', async () => {
  const { client, sent } = answering([200, {}])
  await client.listShots({ filmId: 'a/b', sceneId: 's', limit: 2 })
  await client.quote({ filmId: 'f', stop: 'cut', quality: 'draft' })
  expect(sent.map(({ url }) => url)).toEqual([
    'https://peace.test/v1/films/a%2Fb/shots?sceneId=s&limit=2',
    'https://peace.test/v1/films/f/quotes',
  ])
  expect(sent[0]?.init.headers).toMatchObject({ authorization: 'Bearer peace_k', 'accept-language': 'th' })
  expect(JSON.parse(String(sent[1]?.init.body))).toEqual({ stop: 'cut', quality: 'draft' })
})

it('asks again where nothing was begun, as long as it is told, with the same wish', async () => {
  const busy = { code: 'too-many-requests', title: 'Wait.', values: {} }
  const { client, sent, waited } = answering([429, busy, { 'retry-after': '7' }], [503, {}], [200, { filmId: 'f' }])
  expect(await client.createFilm({ language: 'th' })).toEqual({ filmId: 'f' })
  expect(waited).toEqual([7_000, 2_000])
  const keys = sent.map(({ init }) => (init.headers as Record<string, string>)['idempotency-key'])
  expect(new Set(keys).size).toBe(1)
})

it('is refused by code and in words, and what no machine of ours said is told as such', async () => {
  const refused = answering([409, { code: 'plan-changed', title: 'แผนเปลี่ยนแล้ว', values: { nowMillis: 5 } }])
  await expect(refused.client.cancelBuild({ jobId: 'j' })).rejects.toMatchObject({
    code: 'plan-changed',
    status: 409,
    message: 'แผนเปลี่ยนแล้ว',
    values: { nowMillis: 5 },
  })
  await expect(answering([404, '<html>']).client.listFilms({})).rejects.toMatchObject({ code: 'unreachable' })
})

it('watches a build to its end', async () => {
  const { client } = answering([200, { state: 'QUEUED' }], [200, { state: 'COMPOSING' }], [200, { state: 'FAILED' }])
  const states: string[] = []
  for await (const { state } of watch(client, 'j')) states.push(state)
  expect(states).toEqual(['QUEUED', 'COMPOSING', 'FAILED'])
})
