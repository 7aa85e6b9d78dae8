import { openApi } from '@peace/core/open'
import { type Schema, typeOf } from './types-of.ts'

// The SDK's calls and their types, from what is published: what programs are told and what they are given cannot differ.

type Parameter = { name?: string; in?: string; required?: boolean; schema?: Schema }
type Operation = {
  operationId: string
  summary: string
  parameters: Parameter[]
  requestBody?: { content: { 'application/json': { schema: Schema } } }
  responses: { 200: { content: { 'application/json': { schema: Schema } } } }
}

const inputOf = ({ parameters, requestBody }: Operation): string => {
  const named = parameters.filter((each) => each.name !== undefined)
  const properties = Object.fromEntries(named.map(({ name, schema }) => [name, schema ?? {}]))
  const required = named.flatMap((each) => (each.required ? [each.name] : []))
  const said = typeOf({ type: 'object', properties, required })
  const body = requestBody && typeOf(requestBody.content['application/json'].schema)
  return [...(named.length > 0 ? [said] : []), ...(body ? [body] : [])].join(' & ') || 'Record<string, never>'
}

export const generateSdk = (): string => {
  const { paths, info } = openApi('') as { paths: Record<string, Record<string, Operation>>; info: { version: string } }
  const all = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const calls = all.map(
    ({ operation }) =>
      `  // ${operation.summary}\n  ${operation.operationId}: {\n    input: ${inputOf(operation)}\n    output: ${typeOf(operation.responses[200].content['application/json'].schema)}\n  }`,
  )
  const routes = all.map(
    ({ path, method, operation }) => `  ${operation.operationId}: { method: '${method}', path: '${path}' },`,
  )
  return `// Written by \`node dev/src/sdk/write.ts\` from core/src/open. Not by hand.

export const apiVersion = '${info.version}'

export type Calls = {
${calls.join('\n')}
}

export const routes = {
${routes.join('\n')}
} as const satisfies Record<keyof Calls, { method: 'GET' | 'POST'; path: string }>
`
}
