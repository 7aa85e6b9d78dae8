import { type Client, peace } from '../client.ts'
import type { Given } from './arguments.ts'
import { textOf } from './arguments.ts'
import { type Io, Usage } from './io.ts'
import { holds, type Leave, renewed } from './login.ts'

// A key that was made by hand, or one that a yes in the browser gave for an hour.
export type Settings = { url: string; key: string } & Partial<Leave>
const place = ({ env, home }: Io): string => `${env.XDG_CONFIG_HOME ?? `${home}/.config`}/peace/settings.json`

const stored = async (io: Io): Promise<Partial<Settings>> =>
  io.read(place(io)).then(
    (text) => JSON.parse(text) as Partial<Settings>,
    () => ({}),
  )

export const keepSettings = async (io: Io, settings: Settings): Promise<string> => {
  await io.write(place(io), `${JSON.stringify(settings, undefined, 2)}\n`, true)
  return place(io)
}

export class NoKey extends Error {
  override name = 'NoKey'
}

const isLoopback = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host)
const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined)

// A key goes over no wire that others can read.
const safe = (url: string): string => {
  if (!URL.canParse(url)) throw new Usage(`that is no address: ${url}`)
  const { protocol, hostname } = new URL(url)
  if (protocol !== 'https:' && !(protocol === 'http:' && isLoopback(hostname)))
    throw new Usage(`a key is told over https only, not to ${url}`)
  return url
}

const placeOf = (io: Io, given: Given, kept: Partial<Settings>): string => {
  const url = textOf(given, 'url') ?? io.env.PEACE_URL ?? kept.url
  if (url === undefined) throw new Usage('where is the platform? --url, or PEACE_URL')
  return safe(url)
}

// A flag before the environment, that before what was kept.
export const settingsFor = async (io: Io, given: Given): Promise<Settings> => {
  const kept = await stored(io)
  const url = placeOf(io, given, kept)
  // What is kept was given by one place, and is told to no other: a folder's own settings may say where, never to whom.
  const isIts = kept.url !== undefined && originOf(kept.url) === originOf(url)
  const key = textOf(given, 'key') ?? io.env.PEACE_KEY ?? (isIts ? kept.key : undefined)
  if (key === undefined)
    throw new NoKey(
      `${kept.key === undefined || isIts ? 'There is no key.' : `The key that is kept is for ${kept.url}, and was not told to ${url}.`} Say yes in the browser (peace login), or make one under Workspace → Keys for programs.`,
    )
  const { refresh, until, tokens } = kept
  if (key !== kept.key || !isIts || refresh === undefined || until === undefined || tokens === undefined)
    return { url, key }
  if (holds(io, { until })) return { url, key }
  return io.alone(place(io), () => renewKept(io, url))
}

// Leave that is renewed twice is taken for stolen and ends for both. So of two that run at once one renews, and the other
// finds what came of it.
const renewKept = async (io: Io, url: string): Promise<Settings> => {
  const { key, refresh, until, tokens } = await stored(io)
  if (key === undefined || refresh === undefined || until === undefined || tokens === undefined)
    throw new NoKey('The key was given back meanwhile. Again: peace login')
  if (holds(io, { until })) return { url, key }
  const leave = await renewed(io, { refresh, tokens })
  // Kept before it is used: the older one is worth nothing any more.
  await keepSettings(io, { url, ...leave })
  return { url, key: leave.key }
}

// Where the platform is, for whoever has no key yet.
export const urlFor = async (io: Io, given: Given): Promise<string> => {
  return placeOf(io, given, await stored(io)).replace(/\/$/, '')
}

export const clientFor = async (io: Io, given: Given): Promise<Client> => {
  const language = (io.env.LC_ALL ?? io.env.LANG ?? '').startsWith('th') ? 'th' : 'en'
  return peace({ ...(await settingsFor(io, given)), language, fetch: io.fetch })
}
