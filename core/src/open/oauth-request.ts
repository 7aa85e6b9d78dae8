import { mayReturnTo, type OAuthClient } from './oauth-client.ts'
import { scopes as everyScope, type Scope, scopeSchema } from './scopes.ts'

// What a program asks by sending a person to us (OAuth 2.1: a code, with proof of who asked). Until it is known where they
// may be sent back to, nobody is sent anywhere.

export type Asked = {
  redirect: string
  state: string | undefined
  challenge: string
  scopes: Scope[]
  resource: string | undefined
}
export type ReadAsk =
  | { is: 'asked'; asked: Asked }
  // Told to the person, since the one who sent them is not known.
  | { is: 'refused'; problem: 'client_id' | 'redirect_uri' | 'repeated' }
  | { is: 'sent-back'; to: string }

const most = 4000
const challengeShape = /^[A-Za-z0-9_-]{43}$/

export const clientNamed = (query: string): string | undefined => {
  const named = new URLSearchParams(query.slice(0, most)).getAll('client_id')
  return named.length === 1 ? named[0] : undefined
}

export const backTo = (redirect: string, said: Readonly<Record<string, string | undefined>>): string => {
  const url = new URL(redirect)
  for (const [name, value] of Object.entries(said)) if (value !== undefined) url.searchParams.append(name, value)
  return url.href
}

const scopesIn = (text: string): Scope[] | undefined => {
  const named = [...new Set(text.split(' ').filter((each) => each !== ''))]
  const known = named.flatMap((each) => scopeSchema.safeParse(each).data ?? [])
  return known.length === named.length && known.length > 0 ? known : undefined
}

export const readAsk = (query: string, client: OAuthClient, issuer: string): ReadAsk => {
  const params = new URLSearchParams(query.slice(0, most))
  const one = (name: string) => params.get(name) ?? undefined
  const redirect = one('redirect_uri')
  if (params.getAll('redirect_uri').length !== 1 || redirect === undefined || !mayReturnTo(client, redirect))
    return { is: 'refused', problem: 'redirect_uri' }
  if (one('client_id') !== client.id) return { is: 'refused', problem: 'client_id' }
  const names = [...params.keys()]
  if (new Set(names).size !== names.length) return { is: 'refused', problem: 'repeated' }
  const state = one('state')
  const no = (error: string, about: string): ReadAsk => ({
    is: 'sent-back',
    to: backTo(redirect, { error, error_description: about, state, iss: issuer }),
  })
  if (one('response_type') !== 'code') return no('unsupported_response_type', 'Only a code is given')
  const challenge = one('code_challenge')
  if (one('code_challenge_method') !== 'S256') return no('invalid_request', 'code_challenge_method must be S256')
  if (challenge === undefined || !challengeShape.test(challenge))
    return no('invalid_request', 'code_challenge is not right')
  if (one('request') !== undefined || one('request_uri') !== undefined)
    return no('request_not_supported', 'Requests are made by the address alone')
  const scopes = one('scope') === undefined ? [...everyScope] : scopesIn(one('scope') ?? '')
  if (!scopes) return no('invalid_scope', 'There is no such scope')
  const resource = one('resource')
  if (resource !== undefined && ![issuer, `${issuer}/`, `${issuer}/mcp`, `${issuer}/v1`].includes(resource))
    return no('invalid_target', 'That is not ours')
  return { is: 'asked', asked: { redirect, state, challenge, scopes, resource } }
}
