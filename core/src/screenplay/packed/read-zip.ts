import { DomainError } from '../../errors/index.ts'

// The files in a zip, as Word and Highland pack theirs. What unpacks is given in: the browser and Node each have their own.
export type Inflate = (packed: Uint8Array<ArrayBuffer>) => Promise<Uint8Array>
export type Zip = { names: readonly string[]; read(name: string): Promise<Uint8Array | undefined> }

type Entry = { name: string; method: number; from: number; packed: number; size: number }

const endMark = 0x06054b50
const entryMark = 0x02014b50
const localMark = 0x04034b50
// A script is a small part of this; a file that swells beyond it means ill.
const mostBytes = 60_000_000
const mostEntries = 2_000

const refused = () => new DomainError('script-unreadable', { why: 'not-zip' })

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

// What is looked for has a plain name; whoever else's need not be read.
const nameOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

const entriesIn = (bytes: Uint8Array): Entry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const least = Math.max(0, end - 65_535)
  while (end >= least && view.getUint32(end, true) !== endMark) end--
  if (end < least) throw refused()
  const count = Math.min(view.getUint16(end + 10, true), mostEntries)
  let at = view.getUint32(end + 16, true)
  const entries: Entry[] = []
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) throw refused()
    const named = view.getUint16(at + 28, true)
    entries.push({
      name: nameOf(bytes.subarray(at + 46, at + 46 + named)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      from: view.getUint32(at + 42, true),
    })
    at += 46 + named + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

export const readZip = (bytes: Uint8Array, inflate: Inflate): Zip => {
  const entries = new Map(entriesIn(bytes).map((entry) => [entry.name, entry]))
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name)
      if (entry === undefined) return undefined
      const { from, packed, size, method } = entry
      if (size > mostBytes || from + 30 > bytes.length || view.getUint32(from, true) !== localMark) throw refused()
      const start = from + 30 + view.getUint16(from + 26, true) + view.getUint16(from + 28, true)
      const raw = Uint8Array.from(bytes.subarray(start, start + packed))
      if (method === 0) return raw
      if (method !== 8) throw refused()
      const out = await inflate(raw).catch(() => {
        throw refused()
      })
      if (out.length !== size) throw refused()
      return out
    },
  }
}
