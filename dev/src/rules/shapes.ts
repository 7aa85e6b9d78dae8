import { z } from 'zod'

// Writes a zod schema in the language of Firestore rules, so that what a browser may write is defined once. What that language
// cannot say (it has no loop) is left to whoever reads: the members of a list of maps are only counted.

type Node = {
  type?: string
  const?: unknown
  enum?: unknown[]
  pattern?: string
  not?: { pattern: string }
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  maxItems?: number
  items?: Node
  properties?: Record<string, Node>
  required?: string[]
  propertyNames?: Node
  additionalProperties?: Node | boolean
}

// A list or a map without a limit of its own.
const most = 200

const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const literal = (value: unknown) => (typeof value === 'string' ? quote(value) : JSON.stringify(value))
const listed = (values: readonly unknown[]) => `[${values.map(literal).join(', ')}]`
const within = (pattern: string) => pattern.replace(/^\^/, '').replace(/\$$/, '')

// What no id may be: of one, and of several in a row.
export const freeFunctions = (id: z.ZodType): string => {
  const { pattern = '' } = (z.toJSONSchema(id) as Node).not ?? {}
  const says = (name: string, argument: string, term: string) =>
    `    function ${name}(${argument}) {\n      return ${term};\n    }`
  const several = quote(`^(.* )?${within(pattern)}( .*)?$`)
  return [
    says('isId', 'id', string(z.toJSONSchema(id) as Node, 'id')),
    says('isFree', 'id', `!id.matches(${quote(pattern)})`),
    says('areFree', 'ids', `!ids.matches(${several})`),
  ].join('\n')
}

const all = (...terms: (string | undefined | false)[]) => terms.filter(Boolean).join(' && ')

// A decision may evaluate 1,000 expressions, and a whole character comes near it: each check is written in its cheapest form.
// (A pattern like ^.{0,600}$ would be cheaper still, but takes tens of milliseconds to compile.)
const string = (node: Node, at: string) => {
  if (node.enum) return `${at} in ${listed(node.enum)}`
  if (node.pattern) return all(`${at}.matches(${quote(node.pattern)})`, node.not && `isFree(${at})`)
  const { minLength = 0, maxLength = 0 } = node
  return all(`${at} is string`, minLength > 0 && `${at}.size() >= ${minLength}`, `${at}.size() <= ${maxLength}`)
}

const hundreds = ({ type, minimum, maximum }: Node) => {
  const digits = Math.log10(maximum ?? 0)
  return type === 'integer' && minimum === 0 && Number.isInteger(digits) && digits > 0
    ? `([0-9]{1,${digits}}|${maximum})`
    : undefined
}

const integer = (node: Node, at: string) => {
  const { minimum, maximum } = node
  const pattern = hundreds(node)
  if (pattern) return `${at} is int && string(${at}).matches('^${pattern}$')`
  return all(
    `${at} is int`,
    minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && `${at} >= ${minimum}`,
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `${at} <= ${maximum}`,
  )
}

// Strings of a list or a map are checked joined: a map among them cannot be, and refuses the whole. Words of a pattern
// have no space; so where the joined text falls into the list again, each was a text and one word.
const joined = (item: Node, at: string, max: number) => {
  if (item.enum) return `${at}.hasOnly(${listed(item.enum)})`
  if (item.pattern) {
    const one = within(item.pattern)
    const text = `${at}.join(' ')`
    const says = all(
      `${text}.matches(${quote(`^${one}( ${one})*$`)})`,
      item.not && `areFree(${text})`,
      `${text}.split(' ') == ${at}`,
    )
    return `(${at} == [] || ${says})`
  }
  return `${at}.join('').size() <= ${max * (item.maxLength ?? 1000)}`
}

const array = (node: Node, at: string) => {
  const max = node.maxItems ?? most
  const item = node.items
  return all(`${at} is list`, `${at}.size() <= ${max}`, item?.type === 'string' && joined(item, at, max))
}

type Writer = { functions: string[] }

const record = (writer: Writer, name: string, node: Node, at: string) => {
  const value = typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined
  if (node.propertyNames?.enum && value) {
    const properties = Object.fromEntries(node.propertyNames.enum.map((key) => [String(key), value]))
    return object(writer, name, { type: 'object', properties }, at)
  }
  return all(
    `${at} is map`,
    `${at}.size() <= ${most}`,
    value?.type === 'string' && joined(value, `${at}.values()`, most),
  )
}

// What these hold is asked beside the shape, of the document's own place and of who writes, or never changes.
const tied = new Set(['id', 'workspaceId', 'createdBy', 'updatedBy', 'authorId'])

const object = (writer: Writer, name: string, node: Node, at: string, whole = true, top = false): string => {
  const body = fields(writer, name, node, whole, top)
  writer.functions.push(`    function ${name}(d) {\n      return ${body.join('\n        && ')};\n    }`)
  return `${name}(${at})`
}

const check = (writer: Writer, name: string, node: Node, at: string): string => {
  if (node.const !== undefined) return `${at} == ${literal(node.const)}`
  if (node.type === 'string') return string(node, at)
  if (node.type === 'integer') return integer(node, at)
  if (node.type === 'boolean') return `${at} is bool`
  if (node.type === 'array') return array(node, at)
  if (node.type === 'object') return node.properties ? object(writer, name, node, at) : record(writer, name, node, at)
  throw new Error(`no rule can say ${name}: ${JSON.stringify(node)}`)
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)

// A sound value in place of a missing one, where that is cheaper than asking whether it is there.
const stand = (node: Node): string | undefined => {
  if (node.enum) return literal(node.enum[0])
  if (node.type === 'boolean') return 'true'
  if (node.type === 'string' && !node.pattern && !node.minLength) return "''"
  return node.type === 'integer' && hundreds(node) ? '0' : undefined
}

const optional = (writer: Writer, name: string, key: string, node: Node) => {
  const standing = stand(node)
  if (standing !== undefined) return check(writer, name, node, `d.get('${key}', ${standing})`)
  const says = check(writer, name, node, `d.${key}`)
  return `(!('${key}' in d) || ${says.includes(' && ') ? `(${says})` : says})`
}

// All of them numbers from 0 to the same hundred: told in one go.
const alike = (properties: [string, Node][]) => {
  const patterns = new Set(properties.map(([, node]) => hundreds(node)))
  const [pattern] = patterns
  if (patterns.size !== 1 || !pattern) return undefined
  const values = properties.map(([key]) => `d.${key}`)
  const types = values.map((value) => `${value} is int`)
  return [...types, `[${values.join(', ')}].join(' ').matches('^${pattern}( ${pattern})*$')`]
}

// A required field needs no check that it is there: to ask a missing one for its type is an error, which refuses.
const fields = (writer: Writer, name: string, node: Node, whole: boolean, top: boolean): string[] => {
  const properties = Object.entries(node.properties ?? {})
  const required = new Set(node.required ?? [])
  const exact = required.size === properties.length
  const keys = properties.map(([key]) => key)
  const size = exact ? `d.size() == ${keys.length}` : `d.keys().hasOnly(${listed(keys)})`
  const terms = whole ? [size] : []
  const together = exact ? alike(properties) : undefined
  if (together) return [...terms, ...together]
  for (const [key, property] of properties) {
    if (top && tied.has(key)) continue
    const inner = `${name}${capital(key)}`
    terms.push(required.has(key) ? check(writer, inner, property, `d.${key}`) : optional(writer, inner, key, property))
  }
  return terms
}

// `io: 'input'`: a field with a default may be missing, as it may when the document is read. Not `whole`: these fields of a
// document that has others.
export const shapeFunctions = (name: string, schema: z.ZodType, whole = true): string => {
  const node = z.toJSONSchema(schema, { io: 'input' }) as Node
  const writer: Writer = { functions: [] }
  object(writer, name, node, 'd', whole, true)
  return writer.functions.toReversed().join('\n')
}

export const jsonSchemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' }) as Node
export type ShapeNode = Node
