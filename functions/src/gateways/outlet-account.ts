import type { Said } from '@peace/engine/publish'
import { type Keys, type OAuth, refreshKeys } from './account-keys.ts'

// One account outside, spoken with in its own name: its key is renewed when it has run out, once, and kept.
export type AccountDeps = {
  oauth: OAuth
  keys: Keys
  keep(keys: Keys): Promise<void>
  // Its owner has taken back their leave.
  closed(): Promise<void>
  now(): number
}
export type Reply = { status: number; headers: Headers; body: unknown }
export type Asking = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  headers?: Record<string, string>
  body?: string | Uint8Array<ArrayBuffer>
  // Long, where many bytes go.
  ms?: number
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export class OutletAccount {
  private readonly deps: AccountDeps
  private keys: Keys

  constructor(deps: AccountDeps) {
    this.deps = deps
    this.keys = deps.keys
  }

  private async renew(): Promise<'ok' | 'closed' | 'lost'> {
    const renewed = await refreshKeys(this.deps.oauth, this.deps.now(), this.keys.refresh)
    if (renewed.is === 'closed') await this.deps.closed()
    if (renewed.is !== 'ok') return renewed.is
    this.keys = renewed.keys
    await this.deps.keep(renewed.keys)
    return 'ok'
  }

  private async send({ method, url, headers, body, ms = 30_000 }: Asking): Promise<Reply | undefined> {
    try {
      const reply = await fetch(url, {
        method,
        headers: { authorization: `Bearer ${this.keys.access}`, ...headers },
        ...(body === undefined ? {} : { body }),
        // 308 is a resumable place's own word, and leads nowhere.
        redirect: 'manual',
        signal: AbortSignal.timeout(ms),
      })
      return { status: reply.status, headers: reply.headers, body: jsonOf(await reply.text()) }
    } catch {
      return undefined
    }
  }

  async ask(asking: Asking): Promise<Reply | Exclude<Said<never>, { is: 'ok' }>> {
    if (this.keys.until <= this.deps.now()) {
      const renewed = await this.renew()
      if (renewed !== 'ok') return { is: renewed }
    }
    const first = await this.send(asking)
    if (!first || first.status >= 500) return { is: 'lost' }
    if (first.status !== 401) return first
    const renewed = await this.renew()
    if (renewed !== 'ok') return { is: renewed }
    const second = await this.send(asking)
    if (!second || second.status >= 500) return { is: 'lost' }
    return second.status === 401 ? this.close() : second
  }

  // Said by the outlet itself: it is open again once its owner has come by.
  async close(): Promise<{ is: 'closed' }> {
    await this.deps.closed()
    return { is: 'closed' }
  }
}

export const isReply = (answer: Reply | Exclude<Said<never>, { is: 'ok' }>): answer is Reply => 'status' in answer
