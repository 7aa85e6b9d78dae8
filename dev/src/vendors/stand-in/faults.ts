import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'

// What may go wrong between two machines, to be asked for by name: a request that matches is answered with a failure, late,
// or not at all although the work is done ("lose"), or held twice ("twice": whoever sends webhooks sends two).
export const faultRuleSchema = z.object({
  // Matched against "METHOD /path".
  match: z.string(),
  do: z.enum(['fail', 'delay', 'lose', 'hang']),
  status: z.int().default(500),
  body: z.unknown().optional(),
  ms: z.int().default(0),
  // How often; then the rule is gone.
  times: z.int().default(1),
})
export type FaultRule = z.input<typeof faultRuleSchema>

export class FaultBoard {
  private rules: z.output<typeof faultRuleSchema>[] = []
  // Faults of a vendor's own trade ("oom", "filtered"), by name, with how often.
  private readonly counters = new Map<string, number>()
  // Called after every change, by a process that must remember across its own crash.
  changed: () => void = () => undefined

  set(given: Record<string, unknown>): void {
    const { rules, ...counters } = given
    if (Array.isArray(rules)) this.rules = rules.map((rule) => faultRuleSchema.parse(rule))
    for (const [name, value] of Object.entries(counters)) this.counters.set(name, Number(value))
    this.changed()
  }

  add(rule: FaultRule): void {
    this.rules.push(faultRuleSchema.parse(rule))
  }

  clear(): void {
    this.rules = []
    this.counters.clear()
    this.changed()
  }

  list(): Record<string, unknown> {
    return { rules: this.rules, ...Object.fromEntries(this.counters) }
  }

  value(name: string): number {
    return this.counters.get(name) ?? 0
  }

  // True as often as was asked for.
  take(name: string): boolean {
    const left = this.value(name)
    if (left <= 0) return false
    this.counters.set(name, left - 1)
    this.changed()
    return true
  }

  private matching(line: string) {
    const rule = this.rules.find((one) => new RegExp(one.match).test(line))
    if (!rule) return undefined
    rule.times -= 1
    if (rule.times <= 0) this.rules = this.rules.filter((one) => one !== rule)
    return rule
  }

  // True when the request has been answered (or will never be).
  async before(request: IncomingMessage, response: ServerResponse, url: URL): Promise<boolean> {
    const rule = this.matching(`${request.method} ${url.pathname}`)
    if (!rule) return false
    if (rule.ms) await wait(rule.ms)
    if (rule.do === 'fail') {
      response.writeHead(rule.status, { 'Content-Type': 'application/json' })
      response.end(JSON.stringify(rule.body ?? { error: 'stand-in fault' }))
      return true
    }
    if (rule.do === 'hang') return true
    if (rule.do === 'lose') loseReply(response)
    return false
  }
}

// The work is done, the answer never arrives.
const loseReply = (response: ServerResponse): void => {
  response.writeHead = () => response
  response.write = () => true
  response.end = () => {
    response.socket?.destroy()
    return response
  }
}
