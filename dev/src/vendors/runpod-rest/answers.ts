import type { IncomingMessage, ServerResponse } from 'node:http'
import { ruleBroken } from '@peace/core/vendors'
import type { z } from 'zod'
import { readBody } from '../stand-in/server.ts'

// How RunPod's REST v2 refuses: RFC 9457 problems, 422 for what its contract does not allow, 400 for what its rules do not.
const titles: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  404: 'Not Found',
  405: 'Method Not Allowed',
  409: 'Conflict',
  410: 'Gone',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
}

export class Refusal extends Error {
  readonly status: number
  readonly errors: readonly string[]
  constructor(status: number, detail: string, errors: readonly string[] = []) {
    super(detail)
    this.status = status
    this.errors = errors
  }
}

export const refuse = (response: ServerResponse, { status, message, errors }: Refusal): void => {
  const problem = { title: titles[status], status, detail: message, ...(errors.length ? { errors } : {}) }
  const text = JSON.stringify(problem)
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    ...(status === 429 ? { 'Retry-After': '1' } : {}),
  })
  response.end(text)
}

const told = ({ path, message, code, ...issue }: z.core.$ZodIssue): string => {
  const at = ['$', ...path].join('.')
  if (code === 'unrecognized_keys' && 'keys' in issue)
    return `${at}: additional properties ${(issue.keys as string[]).map((key) => `'${key}'`).join(', ')} not allowed`
  return `${at}: ${message}`
}

export const readAs = async <S extends z.ZodType>(request: IncomingMessage, schema: S): Promise<z.output<S>> => {
  const text = (await readBody(request)).toString('utf8')
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw new Refusal(400, 'the body is not JSON')
  }
  const parsed = schema.safeParse(given)
  if (!parsed.success) throw new Refusal(422, 'Request validation failed.', parsed.error.issues.map(told))
  const broken = ruleBroken(parsed.data as Parameters<typeof ruleBroken>[0])
  if (broken) throw new Refusal(400, broken)
  return parsed.data
}

export const must = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Refusal(404, `${what} not found`)
  return found
}
