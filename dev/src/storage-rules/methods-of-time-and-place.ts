import type { Methods } from './methods-of-text.ts'
import { EvaluationError } from './refusal.ts'
import { Duration, LatLng, Path, Timestamp, unsupported } from './value.ts'

const second = 1_000_000_000n
const day = 86_400n * second

const floorDivide = (a: bigint, b: bigint) => (a - (((a % b) + b) % b)) / b
const startOfDay = ({ nanos }: Timestamp) => floorDivide(nanos, day) * day
const dateOf = ({ nanos }: Timestamp) => new Date(Number(floorDivide(nanos, 1_000_000n)))

// All in UTC.
export const timestampMethods: Methods<Timestamp> = {
  date: (time) => new Timestamp(startOfDay(time)),
  time: (time) => new Duration(time.nanos - startOfDay(time)),
  year: (time) => BigInt(dateOf(time).getUTCFullYear()),
  month: (time) => BigInt(dateOf(time).getUTCMonth() + 1),
  day: (time) => BigInt(dateOf(time).getUTCDate()),
  hours: (time) => BigInt(dateOf(time).getUTCHours()),
  minutes: (time) => BigInt(dateOf(time).getUTCMinutes()),
  seconds: (time) => BigInt(dateOf(time).getUTCSeconds()),
  nanos: (time) => ((time.nanos % second) + second) % second,
  // Monday is 1, Sunday 7.
  dayOfWeek: (time) => BigInt(dateOf(time).getUTCDay() || 7),
  dayOfYear: (time) => {
    const date = dateOf(time)
    return BigInt(Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1)
  },
  toMillis: (time) => floorDivide(time.nanos, 1_000_000n),
}

export const durationMethods: Methods<Duration> = {
  seconds: ({ nanos }) => nanos / second,
  nanos: ({ nanos }) => nanos % second,
}

const earthRadius = 6_371_010
const radians = (degrees: number) => (degrees * Math.PI) / 180

function distance(a: LatLng, b: LatLng): number {
  const across = radians(b.latitude - a.latitude) / 2
  const along = radians(b.longitude - a.longitude) / 2
  const square =
    Math.sin(across) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(along) ** 2
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(square)))
}

export const latLngMethods: Methods<LatLng> = {
  latitude: ({ latitude }) => latitude,
  longitude: ({ longitude }) => longitude,
  distance: (here, there) => {
    if (!(there instanceof LatLng)) throw unsupported('distance', there ?? null)
    return distance(here, there)
  },
}

export const pathMethods: Methods<Path> = {
  // Fills `$(name)` and `{name}` segments of a path made from a string.
  bind: (path, values) => {
    if (!(values instanceof Map)) throw unsupported('bind', values ?? null)
    const fill = (segment: string): readonly string[] => {
      const name = /^(?:\$\((\w+)\)|\{(\w+)(?:=\*{1,2})?\})$/.exec(segment)
      if (!name) return [segment]
      const value = values.get(name[1] ?? name[2] ?? '')
      if (value instanceof Path) return value.segments
      if (typeof value !== 'string') throw new EvaluationError(`bind has no value for ${segment}.`)
      return [value]
    }
    return new Path(path.segments.flatMap(fill))
  },
}
