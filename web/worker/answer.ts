// How the worker answers a request.
// `kept`: a file named by its content, from the device first. `fresh`: from the network, from the device when there is none.
// `page`: the one page of the app, fresh. `network`: not the worker's matter; nothing of it is ever kept.
export type Answer = 'kept' | 'fresh' | 'page' | 'network'

type Asked = { method: string; url: string; mode: string; destination?: string }

const fresh = new Set(['/before-paint.js', '/favicon.svg', '/__/firebase/init.js', '/__/firebase/init.json'])

// Other things live at the same address: Hosting's own, a function, the agent to be downloaded, the guests' page.
const elsewhere = /^\/(__|health|local|agent|r)(\/|$)/

export const answerTo = ({ method, url, mode }: Asked, origin: string): Answer => {
  const { origin: theirs, pathname } = new URL(url)
  if (method !== 'GET' || theirs !== origin) return 'network'
  if (fresh.has(pathname)) return 'fresh'
  if (pathname.startsWith('/assets/')) return 'kept'
  const isFile = /\.[a-z0-9]+$/i.test(pathname)
  return mode === 'navigate' && !isFile && !elsewhere.test(pathname) ? 'page' : 'network'
}

// Where the app is served from its sources, no file is named by its content: whatever a page is made of is asked of the
// server first, always. What Vite and its page say to each other (`/__…`, a question of nothing in particular) is theirs alone.
export const answerHot = (asked: Asked, origin: string): Answer => {
  const answer = answerTo(asked, origin)
  if (answer !== 'network') return answer === 'page' ? 'page' : 'fresh'
  const { origin: theirs, pathname } = new URL(asked.url)
  const isPart = asked.destination ? asked.mode !== 'navigate' : /\.[a-z0-9]+$/i.test(pathname)
  const isOurs = asked.method === 'GET' && theirs === origin && !elsewhere.test(pathname) && !pathname.startsWith('/__')
  return isOurs && isPart ? 'fresh' : 'network'
}

// Vite names an edited file by the time of the edit, and a package's by how it was packed. What is kept has the plain name,
// in itself and where it is asked for: of a file that was kept before an edit and one kept after it, both mean the same third.
const times = /^(t=\d{13}|v=[0-9a-f]{8})$/
const plainQuery = (query: string): string => {
  const rest = query.split('&').filter((part) => part !== '' && !times.test(part))
  return rest.length > 0 ? `?${rest.join('&')}` : ''
}
export const plainName = (url: string): string => {
  const { pathname, search } = new URL(url)
  return `${pathname}${plainQuery(search.slice(1))}`
}
export const withPlainNames = (code: string): string =>
  code.replace(
    /\?((?:[\w.%-]{1,40}(?:=[\w.%-]{0,80})?&)?(?:t=\d{13}|v=[0-9a-f]{8})(?:&[\w=.%-]{0,80})?)(?=["'`])/g,
    (_, query: string) => plainQuery(query),
  )

// The newest two stay: a tab opened before an update still finds its rooms.
export const outlived = (names: readonly string[], prefix: string): string[] =>
  names.filter((name) => name.startsWith(prefix)).slice(0, -2)
