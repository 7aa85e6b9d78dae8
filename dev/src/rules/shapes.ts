import { z } from 'zod'

// Writes a zod schema in the language of Firestore rules, so that what a browser may write is defined once. What that language
// cannot say (it has no loop) is left to whoever reads: the members of a list of maps are only counted.

type Node = {
  type?: string
  const?: unknown
  enum?: unknown[]
  pattern?: string
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
const all = (...terms: (string | undefined | false)[]) => terms.filter(Boolean).join(' && ')

const string = (node: Node, at: string) => {
  if (node.enum) return `${at} in ${listed(node.enum)}`
  if (node.pattern) return `${at}.matches(${quote(node.pattern)})`
  const { minLength, maxLength } = node
  return all(
    `${at} is string`,
    minLength !== undefined && `${at}.size() >= ${minLength}`,
    maxLength !== undefined && `${at}.size() <= ${maxLength}`,
  )
}

const integer = ({ minimum, maximum }: Node, at: string) =>
  all(
    `${at} is int`,
    minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && `${at} >= ${minimum}`,
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `${at} <= ${maximum}`,
  )

// Strings of a list or a map are checked joined: a map among them cannot be, and refuses the whole.
const joined = (item: Node, at: string, max: number) => {
  if (item.enum) return `${at}.hasOnly(${listed(item.enum)})`
  if (item.pattern) {
    const one = item.pattern.replace(/^\^/, '').replace(/\$$/, '')
    return `${at}.join(' ').matches(${quote(`^(${one}( ${one})*)?$`)})`
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

const object = (writer: Writer, name: string, node: Node, at: string, whole = true): string => {
  const body = fields(writer, name, node, whole)
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

const fields = (writer: Writer, name: string, node: Node, whole: boolean): string[] => {
  const properties = Object.entries(node.properties ?? {})
  const required = new Set(node.required ?? [])
  const keys = properties.map(([key]) => key)
  const terms = whole ? [`d.keys().hasOnly(${listed(keys)})`] : []
  if (whole && required.size) terms.push(`d.keys().hasAll(${listed([...required])})`)
  for (const [key, property] of properties) {
    const says = check(writer, `${name}${capital(key)}`, property, `d.${key}`)
    terms.push(required.has(key) ? says : `(!('${key}' in d) || ${says.includes(' && ') ? `(${says})` : says})`)
  }
  return terms
}

// `io: 'input'`: a field with a default may be missing, as it may when the document is read. Not `whole`: these fields of a
// document that has others.
export const shapeFunctions = (name: string, schema: z.ZodType, whole = true): string => {
  const node = z.toJSONSchema(schema, { io: 'input' }) as Node
  const writer: Writer = { functions: [] }
  object(writer, name, node, 'd', whole)
  return writer.functions.toReversed().join('\n')
}

export const jsonSchemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' }) as Node
export type ShapeNode = Node
