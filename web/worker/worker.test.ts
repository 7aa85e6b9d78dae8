import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'

// The worker in Node: a real server and real fetches, and caches that keep by address alone, as those of a browser here do.
type Answer = { status: number; body: string }
let server: Server
let origin: string
const site = new Map<string, Answer>()
const asked: string[] = []
const trueFetch = globalThis.fetch

class MemoryCache {
  readonly kept = new Map<string, Response>()
  put = async (path: string, found: Response) => void this.kept.set(path, found)
  match = async (path: string) => this.kept.get(path)?.clone()
  keys = async () => [...this.kept.keys()].map((path) => ({ url: `${origin}${path}` }))
}
let caches: Map<string, MemoryCache>
const storage = {
  open: async (name: string) => {
    const cache = caches.get(name) ?? new MemoryCache()
    caches.set(name, cache)
    return cache
  },
  keys: async () => [...caches.keys()],
  delete: async (name: string) => caches.delete(name),
  match: async (path: string, { cacheName }: { cacheName?: string } = {}) => {
    for (const [name, cache] of caches) {
      const found = cacheName === undefined || cacheName === name ? await cache.match(path) : undefined
      if (found) return found
    }
    return undefined
  },
}

type Heard = (event: Record<string, unknown>) => void
let heard: Map<string, Heard>
const entry = '/assets/entry-2.js'

const begin = async (files: string[] = ['/', entry, '/assets/room-2.js', '/before-paint.js']) => {
  heard = new Map()
  vi.stubGlobal('caches', storage)
  vi.stubGlobal('site', { entry, files })
  vi.stubGlobal('self', {
    location: { origin },
    addEventListener: (name: string, hear: Heard) => heard.set(name, hear),
    clients: { claim: async () => undefined },
    skipWaiting: async () => undefined,
  })
  vi.stubGlobal('fetch', (input: string | { url: string }, init?: RequestInit) =>
    trueFetch(new URL(typeof input === 'string' ? input : input.url, origin), init),
  )
  vi.resetModules()
  await import('./worker.ts')
}

const wait = async (name: 'install' | 'activate'): Promise<void> => {
  let until: Promise<unknown> | undefined
  heard.get(name)?.({ waitUntil: (work: Promise<unknown>) => (until = work) })
  await until
}
const get = (path: string, mode = 'cors'): Promise<Response> | undefined => {
  let given: Promise<Response> | undefined
  const url = path.startsWith('http') ? path : `${origin}${path}`
  heard.get('fetch')?.({
    request: { url, method: 'GET', mode },
    respondWith: (response: Promise<Response>) => (given = response),
  })
  return given
}
const text = async (response: Promise<Response> | undefined) => (await response)?.text()
const put = (cache: string, path: string, body: string) =>
  storage.open(cache).then((each) => each.put(path, new Response(body)))
const serve = (path: string, body: string, status = 200) => site.set(path, { status, body })

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    asked.push(url)
    const { status, body } = site.get(url) ?? { status: 404, body: 'not here' }
    if (status === 0) response.destroy()
    else response.writeHead(status).end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.close()
})
beforeEach(() => {
  caches = new Map()
  asked.length = 0
  site.clear()
  serve('/', `<script src="${entry}">`)
  serve(entry, 'entry')
  serve('/assets/room-2.js', 'room')
  serve('/before-paint.js', 'paint')
})
afterEach(() => vi.unstubAllGlobals())

// The network is gone.
const cut = () => {
  for (const path of site.keys()) site.set(path, { status: 0, body: '' })
}

test('every file of the build is kept when the worker is installed, and what was kept before is not fetched again', async () => {
  await put('app-/assets/entry-1.js', '/assets/room-2.js', 'room of before')
  await begin()
  await wait('install')
  expect([...(caches.get(`app-${entry}`)?.kept.keys() ?? [])].sort()).toEqual(
    ['/', entry, '/assets/room-2.js', '/before-paint.js'].sort(),
  )
  expect(asked).not.toContain('/assets/room-2.js')
})

test.each([
  ['a file is missing', () => site.delete('/assets/room-2.js')],
  ['a file answers 503', () => serve('/assets/room-2.js', 'unwell', 503)],
  ['the page is already that of another version', () => serve('/', '<script src="/assets/entry-3.js">')],
])('nothing is installed while %s', async (_, spoil) => {
  await begin()
  spoil()
  await expect(wait('install')).rejects.toThrow()
})

test('the page is that of the server, and of this very version when there is no network', async () => {
  await put('app-/assets/entry-1.js', '/', 'the page of before')
  await begin()
  await wait('install')
  serve('/films', 'newest page')
  expect(await text(get('/films', 'navigate'))).toBe('newest page')
  serve('/films', '', 0)
  expect(await text(get('/films', 'navigate'))).toContain(entry)
})

test('a page of the version before is never shown for this one', async () => {
  await put('app-/assets/entry-1.js', '/', 'the page of before')
  await begin()
  serve('/films', '', 0)
  await expect(get('/films', 'navigate')).rejects.toThrow()
})

test('a server that is not well gives way to what is kept, and its word is shown where nothing is', async () => {
  await begin()
  serve('/films', 'Back at noon', 503)
  const shown = await get('/films', 'navigate')
  expect([shown?.status, await shown?.text()]).toEqual([503, 'Back at noon'])
  await wait('install')
  const kept = await get('/films', 'navigate')
  expect([kept?.status, (await kept?.text())?.includes(entry)]).toEqual([200, true])
  serve('/gone', 'No such page', 404)
  expect((await get('/gone', 'navigate'))?.status).toBe(404)
})

test('which project this is comes fresh, is kept, and comes from the device when the server is away or unwell', async () => {
  await begin()
  const path = '/__/firebase/init.js?useEmulator=true'
  serve(path, 'project 1')
  expect(await text(get(path))).toBe('project 1')
  serve(path, 'project 2')
  expect(await text(get(path))).toBe('project 2')
  for (const status of [503, 0]) {
    serve(path, 'unwell', status)
    expect(await text(get(path))).toBe('project 2')
  }
  serve(path, 'not found', 404)
  expect((await get(path))?.status).toBe(404)
  serve(path, '', 0)
  expect(await text(get(path))).toBe('project 2')
})

test('a file comes from the device without asking; one of the version before for a tab that runs it; an unknown one is not kept', async () => {
  await put('app-/assets/entry-1.js', '/assets/room-1.js', 'old room')
  await begin()
  await wait('install')
  serve('/assets/late.js', 'late')
  asked.length = 0
  expect(await text(get('/assets/room-2.js'))).toBe('room')
  expect(await text(get('/assets/room-1.js'))).toBe('old room')
  expect(asked).toEqual([])
  expect(await text(get('/assets/late.js'))).toBe('late')
  cut()
  await expect(get('/assets/late.js')).rejects.toThrow()
})

test('what is not the worker’s is left to the browser, and nothing of it is kept', async () => {
  await begin()
  for (const url of ['/health', 'https://firestore.googleapis.com/Listen', '/agent/peace-agent.mjs'])
    expect(get(url)).toBeUndefined()
  expect(caches.size).toBe(0)
})

test('when it begins, the newest two versions stay and older ones go', async () => {
  for (const name of ['app-a', 'app-b', 'project']) await put(name, '/', name)
  await begin()
  await wait('install')
  await wait('activate')
  expect([...caches.keys()]).toEqual(['app-b', 'project', `app-${entry}`])
})
