import { api } from '../api/index.ts'
import { DomainError } from '../errors/index.ts'
import { fieldOf, inputOf } from './open-api.ts'
import { pathFields, type Route, routes } from './routes.ts'
import type { Scope } from './scopes.ts'
import type { Said } from './wish-of.ts'

// The same routes as tools for assistants. A key's scopes decide which there are: what it may not do is neither offered nor
// found, whatever a script that the assistant reads may tell it.

type Json = Record<string, unknown>
// As JSON has it: what a schema is made of.
type Value = string | number | boolean | null | Value[] | { [name: string]: Value }
export type Tool = {
  name: string
  description: string
  inputSchema: { type: 'object'; properties: Record<string, Value>; required: string[]; additionalProperties: false }
  annotations: { readOnlyHint: boolean; destructiveHint: boolean; idempotentHint: boolean; openWorldHint: boolean }
}

const isReading = ({ method, scope }: Route): boolean => method === 'GET' || scope === 'builds:read'

const aboutOf = (route: Route): string => {
  const { about } = api[route.call]
  if (route.spends)
    return `${about} Takes the plan that “quote” named, and builds just that. It may cost credits: show its price to the person and build only when they have agreed.`
  return about
}

const toolOf = (route: Route): Tool => {
  const { properties = {}, required = [] } = inputOf(route) as {
    properties?: Record<string, Value>
    required?: string[]
  }
  const inPath = pathFields(route.path)
  const named = Object.fromEntries(inPath.map((name) => [name, fieldOf(route, name) as Value]))
  return {
    name: route.name,
    description: aboutOf(route),
    inputSchema: {
      type: 'object',
      properties: { ...named, ...properties },
      required: [...new Set([...inPath, ...required])],
      additionalProperties: false,
    },
    annotations: {
      readOnlyHint: isReading(route),
      destructiveHint: route.name === 'cancelBuild',
      idempotentHint: true,
      openWorldHint: false,
    },
  }
}

export const toolsOf = (scopes: readonly Scope[]): Tool[] =>
  (routes as readonly Route[]).filter(({ scope }) => scopes.includes(scope)).map(toolOf)

export const routeOfTool = (name: string, scopes: readonly Scope[]): Route => {
  const route = (routes as readonly Route[]).find((each) => each.name === name)
  if (!route) throw new DomainError('not-found', { what: 'tool' })
  if (!scopes.includes(route.scope)) throw new DomainError('key-lacks-scope', { scope: route.scope })
  return route
}

// What an assistant gave, told apart as an address and a body would have it.
export const saidByTool = (route: Route, given: Readonly<Json>): Pick<Said, 'fields' | 'query' | 'body'> => {
  const inPath = pathFields(route.path)
  const fields = Object.fromEntries(
    inPath.map((name) => {
      const value = given[name]
      if (typeof value !== 'string' || value === '')
        throw new DomainError('invalid-input', { field: name, problem: 'invalid_type' })
      return [name, value]
    }),
  )
  const rest = Object.entries(given).filter(([name]) => !inPath.includes(name))
  return route.method === 'GET'
    ? { fields, query: Object.fromEntries(rest.map(([name, value]) => [name, String(value)])), body: undefined }
    : { fields, query: {}, body: Object.fromEntries(rest) }
}
