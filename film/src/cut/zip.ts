import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import { ToolError } from './ffmpeg.ts'

type Chunks = AsyncIterable<Uint8Array> | Uint8Array[]

// A ZIP written as it comes: nothing is held in memory longer than it takes to write it on. Pictures and sound are packed
// already; only words are made smaller.
export const openZip = (out: Writable, at?: Date) => {
  let failed: Error | undefined
  let drained: Promise<void> | undefined
  out.on('error', (error) => {
    failed = error
  })
  const zip = new Zip((error, chunk, final) => {
    if (error) failed = error
    else if (!out.write(chunk)) drained ??= new Promise((resolve) => out.once('drain', resolve))
    if (final) out.end()
  })

  const put = async (name: string, kind: 'words' | 'media', chunks: Chunks): Promise<void> => {
    const entry = kind === 'words' ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
    if (at) entry.mtime = at
    zip.add(entry)
    for await (const chunk of chunks) {
      entry.push(chunk)
      await drained
      drained = undefined
      if (failed) throw failed
    }
    entry.push(new Uint8Array(), true)
  }

  const close = async (): Promise<void> => {
    zip.end()
    await finished(out)
    if (failed) throw failed
  }
  return { put, close }
}

export type Packed = { name: string } & ({ path: string } | { text: string })

const mostBytes = 0xffff_fff0
// The same files are the same archive.
const always = new Date(2000, 0, 1)

const sizeOf = async (entry: Packed): Promise<number> =>
  'path' in entry ? (await stat(entry.path)).size : Buffer.byteLength(entry.text)

export const writeZip = async (out: string, entries: readonly Packed[]): Promise<void> => {
  const sizes = await Promise.all(entries.map(sizeOf))
  if (entries.length > 65_000 || sizes.reduce((sum, size) => sum + size + 1000, 0) > mostBytes)
    throw new ToolError('too-large', 'the package is larger than an archive can be')
  const zip = openZip(createWriteStream(out), always)
  for (const entry of entries)
    await ('path' in entry
      ? zip.put(entry.name, 'media', createReadStream(entry.path, { highWaterMark: 1 << 20 }))
      : zip.put(entry.name, 'words', [Buffer.from(entry.text)]))
  await zip.close()
}
