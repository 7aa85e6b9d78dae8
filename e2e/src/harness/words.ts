import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from './visitor.ts'

const folder = join(import.meta.dirname, '../../../web/src/messages')
// Refusals are told to programs too, so their words lie in core.
const fileOf = (language: Language, feature: string): string =>
  feature === 'errors'
    ? join(import.meta.dirname, `../../../core/src/errors/words/${language}.json`)
    : join(folder, language, `${feature}.json`)
const kept = new Map<string, Record<string, string>>()

// The page's own words, so that a test reads what a user reads and breaks only when a key goes.
export const words =
  (language: Language, feature: string) =>
  (key: string, values: Record<string, string | number> = {}): string => {
    const id = `${language}/${feature}`
    const messages =
      kept.get(id) ?? (JSON.parse(readFileSync(fileOf(language, feature), 'utf8')) as Record<string, string>)
    kept.set(id, messages)
    const text = messages[key]
    if (text === undefined) throw new Error(`There is no ${id} "${key}"`)
    return text.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => String(values[name] ?? ''))
  }
