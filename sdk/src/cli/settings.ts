import { type Client, peace } from '../client.ts'
import type { Given } from './arguments.ts'
import { textOf } from './arguments.ts'
import { type Io, Usage } from './io.ts'
import { type Leave, renewed } from './login.ts'

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

// A flag before the environment, that before what was kept.
export const settingsFor = async (io: Io, given: Given): Promise<Settings> => {
  const kept = await stored(io)
  const key = textOf(given, 'key') ?? io.env.PEACE_KEY ?? kept.key
  const url = textOf(given, 'url') ?? io.env.PEACE_URL ?? kept.url
  if (url === undefined) throw new Usage('where is the platform? --url, or PEACE_URL')
  if (key === undefined)
    throw new NoKey(
      'There is no key. Say yes in the browser (peace login), or make one under Workspace → Keys for programs.',
    )
  const { refresh, until, tokens } = kept
  if (key !== kept.key || url !== kept.url || refresh === undefined || until === undefined || tokens === undefined)
    return { url, key }
  const leave = await renewed(io, { key, refresh, until, tokens })
  // Kept before it is used: the older one is worth nothing any more.
  if (leave) await keepSettings(io, { url, ...leave })
  return { url, key: leave?.key ?? key }
}

// Where the platform is, for whoever has no key yet.
export const urlFor = async (io: Io, given: Given): Promise<string> => {
  const url = textOf(given, 'url') ?? io.env.PEACE_URL ?? (await stored(io)).url
  if (url === undefined) throw new Usage('where is the platform? --url, or PEACE_URL')
  return url.replace(/\/$/, '')
}

export const clientFor = async (io: Io, given: Given): Promise<Client> => {
  const language = (io.env.LC_ALL ?? io.env.LANG ?? '').startsWith('th') ? 'th' : 'en'
  return peace({ ...(await settingsFor(io, given)), language, fetch: io.fetch })
}
