import type { ApiInput, ApiName, ApiOutput } from '@peace/core/api'
import { call } from './call.ts'
import { toFailure } from './failure.ts'
import { onFarewell } from './farewell.ts'

// Answers that a page only shows, kept on this device: without a connection it shows what was seen last. What another
// person saw at this screen goes with them.
type Shown = Extract<
  ApiName,
  | 'listBackends'
  | 'backendMonth'
  | 'listPayments'
  | 'readReferral'
  | 'listVersions'
  | 'readVersion'
  | 'listPublications'
  | 'listChannels'
>

const cacheName = 'seen'
const most = 200

const keep = async (path: string, answer: unknown): Promise<void> => {
  const cache = await caches.open(cacheName)
  await cache.delete(path)
  await cache.put(path, Response.json(answer))
  const known = await cache.keys()
  for (const old of known.slice(0, -most)) await cache.delete(old)
}

onFarewell(() => void globalThis.caches?.delete(cacheName))

export const callOrSeen = async <N extends Shown>(name: N, input: ApiInput<N>): Promise<ApiOutput<N>> => {
  const path = `/seen/${name}?${encodeURIComponent(JSON.stringify(input))}`
  try {
    const answer = await call(name, input)
    // A device without room shows it now all the same.
    if (globalThis.caches) keep(path, answer).catch(() => undefined)
    return answer
  } catch (error) {
    const kept = toFailure(error).code === 'offline' ? await globalThis.caches?.match(path) : undefined
    if (!kept) throw error
    return (await kept.json()) as ApiOutput<N>
  }
}
