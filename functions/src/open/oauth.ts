import { accessLastsMs, scopeSchema, scopes } from '@peace/core/open'
import { webOrigin } from '../mail/origin.ts'
import { exchange, renew, type TokenRefusal, type Tokens, takeBack } from './grants.store.ts'

// What programs ask without a person: who we are (RFC 8414, RFC 9728), tokens for a code or for an older token, and that a
// token be taken back (RFC 7009).

const wellKnown = '/.well-known'
export const resourceMetadata = (): string => `${webOrigin()}${wellKnown}/oauth-protected-resource`

const server = () => {
  const origin = webOrigin()
  return {
    issuer: origin,
    authorization_endpoint: `${origin}/oauth/authorize`,
    token_endpoint: `${origin}/oauth/token`,
    revocation_endpoint: `${origin}/oauth/revoke`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token'],
    code_challenge_methods_supported: ['S256'],
    token_endpoint_auth_methods_supported: ['none'],
    revocation_endpoint_auth_methods_supported: ['none'],
    scopes_supported: scopes,
    authorization_response_iss_parameter_supported: true,
    client_id_metadata_document_supported: true,
    service_documentation: `${origin}/reference`,
  }
}

const resource = (path: string) => ({
  resource: `${webOrigin()}${path}`,
  authorization_servers: [webOrigin()],
  scopes_supported: scopes,
  bearer_methods_supported: ['header'],
})

export const metadataAt = (path: string): object | undefined => {
  if (path === `${wellKnown}/oauth-authorization-server`) return server()
  for (const of of ['', '/mcp', '/v1']) if (path === `${wellKnown}/oauth-protected-resource${of}`) return resource(of)
  return undefined
}

export type FormRequest = {
  path: string
  contentType: string | undefined
  authorization: string | undefined
  body: string
}
export type TokenAnswer = { status: number; body: object }

const refused = (error: string, status = 400): TokenAnswer => ({ status, body: { error } })

const told = (given: Tokens | TokenRefusal): TokenAnswer =>
  'error' in given
    ? refused(given.error)
    : {
        status: 200,
        body: {
          ...{ access_token: given.access, token_type: 'Bearer', expires_in: accessLastsMs / 1000 },
          ...{ refresh_token: given.refresh, scope: given.scopes.join(' ') },
        },
      }

export const answerForm = async (request: FormRequest, now: number): Promise<TokenAnswer> => {
  // Nobody here has a secret to say.
  if (request.authorization !== undefined) return refused('invalid_client', 401)
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.contentType ?? '') || request.body.length > 8_000)
    return refused('invalid_request')
  const form = new URLSearchParams(request.body)
  const names = [...form.keys()]
  if (new Set(names).size !== names.length) return refused('invalid_request')
  const one = (name: string) => form.get(name) || undefined
  if (one('client_secret') !== undefined || one('client_assertion') !== undefined) return refused('invalid_client', 401)
  const clientId = one('client_id')
  if (request.path === '/oauth/revoke') {
    const token = one('token')
    if (token === undefined) return refused('invalid_request')
    await takeBack(token, clientId, now)
    return { status: 200, body: {} }
  }
  const [code, refresh] = [one('code'), one('refresh_token')]
  const shared = { clientId, resource: one('resource') }
  switch (one('grant_type')) {
    case 'authorization_code':
      if (code === undefined || clientId === undefined) return refused('invalid_request')
      return told(
        await exchange({ ...shared, code, redirect: one('redirect_uri'), verifier: one('code_verifier') }, now),
      )
    case 'refresh_token': {
      if (refresh === undefined || clientId === undefined) return refused('invalid_request')
      const named = one('scope')?.split(' ')
      const known = named?.flatMap((each) => scopeSchema.safeParse(each).data ?? [])
      if (named && known?.length !== named.length) return refused('invalid_scope')
      return told(await renew({ ...shared, refresh, scopes: known }, now))
    }
    case undefined:
      return refused('invalid_request')
    default:
      return refused('unsupported_grant_type')
  }
}
