import { answerTo, outlived } from './answer.ts'

// Keeps the app on the device, so that it opens without a network. Built with the app, which tells it what there is.
declare const self: ServiceWorkerGlobalScope
declare const site: { entry: string; files: string[] }

const { entry, files } = site

const prefix = 'app-'
const own = `${prefix}${entry}`
const project = 'project'
const atOnce = 4
// A network that does not answer is no network.
const patienceMs = 4000

const keep = async (cache: Cache, path: string): Promise<void> => {
  // A file of the version before that did not change is not fetched again.
  const known = await caches.match(path)
  if (known && path.startsWith('/assets/')) return cache.put(path, known)
  const found = await fetch(path, { cache: path.startsWith('/assets/') ? 'default' : 'reload' })
  if (!found.ok) throw new Error(`${path} answered ${found.status}`)
  // An update between two fetches would leave a page whose files are another version's; the next visit tries again.
  if (path === '/' && !(await found.clone().text()).includes(entry)) throw new Error('Updated meanwhile')
  await cache.put(path, found)
}

const keepAll = async (): Promise<void> => {
  const cache = await caches.open(own)
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname))
  const wanted = files.filter((path) => !kept.has(path))
  while (wanted.length > 0) await Promise.all(wanted.splice(0, atOnce).map((path) => keep(cache, path)))
}

const inCache = (path: string, cacheName: string): Promise<Response | undefined> => caches.match(path, { cacheName })

// A tab opened before an update asks for files of the version it runs: what is named by its content is right in any cache.
const file = async (request: Request): Promise<Response> => {
  const { pathname } = new URL(request.url)
  return (await inCache(pathname, own)) ?? (await caches.match(pathname)) ?? fetch(request)
}

// A server that is not well is worse than what is kept, and better than nothing.
const freshOr = async (ask: () => Promise<Response>, kept: () => Promise<Response | undefined>): Promise<Response> => {
  const found = await ask().catch((error: unknown) => ({ error }))
  if (found instanceof Response && found.status < 500) return found
  const before = await kept()
  if (before) return before
  if (found instanceof Response) return found
  throw found.error
}

const fresh = (request: Request): Promise<Response> => {
  const { pathname, search } = new URL(request.url)
  const path = `${pathname}${search}`
  return freshOr(
    async () => {
      const found = await fetch(request, { signal: AbortSignal.timeout(patienceMs) })
      if (found.ok && path.startsWith('/__/')) await (await caches.open(project)).put(path, found.clone())
      return found
    },
    async () => (await inCache(path, own)) ?? inCache(path, project),
  )
}

const page = (request: Request): Promise<Response> =>
  freshOr(
    () => fetch(request.url, { signal: AbortSignal.timeout(patienceMs), credentials: 'same-origin' }),
    () => inCache('/', own),
  )

self.addEventListener('install', (event) => event.waitUntil(keepAll()))

self.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(outlived(names, prefix).map((name) => caches.delete(name))))
      // The page that brought the worker keeps its rooms at once.
      .then(() => self.clients.claim()),
  ),
)

self.addEventListener('fetch', (event) => {
  const { request } = event
  const answer = answerTo(request, self.location.origin)
  if (answer === 'kept') event.respondWith(file(request))
  if (answer === 'fresh') event.respondWith(fresh(request))
  if (answer === 'page') event.respondWith(page(request))
})

// A new version waits until somebody asks for it, or until no tab runs the old one.
self.addEventListener('message', (event) => {
  if (event.data === 'which') event.ports[0]?.postMessage(entry)
  if (event.data === 'take over') void self.skipWaiting()
})
