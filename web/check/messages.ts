import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// Thai and English say the same things: every file in both, every key in both, every value filled in, and the same
// {{names}} in both. English may count in one and other where Thai has one form only.
const root = join(import.meta.dirname, '../src/messages')
// Refusals are told to programs too, so their words lie in core.
const ofErrors = join(import.meta.dirname, '../../core/src/errors/words')
const plural = /_(zero|one|two|few|many|other)$/
const names = (text: string) =>
  [...new Set(text.match(/\{\{\s*\w+/g) ?? [])].map((name) => name.replace(/\W/g, '')).sort()

type Messages = Record<string, string>
const read = (language: string, file: string): Messages => JSON.parse(readFileSync(join(root, language, file), 'utf8'))
const keysOf = (messages: Messages) => new Set(Object.keys(messages).map((key) => key.replace(plural, '')))

const compare = (file: string, thai: Messages, english: Messages): string[] => {
  const problems: string[] = []
  const [inThai, inEnglish] = [keysOf(thai), keysOf(english)]
  for (const key of inThai) if (!inEnglish.has(key)) problems.push(`en/${file}: "${key}" is missing`)
  for (const key of inEnglish) if (!inThai.has(key)) problems.push(`th/${file}: "${key}" is missing`)
  for (const [language, messages] of [
    ['th', thai],
    ['en', english],
  ] as const)
    for (const [key, text] of Object.entries(messages))
      if (!String(text).trim()) problems.push(`${language}/${file}: "${key}" is empty`)
  for (const [key, text] of Object.entries(thai)) {
    const other = english[key]
    if (other !== undefined && names(text).join() !== names(other).join())
      problems.push(`${file}: "${key}" names {{${names(text)}}} in Thai and {{${names(other)}}} in English`)
  }
  return problems
}

export const messageProblems = (): string[] => {
  const [thai, english] = ['th', 'en'].map((language) => readdirSync(join(root, language)).sort())
  const named = readFileSync(join(root, 'resources.ts'), 'utf8')
  const files = [...new Set([...(thai ?? []), ...(english ?? [])])]
  const [errorsThai, errorsEnglish] = ['th', 'en'].map(
    (language): Messages => JSON.parse(readFileSync(join(ofErrors, `${language}.json`), 'utf8')),
  )
  const errors = compare('errors.json', errorsThai ?? {}, errorsEnglish ?? {})
  const features = files.flatMap((file) => {
    if (!thai?.includes(file)) return [`th/${file} is missing`]
    if (!english?.includes(file)) return [`en/${file} is missing`]
    const unnamed = named.includes(`./th/${file}'`) ? [] : [`${file} is not named in resources.ts`]
    return [...unnamed, ...compare(file, read('th', file), read('en', file))]
  })
  return [...errors, ...features]
}

if (import.meta.main) {
  const problems = messageProblems()
  for (const problem of problems) console.error(problem)
  if (problems.length) process.exit(1)
  console.log('messages: Thai and English say the same things')
}
