import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { methodIds, methods } from './methods.ts'

// node dev/src/cloud/shapes/record.ts FOLDER reads Google's discovery documents (googleapiclient/discovery_cache/documents of
// PyPI's google-api-python-client) and writes google.json: of each method that we call its address, its query and the
// fields of its body. Words, answers and all else are left out.

const property: z.ZodType<Property> = z.lazy(() =>
  z.looseObject({
    type: z.string().optional(),
    $ref: z.string().optional(),
    enum: z.array(z.string()).optional(),
    items: property.optional(),
    properties: z.record(z.string(), property).optional(),
    additionalProperties: property.optional(),
  }),
)
type Property = {
  type?: string | undefined
  $ref?: string | undefined
  enum?: string[] | undefined
  items?: Property | undefined
  properties?: Record<string, Property> | undefined
  additionalProperties?: Property | undefined
}
const method = z.looseObject({
  id: z.string(),
  httpMethod: z.string(),
  path: z.string(),
  parameters: z.record(z.string(), z.looseObject({ location: z.string(), pattern: z.string().optional() })).default({}),
  request: z.looseObject({ $ref: z.string() }).optional(),
})
type Method = z.output<typeof method>
const resource: z.ZodType<Resource> = z.lazy(() =>
  z.looseObject({
    methods: z.record(z.string(), method).optional(),
    resources: z.record(z.string(), resource).optional(),
  }),
)
type Resource = { methods?: Record<string, Method> | undefined; resources?: Record<string, Resource> | undefined }
const discovery = z.intersection(
  z.looseObject({
    revision: z.string(),
    rootUrl: z.string(),
    servicePath: z.string(),
    schemas: z.record(z.string(), property),
  }),
  resource,
)

// A field in one word: a type, a list `[…]`, a map `{…}`, one of several `A|B`, or another shape `#Name`.
const wordOf = (one: Property): string => {
  if (one.$ref) return `#${one.$ref}`
  if (one.enum) return one.enum.join('|')
  if (one.items) return `[${wordOf(one.items)}]`
  if (one.additionalProperties) return `{${wordOf(one.additionalProperties)}}`
  return one.type ?? 'any'
}

const folder = process.argv[2] ?? ''
const revisions: Record<string, string> = {}
const found: Record<string, object> = {}
const schemas: Record<string, Record<string, string>> = {}

const methodsIn = (one: Resource): Method[] => [
  ...Object.values(one.methods ?? {}),
  ...Object.values(one.resources ?? {}).flatMap(methodsIn),
]

for (const id of methodIds) {
  const [name] = methods[id]
  const document = discovery.parse(JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')))
  const known = methodsIn(document).find((each) => each.id === id)
  if (!known) throw new Error(`${id} is not in ${name}`)
  revisions[name] = document.revision
  const api = name.split('.')[0]
  const keep = (schema: string) => {
    const own = `${api}.${schema}`
    if (schemas[own]) return
    const fields = Object.entries(document.schemas[schema]?.properties ?? {})
    schemas[own] = Object.fromEntries(fields.map(([field, one]) => [field, wordOf(one).replace('#', `#${api}.`)]))
    for (const word of Object.values(schemas[own])) {
      const next = /#\w+\.(\w+)/.exec(word)?.[1]
      if (next) keep(next)
    }
  }
  if (known.request) keep(known.request.$ref)
  const of = (location: string) =>
    Object.entries(known.parameters).filter(([, parameter]) => parameter.location === location)
  found[id] = {
    verb: known.httpMethod,
    host: new URL(document.rootUrl).host,
    path: `/${document.servicePath}${known.path}`,
    names: Object.fromEntries(of('path').map(([key, { pattern = '^[^/]+$' }]) => [key, pattern])),
    query: of('query').map(([key]) => key),
    ...(known.request ? { body: `${api}.${known.request.$ref}` } : {}),
  }
}

writeFileSync(join(import.meta.dirname, 'google.json'), JSON.stringify({ revisions, methods: found, schemas }, null, 2))
