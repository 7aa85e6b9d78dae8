import { DomainError } from '../errors/index.ts'

// One text for one value, on every machine: keys sorted by code unit, Unicode NFC, integers only, nothing undefined.

const refuse = (what: string): never => {
  throw new DomainError('invalid-input', { problem: what })
}

// Nothing in it to be escaped; ids and most English words are so.
const plain = /^[ !#-[\]-~]*$/
const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text.normalize('NFC')))

// The names of fields are few and come again and again.
const names = new Map<string, string>()
const quotedName = (name: string): string => {
  const known = names.get(name)
  if (known !== undefined) return known
  const made = `${quoted(name)}:`
  if (names.size < 1_000) names.set(name, made)
  return made
}

// Objects of one make have their names in one order, which is sorted once.
type Order = { from: string[]; sorted: string[]; next: Order | undefined }
const orders = new Map<string, Order>()
const alike = (a: readonly string[], b: readonly string[]): boolean => {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}
let ordersKept = 0
const sortedNames = (names: string[]): string[] => {
  const [first] = names
  if (first === undefined || names.length === 1) return names
  const head = orders.get(first)
  for (let known = head; known; known = known.next) if (alike(known.from, names)) return known.sorted
  const sorted = [...names].sort()
  if (ordersKept >= 200) return sorted
  ordersKept += 1
  orders.set(first, { from: names, sorted, next: head })
  return sorted
}

const writeObject = (object: Record<string, unknown>): string => {
  let text = ''
  for (const name of sortedNames(Object.keys(object))) {
    const value = object[name]
    if (value !== undefined) text += (text === '' ? '' : ',') + quotedName(name) + canonicalJson(value)
  }
  return `{${text}}`
}

const writeArray = (list: readonly unknown[]): string => {
  let text = ''
  for (let at = 0; at < list.length; at++) text += (at === 0 ? '' : ',') + canonicalJson(list[at] ?? null)
  return `[${text}]`
}

export const canonicalJson = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value)
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value + 0) : refuse('not-an-integer')
  if (typeof value === 'boolean') return value ? 'true' : 'false'
  if (value === null) return 'null'
  if (typeof value !== 'object') return refuse('not-json')
  if (Array.isArray(value)) return writeArray(value)
  return writeObject(value as Record<string, unknown>)
}
