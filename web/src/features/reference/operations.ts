// What is published, as the page shows it.
type Parameter = { name?: string; in?: string; required?: boolean }
export type Operation = {
  id: string
  method: 'GET' | 'POST'
  path: string
  about: string
  inPath: string[]
  query: string[]
  // An example of its body; none for what only reads.
  example: string | undefined
}

type Told = {
  operationId: string
  summary: string
  parameters?: Parameter[]
  requestBody?: { content: { 'application/json': { example?: unknown } } }
}
export type Published = { info: { version: string }; paths: Record<string, Record<string, Told>> }

export const operationsOf = ({ paths }: Published): Operation[] =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, summary, parameters = [], requestBody }]) => {
      const named = (place: string) => parameters.flatMap((each) => (each.in === place && each.name ? [each.name] : []))
      const body = requestBody?.content['application/json']
      return {
        ...{ id: operationId, method: method === 'post' ? ('POST' as const) : ('GET' as const), path, about: summary },
        ...{ inPath: named('path'), query: named('query') },
        example: body ? JSON.stringify(body.example ?? {}, undefined, 2) : undefined,
      }
    }),
  )

// Where a filled-in operation is asked.
export const addressOf = ({ path, query }: Operation, values: Readonly<Record<string, string>>): string => {
  const at = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))
  const given = query.flatMap((name) => (values[name] ? [[name, values[name]]] : []))
  return given.length > 0 ? `${at}?${new URLSearchParams(given)}` : at
}
