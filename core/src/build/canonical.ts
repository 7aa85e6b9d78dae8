import { DomainError } from '../errors/index.ts'

// One text for one value, on every machine: keys sorted by code unit, Unicode NFC, integers only, nothing undefined.

const refuse = (what: string): never => {
  throw new DomainError('invalid-input', { problem: what })
}

const ascii = /^[\u0020-\u007e]*$/
const quoted = (text: string): string => JSON.stringify(ascii.test(text) ? text : text.normalize('NFC'))

// The names of fields are few and come again and again.
const names = new Map<string, string>()
const quotedName = (name: string): string => {
  const known = names.get(name)
  if (known !== undefined) return known
  const made = `${quoted(name)}:`
  if (names.size < 1_000) names.set(name, made)
  return made
}

const writeObject = (object: Record<string, unknown>): string => {
  const parts: string[] = []
  for (const name of Object.keys(object).sort()) {
    const value = object[name]
    if (value !== undefined) parts.push(quotedName(name) + canonicalJson(value))
  }
  return `{${parts.join(',')}}`
}

export const canonicalJson = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value + 0) : refuse('not-an-integer')
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (value === null) return 'null'
  if (typeof value !== 'object') return refuse('not-json')
  if (Array.isArray(value)) return `[${value.map((each) => canonicalJson(each ?? null)).join(',')}]`
  return writeObject(value as Record<string, unknown>)
}
