import type { Methods } from './methods-of-text.ts'
import { textArgument } from './methods-of-text.ts'
import { EvaluationError } from './refusal.ts'
import {
  Difference,
  equal,
  has,
  isList,
  type RulesMap,
  RulesSet,
  strictlyEqual,
  unsupported,
  type Value,
} from './value.ts'

const listArgument = (what: string, value: Value | undefined): readonly Value[] => {
  if (value === undefined || value === null || !isList(value)) throw unsupported(what, value ?? null)
  return value
}
const setArgument = (what: string, value: Value | undefined): readonly Value[] => {
  if (!(value instanceof RulesSet)) throw unsupported(what, value ?? null)
  return value.items
}
const itemsArgument = (what: string, value: Value | undefined) =>
  value instanceof RulesSet ? value.items : listArgument(what, value)

const holds = (items: readonly Value[], wanted: Value) => items.some((item) => strictlyEqual(item, wanted))

const textOf = (value: Value): string => {
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'bigint' || value === null)
    return String(value)
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value)
  throw unsupported('join', value)
}

export const listMethods: Methods<readonly Value[]> = {
  size: (list) => BigInt(list.length),
  concat: (list, other) => [...list, ...listArgument('concat', other)],
  removeAll: (list, other) => {
    const unwanted = listArgument('removeAll', other)
    return list.filter((item) => !holds(unwanted, item))
  },
  join: (list, separator) => list.map(textOf).join(textArgument('join', separator)),
  toSet: (list) => new RulesSet(list),
  hasAll: (list, other) => itemsArgument('hasAll', other).every((item) => holds(list, item)),
  hasAny: (list, other) => itemsArgument('hasAny', other).some((item) => holds(list, item)),
  hasOnly: (list, other) => {
    const allowed = itemsArgument('hasOnly', other)
    return list.every((item) => holds(allowed, item))
  },
}

export const setMethods: Methods<RulesSet> = {
  size: ({ items }) => BigInt(items.length),
  hasAll: ({ items }, other) => itemsArgument('hasAll', other).every((item) => has(items, item)),
  hasAny: ({ items }, other) => itemsArgument('hasAny', other).some((item) => has(items, item)),
  hasOnly: ({ items }, other) => {
    const allowed = itemsArgument('hasOnly', other)
    return items.every((item) => has(allowed, item))
  },
  difference: ({ items }, other) => {
    const unwanted = setArgument('difference', other)
    return new RulesSet(items.filter((item) => !has(unwanted, item)))
  },
  intersection: ({ items }, other) => {
    const wanted = setArgument('intersection', other)
    return new RulesSet(items.filter((item) => has(wanted, item)))
  },
  union: ({ items }, other) => new RulesSet([...items, ...setArgument('union', other)]),
}

function get(map: RulesMap, key: Value | undefined, fallback: Value): Value {
  if (typeof key === 'string') return map.get(key) ?? (map.has(key) ? null : fallback)
  // A list of keys leads from map to map.
  let value: Value = map
  for (const step of listArgument('get', key)) {
    const name = textArgument('get', step)
    if (!(value instanceof Map)) return fallback
    if (!value.has(name)) return fallback
    value = value.get(name) ?? null
  }
  return value
}

function difference(now: RulesMap, before: Value | undefined): Difference {
  if (!(before instanceof Map)) throw unsupported('diff', before ?? null)
  const both = [...now.keys()].filter((key) => before.has(key))
  const same = (key: string) => equal(now.get(key) ?? null, before.get(key) ?? null)
  return new Difference({
    added: [...now.keys()].filter((key) => !before.has(key)),
    removed: [...before.keys()].filter((key): key is string => !now.has(key)),
    changed: both.filter((key) => !same(key)),
    unchanged: both.filter(same),
  })
}

export const mapMethods: Methods<RulesMap> = {
  size: (map) => BigInt(map.size),
  keys: (map) => [...map.keys()].sort(),
  values: (map) => [...map.keys()].sort().map((key) => map.get(key) ?? null),
  get: (map, key, fallback) => get(map, key, fallback ?? null),
  diff: (map, before) => difference(map, before),
}

export const differenceMethods: Methods<Difference> = {
  addedKeys: ({ keys }) => new RulesSet(keys.added),
  removedKeys: ({ keys }) => new RulesSet(keys.removed),
  changedKeys: ({ keys }) => new RulesSet(keys.changed),
  unchangedKeys: ({ keys }) => new RulesSet(keys.unchanged),
  affectedKeys: ({ keys }) => new RulesSet([...keys.added, ...keys.removed, ...keys.changed]),
}

export function at<T>(items: readonly T[], index: Value): T {
  const found = typeof index === 'bigint' && index >= 0n ? items[Number(index)] : undefined
  if (found === undefined) throw new EvaluationError(`There is no item ${String(index)} among ${items.length}.`)
  return found
}
