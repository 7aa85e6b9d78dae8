import { z } from 'zod'

// Whether an answer is as it is published. Zod reads no `not` (names that are not free), and takes a reference for an address.
const readable = (schema: unknown): unknown => {
  if (Array.isArray(schema)) return schema.map(readable)
  if (typeof schema !== 'object' || schema === null) return schema
  return Object.fromEntries(
    Object.entries(schema).flatMap(([name, each]) =>
      name === 'not' || each === 'uri-reference' ? [] : [[name, readable(each)]],
    ),
  )
}

export const faultsAgainst = (schema: unknown, value: unknown): string[] => {
  const read = z.fromJSONSchema(readable(schema) as Parameters<typeof z.fromJSONSchema>[0]).safeParse(value)
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
}
