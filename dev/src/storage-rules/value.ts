import { EvaluationError } from './refusal.ts'

// What a condition computes with. An int is 64 bits, so a bigint; a float is a number.

export class Timestamp {
  readonly nanos: bigint
  constructor(nanos: bigint) {
    this.nanos = nanos
  }
}

export class Duration {
  readonly nanos: bigint
  constructor(nanos: bigint) {
    this.nanos = nanos
  }
}

export class LatLng {
  readonly latitude: number
  readonly longitude: number
  constructor(latitude: number, longitude: number) {
    this.latitude = latitude
    this.longitude = longitude
  }
}

export class Path {
  readonly segments: readonly string[]
  constructor(segments: readonly string[]) {
    this.segments = segments
  }
}

// Items differ from each other.
export class RulesSet {
  readonly items: readonly Value[]
  constructor(items: readonly Value[]) {
    this.items = distinct(items)
  }
}

export interface MapDiff {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly changed: readonly string[]
  readonly unchanged: readonly string[]
}
export class Difference {
  readonly keys: MapDiff
  constructor(keys: MapDiff) {
    this.keys = keys
  }
}

export type RulesMap = ReadonlyMap<string, Value>
export type Value =
  | null
  | boolean
  | bigint
  | number
  | string
  | Uint8Array
  | readonly Value[]
  | RulesMap
  | RulesSet
  | Path
  | Timestamp
  | Duration
  | LatLng
  | Difference

export type TypeName =
  | 'null'
  | 'bool'
  | 'int'
  | 'float'
  | 'string'
  | 'bytes'
  | 'list'
  | 'map'
  | 'set'
  | 'path'
  | 'timestamp'
  | 'duration'
  | 'latlng'
  | 'map_diff'

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

export function typeOf(value: Value): TypeName {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'bigint') return 'int'
  if (typeof value === 'number') return 'float'
  if (typeof value === 'string') return 'string'
  if (value instanceof Uint8Array) return 'bytes'
  if (isList(value)) return 'list'
  if (value instanceof Map) return 'map'
  if (value instanceof RulesSet) return 'set'
  if (value instanceof Path) return 'path'
  if (value instanceof Timestamp) return 'timestamp'
  if (value instanceof Duration) return 'duration'
  if (value instanceof LatLng) return 'latlng'
  return 'map_diff'
}

const sameBytes = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, i) => byte === b[i])
const sameMaps = (a: RulesMap, b: RulesMap, equal: Equality) =>
  a.size === b.size && [...a].every(([key, value]) => b.has(key) && equal(value, b.get(key) ?? null))

type Equality = (a: Value, b: Value) => boolean

// Values of different types are different.
export function strictlyEqual(a: Value, b: Value): boolean {
  if (typeOf(a) !== typeOf(b)) return false
  if (a instanceof Uint8Array && b instanceof Uint8Array) return sameBytes(a, b)
  if (a !== null && b !== null && isList(a) && isList(b))
    return a.length === b.length && a.every((item, i) => strictlyEqual(item, b[i] ?? null))
  if (a instanceof Map && b instanceof Map) return sameMaps(a, b, strictlyEqual)
  if (a instanceof RulesSet && b instanceof RulesSet)
    return a.items.length === b.items.length && a.items.every((item) => has(b.items, item))
  if (a instanceof Path && b instanceof Path) return a.segments.join('/') === b.segments.join('/')
  if ((a instanceof Timestamp && b instanceof Timestamp) || (a instanceof Duration && b instanceof Duration))
    return a.nanos === b.nanos
  if (a instanceof LatLng && b instanceof LatLng) return a.latitude === b.latitude && a.longitude === b.longitude
  if (a instanceof Difference || b instanceof Difference) return false
  return a === b
}

// What `==` says: an int equals the float of the same value, though not inside a list or a map.
export function equal(a: Value, b: Value): boolean {
  const numbers = (typeof a === 'bigint' && typeof b === 'number') || (typeof a === 'number' && typeof b === 'bigint')
  return numbers ? Number(a) === Number(b) : strictlyEqual(a, b)
}

export const has = (items: readonly Value[], wanted: Value) => items.some((item) => equal(item, wanted))

function distinct(items: readonly Value[]): readonly Value[] {
  const kept: Value[] = []
  for (const item of items) if (!has(kept, item)) kept.push(item)
  return kept
}

export const unsupported = (what: string, ...values: readonly Value[]): EvaluationError =>
  new EvaluationError(`${what} is not defined for ${values.map(typeOf).join(', ')}.`)

export function toInt(value: bigint): bigint {
  if (BigInt.asIntN(64, value) !== value) throw new EvaluationError('An int does not fit into 64 bits.')
  return value
}
