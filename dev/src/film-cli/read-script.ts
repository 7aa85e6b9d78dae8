import { readFileSync } from 'node:fs'
import { decodeScript, fountainOfText } from '@peace/core/screenplay'

export const readScriptFile = (file: string): string =>
  fountainOfText(
    file,
    decodeScript(readFileSync(file), (bytes, encoding) => new TextDecoder(encoding).decode(bytes)),
  )
