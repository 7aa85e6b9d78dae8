import { answerTo } from './answer.ts'

// While the app is worked on its files have no names of their own content: whatever the server says is the newest, and what
// it said last opens when it is gone. Never first: an edit is seen at once.
declare const self: ServiceWorkerGlobalScope

const name = 'hot'
// The server's own words between it and the page, which are never what a file holds.
const isTalk = (request: Request): boolean => request.headers.get('accept') === 'text/x-vite-ping'

const isFile = ({ pathname }: URL): boolean =>
  /^\/(@|src\/|node_modules\/|worker\/|core\/)|\.[a-z0-9]+$/i.test(pathname)

const keep = async (key: string, found: Response): Promise<void> => {
  if (found.status === 200 && !found.redirected) await (await caches.open(name)).put(key, found)
}

const newestOr = async (request: Request, key: string): Promise<Response> => {
  try {
    const found = await fetch(request)
    // Kept beside the answer, which nobody waits for.
    void keep(key, found.clone()).catch(() => undefined)
    return found
  } catch (error) {
    const kept = await caches.match(key, { cacheName: name })
    if (kept) return kept
    throw error
  }
}

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (isTalk(request)) return
  const answer = answerTo(request, self.location.origin)
  if (answer === 'page') event.respondWith(newestOr(request, '/'))
  else if (answer !== 'network' || (request.method === 'GET' && url.origin === self.location.origin && isFile(url)))
    event.respondWith(newestOr(request, request.url))
})

// What the page had fetched before this worker saw it.
self.addEventListener('message', (event) => {
  const urls: unknown = event.data
  if (!Array.isArray(urls)) return
  event.waitUntil(
    (async () => {
      const known = new Set((await (await caches.open(name)).keys()).map(({ url }) => url))
      for (const url of urls.map(String).filter((each) => !known.has(each)))
        await fetch(url).then(
          (found) => keep(new URL(url).pathname === '/' ? '/' : url, found),
          () => undefined,
        )
    })(),
  )
})
