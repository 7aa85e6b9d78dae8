import { type Client, peace } from '../client.ts'
import type { Given } from './arguments.ts'
import { textOf } from './arguments.ts'
import { type Io, Usage } from './io.ts'

export type Settings = { url: string; key: string }
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
    throw new NoKey('There is no key. Make one under Workspace → Keys for programs, then: peace login --key …')
  return { url, key }
}

export const clientFor = async (io: Io, given: Given): Promise<Client> => {
  const language = (io.env.LC_ALL ?? io.env.LANG ?? '').startsWith('th') ? 'th' : 'en'
  return peace({ ...(await settingsFor(io, given)), language, fetch: io.fetch })
}
