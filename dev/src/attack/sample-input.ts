import { type ApiName, api } from '@peace/core/api'
import { z } from 'zod'

// What a door asks for, as JSON Schema: read from its contract, so that a new door or field is tried without being told.
export type Shape = {
  type?: string | string[]
  properties?: Record<string, Shape>
  required?: string[]
  items?: Shape
  enum?: unknown[]
  const?: unknown
  anyOf?: Shape[]
  oneOf?: Shape[]
  allOf?: Shape[]
  pattern?: string
  format?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
}

export const shapeOf = (name: ApiName): Shape =>
  z.toJSONSchema(api[name].input, { io: 'input', unrepresentable: 'any' }) as Shape

const alternatives = ({ anyOf, oneOf }: Shape): Shape[] | undefined => anyOf ?? oneOf

// A sound value: one that is known by the field's name, or the least that the shape allows.
export const soundValue = (shape: Shape, field: string, known: Readonly<Record<string, unknown>>): unknown => {
  if (Object.hasOwn(known, field)) return known[field]
  const chosen = alternatives(shape)?.[0]
  if (chosen) return soundValue(chosen, field, known)
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return shape.enum[0]
  if (shape.properties)
    return Object.fromEntries(
      Object.entries(shape.properties).map(([name, each]) => [name, soundValue(each, name, known)]),
    )
  if (shape.type === 'array') return shape.items ? [soundValue(shape.items, field, known)] : []
  if (shape.type === 'integer' || shape.type === 'number') return Math.max(shape.minimum ?? 0, 0)
  if (shape.type === 'boolean') return false
  if (shape.type === 'string') return 'a'.repeat(Math.max(shape.minLength ?? 1, 1))
  return {}
}

export type Leaf = { path: string[]; shape: Shape; required: boolean }

// Every place of the input that can be given another value, the inner ones too.
export const leavesOf = (shape: Shape, path: string[] = [], required = true): Leaf[] => {
  const inner = alternatives(shape)?.[0] ?? shape
  const here = path.length > 0 ? [{ path, shape, required }] : []
  const properties = Object.entries(inner.properties ?? {}).flatMap(([name, each]) =>
    leavesOf(each, [...path, name], required && (inner.required ?? []).includes(name)),
  )
  const items = inner.type === 'array' && inner.items ? leavesOf(inner.items, [...path, '0'], false) : []
  return [...here, ...properties, ...items]
}

export const withValue = (input: unknown, [first, ...rest]: readonly string[], value: unknown): unknown => {
  if (first === undefined) return value
  if (Array.isArray(input)) return input.map((each, n) => (String(n) === first ? withValue(each, rest, value) : each))
  const before = typeof input === 'object' && input !== null ? input : {}
  return { ...before, [first]: withValue((before as Record<string, unknown>)[first], rest, value) }
}
