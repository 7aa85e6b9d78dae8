import { differenceMethods, listMethods, mapMethods, setMethods } from './methods-of-collections.ts'
import { bytesMethods, type Methods, textMethods } from './methods-of-text.ts'
import { durationMethods, latLngMethods, pathMethods, timestampMethods } from './methods-of-time-and-place.ts'
import { EvaluationError } from './refusal.ts'
import { type TypeName, typeOf, type Value } from './value.ts'

const tables: Readonly<Partial<Record<TypeName, Methods<never>>>> = {
  string: textMethods,
  bytes: bytesMethods,
  list: listMethods,
  map: mapMethods,
  set: setMethods,
  map_diff: differenceMethods,
  timestamp: timestampMethods,
  duration: durationMethods,
  latlng: latLngMethods,
  path: pathMethods,
}

// How many arguments each takes; a name is known whatever it is called on.
const arities: Readonly<Record<string, number>> = {
  ...{ matches: 1, replace: 2, split: 1, concat: 1, removeAll: 1, join: 1, hasAll: 1, hasAny: 1, hasOnly: 1 },
  ...{ difference: 1, intersection: 1, union: 1, get: 2, diff: 1, distance: 1, bind: 1 },
}
const known = new Set(Object.values(tables).flatMap((table) => Object.keys(table)))

export const methodArity = (name: string): number | undefined => (known.has(name) ? (arities[name] ?? 0) : undefined)

export function callMethod(self: Value, name: string, args: readonly Value[]): Value {
  const table = tables[typeOf(self)] as Methods<Value> | undefined
  const method = table && Object.hasOwn(table, name) ? table[name] : undefined
  if (!method) throw new EvaluationError(`A ${typeOf(self)} has no method ${name}.`)
  return method(self, ...args)
}
