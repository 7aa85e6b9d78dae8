import { onFarewell } from './farewell.ts'

// The strip's small pictures, as many as fit: without a connection the film is still seen.
const cacheName = 'pictures'
const most = 800

let waiting: { id: string; url: string }[] = []
// A bucket that lets no page read its files would only fill the console.
let refused = false

onFarewell(() => void globalThis.caches?.delete(cacheName))

const pathOf = (id: string) => `/kept-picture/${encodeURIComponent(id)}`

const keepSome = async (): Promise<void> => {
  const some = waiting
  waiting = []
  const cache = await caches.open(cacheName)
  for (const { id, url } of some) {
    if (await cache.match(pathOf(id))) continue
    const found = await fetch(url, { cache: 'force-cache' })
    if (found.ok) await cache.put(pathOf(id), found)
  }
  const known = await cache.keys()
  for (const old of known.slice(0, -most)) await cache.delete(old)
}

export const keepPicture = (id: string, url: string): void => {
  if (refused || !globalThis.caches || !('requestIdleCallback' in window)) return
  waiting.push({ id, url })
  if (waiting.length > 1) return
  requestIdleCallback(() =>
    keepSome().catch(() => {
      refused = navigator.onLine
    }),
  )
}

export const keptPicture = async (id: string): Promise<string | undefined> => {
  const kept = await globalThis.caches?.match(pathOf(id))
  return kept && URL.createObjectURL(await kept.blob())
}
