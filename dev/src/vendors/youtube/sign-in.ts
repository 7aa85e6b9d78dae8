import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, sendEmpty, sendJson } from '../stand-in/server.ts'

// Google's sign-in for programs: a code that is good once, with PKCE, keys that run out, and leave that may be taken back.
// Whoever signs in chooses one of two.
export const accounts = ['Peace Films', 'Other Films'] as const
export type Account = (typeof accounts)[number]
type Waiting = { challenge: string; backTo: string; client: string; account: Account }

const wanted = [
  'client_id',
  'redirect_uri',
  'response_type',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
]

export class SignIn {
  private readonly codes = new Map<string, Waiting>()
  private readonly refreshes = new Map<string, Account>()
  private readonly keys = new Map<string, { account: Account; until: number }>()
  lastsMs = 3_600_000

  // A person's yes is one click.
  async show(response: ServerResponse, url: URL): Promise<void> {
    const missing = wanted.filter((name) => !url.searchParams.get(name))
    if (missing.length > 0 || url.searchParams.get('code_challenge_method') !== 'S256')
      return sendJson(response, 400, { error: 'invalid_request', error_description: missing.join(' ') })
    const of = (name: string) => String(url.searchParams.get(name))
    const to = (name: string, value: string) => {
      const one = new URL(of('redirect_uri'))
      one.searchParams.set('state', of('state'))
      one.searchParams.set(name, value)
      return one.toString().replaceAll('&', '&amp;')
    }
    const choices = accounts.map((account, n) => {
      const code = randomUUID()
      const [challenge, backTo, client] = [of('code_challenge'), of('redirect_uri'), of('client_id')]
      this.codes.set(code, { challenge, backTo, client, account })
      return `<a href="${to('code', code)}">Allow${n === 0 ? '' : ` as ${account}`}</a>`
    })
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      `<!doctype html><title>Google</title><h1>Peace Script AI</h1><p>wants to manage your YouTube videos</p>${choices.join(' ')} <a href="${to('error', 'access_denied')}">Cancel</a>`,
    )
  }

  async token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fields = new URLSearchParams((await readBody(request)).toString('utf8'))
    const no = (error: string) => sendJson(response, 400, { error, error_description: 'Bad Request' })
    if (fields.get('client_secret') !== 'youtube_local') return sendJson(response, 401, { error: 'invalid_client' })
    if (fields.get('grant_type') === 'refresh_token') {
      const account = this.refreshes.get(String(fields.get('refresh_token')))
      if (!account) return no('invalid_grant')
      return sendJson(response, 200, { ...this.newKey(account), scope: '', token_type: 'Bearer' })
    }
    if (fields.get('grant_type') !== 'authorization_code') return no('unsupported_grant_type')
    const code = String(fields.get('code'))
    const waiting = this.codes.get(code)
    this.codes.delete(code)
    const challenge = createHash('sha256')
      .update(String(fields.get('code_verifier')))
      .digest('base64url')
    if (!waiting || waiting.challenge !== challenge || waiting.backTo !== fields.get('redirect_uri'))
      return no('invalid_grant')
    const refresh = `refresh-${randomUUID()}`
    this.refreshes.set(refresh, waiting.account)
    sendJson(response, 200, {
      ...this.newKey(waiting.account),
      refresh_token: refresh,
      scope: '',
      token_type: 'Bearer',
    })
  }

  private newKey(account: Account) {
    const key = `ya29.${randomUUID()}`
    this.keys.set(key, { account, until: Date.now() + this.lastsMs })
    return { access_token: key, expires_in: Math.round(this.lastsMs / 1000) }
  }

  // Their keys die before they have run out, as when a person changes their pass-word; or their leave is taken back.
  expire(): void {
    this.keys.clear()
  }

  revoke(account?: Account): void {
    for (const held of [this.refreshes, this.keys])
      for (const [key, of] of held)
        if (account === undefined || (typeof of === 'string' ? of : of.account) === account) held.delete(key)
  }

  // By any key of an account's all of its leave is taken back.
  async revoked(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const token = new URLSearchParams((await readBody(request)).toString('utf8')).get('token') ?? ''
    const account = this.refreshes.get(token) ?? this.keys.get(token)?.account
    if (request.method !== 'POST' || account === undefined)
      return sendJson(response, 400, { error: 'invalid_token', error_description: 'Token expired or revoked' })
    this.revoke(account)
    sendEmpty(response, 200)
  }

  // Who has given us their leave, for whoever tests.
  letIn(): Account[] {
    return [...new Set(this.refreshes.values())]
  }

  knows(request: IncomingMessage): Account | undefined {
    const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
    const held = key === undefined ? undefined : this.keys.get(key)
    return held && held.until > Date.now() ? held.account : undefined
  }
}
