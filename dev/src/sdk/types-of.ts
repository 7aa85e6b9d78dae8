// A JSON Schema as a TypeScript type, for the SDK. What is published is a tree without references.
export type Schema = { [name: string]: unknown }

const isName = (name: string): boolean => /^[A-Za-z_$][\w$]*$/.test(name)
const named = (name: string): string => (isName(name) ? name : JSON.stringify(name))
const list = (of: unknown): Schema[] => (Array.isArray(of) ? (of as Schema[]) : [])

const objectOf = ({ properties, required, additionalProperties }: Schema): string => {
  const must = new Set((required as string[] | undefined) ?? [])
  const fields = Object.entries((properties as Record<string, Schema> | undefined) ?? {}).map(
    ([name, each]) => `${named(name)}${must.has(name) ? '' : '?'}: ${typeOf(each)}`,
  )
  if (fields.length > 0) return `{ ${fields.join('; ')} }`
  return typeof additionalProperties === 'object' && additionalProperties !== null
    ? `Record<string, ${typeOf(additionalProperties as Schema)}>`
    : 'Record<string, unknown>'
}

export const typeOf = (schema: Schema): string => {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (Array.isArray(schema.enum)) return schema.enum.map((each) => JSON.stringify(each)).join(' | ')
  const either = [...list(schema.anyOf), ...list(schema.oneOf)]
  if (either.length > 0) return [...new Set(either.map(typeOf))].join(' | ')
  const all = list(schema.allOf)
  if (all.length > 0) return all.map(typeOf).join(' & ')
  if (Array.isArray(schema.type)) return schema.type.map((type) => typeOf({ ...schema, type })).join(' | ')
  if (schema.type === 'string') return 'string'
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  if (schema.type === 'boolean') return 'boolean'
  if (schema.type === 'null') return 'null'
  if (Array.isArray(schema.prefixItems)) return `[${list(schema.prefixItems).map(typeOf).join(', ')}]`
  if (schema.type === 'array') return `(${typeOf((schema.items as Schema | undefined) ?? {})})[]`
  if (schema.type === 'object') return objectOf(schema)
  return 'unknown'
}
