import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

// Files of the bucket that were made or read on this machine, by their checksum. A scene's clips are wanted by its
// part and again when one of them changes; they are read once at most.
// In production this folder lies in memory.
const mostBytes = 500_000_000
const reading = new Map<string, Promise<string>>()

const forgetOldest = async (folder: string): Promise<void> => {
  const names = await readdir(folder)
  const files = await Promise.all(
    names.map(async (name) => {
      const facts = await stat(join(folder, name)).catch(() => undefined)
      return { path: join(folder, name), bytes: facts?.size ?? 0, used: facts?.mtimeMs ?? 0 }
    }),
  )
  let total = files.reduce((sum, { bytes }) => sum + bytes, 0)
  // What was used within the last ten minutes may be open: a task runs no longer.
  const idle = Date.now() - 600_000
  for (const file of files.filter(({ used }) => used < idle).sort((a, b) => a.used - b.used)) {
    if (total <= mostBytes) return
    total -= file.bytes
    await rm(file.path, { force: true })
  }
}

let tidied = 0
const tidy = async (folder: string): Promise<void> => {
  if (Date.now() - tidied < 30_000) return
  tidied = Date.now()
  await forgetOldest(folder)
}

const keep = async (folder: string, path: string, read: () => Promise<Uint8Array>): Promise<string> => {
  const known = await stat(path).catch(() => undefined)
  if (known) {
    const now = new Date()
    await utimes(path, now, now).catch(() => undefined)
    return path
  }
  await mkdir(folder, { recursive: true })
  const coming = `${path}.${randomBytes(4).toString('hex')}`
  await writeFile(coming, await read())
  await rename(coming, path)
  await tidy(folder)
  return path
}

export const keptFile = (folder: string, sha256: string, read: () => Promise<Uint8Array>): Promise<string> => {
  const path = join(folder, sha256)
  const going = reading.get(path) ?? keep(folder, path, read).finally(() => reading.delete(path))
  reading.set(path, going)
  return going
}

// What was made here and is about to be stored: who needs it next finds it where it would otherwise be read to.
export const keepMade = async (folder: string, bytes: Uint8Array, made: string): Promise<void> => {
  await mkdir(folder, { recursive: true })
  await rename(made, join(folder, createHash('sha256').update(bytes).digest('hex')))
  await tidy(folder)
}

// What is too large to be read whole waits here under a name of its own until it is stored, and goes then: whoever needs it
// reads it from the bucket, rather than that it fills this machine's memory for the next ten minutes.
export const keepLarge = async (folder: string, made: string): Promise<string> => {
  await mkdir(folder, { recursive: true })
  const path = join(folder, `large.${randomBytes(8).toString('hex')}`)
  await rename(made, path)
  // As old as this keeping: what was used of late is not forgotten.
  const now = new Date()
  await utimes(path, now, now)
  await tidy(folder)
  return path
}
