import { answerHot, plainName, withPlainNames } from './answer.ts'

// While the app is worked on, whatever the server says is the newest, and what it said last opens when it is gone. Never
// first: an edit is seen at once.
declare const self: ServiceWorkerGlobalScope

const cacheName = 'hot'

const keep = async (name: string, found: Response): Promise<void> => {
  if (found.status === 200 && !found.redirected) await (await caches.open(cacheName)).put(name, found)
}

const kept = async (name: string): Promise<Response | undefined> => {
  const found = await caches.match(name, { cacheName })
  if (!found?.headers.get('Content-Type')?.includes('javascript')) return found
  return new Response(withPlainNames(await found.text()), { headers: found.headers })
}

self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const answer = answerHot(request, self.location.origin)
  if (answer === 'network') return
  const name = answer === 'page' ? '/' : plainName(request.url)
  const answered = (async () => {
    try {
      const found = await fetch(request)
      // Kept beside the answer, which does not wait for it.
      event.waitUntil(keep(name, found.clone()).catch(() => undefined))
      return found
    } catch (error) {
      const before = await kept(name)
      if (before) return before
      throw error
    }
  })()
  event.respondWith(answered)
})

// What the page had fetched before this worker was there: the browser still has it.
self.addEventListener('message', (event) => {
  const urls: unknown = event.data
  if (!Array.isArray(urls)) return
  const keepAll = async () => {
    for (const url of urls.map(String)) {
      if (answerHot({ method: 'GET', url, mode: 'cors', destination: 'script' }, self.location.origin) === 'network')
        continue
      const found = await fetch(url, { cache: 'force-cache' }).catch(() => undefined)
      if (found) await keep(plainName(url), found).catch(() => undefined)
    }
  }
  event.waitUntil(keepAll())
})
