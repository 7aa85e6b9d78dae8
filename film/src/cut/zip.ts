import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { crc32 } from 'node:zlib'
import { ToolError } from './ffmpeg.ts'

// Files laid one after another into an archive, as they are: pictures and sound are packed already. Written as it is read,
// so that it may be larger than memory.

export type Packed = { name: string } & ({ path: string } | { text: string })

const mostBytes = 0xffff_fff0
// 1 January 2000: the same files are the same archive.
const [noTime, aDay] = [0, (20 << 9) | (1 << 5) | 1]

const header = (signature: number, fields: readonly (readonly [2 | 4, number])[], name: Buffer): Buffer => {
  const bytes = Buffer.alloc(4 + fields.reduce((sum, [size]) => sum + size, 0))
  let at = bytes.writeUInt32LE(signature, 0)
  for (const [size, value] of fields) at = size === 2 ? bytes.writeUInt16LE(value, at) : bytes.writeUInt32LE(value, at)
  return Buffer.concat([bytes, name])
}

const chunksOf = (entry: Packed): AsyncIterable<Buffer> | Buffer[] =>
  'path' in entry ? createReadStream(entry.path, { highWaterMark: 1 << 20 }) : [Buffer.from(entry.text)]

const summed = async (entry: Packed): Promise<{ sum: number; size: number }> => {
  let [sum, size] = [0, 0]
  for await (const chunk of chunksOf(entry)) {
    sum = crc32(chunk, sum)
    size += chunk.length
  }
  return { sum, size }
}

const sizeOf = async (entry: Packed): Promise<number> =>
  'path' in entry ? (await stat(entry.path)).size : Buffer.byteLength(entry.text)

export const writeZip = async (out: string, entries: readonly Packed[]): Promise<void> => {
  const sizes = await Promise.all(entries.map(sizeOf))
  if (entries.length > 65_000 || sizes.reduce((sum, size) => sum + size + 1000, 0) > mostBytes)
    throw new ToolError('full', 'the package is larger than an archive can be')
  const file = createWriteStream(out)
  const write = async (bytes: Buffer): Promise<number> => {
    if (!file.write(bytes)) await once(file, 'drain')
    return bytes.length
  }
  const listed: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const { sum, size } = await summed(entry)
    // Names are UTF-8, nothing is compressed.
    const about = [
      [2, 20],
      [2, 0x0800],
      [2, 0],
      [2, noTime],
      [2, aDay],
      [4, sum],
      [4, size],
      [4, size],
    ] as const
    const began = at
    at += await write(header(0x04034b50, [...about, [2, name.length], [2, 0]], name))
    for await (const chunk of chunksOf(entry)) at += await write(chunk)
    const rest = [
      [2, name.length],
      [2, 0],
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, began],
    ] as const
    listed.push(header(0x02014b50, [[2, 20], ...about, ...rest], name))
  }
  const index = Buffer.concat(listed)
  await write(index)
  const counts = [
    [2, 0],
    [2, 0],
    [2, listed.length],
    [2, listed.length],
    [4, index.length],
    [4, at],
    [2, 0],
  ] as const
  await write(header(0x06054b50, counts, Buffer.alloc(0)))
  file.end()
  await finished(file)
}
