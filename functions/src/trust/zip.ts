import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

export type Listed = { name: string; bytes: number; sha256: string; kind: 'document' | 'file' }

// A ZIP written as it comes: nothing is held in memory longer than it takes to write it on.
export const openZip = (out: Writable) => {
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
  const listed: Listed[] = []

  const put = async (name: string, kind: Listed['kind'], chunks: AsyncIterable<Uint8Array> | Uint8Array[]) => {
    const entry = kind === 'document' ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name)
    const hash = createHash('sha256')
    let bytes = 0
    zip.add(entry)
    for await (const chunk of chunks) {
      hash.update(chunk)
      bytes += chunk.length
      entry.push(chunk)
      await drained
      drained = undefined
      if (failed) throw failed
    }
    entry.push(new Uint8Array(), true)
    listed.push({ name, kind, bytes, sha256: hash.digest('hex') })
  }

  const close = async () => {
    zip.end()
    await finished(out)
    if (failed) throw failed
  }
  return { put, close, listed }
}
