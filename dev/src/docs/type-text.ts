import { z } from 'zod'

// What a schema takes, as one would write it in TypeScript; limits follow in words.

interface Json {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Json>>
  readonly required?: readonly string[]
  readonly items?: Json
  readonly prefixItems?: readonly Json[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Json[]
  readonly oneOf?: readonly Json[]
  readonly allOf?: readonly Json[]
  readonly additionalProperties?: Json | boolean
  readonly maxLength?: number
  readonly format?: string
  readonly maxItems?: number
  readonly $ref?: string
}

const union = (options: readonly Json[], depth: number) =>
  [...new Set(options.map((option) => typeOf(option, depth)))].join(' | ')

const indent = (depth: number) => '  '.repeat(depth)

function object({ properties = {}, required = [], additionalProperties }: Json, depth: number): string {
  const fields = Object.entries(properties)
  if (fields.length === 0)
    return typeof additionalProperties === 'object' ? `Record<string, ${typeOf(additionalProperties, depth)}>` : '{}'
  const lines = fields.map(
    ([name, schema]) =>
      `${indent(depth + 1)}${name}${required.includes(name) ? '' : '?'}: ${typeOf(schema, depth + 1)}${limit(schema)}`,
  )
  return `{\n${lines.join('\n')}\n${indent(depth)}}`
}

const limit = ({ type, maxLength, maxItems, format }: Json): string => {
  const words = [
    type === 'string' && format ? format : '',
    type === 'string' && maxLength ? `at most ${maxLength} characters` : '',
    type === 'array' && maxItems ? `at most ${maxItems}` : '',
    type === 'integer' ? 'whole' : '',
  ].filter(Boolean)
  return words.length > 0 ? `  // ${words.join(', ')}` : ''
}

function typeOf(schema: Json, depth: number): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const).replaceAll('"', "'")
  if (schema.enum) return schema.enum.map((one) => (typeof one === 'string' ? `'${one}'` : String(one))).join(' | ')
  const options = schema.anyOf ?? schema.oneOf
  if (options) return union(options, depth)
  if (schema.allOf) return schema.allOf.map((one) => typeOf(one, depth)).join(' & ')
  if (schema.type === 'object') return object(schema, depth)
  if (schema.prefixItems) return `[${schema.prefixItems.map((one) => typeOf(one, depth)).join(', ')}]`
  if (schema.type === 'array') {
    const item = typeOf(schema.items ?? {}, depth)
    return item.includes(' | ') && !item.startsWith('{') ? `(${item})[]` : `${item}[]`
  }
  return schema.type === 'integer' ? 'number' : (schema.type ?? 'unknown')
}

export const typeText = (schema: z.ZodType, io: 'input' | 'output'): string =>
  typeOf(z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline', cycles: 'ref' }) as Json, 0)
