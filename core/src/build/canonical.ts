import { DomainError } from '../errors/index.ts'

// One text for one value, on every machine: keys sorted by code unit, Unicode NFC, integers only, nothing undefined.

const refuse = (what: string): never => {
  throw new DomainError('invalid-input', { problem: what })
}

// A picture is part of a still and of its clips, a scene of a mix, its captions and the cut. Their texts are kept, so
// what is given here under these names is never changed afterwards.
const recurring = new Set(['picture', 'scenes'])
const known = new WeakMap<object, string>()

const ascii = /^[\u0020-\u007e]*$/
const quoted = (text: string): string => JSON.stringify(ascii.test(text) ? text : text.normalize('NFC'))

const writeKept = (value: object): string => {
  const kept = known.get(value)
  if (kept !== undefined) return kept
  const text = canonicalJson(value)
  known.set(value, text)
  return text
}

const writeList = (list: readonly unknown[]): string => {
  let text = '['
  for (let at = 0; at < list.length; at++) text += (at === 0 ? '' : ',') + canonicalJson(list[at] ?? null)
  return `${text}]`
}

const writeObject = (object: Record<string, unknown>): string => {
  let text = ''
  for (const name of Object.keys(object).sort()) {
    const value = object[name]
    if (value === undefined) continue
    const written =
      typeof value === 'object' && value !== null && recurring.has(name) ? writeKept(value) : canonicalJson(value)
    text += `${text === '' ? '' : ','}${quoted(name)}:${written}`
  }
  return `{${text}}`
}

export const canonicalJson = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value + 0) : refuse('not-an-integer')
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (value === null) return 'null'
  if (typeof value !== 'object') return refuse('not-json')
  return Array.isArray(value) ? writeList(value) : writeObject(value as Record<string, unknown>)
}
