import { z } from 'zod'
import recorded from './google.json' with { type: 'json' }
import type { MethodId } from './methods.ts'

// What Google's own documents say of the requests that we send.

const schema = z.strictObject({
  revisions: z.record(z.string(), z.string()),
  methods: z.record(
    z.string(),
    z.strictObject({
      verb: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
      host: z.string(),
      path: z.string(),
      names: z.record(z.string(), z.string()),
      query: z.array(z.string()),
      body: z.string().optional(),
    }),
  ),
  schemas: z.record(z.string(), z.record(z.string(), z.string())),
})

const google = schema.parse(recorded)
type Shape = (typeof google.methods)[string]
export const shapes = new Map(Object.entries(google.methods)) as ReadonlyMap<MethodId, Shape>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const simple: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  any: () => true,
  object: isObject,
}

// What is wrong with a value, as Google says it; nothing if nothing is.
const wrongWith = (word: string, value: unknown, at: string): string[] => {
  if (word.startsWith('#'))
    return isObject(value) ? wrongFields(word.slice(1), value, at) : [`Invalid value at '${at}'`]
  if (word.startsWith('['))
    return Array.isArray(value)
      ? value.flatMap((each, index) => wrongWith(word.slice(1, -1), each, `${at}[${index}]`))
      : [`Invalid value at '${at}'`]
  if (word.startsWith('{'))
    return isObject(value)
      ? Object.entries(value).flatMap(([key, each]) => wrongWith(word.slice(1, -1), each, `${at}.${key}`))
      : [`Invalid value at '${at}'`]
  const known = simple[word]
  const right = known ? known(value) : typeof value === 'string' && word.split('|').includes(value)
  return right ? [] : [`Invalid value at '${at}'${known ? '' : `, "${String(value)}"`}`]
}

const wrongFields = (name: string, value: Record<string, unknown>, at: string): string[] => {
  const fields = google.schemas[name] ?? {}
  return Object.entries(value).flatMap(([key, each]) => {
    const word = fields[key]
    const path = at ? `${at}.${key}` : key
    if (!word)
      return [`Invalid JSON payload received. Unknown name "${key}"${at ? ` at '${at}'` : ''}: Cannot find field.`]
    return wrongWith(word, each, path)
  })
}

export type Request = {
  method: string
  host: string
  path: string
  query: Readonly<Record<string, string>>
  body: unknown
}
export type Named = { id: MethodId; names: Readonly<Record<string, string>> }

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const patternOf = ({ path, names }: Shape): RegExp => {
  const parts = path.split(/(\{\+?\w+\})/).map((part) => {
    const name = /^\{\+?(\w+)\}$/.exec(part)?.[1]
    if (!name) return literally(part)
    return `(?<${name}>${(names[name] ?? '^[^/]+$').slice(1, -1)})`
  })
  return new RegExp(`^${parts.join('')}$`)
}
// A name may hold a colon, so the methods that end in one of their own are looked at first.
const addresses = [...shapes]
  .map(([id, shape]) => ({ id, shape, pattern: patternOf(shape) }))
  .sort((a, b) => Number(/:\w+$/.test(b.shape.path)) - Number(/:\w+$/.test(a.shape.path)))

// Which method an address means.
export const methodFor = ({ method, host, path }: Request): Named | undefined => {
  for (const { id, shape, pattern } of addresses) {
    const match = shape.verb === method && shape.host === host ? pattern.exec(path) : null
    if (match) {
      const names = Object.entries(match.groups ?? {}).map(([name, text]) => [name, decodeURIComponent(text)])
      return { id, names: Object.fromEntries(names) }
    }
  }
  return undefined
}

export const wrongInRequest = (id: MethodId, { query, body }: Request): string[] => {
  const shape = shapes.get(id)
  if (!shape) return [`${id} is not recorded`]
  const unknown = Object.keys(query).filter((name) => !shape.query.includes(name))
  const inQuery = unknown.map(
    (name) => `Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter.`,
  )
  if (!shape.body) return body === undefined ? inQuery : [...inQuery, 'This method takes no body.']
  return [...inQuery, ...wrongWith(`#${shape.body}`, body ?? {}, '')]
}
