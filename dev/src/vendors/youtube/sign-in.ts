import { createHash, randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody, sendEmpty, sendJson } from '../stand-in/server.ts'

// Google's sign-in for programs: a code that is good once, with PKCE, keys that run out, and leave that may be taken back.
type Waiting = { challenge: string; backTo: string; client: string }

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
  private readonly refreshes = new Set<string>()
  private readonly keys = new Map<string, number>()
  lastsMs = 3_600_000

  // A person's yes is one click.
  async show(response: ServerResponse, url: URL): Promise<void> {
    const missing = wanted.filter((name) => !url.searchParams.get(name))
    if (missing.length > 0 || url.searchParams.get('code_challenge_method') !== 'S256')
      return sendJson(response, 400, { error: 'invalid_request', error_description: missing.join(' ') })
    const code = randomUUID()
    this.codes.set(code, {
      challenge: String(url.searchParams.get('code_challenge')),
      backTo: String(url.searchParams.get('redirect_uri')),
      client: String(url.searchParams.get('client_id')),
    })
    const back = new URL(String(url.searchParams.get('redirect_uri')))
    back.searchParams.set('state', String(url.searchParams.get('state')))
    const to = (more: [string, string]) => {
      const one = new URL(back)
      one.searchParams.set(...more)
      return one.toString().replaceAll('&', '&amp;')
    }
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      `<!doctype html><title>Google</title><h1>Peace Script AI</h1><p>wants to manage your YouTube videos</p><a href="${to(['code', code])}">Allow</a> <a href="${to(['error', 'access_denied'])}">Cancel</a>`,
    )
  }

  async token(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const fields = new URLSearchParams((await readBody(request)).toString('utf8'))
    const no = (error: string) => sendJson(response, 400, { error, error_description: 'Bad Request' })
    if (fields.get('client_secret') !== 'youtube_local') return sendJson(response, 401, { error: 'invalid_client' })
    if (fields.get('grant_type') === 'refresh_token') {
      if (!this.refreshes.has(String(fields.get('refresh_token')))) return no('invalid_grant')
      return sendJson(response, 200, { ...this.newKey(), scope: '', token_type: 'Bearer' })
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
    this.refreshes.add(refresh)
    sendJson(response, 200, { ...this.newKey(), refresh_token: refresh, scope: '', token_type: 'Bearer' })
  }

  private newKey() {
    const key = `ya29.${randomUUID()}`
    this.keys.set(key, Date.now() + this.lastsMs)
    return { access_token: key, expires_in: Math.round(this.lastsMs / 1000) }
  }

  // Their keys die before they have run out, as when a person changes their pass-word; or their leave is taken back.
  expire(): void {
    this.keys.clear()
  }

  revoke(): void {
    this.refreshes.clear()
    this.keys.clear()
  }

  // By any key of theirs all of their leave is taken back.
  async revoked(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const token = new URLSearchParams((await readBody(request)).toString('utf8')).get('token') ?? ''
    if (request.method !== 'POST' || !(this.refreshes.has(token) || this.keys.has(token)))
      return sendJson(response, 400, { error: 'invalid_token', error_description: 'Token expired or revoked' })
    this.revoke()
    sendEmpty(response, 200)
  }

  knows(request: IncomingMessage): boolean {
    const key = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
    return key !== undefined && (this.keys.get(key) ?? 0) > Date.now()
  }
}
