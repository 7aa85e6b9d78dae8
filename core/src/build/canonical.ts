import { DomainError } from '../errors/index.ts'

// One text for one value, on every machine: keys sorted by code unit, Unicode NFC, integers only, nothing undefined.
// The text of an object is kept, because a picture or a scene is part of several specs of one plan; so what is
// given here is never changed afterwards.
const known = new WeakMap<object, string>()

const refuse = (what: string): never => {
  throw new DomainError('invalid-input', { problem: what })
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
    text += `${text === '' ? '' : ','}${JSON.stringify(name.normalize('NFC'))}:${canonicalJson(value)}`
  }
  return `{${text}}`
}

export const canonicalJson = (value: unknown): string => {
  if (typeof value === 'string') return JSON.stringify(value.normalize('NFC'))
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value + 0) : refuse('not-an-integer')
  if (typeof value === 'boolean') return String(value)
  if (value === null) return 'null'
  if (typeof value !== 'object') return refuse('not-json')
  const kept = known.get(value)
  if (kept !== undefined) return kept
  const text = Array.isArray(value) ? writeList(value) : writeObject(value as Record<string, unknown>)
  known.set(value, text)
  return text
}
