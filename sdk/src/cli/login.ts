import { type Io, Usage } from './io.ts'

// Through the browser: the person says there what this shell may do, and it is let in for an hour at a time (OAuth 2.1).

const client = 'peace-cli'
const scope = 'films:read films:write builds:read builds:write artifacts:read usage:read'

export type Leave = { key: string; refresh: string; until: number; tokens: string }

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const random = (): string => base64url(crypto.getRandomValues(new Uint8Array(32)))
const challengeOf = async (verifier: string): Promise<string> =>
  base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))))

type Server = { issuer: string; authorization_endpoint: string; token_endpoint: string }

const serverAt = async (io: Io, url: string): Promise<Server> => {
  const reply = await io.fetch(`${url}/.well-known/oauth-authorization-server`)
  const server = (await reply.json()) as Partial<Server>
  const { issuer, authorization_endpoint, token_endpoint } = server
  if (!reply.ok || !issuer || !authorization_endpoint || !token_endpoint) throw new Error('nobody can be let in there')
  // Who answers for somebody else is not believed.
  for (const each of [issuer, authorization_endpoint, token_endpoint])
    if (new URL(each).origin !== new URL(url).origin) throw new Error(`it leads to ${each}`)
  return { issuer, authorization_endpoint, token_endpoint }
}

export class LeaveEnded extends Error {
  override name = 'LeaveEnded'
}

const tokensFor = async (io: Io, tokens: string, form: Record<string, string>): Promise<Leave> => {
  const reply = await io.fetch(tokens, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: String(new URLSearchParams({ client_id: client, ...form })),
  })
  const got = (await reply.json()) as Record<string, unknown>
  const { access_token: key, refresh_token: refresh, expires_in: seconds } = got
  if (!reply.ok || typeof key !== 'string' || typeof refresh !== 'string')
    throw new LeaveEnded(`Not let in (${String(got.error ?? reply.status)}). Again: peace login`)
  return { key, refresh, until: io.now() + Number(seconds ?? 0) * 1000, tokens }
}

export const loginByBrowser = async (io: Io, url: string): Promise<Leave> => {
  if (!io.listen) throw new Usage('there is no browser here: --key, or PEACE_KEY')
  const { issuer, authorization_endpoint, token_endpoint } = await serverAt(io, url)
  const [verifier, state] = [random(), random()]
  const { port, came, close } = await io.listen()
  try {
    const redirect = `http://127.0.0.1:${port}/callback`
    const address = new URL(authorization_endpoint)
    const asked = {
      ...{ response_type: 'code', client_id: client, redirect_uri: redirect, scope, state },
      ...{ code_challenge: await challengeOf(verifier), code_challenge_method: 'S256' },
    }
    for (const [name, value] of Object.entries(asked)) address.searchParams.set(name, value)
    io.err(`Say yes in the browser: ${address.href}`)
    io.browse?.(address.href)
    const said = await came
    // What comes from elsewhere, or for another question, is none of ours.
    if (said.get('state') !== state || said.get('iss') !== issuer)
      throw new LeaveEnded('Not let in: another answer came.')
    const code = said.get('code')
    if (code === null) throw new LeaveEnded(`Not let in (${said.get('error') ?? 'no code'}).`)
    return await tokensFor(io, token_endpoint, {
      ...{ grant_type: 'authorization_code', code, redirect_uri: redirect, code_verifier: verifier },
    })
  } finally {
    close()
  }
}

const early = 60_000
export const holds = (io: Io, { until }: Pick<Leave, 'until'>): boolean => until > io.now() + early

export const renewed = (io: Io, { tokens, refresh }: Pick<Leave, 'tokens' | 'refresh'>): Promise<Leave> =>
  tokensFor(io, tokens, { grant_type: 'refresh_token', refresh_token: refresh })
