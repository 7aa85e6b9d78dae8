import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../stack/places.ts'

export const wordsOf = (language: 'th' | 'en', file: string): Record<string, string> =>
  JSON.parse(readFileSync(join(root, 'web/src/messages', language, `${file}.json`), 'utf8'))
