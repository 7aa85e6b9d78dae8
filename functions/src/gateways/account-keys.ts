import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'

// Leave to act in somebody's account outside, by OAuth with PKCE.

export type Keys = { refresh: string; access: string; until: number }
export type Refreshed = { is: 'ok'; keys: Keys } | { is: 'closed' } | { is: 'lost' }
export type OAuth = {
  signInUrl: string
  tokenUrl: string
  revokeUrl: string
  clientId: string
  clientSecret: string
  scopes: readonly string[]
  // What each calls the client, and what it wants beside.
  clientField: 'client_id' | 'client_key'
  scopeSeparator: ' ' | ','
  more: Readonly<Record<string, string>>
}

const tokenSchema = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1).optional(),
  expires_in: z.number(),
})

export const newVerifier = (): string => randomBytes(48).toString('base64url')
const challengeOf = (verifier: string): string => createHash('sha256').update(verifier).digest('base64url')

export const signInAddress = (oauth: OAuth, state: string, verifier: string, backTo: string): string => {
  const url = new URL(oauth.signInUrl)
  url.search = new URLSearchParams({
    [oauth.clientField]: oauth.clientId,
    redirect_uri: backTo,
    response_type: 'code',
    scope: oauth.scopes.join(oauth.scopeSeparator),
    state,
    code_challenge: challengeOf(verifier),
    code_challenge_method: 'S256',
    ...oauth.more,
  }).toString()
  return url.toString()
}

const askToken = async (oauth: OAuth, now: number, fields: Record<string, string>): Promise<Refreshed> => {
  try {
    const reply = await fetch(oauth.tokenUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ [oauth.clientField]: oauth.clientId, client_secret: oauth.clientSecret, ...fields }),
      redirect: 'error',
      signal: AbortSignal.timeout(20_000),
    })
    const body: unknown = await reply.json()
    const read = tokenSchema.safeParse(body)
    if (reply.ok && read.success) {
      const { access_token: access, refresh_token: refresh = fields.refresh_token, expires_in } = read.data
      if (!refresh) return { is: 'closed' }
      return { is: 'ok', keys: { refresh, access, until: now + (expires_in - 60) * 1000 } }
    }
    // What we ourselves have wrong is no word of the account's owner.
    const said = z.object({ error: z.string() }).safeParse(body).data?.error
    return said === 'invalid_grant' ? { is: 'closed' } : { is: 'lost' }
  } catch {
    return { is: 'lost' }
  }
}

export const exchangeCode = (oauth: OAuth, now: number, code: string, verifier: string, backTo: string) =>
  askToken(oauth, now, { grant_type: 'authorization_code', code, code_verifier: verifier, redirect_uri: backTo })

export const refreshKeys = (oauth: OAuth, now: number, refresh: string) =>
  askToken(oauth, now, { grant_type: 'refresh_token', refresh_token: refresh })

// Our leave is taken back there. Whether they have heard: what they do not know any more has been taken back already.
export const revokeKeys = async ({ revokeUrl }: OAuth, refresh: string): Promise<boolean> => {
  try {
    const reply = await fetch(revokeUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ token: refresh }),
      redirect: 'error',
      signal: AbortSignal.timeout(20_000),
    })
    if (reply.ok) return true
    const body: unknown = await reply.json()
    return z.object({ error: z.string() }).safeParse(body).data?.error === 'invalid_token'
  } catch {
    return false
  }
}
