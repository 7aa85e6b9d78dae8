import type { ShapeNode } from './shapes.ts'

// From a shape: a value with only what it must have, one with everything at its limits, and every way to be just wrong.

const candidates = ['a1', 'V', 'a'.repeat(64)]
const matching = (pattern: string) => {
  const found = candidates.find((candidate) => new RegExp(pattern).test(candidate))
  if (found === undefined) throw new Error(`no sample for ${pattern}`)
  return found
}

export const sampleOf = (node: ShapeNode, full: boolean): unknown => {
  if (node.const !== undefined) return node.const
  if (node.enum) return node.enum[0]
  if (node.type === 'string')
    return node.pattern ? matching(node.pattern) : 'ก'.repeat(full ? (node.maxLength ?? 1) : (node.minLength ?? 0))
  if (node.type === 'integer')
    return full ? Math.min(node.maximum ?? 1, 2 ** 53 - 1) : Math.max(node.minimum ?? 0, -(2 ** 53 - 1))
  if (node.type === 'boolean') return true
  if (node.type === 'array') return full && node.items?.type === 'string' ? [sampleOf(node.items, true)] : []
  const properties = Object.entries(node.properties ?? {}).filter(([key]) => full || node.required?.includes(key))
  const fields = properties.map(([key, property]) => [key, sampleOf(property, full)])
  const value = node.additionalProperties
  if (node.propertyNames?.enum && full && typeof value === 'object')
    return Object.fromEntries(node.propertyNames.enum.map((key) => [String(key), sampleOf(value, true)]))
  return Object.fromEntries(fields)
}

export type Bad = { why: string; at: string[]; value: unknown }

const wrong = (why: string, value: unknown): Bad => ({ why, at: [], value })
const inside = (key: string, bad: Bad): Bad => ({ ...bad, at: [key, ...bad.at] })

const notFree = ['constructor', 'toString', '__name__']

const badText = (node: ShapeNode): Bad[] => [
  wrong('a number for text', 7),
  ...(node.enum || node.pattern ? [wrong('a word that is not one of its words', 'never/such')] : []),
  ...(node.not ? notFree.map((name) => wrong('a name that is not free', name)) : []),
  ...(node.minLength ? [wrong('too short', '')] : []),
  ...(node.maxLength && !node.enum && !node.pattern ? [wrong('too long', 'ก'.repeat(node.maxLength + 1))] : []),
]
const badNumber = (node: ShapeNode): Bad[] => [
  wrong('text for a number', '7'),
  wrong('a fraction', 1.5),
  ...(node.minimum !== undefined && node.minimum > -(2 ** 53 - 1) ? [wrong('too small', node.minimum - 1)] : []),
  ...(node.maximum !== undefined && node.maximum < 2 ** 53 - 1 ? [wrong('too great', node.maximum + 1)] : []),
]
const badList = (node: ShapeNode): Bad[] => [
  wrong('a map for a list', { 0: 'x' }),
  wrong(
    'too many',
    Array.from({ length: (node.maxItems ?? 200) + 1 }, () => (node.items ? sampleOf(node.items, false) : 'x')),
  ),
  ...(node.items?.type === 'string' && (node.items.enum || node.items.pattern)
    ? [wrong('a wrong word in a list', ['never/such'])]
    : []),
  ...(node.items?.type === 'string' && node.items.pattern
    ? [wrong('two words for one', ['a1 V']), wrong('a number among words', [7]), wrong('an empty word', [''])]
    : []),
  ...(node.items?.not
    ? notFree.flatMap((name) => [[name], ['a1', name], [name, 'a1']].map((list) => wrong('a name not free', list)))
    : []),
  ...(node.items?.type === 'string' ? [wrong('a map in a list of words', [{ x: 1 }])] : []),
]
const badMap = (node: ShapeNode): Bad[] => {
  const value = node.additionalProperties
  const named =
    node.propertyNames?.enum && typeof value === 'object'
      ? Object.fromEntries(node.propertyNames.enum.map((key) => [String(key), value]))
      : undefined
  const properties = named ?? node.properties
  if (!properties) {
    const long = typeof value === 'object' && value.maxLength ? 'ก'.repeat(200 * value.maxLength + 1) : undefined
    return [
      ...(long ? [wrong('too much text in all', { k: long })] : []),
      wrong('a list for a map', ['x']),
      wrong('too many keys', Object.fromEntries(Array.from({ length: 201 }, (_, n) => [`k${n}`, 1]))),
    ]
  }
  return [
    wrong('text for a map', 'x'),
    { why: 'a key too many', at: ['surprise'], value: 1 },
    ...Object.entries(properties).flatMap(([key, property]) => badsOf(property).map((bad) => inside(key, bad))),
  ]
}

export const badsOf = (node: ShapeNode): Bad[] => {
  if (node.type === 'string') return badText(node)
  if (node.type === 'integer') return badNumber(node)
  if (node.type === 'boolean') return [wrong('text for yes or no', 'yes')]
  if (node.type === 'array') return badList(node)
  return badMap(node)
}

export const withBad = (value: unknown, bad: Bad): unknown => {
  const [key, ...rest] = bad.at
  if (key === undefined) return bad.value
  const map = (value ?? {}) as Record<string, unknown>
  return { ...map, [key]: withBad(map[key], { ...bad, at: rest }) }
}

const named = (node: ShapeNode): [string, ShapeNode][] => {
  const value = node.additionalProperties
  return node.propertyNames?.enum && typeof value === 'object'
    ? node.propertyNames.enum.map((key) => [String(key), value])
    : Object.entries(node.properties ?? {})
}

// Each way to leave out what need not be there, each switch turned off, each list without anything in it.
export type Good = { at: string[]; off?: true; empty?: true }
export const goodsOf = (node: ShapeNode): Good[] =>
  named(node).flatMap(([key, property]) => [
    ...(node.required?.includes(key) ? [] : [{ at: [key] }]),
    ...(property.type === 'boolean' ? [{ at: [key], off: true as const }] : []),
    ...(property.type === 'array' ? [{ at: [key], empty: true as const }] : []),
    ...goodsOf(property).map((good) => ({ ...good, at: [key, ...good.at] })),
  ])

export const withGood = (value: unknown, good: Good): unknown => {
  const [key = '', ...rest] = good.at
  const { [key]: before, ...others } = (value ?? {}) as Record<string, unknown>
  if (rest.length) return { ...others, [key]: withGood(before, { ...good, at: rest }) }
  if (good.empty) return { ...others, [key]: [] }
  return good.off ? { ...others, [key]: false } : others
}
