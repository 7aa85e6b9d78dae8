// How the worker answers a request.
// `kept`: a file named by its content, from the device first. `fresh`: from the network, from the device when there is none.
// `page`: the one page of the app, fresh. `network`: not the worker's matter; nothing of it is ever kept.
export type Answer = 'kept' | 'fresh' | 'page' | 'network'

type Asked = { method: string; url: string; mode: string }

const fresh = new Set(['/before-paint.js', '/favicon.svg', '/__/firebase/init.js', '/__/firebase/init.json'])

// Other things live at the same address: Hosting's own, a function, the agent to be downloaded.
const elsewhere = /^\/(__|health|local|agent)(\/|$)/

export const answerTo = ({ method, url, mode }: Asked, origin: string): Answer => {
  const { origin: theirs, pathname } = new URL(url)
  if (method !== 'GET' || theirs !== origin) return 'network'
  if (fresh.has(pathname)) return 'fresh'
  if (pathname.startsWith('/assets/')) return 'kept'
  const isFile = /\.[a-z0-9]+$/i.test(pathname)
  return mode === 'navigate' && !isFile && !elsewhere.test(pathname) ? 'page' : 'network'
}

// The newest two stay: a tab opened before an update still finds its rooms.
export const outlived = (names: readonly string[], prefix: string): string[] =>
  names.filter((name) => name.startsWith(prefix)).slice(0, -2)
