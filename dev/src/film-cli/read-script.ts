import { readFileSync } from 'node:fs'
import { decodeScript } from '@peace/core/screenplay'

export const readScriptFile = (file: string): string =>
  decodeScript(readFileSync(file), (bytes, encoding) => new TextDecoder(encoding).decode(bytes))
