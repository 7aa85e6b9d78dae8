import { digest } from '../build/canonical.ts'
import { DomainError, must } from '../errors/index.ts'
import { inputOf, leftOf } from './open-api.ts'
import { jobOfRetry, jobOfToken, planTokenSchema } from './plan-token.ts'
import type { Route } from './routes.ts'

// What a program said, as the input of the call behind it: its workspace is the key's, what stood in the path is in its
// place, and ids follow from the plan or from the Idempotency-Key, so that the same wish twice is one.
export type Said = {
  workspaceId: string
  // Whoever says it: the same Idempotency-Key of another is another.
  keyId: string
  fields: Readonly<Record<string, string>>
  body: unknown
  query: Readonly<Record<string, string>>
  idempotencyKey: string | undefined
  // An id of its own, where the program named none.
  newId: () => string
}

type Fields = Record<string, unknown>

const typeIn = (schema: unknown): string => {
  const { type, anyOf } = (schema ?? {}) as { type?: unknown; anyOf?: unknown[] }
  return typeof type === 'string' ? type : anyOf ? typeIn(anyOf[0]) : 'string'
}

// An address knows texts only.
const fromQuery = (text: string, schema: unknown): unknown => {
  const type = typeIn(schema)
  if (type === 'integer' || type === 'number') return /^-?\d{1,15}$/.test(text) ? Number(text) : text
  if (type === 'boolean') return text === 'true' ? true : text === 'false' ? false : text
  return text
}

const bodyOf = (body: unknown): Fields => {
  if (body === undefined || body === null || body === '') return {}
  if (typeof body !== 'object' || Array.isArray(body)) throw new DomainError('invalid-input', { field: 'body' })
  return body as Fields
}

// Of one Idempotency-Key with two bodies each is a wish of its own: the second is not answered with the first.
const idsFor = (route: Route, fields: Fields, said: Said): Fields => {
  if (route.spends) {
    const plan = planTokenSchema.safeParse(fields.plan)
    if (!plan.success) throw new DomainError('invalid-input', { field: 'plan', problem: 'invalid_format' })
    // The plan says the price: what is dearer now has another token.
    const shownMillis = Number.MAX_SAFE_INTEGER
    return route.call === 'retryJob'
      ? { newJobId: jobOfRetry(plan.data, must(said.fields.jobId, 'the job in the path')), shownMillis }
      : { jobId: jobOfToken(plan.data), shownMillis }
  }
  if (!route.makes || fields[route.makes] !== undefined) return {}
  const { idempotencyKey, keyId } = said
  const id =
    idempotencyKey === undefined
      ? said.newId()
      : `i${digest({ keyId, route: route.name, idempotencyKey, fields }).slice(0, 32)}`
  return { [route.makes]: id }
}

export const wishOf = (route: Route, said: Said): Fields => {
  const known = inputOf(route) as { properties?: Fields }
  const taken = leftOf(route)
  const given =
    route.method === 'GET'
      ? Object.fromEntries(
          Object.entries(said.query).map(([name, text]) => [name, fromQuery(text, known.properties?.[name])]),
        )
      : bodyOf(said.body)
  const unknown = Object.keys(given).find((name) => taken.has(name) || !Object.hasOwn(known.properties ?? {}, name))
  // Whoever misspells a field hears of it; whoever names another workspace or price does too.
  if (unknown !== undefined) throw new DomainError('invalid-input', { field: unknown.slice(0, 60), problem: 'unknown' })
  return { ...given, ...said.fields, ...idsFor(route, given, said), workspaceId: said.workspaceId }
}
