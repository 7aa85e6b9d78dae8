import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
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

// What was made for the archive alone (`once`) goes as soon as it lies in it: nothing lies there twice.
export type Packed = { name: string } & ({ path: string; once?: true } | { text: string })

const mostBytes = 0xffff_fff0
const mostEntries = 65_000
// The same files are the same archive.
const always = new Date(2000, 0, 1)

const sizeOf = async (entry: Packed): Promise<number> =>
  'path' in entry ? (await stat(entry.path)).size : Buffer.byteLength(entry.text)

export const writeZip = async (
  out: string,
  entries: Iterable<Packed> | AsyncIterable<Packed>,
  most = mostBytes,
): Promise<void> => {
  const file = createWriteStream(out)
  const zip = openZip(file, always)
  try {
    let [bytes, count] = [0, 0]
    for await (const entry of entries) {
      bytes += (await sizeOf(entry)) + 1000
      count += 1
      if (count > mostEntries || bytes > Math.min(most, mostBytes))
        throw new ToolError(
          'too-large',
          `the package is larger than ${Math.round(Math.min(most, mostBytes) / 1_000_000)} MB, which is as much as there is room for: hand on fewer scenes at a time`,
        )
      if ('text' in entry) await zip.put(entry.name, 'words', [Buffer.from(entry.text)])
      else {
        await zip.put(entry.name, 'media', createReadStream(entry.path, { highWaterMark: 1 << 20 }))
        if (entry.once) await rm(entry.path, { force: true })
      }
    }
    await zip.close()
  } catch (error) {
    file.destroy()
    throw error
  }
}
