import type { Case } from './case.ts'

// Speaks to a rules runtime as firebase-tools does: ours in this process, or the official one in its own.
export interface Speaking {
  // The reply to one line.
  readonly ask: (message: Readonly<Record<string, unknown>>) => Promise<Reply>
}
interface Reply {
  readonly errors?: readonly string[]
  readonly result?: { readonly permit?: boolean }
  readonly server_request_id?: number
  readonly context?: { readonly path: string }
}

const wire = (value: unknown): unknown => {
  if (value === null || value === undefined) return { null_value: null }
  if (typeof value === 'string') return { string_value: value }
  if (typeof value === 'boolean') return { bool_value: value }
  if (typeof value === 'number') return Number.isInteger(value) ? { int_value: value } : { float_value: value }
  if (value instanceof Date) return { timestamp_value: value.toISOString() }
  if (Array.isArray(value)) return { list_value: { values: value.map(wire) } }
  return { map_value: { fields: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wire(item)])) } }
}

const firestoreFields = (fields: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'number' ? { integerValue: String(value) } : { stringValue: value },
    ]),
  )

const wholeFile = (rules: string) =>
  rules.includes('service ')
    ? rules
    : `rules_version = '2';\nservice firebase.storage { match /b/{bucket}/o { ${rules} } }`

let lastId = 0

export async function load(
  runtime: Speaking,
  rules: string,
): Promise<{ readonly name: string; readonly errors: readonly string[] }> {
  const id = lastId++
  const name = String(id)
  const source = { files: [{ name: 'storage.rules', content: wholeFile(rules) }] }
  const reply = await runtime.ask({ action: 'load_ruleset', id, context: { rulesetName: name, source } })
  return { name, errors: reply.errors ?? [] }
}

export async function verify(runtime: Speaking, rulesetName: string, one: Case): Promise<boolean | undefined> {
  const id = lastId++
  const path = `/b/films/o/${one.path ?? 'a.jpg'}`
  const request = {
    map_value: {
      fields: {
        path: {
          path_value: {
            segments: path
              .slice(1)
              .split('/')
              .map((simple) => ({ simple })),
          },
        },
        time: wire(new Date()),
        resource: wire(one.after),
        auth: one.auth ? wire({ uid: one.auth.uid, token: one.auth.token ?? {} }) : wire(null),
      },
    },
  }
  const variables = { resource: wire(one.before), request }
  let reply = await runtime.ask({
    action: 'verify',
    id,
    context: { rulesetName, service: 'firebase.storage', path, method: one.method ?? 'get', variables },
  })
  while (reply.context && reply.server_request_id !== undefined) {
    const fields = one.documents?.[decodeURIComponent(reply.context.path)]
    const name = `projects/demo${reply.context.path}`
    const answer = fields
      ? { status: 'ok', result: { name, fields: firestoreFields(fields) } }
      : { status: 'not_found' }
    reply = await runtime.ask({ ...answer, warnings: [], errors: [], id: reply.server_request_id })
  }
  return reply.result?.permit
}
