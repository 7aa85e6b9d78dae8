import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { DomainError } from '../errors/index.ts'

// One text for one value, on every machine: keys sorted by code unit, Unicode NFC, integers only, nothing undefined.

const refuse = (what: string): never => {
  throw new DomainError('invalid-input', { problem: what })
}

// The text is written as the bytes that are hashed, over those of the last one: a film of 200 shots has a thousand
// keys, and strings made only to be hashed were most of what planning it cost.
let room = new Uint8Array(16_384)
let end = 0

const ensure = (more: number): void => {
  if (end + more <= room.length) return
  const wider = new Uint8Array(Math.max(room.length * 2, end + more))
  wider.set(room.subarray(0, end))
  room = wider
}

const put = (code: number): void => {
  ensure(1)
  room[end++] = code
}

const putBytes = (bytes: Uint8Array): void => {
  ensure(bytes.length)
  room.set(bytes, end)
  end += bytes.length
}

const putText = (text: string): void => {
  ensure(text.length)
  for (let at = 0; at < text.length; at++) room[end++] = text.charCodeAt(at)
}

const [quote, comma, backslash] = [34, 44, 92]

// False where something must be escaped or is not ASCII; ids and most English words are plain.
const putPlain = (text: string): boolean => {
  ensure(text.length + 2)
  const from = end
  room[end++] = quote
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 32 || code > 126 || code === quote || code === backslash) {
      end = from
      return false
    }
    room[end++] = code
  }
  room[end++] = quote
  return true
}

const putString = (text: string): void => {
  if (!putPlain(text)) putBytes(utf8ToBytes(JSON.stringify(text.normalize('NFC'))))
}

// The names of fields are few and come again and again.
const names = new Map<string, Uint8Array>()
const nameBytes = (name: string): Uint8Array => {
  const known = names.get(name)
  if (known !== undefined) return known
  const made = utf8ToBytes(`${JSON.stringify(name.normalize('NFC'))}:`)
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

const putObject = (object: Record<string, unknown>): void => {
  putText('{')
  let first = true
  for (const name of sortedNames(Object.keys(object))) {
    const value = object[name]
    if (value === undefined) continue
    if (!first) put(comma)
    first = false
    putBytes(nameBytes(name))
    putValue(value)
  }
  putText('}')
}

const putArray = (list: readonly unknown[]): void => {
  putText('[')
  for (let at = 0; at < list.length; at++) {
    if (at > 0) put(comma)
    putValue(list[at] ?? null)
  }
  putText(']')
}

const putNumber = (value: number): void =>
  putText(Number.isSafeInteger(value) ? String(value + 0) : refuse('not-an-integer'))

const putValue = (value: unknown): void => {
  if (typeof value === 'string') putString(value)
  else if (typeof value === 'number') putNumber(value)
  else if (typeof value === 'boolean' || value === null) putText(String(value))
  else if (Array.isArray(value)) putArray(value)
  else if (typeof value === 'object') putObject(value as Record<string, unknown>)
  else refuse('not-json')
}

// Valid until the next one is asked for.
export const canonicalBytes = (value: unknown): Uint8Array => {
  end = 0
  putValue(value)
  return room.subarray(0, end)
}

export const digest = (value: unknown): string => bytesToHex(sha256(canonicalBytes(value)))
