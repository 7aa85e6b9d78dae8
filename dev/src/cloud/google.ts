import { must } from '@peace/core/errors'
import { z } from 'zod'
import { type Request, shapes } from './shapes/google.ts'
import type { MethodId } from './shapes/methods.ts'

// Google's REST APIs by the names of their methods. Addresses come from Google's documents; who carries the request is
// handed in: the network, or the double (dev/src/cloud/double).

export type Carry = (
  request: Request,
  headers: Readonly<Record<string, string>>,
) => Promise<{ status: number; body: unknown }>
export type Rest = { query?: Readonly<Record<string, string>>; body?: unknown }
export type Google = (id: MethodId, names: Readonly<Record<string, string>>, rest?: Rest) => Promise<unknown>

const errorBody = z.looseObject({
  error: z.looseObject({
    code: z.number().default(0),
    message: z.string().default(''),
    status: z.string().default(''),
    details: z
      .array(
        z.looseObject({
          reason: z.string().optional(),
          links: z.array(z.looseObject({ url: z.string() })).optional(),
          metadata: z.record(z.string(), z.string()).optional(),
        }),
      )
      .default([]),
  }),
})

// What Google refused, in its own words, and where it says that one may do something about it.
export class Refused extends Error {
  readonly status: number
  readonly code: string
  readonly reason: string
  readonly link: string | undefined

  constructor(id: MethodId, status: number, body: unknown) {
    const { error } = errorBody
      .catch({ error: { code: status, message: 'no answer that can be read', status: '', details: [] } })
      .parse(body)
    super(`${id}: ${error.message}`)
    this.status = status
    this.code = error.status
    this.reason = error.details.find(({ reason }) => reason)?.reason ?? ''
    this.link = error.details
      .flatMap(({ links = [], metadata }) => [...links.map(({ url }) => url), metadata?.activationUrl])
      .find(Boolean)
  }
}

const spell = (path: string, names: Readonly<Record<string, string>>): string =>
  path.replace(/\{(\+?)(\w+)\}/g, (_, plus: string, name: string) => {
    const value = must(names[name], `${name} of ${path}`)
    return plus ? value.split('/').map(encodeURIComponent).join('/') : encodeURIComponent(value)
  })

export const googleBy =
  (carry: Carry, headers: Readonly<Record<string, string>>): Google =>
  async (id, names, rest = {}) => {
    const shape = must(shapes.get(id), id)
    const request = {
      method: shape.verb,
      host: shape.host,
      path: spell(shape.path, names),
      query: rest.query ?? {},
      body: rest.body,
    }
    const { status, body } = await carry(request, headers)
    if (status >= 400) throw new Refused(id, status, body)
    return body
  }

// `at` stands before each host: the double's address.
export const overHttp =
  (at?: string): Carry =>
  async ({ method, host, path, query, body }, headers) => {
    const asked = new URLSearchParams(query).toString()
    const url = `${at ? `${at}/${host}` : `https://${host}`}${path}${asked ? `?${asked}` : ''}`
    const answer = await fetch(url, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, body: text ? JSON.parse(text) : {} }
  }
