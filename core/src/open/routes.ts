import type { Api, ApiName } from '../api/index.ts'
import type { Scope } from './scopes.ts'

// The public API: which of the callables answer to other programs, and at which address. Nothing of a call is said again
// here: what goes in and comes out is the callable's own. What stands in braces is a field of its input; its workspace is
// the key's.
export type Route = {
  name: string
  method: 'GET' | 'POST'
  path: string
  call: ApiName
  scope: Scope
  // Costs money, so it needs the token of a plan that was shown.
  spends?: true
  // The id of what it makes: the program's own, or told from its Idempotency-Key.
  makes?: string
}

const route = <const R extends Route>(each: R): R => each
const get = <const N extends string, const P extends string, const C extends ApiName, const S extends Scope>(
  name: N,
  path: P,
  call: C,
  scope: S,
) => route({ name, method: 'GET', path, call, scope })

export const routes = [
  get('listFilms', '/v1/films', 'listFilms', 'films:read'),
  get('readFilm', '/v1/films/{filmId}', 'readFilm', 'films:read'),
  get('listScenes', '/v1/films/{filmId}/scenes', 'listScenes', 'films:read'),
  get('listShots', '/v1/films/{filmId}/shots', 'listShots', 'films:read'),
  get('listArtifacts', '/v1/films/{filmId}/artifacts', 'listArtifacts', 'artifacts:read'),
  get('listBuilds', '/v1/films/{filmId}/builds', 'listBuilds', 'builds:read'),
  route({
    ...{ name: 'checkScript', method: 'POST', path: '/v1/scripts/check' },
    ...{ call: 'validateScript', scope: 'films:write' },
  }),
  route({
    ...{ name: 'createFilm', method: 'POST', path: '/v1/films' },
    ...{ call: 'createFilm', scope: 'films:write', makes: 'filmId' },
  }),
  route({ name: 'quote', method: 'POST', path: '/v1/films/{filmId}/quotes', call: 'quoteJob', scope: 'builds:read' }),
  route({
    ...{ name: 'build', method: 'POST', path: '/v1/films/{filmId}/builds' },
    ...{ call: 'createJob', scope: 'builds:write', spends: true },
  }),
  get('readBuild', '/v1/builds/{jobId}', 'readBuild', 'builds:read'),
  route({
    ...{ name: 'retryBuild', method: 'POST', path: '/v1/builds/{jobId}/retries' },
    ...{ call: 'retryJob', scope: 'builds:write', spends: true },
  }),
  route({
    ...{ name: 'cancelBuild', method: 'POST', path: '/v1/builds/{jobId}/cancel' },
    ...{ call: 'cancelJob', scope: 'builds:write' },
  }),
  get('receipt', '/v1/builds/{jobId}/receipt', 'jobReceipt', 'builds:read'),
  get('download', '/v1/artifacts/{unitKey}/download', 'downloadUrl', 'artifacts:read'),
  get('listBackends', '/v1/backends', 'listBackends', 'builds:read'),
  get('usage', '/v1/usage/{month}', 'backendMonth', 'usage:read'),
] as const satisfies readonly (Route & { call: keyof Api })[]

export type RouteName = (typeof routes)[number]['name']

export const pathFields = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)

// Which route an address means, and what its braces hold. The longest a path may be is far below what matching costs.
export const routeAt = (method: string, path: string): { route: Route; fields: Record<string, string> } | undefined => {
  const parts = path.split('/')
  for (const each of routes) {
    const wanted = each.path.split('/')
    if (each.method !== method || wanted.length !== parts.length) continue
    const fields: Record<string, string> = {}
    const fits = wanted.every((part, at) => {
      const given = parts[at] ?? ''
      const name = /^\{(\w+)\}$/.exec(part)?.[1]
      if (name === undefined) return part === given
      fields[name] = given
      return given !== ''
    })
    if (fits) return { route: each, fields }
  }
  return undefined
}
