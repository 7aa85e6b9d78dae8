import {
  type HeartbeatRequest,
  heartbeatReplySchema,
  pairReplySchema,
  type pairRequestSchema,
  workReplySchema,
} from '@peace/core/machines'
import type { WorkOutput } from '@peace/core/templates'
import type { z } from 'zod'

// The doors of the platform. This machine asks, they answer; nothing ever asks this machine.
export class Unpaired extends Error {
  override name = 'Unpaired'
}
export class Refused extends Error {
  override name = 'Refused'
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

const ask = async (server: string, door: string, body: unknown, token?: string): Promise<unknown> => {
  const reply = await fetch(`${server.replace(/\/$/, '')}/agent/${door}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
    redirect: 'error',
    signal: AbortSignal.timeout(45_000),
  })
  const answer: unknown = await reply.json().catch(() => ({}))
  if (reply.ok) return answer
  const code = String((answer as { code?: unknown }).code ?? reply.status)
  if (code === 'machine-unpaired') throw new Unpaired(code)
  throw new Refused(code)
}

export const pair = async (server: string, request: z.input<typeof pairRequestSchema>) =>
  pairReplySchema.parse(await ask(server, 'pair', request))

export const serverOf = (server: string, token: string) => ({
  heartbeat: async (word: HeartbeatRequest) => heartbeatReplySchema.parse(await ask(server, 'heartbeat', word, token)),
  work: async (waitMs: number) => workReplySchema.parse(await ask(server, 'work', { waitMs }, token)).order,
  result: async (attempt: string, output: WorkOutput) => {
    await ask(server, 'result', { attempt, output }, token)
  },
})
export type Server = ReturnType<typeof serverOf>
