import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
import { readScriptBytes } from '@peace/core/screenplay'

const mostBytes = 60_000_000

export const readScriptFile = async (file: string): Promise<string> => {
  const { text } = await readScriptBytes(file, readFileSync(file), {
    decode: (bytes, encoding) => new TextDecoder(encoding).decode(bytes),
    inflate: async (packed) => inflateRawSync(packed, { maxOutputLength: mostBytes }),
    newId: randomUUID,
  })
  return text
}
