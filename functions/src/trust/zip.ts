import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import { openZip as openArchive } from '@peace/film/zip'

export type Listed = { name: string; bytes: number; sha256: string; kind: 'document' | 'file' }

// An archive that knows what lies in it.
export const openZip = (out: Writable) => {
  const { put: write, close } = openArchive(out)
  const listed: Listed[] = []
  const put = async (name: string, kind: Listed['kind'], chunks: AsyncIterable<Uint8Array> | Uint8Array[]) => {
    const hash = createHash('sha256')
    let bytes = 0
    const seen = async function* () {
      for await (const chunk of chunks) {
        hash.update(chunk)
        bytes += chunk.length
        yield chunk
      }
    }
    await write(name, kind === 'document' ? 'words' : 'media', seen())
    listed.push({ name, kind, bytes, sha256: hash.digest('hex') })
  }
  return { put, close, listed }
}
