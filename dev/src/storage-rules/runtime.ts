import { z } from 'zod'
import { isPermitted } from './decide.ts'
import { Documents, NeedsDocument } from './documents.ts'
import { loadRules } from './load-rules.ts'
import type { Ruleset } from './syntax.ts'
import type { Value } from './value.ts'
import { documentValue, wireValue } from './wire.ts'

const loadRequest = z.object({
  action: z.literal('load_ruleset'),
  id: z.int(),
  context: z.object({
    rulesetName: z.string(),
    source: z.object({ files: z.array(z.object({ name: z.string(), content: z.string() })) }),
  }),
})
const verifyRequest = z.object({
  action: z.literal('verify'),
  id: z.int(),
  context: z.object({
    rulesetName: z.string(),
    path: z.string(),
    method: z.enum(['read', 'write', 'get', 'list', 'create', 'update', 'delete']),
    variables: z.record(z.string(), wireValue),
  }),
})
const fetched = z.object({ id: z.int(), status: z.enum(['ok', 'not_found']), result: z.unknown().optional() })
const anyId = z.object({ id: z.int() })
const line = z.union([loadRequest, verifyRequest, fetched])
type Verify = z.infer<typeof verifyRequest>

interface Waiting {
  readonly request: Verify
  readonly documents: Documents
  readonly path: string
}

const said = (id: number, result: unknown, errors: readonly string[] = []) => ({
  id,
  status: 'ok',
  errors,
  warnings: [],
  ...(result ? { result } : {}),
})

// The rules runtime that firebase-tools talks to: one JSON object a line in, one or none out.
export class Runtime {
  readonly #rulesets = new Map<string, Ruleset>()
  readonly #waiting = new Map<number, Waiting>()

  readonly greeting = { id: -1, status: 'ok', action: '', errors: [], warnings: [] }

  hear(text: string): unknown {
    const heard: unknown = JSON.parse(text)
    const read = line.safeParse(heard)
    if (!read.success) return said(anyId.parse(heard).id, undefined, [`Not understood: ${z.prettifyError(read.error)}`])
    const message = read.data
    if (!('action' in message)) return this.#answered(message)
    return message.action === 'verify' ? this.#verify(message, new Documents()) : this.#load(message)
  }

  #load({ id, context }: z.infer<typeof loadRequest>): unknown {
    const [file] = context.source.files
    const loaded = loadRules(file?.name ?? 'storage.rules', file?.content ?? '')
    if ('error' in loaded) return said(id, undefined, [loaded.error])
    this.#rulesets.set(context.rulesetName, loaded.rules)
    return said(id, { rulesVersion: loaded.rules.version })
  }

  #answered({ id, status, result }: z.infer<typeof fetched>): unknown {
    const waiting = this.#waiting.get(id)
    if (!waiting) return undefined
    this.#waiting.delete(id)
    waiting.documents.learn(waiting.path, status === 'ok' ? documentValue(result) : null)
    return this.#verify({ ...waiting.request, id }, waiting.documents)
  }

  #verify(request: Verify, documents: Documents): unknown {
    const { rulesetName, path, method, variables } = request.context
    const rules = this.#rulesets.get(rulesetName)
    if (!rules) return said(request.id, { permit: false })
    const question = { method, path: segmentsOf(path), variables: completed(variables, method) }
    documents.begin()
    try {
      return said(request.id, {
        permit: isPermitted(rules, question, { document: (wanted) => documents.read(wanted) }),
      })
    } catch (error) {
      if (!(error instanceof NeedsDocument)) throw error
      this.#waiting.set(request.id, { request, documents, path: error.path })
      return { action: 'fetch', status: 'ok', server_request_id: request.id, context: { path: error.path } }
    }
  }
}

const segmentsOf = (path: string) => path.replace(/^\//, '').split('/')

function completed(variables: Readonly<Record<string, Value>>, method: string): ReadonlyMap<string, Value> {
  const given = new Map(Object.entries(variables))
  const request = given.get('request')
  if (request instanceof Map && !request.has('method')) given.set('request', new Map([...request, ['method', method]]))
  if (!given.has('resource')) given.set('resource', null)
  return given
}
