import { apiVersion } from '../calls.ts'
import type { Given } from './arguments.ts'
import type { Io } from './io.ts'
import { clientFor, settingsFor } from './settings.ts'

export type Finding = { what: string; ok: boolean; says: string }

// Whatever stands between a program and its film, looked at one after the other.
export const doctor = async (io: Io, given: Given): Promise<Finding[]> => {
  const found: Finding[] = []
  const look = async (what: string, run: () => Promise<string>): Promise<void> => {
    found.push(
      await run().then(
        (says) => ({ what, ok: true, says }),
        (error: unknown) => ({ what, ok: false, says: error instanceof Error ? error.message : String(error) }),
      ),
    )
  }
  await look('settings', async () => (await settingsFor(io, given)).url)
  if (!found.every(({ ok }) => ok)) return found
  await look('server', async () => {
    const { url } = await settingsFor(io, given)
    const reply = await io.fetch(`${url.replace(/\/$/, '')}/openapi.json`)
    const { info } = (await reply.json()) as { info: { version: string } }
    if (info.version !== apiVersion)
      throw new Error(`it speaks ${info.version}, this program ${apiVersion}: update one of them`)
    return info.version
  })
  const client = await clientFor(io, given)
  await look(
    'key',
    async () => `${(await client.listFilms({ limit: 1 })).films.length > 0 ? 'films are seen' : 'no film yet'}`,
  )
  await look('machines', async () => {
    const { backends } = await client.listBackends({})
    return `${backends.length} backends`
  })
  return found
}
