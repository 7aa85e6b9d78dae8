import { type Given, textOf, wordAt } from './arguments.ts'
import { type Io, Usage } from './io.ts'

// A folder of one film: `peace init` writes down which, so that the commands after it need not be told.
export const folderFile = 'peace.json'
type Folder = { film: string; script: string }

export const writeFolder = (io: Io, folder: Folder): Promise<void> =>
  io.write(folderFile, `${JSON.stringify(folder, undefined, 2)}\n`)

const ownFilm = async (io: Io): Promise<string | undefined> => {
  const text = await io.read(folderFile).catch(() => undefined)
  if (text === undefined) return undefined
  try {
    const { film } = JSON.parse(text) as Partial<Folder>
    if (typeof film === 'string' && film !== '') return film
  } catch {}
  throw new Usage(`${folderFile} names no film: say which, or run peace init again`)
}

export const filmAt = async (io: Io, given: Given, at: number): Promise<string> =>
  given.words[at] ?? textOf(given, 'film') ?? (await ownFilm(io)) ?? wordAt(given, at, 'film')
