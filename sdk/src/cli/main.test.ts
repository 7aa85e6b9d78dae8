import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { alone } from './alone.ts'
import { exits, type Io } from './io.ts'
import { main } from './main.ts'
import { settingsFor } from './settings.ts'

type Answers = Record<string, (body: Record<string, unknown>) => [number, unknown] | Uint8Array>

const shell = (answers: Answers = {}, more: Partial<Io> = {}) => {
  const [out, err]: [string[], string[]] = [[], []]
  const files = new Map<string, string | Uint8Array>()
  const asked: { path: string; body: Record<string, unknown> }[] = []
  const io: Io = {
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
    ...{ env: { PEACE_URL: 'https://peace.test', PEACE_KEY: 'peace_k' }, ask: undefined, home: '/home/nok' },
    ...{ now: () => 1_000, listen: undefined },
    read: async (path) => {
      const text = files.get(path)
      if (text === undefined) throw new Error(`${path} is not there`)
      return String(text)
    },
    write: async (path, bytes) => void files.set(path, bytes),
    alone: (_, work) => work(),
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
  const soon = shell(quoted(0))
  expect(await main(['build', 'f', '--budget', '500', '--within', '30'], soon.io)).toBe(exits.done)
  expect(soon.asked[0]?.body).toMatchObject({ budget: { withinMs: 1_800_000 } })
  expect(await main(['build', 'f', '--within', '30'], shell().io)).toBe(exits.usage)
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

const metadata = {
  issuer: 'https://peace.test',
  authorization_endpoint: 'https://peace.test/oauth/authorize',
  token_endpoint: 'https://peace.test/oauth/token',
}

// A person at a browser who says what they are told to, to whoever sent them.
const browser = (says: (asked: URLSearchParams) => Record<string, string>, tokens: unknown = {}) => {
  const forms: URLSearchParams[] = []
  let answer: (said: URLSearchParams) => void = () => undefined
  const came = new Promise<URLSearchParams>((done) => {
    answer = done
  })
  const made = shell(
    {},
    {
      ...{ env: { PEACE_URL: 'https://peace.test' } },
      listen: async () => ({ port: 5123, came, close: () => undefined }),
      browse: (address) => answer(new URLSearchParams(says(new URL(address).searchParams))),
      fetch: (async (url: string, init: RequestInit = {}) => {
        if (url.endsWith('/oauth-authorization-server')) return Response.json(metadata)
        const form = new URLSearchParams(String(init.body))
        forms.push(form)
        const fresh = { access_token: `key-${forms.length}`, refresh_token: `again-${forms.length}`, expires_in: 3600 }
        return Response.json({ ...fresh, ...(tokens as object) })
      }) as typeof fetch,
    },
  )
  return { ...made, forms }
}
const yes = (asked: URLSearchParams) => ({ code: 'c', state: String(asked.get('state')), iss: metadata.issuer })

it('is let in by a yes in the browser, with a proof of its own, and goes on after the hour', async () => {
  const { io, forms, files } = browser(yes)
  expect(await main(['login'], io)).toBe(exits.done)
  expect(Object.fromEntries(forms[0] ?? [])).toMatchObject({
    ...{ client_id: 'peace-cli', grant_type: 'authorization_code', code: 'c' },
    redirect_uri: 'http://127.0.0.1:5123/callback',
  })
  const given = { words: [], flags: {} }
  expect(await settingsFor(io, given)).toEqual({ url: 'https://peace.test', key: 'key-1' })
  const later = { ...io, now: () => 3_600_000 }
  expect(await settingsFor(later, given)).toEqual({ url: 'https://peace.test', key: 'key-2' })
  expect(forms[1]?.get('refresh_token')).toBe('again-1')
  expect([...files.values()].join()).toContain('again-2')
})

it('of two that go on after the hour at once one is let in anew, and the other with it', async () => {
  const { io, forms } = browser(yes)
  expect(await main(['login'], io)).toBe(exits.done)
  const folder = mkdtempSync(join(tmpdir(), 'peace-alone-'))
  const path = join(folder, 'settings.json')
  const later: Io = { ...io, now: () => 3_600_000, alone: (_, work) => alone(path, work) }
  const given = { words: [], flags: {} }
  const both = await Promise.all([settingsFor(later, given), settingsFor(later, given)])
  rmSync(folder, { recursive: true })
  expect(both.map(({ key }) => key)).toEqual(['key-2', 'key-2'])
  expect(forms).toHaveLength(2)
})

it('tells the key it keeps to nobody but the place that gave it, and no key over an open wire', async () => {
  const { io } = shell({ 'GET /v1/films': () => [200, { films: [] }] }, { env: {} })
  const given = { words: [], flags: {} }
  expect(await main(['login', '--url', 'https://peace.test', '--key', 'peace_x'], io)).toBe(exits.done)
  expect((await settingsFor({ ...io, env: { PEACE_URL: 'https://peace.test/' } }, given)).key).toBe('peace_x')
  const elsewhere = { ...io, env: { PEACE_URL: 'https://evil.test' } }
  await expect(settingsFor(elsewhere, given)).rejects.toThrow('is for https://peace.test')
  expect(await main(['films', '--url', 'https://peace.test.evil.test'], io)).toBe(exits.noKey)
  const own = { ...elsewhere, env: { ...elsewhere.env, PEACE_KEY: 'peace_y' } }
  expect(await settingsFor(own, given)).toEqual({ url: 'https://evil.test', key: 'peace_y' })
  for (const url of ['http://peace.test', 'ftp://peace.test', 'nowhere', 'http://127.0.0.1.evil.test'])
    expect([url, await main(['films', '--url', url, '--key', 'peace_y'], io)]).toEqual([url, exits.usage])
  expect((await settingsFor(io, { words: [], flags: { url: 'http://127.0.0.1:5000', key: 'k' } })).key).toBe('k')
})

it('believes no answer to another question, of another place, or a no', async () => {
  for (const says of [
    (asked: URLSearchParams) => ({ ...yes(asked), state: 'x' }),
    (asked: URLSearchParams) => ({ ...yes(asked), iss: 'https://evil.test' }),
    (asked: URLSearchParams) => ({ error: 'access_denied', state: String(asked.get('state')), iss: metadata.issuer }),
  ]) {
    const { io, forms, files } = browser(says)
    expect(await main(['login'], io)).toBe(exits.noKey)
    expect([forms.length, files.size]).toEqual([0, 0])
  }
  expect(await main(['login'], shell({}, { env: { PEACE_URL: 'https://peace.test' } }).io)).toBe(exits.usage)
})

it('finishes its words in three shells', async () => {
  for (const name of ['bash', 'zsh', 'fish']) {
    const { io, out } = shell()
    expect(await main(['completion', name], io)).toBe(exits.done)
    expect(out[0]).toContain('login')
  }
  expect(await main(['completion', 'tcsh'], shell().io)).toBe(exits.usage)
})

it('gives a folder its film, which is the one that is meant from then on', async () => {
  const { io, files, asked } = shell({
    ...quoted(0),
    'POST /v1/films': () => [200, { filmId: 'f', scenes: 1, shots: 2 }],
  })
  files.set('ferry.fountain', 'INT. FERRY - NIGHT')
  expect(await main(['build'], io)).toBe(exits.usage)
  expect(await main(['init', 'ferry.fountain'], io)).toBe(exits.done)
  expect(JSON.parse(String(files.get('peace.json')))).toEqual({ film: 'f', script: 'ferry.fountain' })
  expect(await main(['build', '--watch'], io)).toBe(exits.done)
  expect(asked.at(-1)?.path).toBe('GET /v1/builds/j')
  files.set('peace.json', '{')
  expect(await main(['build'], io)).toBe(exits.usage)
})

it('makes the file that another cutting room reads, and pulls it', async () => {
  const bytes = new TextEncoder().encode('a package')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { io, files, asked } = shell({
    ...quoted(0),
    'GET /v1/artifacts/k/download': () => [
      200,
      { url: 'https://peace.test/file', bytes: bytes.length, filename: 'film-package.zip', sha256 },
    ],
    'GET /file': () => bytes,
  })
  expect(await main(['export', 'otio', 'f', '--to', 'out'], io)).toBe(exits.done)
  expect(asked[0]?.body).toMatchObject({ target: { type: 'delivery', id: 'main', format: 'package' } })
  expect([...files.keys()]).toEqual(['out/film-package.zip'])
})
