import { createHash } from 'node:crypto'
import { EvaluationError } from './refusal.ts'
import { Duration, isList, LatLng, Path, RulesSet, Timestamp, toInt, typeOf, unsupported, type Value } from './value.ts'

export interface World {
  // The document at a path from `databases` on, or null; asks for it when it is not known yet.
  readonly document: (path: Path) => Value
}

interface BuiltIn {
  readonly arity: number
  readonly run: (args: readonly Value[], world: World) => Value
}

const float = (what: string, value: Value | undefined): number => {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  throw unsupported(what, value ?? null)
}
const int = (what: string, value: Value | undefined): bigint => {
  if (typeof value !== 'bigint') throw unsupported(what, value ?? null)
  return value
}

const wholeFloat = (value: number): bigint => {
  if (!Number.isFinite(value)) throw new EvaluationError(`${value} is no int.`)
  return toInt(BigInt(Math.trunc(value)))
}

const toText = (value: Value): string => {
  if (typeof value === 'number')
    return Number.isInteger(value) && Math.abs(value) < 1e7 ? value.toFixed(1) : String(value)
  if (value instanceof Path) return `/${value.segments.join('/')}`
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint')
    return String(value)
  throw unsupported('string', value)
}

const toWhole = (value: Value): bigint => {
  if (typeof value === 'bigint') return value
  if (typeof value === 'number') return wholeFloat(value)
  if (typeof value === 'string' && /^[+-]?\d+$/.test(value)) return toInt(BigInt(value.replace('+', '')))
  throw new EvaluationError(`${typeof value === 'string' ? JSON.stringify(value) : `A ${typeOf(value)}`} is no int.`)
}

const toFloat = (value: Value): number => {
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'string' && /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(value)) return Number(value)
  throw new EvaluationError(`${typeof value === 'string' ? JSON.stringify(value) : `A ${typeOf(value)}`} is no float.`)
}

export const pathFrom = (text: string): Path => {
  const segments = text.replace(/^\//, '').split('/')
  if (segments.some((segment) => segment === '')) throw new EvaluationError(`A path has no empty segment: ${text}`)
  return new Path(segments.map((segment) => decodeURIComponent(segment)))
}

const crc32 = (bytes: Uint8Array, polynomial: number): Uint8Array => {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1
  }
  const result = new Uint8Array(4)
  new DataView(result.buffer).setUint32(0, ~crc >>> 0)
  return result
}

const bytesOf = (what: string, value: Value | undefined): Uint8Array => {
  if (typeof value === 'string') return Buffer.from(value, 'utf8')
  if (value instanceof Uint8Array) return value
  throw unsupported(what, value ?? null)
}

const digest =
  (algorithm: string) =>
  ([value]: readonly Value[]) =>
    new Uint8Array(
      createHash(algorithm)
        .update(bytesOf(`hashing.${algorithm}`, value))
        .digest(),
    )

const second = 1_000_000_000n
const unitNanos: Readonly<Record<string, bigint>> = {
  w: 604_800n * second,
  d: 86_400n * second,
  h: 3_600n * second,
  m: 60n * second,
  s: second,
  ms: 1_000_000n,
  ns: 1n,
}

const rounding = (how: (value: number) => number, what: string): BuiltIn => ({
  arity: 1,
  run: ([value]) => (typeof value === 'bigint' ? value : wholeFloat(how(float(what, value)))),
})

const pathArgument = (what: string, value: Value | undefined): Path => {
  if (!(value instanceof Path)) throw unsupported(what, value ?? null)
  return value
}

const builtIns: Readonly<Record<string, BuiltIn>> = {
  string: { arity: 1, run: ([value]) => toText(value ?? null) },
  int: { arity: 1, run: ([value]) => toWhole(value ?? null) },
  float: { arity: 1, run: ([value]) => toFloat(value ?? null) },
  path: {
    arity: 1,
    run: ([value]) => {
      if (typeof value !== 'string') throw unsupported('path', value ?? null)
      return pathFrom(value)
    },
  },
  debug: {
    arity: 1,
    run: ([value]) => {
      console.error(`debug: ${show(value ?? null)}`)
      return value ?? null
    },
  },
  'math.abs': {
    arity: 1,
    run: ([value]) =>
      typeof value === 'bigint' ? toInt(value < 0n ? -value : value) : Math.abs(float('math.abs', value)),
  },
  'math.ceil': rounding(Math.ceil, 'math.ceil'),
  'math.floor': rounding(Math.floor, 'math.floor'),
  'math.round': rounding((value) => Math.floor(value + 0.5), 'math.round'),
  'math.sqrt': { arity: 1, run: ([value]) => Math.sqrt(float('math.sqrt', value)) },
  'math.pow': { arity: 2, run: ([base, power]) => float('math.pow', base) ** float('math.pow', power) },
  'math.isNaN': { arity: 1, run: ([value]) => Number.isNaN(float('math.isNaN', value)) },
  'math.isInfinite': {
    arity: 1,
    run: ([value]) => Math.abs(float('math.isInfinite', value)) === Number.POSITIVE_INFINITY,
  },
  'hashing.md5': { arity: 1, run: digest('md5') },
  'hashing.sha256': { arity: 1, run: digest('sha256') },
  'hashing.crc32': { arity: 1, run: ([value]) => crc32(bytesOf('hashing.crc32', value), 0xedb88320) },
  'hashing.crc32c': { arity: 1, run: ([value]) => crc32(bytesOf('hashing.crc32c', value), 0x82f63b78) },
  'timestamp.date': {
    arity: 3,
    run: ([year, month, day]) => {
      const [y, m, d] = [year, month, day].map((part) => Number(int('timestamp.date', part))) as [
        number,
        number,
        number,
      ]
      return new Timestamp(BigInt(Date.UTC(y, m - 1, d)) * 1_000_000n)
    },
  },
  'timestamp.value': { arity: 1, run: ([millis]) => new Timestamp(int('timestamp.value', millis) * 1_000_000n) },
  'duration.value': {
    arity: 2,
    run: ([amount, unit]) => {
      const nanos = typeof unit === 'string' ? unitNanos[unit] : undefined
      if (nanos === undefined) throw new EvaluationError(`duration.value knows no such unit.`)
      return new Duration(int('duration.value', amount) * nanos)
    },
  },
  'duration.time': {
    arity: 4,
    run: ([hours, minutes, seconds, nanos]) => {
      const [h, m, s, n] = [hours, minutes, seconds, nanos].map((part) => int('duration.time', part)) as [
        bigint,
        bigint,
        bigint,
        bigint,
      ]
      return new Duration((h * 3600n + m * 60n + s) * second + n)
    },
  },
  'duration.abs': {
    arity: 1,
    run: ([value]) => {
      if (!(value instanceof Duration)) throw unsupported('duration.abs', value ?? null)
      return new Duration(value.nanos < 0n ? -value.nanos : value.nanos)
    },
  },
  'latlng.value': {
    arity: 2,
    run: ([latitude, longitude]) => {
      const [north, east] = [float('latlng.value', latitude), float('latlng.value', longitude)]
      if (Math.abs(north) > 90 || Math.abs(east) > 180)
        throw new EvaluationError('A latitude is within 90 degrees, a longitude within 180.')
      return new LatLng(north, east)
    },
  },
  'firestore.get': { arity: 1, run: ([path], world) => world.document(pathArgument('firestore.get', path)) },
  'firestore.exists': {
    arity: 1,
    run: ([path], world) => world.document(pathArgument('firestore.exists', path)) !== null,
  },
}

export const builtIn = (name: string): BuiltIn | undefined =>
  Object.hasOwn(builtIns, name) ? builtIns[name] : undefined

export const namespaces: ReadonlySet<string> = new Set(
  Object.keys(builtIns).flatMap((name) => (name.includes('.') ? [name.slice(0, name.indexOf('.'))] : [])),
)

const show = (value: Value): string => {
  if (value === null || typeof value !== 'object')
    return typeof value === 'string' ? JSON.stringify(value) : String(value)
  if (value instanceof RulesSet) return `{${value.items.map(show).join(', ')}}`
  if (value instanceof Map) return `{${[...value].map(([key, item]) => `${key}: ${show(item)}`).join(', ')}}`
  if (isList(value)) return `[${value.map(show).join(', ')}]`
  return value instanceof Path ? toText(value) : typeOf(value)
}
