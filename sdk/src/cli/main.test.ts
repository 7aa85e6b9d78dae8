import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { exits, type Io } from './io.ts'
import { main } from './main.ts'

type Answers = Record<string, (body: Record<string, unknown>) => [number, unknown] | Uint8Array>

const shell = (answers: Answers = {}, more: Partial<Io> = {}) => {
  const [out, err]: [string[], string[]] = [[], []]
  const files = new Map<string, string | Uint8Array>()
  const asked: { path: string; body: Record<string, unknown> }[] = []
  const io: Io = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    ...{ env: { PEACE_URL: 'https://peace.test', PEACE_KEY: 'peace_k' }, ask: undefined, home: '/home/nok' },
    read: async (path) => {
      const text = files.get(path)
      if (text === undefined) throw new Error(`${path} is not there`)
      return String(text)
    },
    write: async (path, bytes) => void files.set(path, bytes),
    fetch: (async (url: string, init: RequestInit = {}) => {
      const path = `${init.method ?? 'GET'} ${url.replace('https://peace.test', '').split('?')[0]}`
      const body = JSON.parse(String(init.body ?? '{}')) as Record<string, unknown>
      asked.push({ path, body })
      const answer = answers[path]?.(body) ?? [404, { code: 'not-found', title: 'Not there.', status: 404 }]
      return answer instanceof Uint8Array
        ? new Response(answer as BodyInit)
        : new Response(JSON.stringify(answer[1]), { status: answer[0] })
    }) as typeof fetch,
    ...more,
  }
  return { io, out, err, files, asked }
}

const plan = `plan_${'a'.repeat(64)}`
const quoted = (maxMillis: number): Answers => ({
  'POST /v1/films/f/quotes': () => [200, { plan, maxMillis, units: 5, reused: 2, seconds: 9 }],
  'POST /v1/films/f/builds': () => [200, { jobId: 'j', state: 'QUEUED', heldMillis: maxMillis }],
  'GET /v1/builds/j': () => [200, { id: 'j', state: 'COMPLETED', counts: { wanted: 5, done: 5 }, resultKey: 'k' }],
})

it('builds the plan that was shown, and costs nothing unasked', async () => {
  const free = shell(quoted(0))
  expect(await main(['build', 'f', '--watch'], free.io)).toBe(exits.done)
  expect(free.asked.find(({ path }) => path.endsWith('/builds'))?.body.plan).toBe(plan)
  const paid = shell(quoted(5_000))
  expect(await main(['build', 'f', '--budget', '500'], paid.io)).toBe(exits.usage)
  expect(paid.asked.map(({ path }) => path)).toEqual(['POST /v1/films/f/quotes'])
  expect(paid.asked[0]?.body).toMatchObject({ quality: 'standard', budget: { millis: 500_000 } })
  const refused = shell(quoted(5_000), { ask: async () => false })
  expect(await main(['build', 'f', '--quality', 'standard'], refused.io)).toBe(exits.done)
  expect(refused.out).toEqual(['Nothing was begun.'])
  const agreed = shell(quoted(5_000))
  expect(await main(['build', 'f', '--quality', 'standard', '--yes', '--json'], agreed.io)).toBe(exits.done)
  expect(JSON.parse(agreed.out[0] ?? '')).toMatchObject({ id: 'j' })
})

it('tells a failed build from a refusal, and a refusal from being asked wrongly', async () => {
  const failing = shell({
    ...quoted(0),
    'GET /v1/builds/j': () => [200, { id: 'j', state: 'FAILED', counts: { wanted: 5, done: 1 } }],
  })
  expect(await main(['build', 'f', '--watch'], failing.io)).toBe(exits.failed)
  expect(await main(['status', 'other'], shell().io)).toBe(exits.refused)
  expect(await main(['status'], shell().io)).toBe(exits.usage)
  expect(await main(['dance'], shell().io)).toBe(exits.usage)
  expect(await main(['build', 'f', '--quality', 'best'], shell().io)).toBe(exits.usage)
  expect(await main(['films'], shell({}, { env: { PEACE_URL: 'https://peace.test' } }).io)).toBe(exits.noKey)
  const json = shell()
  await main(['status', 'other', '--json'], json.io)
  expect(JSON.parse(json.err[0] ?? '')).toEqual({ code: 'not-found', says: 'Not there.' })
})

it('keeps what it pulls only when that is what was made', async () => {
  const bytes = new TextEncoder().encode('a film')
  const link = { url: 'https://peace.test/file', bytes: bytes.length, filename: 'ฝน/film.mp4' }
  const answers = (sha256: string): Answers => ({
    'GET /v1/films/f/builds': () => [200, { builds: [{ state: 'FAILED' }, { state: 'COMPLETED', resultKey: 'k' }] }],
    'GET /v1/artifacts/k/download': () => [200, { ...link, sha256 }],
    'GET /file': () => bytes,
  })
  const good = shell(answers(createHash('sha256').update(bytes).digest('hex')))
  expect(await main(['pull', 'f', '--to', 'out'], good.io)).toBe(exits.done)
  expect([...good.files.keys()]).toEqual(['out/ฝน_film.mp4'])
  const bad = shell(answers('0'.repeat(64)))
  expect(await main(['pull', 'f'], bad.io)).toBe(exits.failed)
  expect(bad.files.size).toBe(0)
})

it('keeps a key only after it was let in', async () => {
  const refused = shell({}, { env: {} })
  expect(await main(['login', '--url', 'https://peace.test', '--key', 'peace_x'], refused.io)).toBe(exits.refused)
  expect(refused.files.size).toBe(0)
  const { io, files } = shell({ 'GET /v1/films': () => [200, { films: [] }] }, { env: {} })
  expect(await main(['login', '--url', 'https://peace.test', '--key', 'peace_x'], io)).toBe(exits.done)
  expect(JSON.parse(String(files.get('/home/nok/.config/peace/settings.json')))).toEqual({
    url: 'https://peace.test',
    key: 'peace_x',
  })
})
