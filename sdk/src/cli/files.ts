import type { Client } from '../client.ts'
import { type Given, oneOf, textOf, wordAt } from './arguments.ts'
import { type HandedOn, handOn } from './build.ts'
import { filmAt, writeFolder } from './folder.ts'
import { type Io, Usage } from './io.ts'

const digest = async (bytes: Uint8Array): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', bytes as BufferSource)
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

type Fetched = { path: string; bytes: number; sha256: string }

// What came is looked at before it is kept: as long as it should be, and the same.
const fetchFile = async (
  client: Client,
  io: Io,
  unitKey: string,
  name: string | undefined,
  folder: string,
): Promise<Fetched> => {
  const link = await client.download({ unitKey, attachment: true, ...(name === undefined ? {} : { name }) })
  const reply = await io.fetch(link.url)
  if (!reply.ok) throw new Error(`the file could not be fetched (${reply.status})`)
  const bytes = new Uint8Array(await reply.arrayBuffer())
  if (bytes.length !== link.bytes || (await digest(bytes)) !== link.sha256)
    throw new Error('what came is not what was made; nothing was written. Try again.')
  const path = `${folder}/${link.filename.replace(/[/\\]/g, '_')}`
  await io.write(path, bytes)
  return { path, bytes: bytes.length, sha256: link.sha256 }
}

const latestOf = async (client: Client, filmId: string): Promise<string> => {
  let after: string | undefined
  do {
    const page = await client.listBuilds({ filmId, ...(after === undefined ? {} : { after }) })
    const made = page.builds.find(({ state, resultKey }) => state === 'COMPLETED' && resultKey !== undefined)
    if (made?.resultKey !== undefined) return made.resultKey
    after = page.next
  } while (after !== undefined)
  throw new Error('no build of this film is finished yet: peace build FILM --watch')
}

export const pull = async (client: Client, io: Io, given: Given): Promise<Fetched> =>
  fetchFile(client, io, await latestOf(client, await filmAt(io, given, 1)), undefined, textOf(given, 'to') ?? '.')

// What is a file of its own, by the name it is asked for: OpenTimelineIO comes with its clips, or it would point at nothing.
const handed: Record<string, HandedOn> = {
  ...{ otio: 'package', package: 'package', prores: 'prores', h265: 'h265', webm: 'webm', gif: 'gif' },
}

// A film in time, as another program reads it: whatever lies beside its captions, by format.
export const exportFilm = async (client: Client, io: Io, given: Given): Promise<Fetched> => {
  const format = wordAt(given, 1, 'format')
  const filmId = await filmAt(io, given, 2)
  const file = Object.hasOwn(handed, format) ? handed[format] : undefined
  if (file) {
    const key = await handOn(client, io, given, filmId, file)
    return fetchFile(client, io, key, undefined, textOf(given, 'to') ?? '.')
  }
  const known = new Set<string>()
  let newest: { key: string; name: string; createdAt: number } | undefined
  let after: string | undefined
  do {
    const page = await client.listArtifacts({ filmId, limit: 100, ...(after === undefined ? {} : { after }) })
    for (const { key, createdAt, files } of page.artifacts)
      for (const { role, name } of files) {
        known.add(role)
        if (role === format && createdAt > (newest?.createdAt ?? 0)) newest = { key, name, createdAt }
      }
    after = page.next
  } while (after !== undefined)
  if (!newest) {
    const there = [...known].filter((role) => !['main', 'thumbnail', 'preview', 'stem'].includes(role))
    throw new Usage(`this film has no ${format}; it has ${there.join(', ') || 'nothing yet'}`)
  }
  return fetchFile(client, io, newest.key, newest.name, textOf(given, 'to') ?? '.')
}

export const importScript = async (client: Client, io: Io, given: Given) => {
  const path = wordAt(given, 1, 'script')
  const script = await io.read(path)
  const language = oneOf(given, 'language', ['th', 'en'] as const, /[ก-๙]/.test(script) ? 'th' : 'en')
  const title = textOf(given, 'title')
  const filmId = textOf(given, 'film')
  return client.createFilm({
    ...{ language, script },
    ...(title === undefined ? {} : { title }),
    ...(filmId === undefined ? {} : { filmId }),
  })
}

// A film of the folder's script, and the folder is its from then on.
export const init = async (client: Client, io: Io, given: Given) => {
  const made = await importScript(client, io, given)
  await writeFolder(io, { film: made.filmId, script: wordAt(given, 1, 'script') })
  return made
}
