import { createHmac } from 'node:crypto'
import type { StripeEvent } from './types.ts'
import { rows, type World } from './world.ts'

// Signed, at least once, in no promised order, again and again until someone says 2xx: as Stripe delivers.

// `events`: what it is told of; all of them when not said.
export type Hook = { url: string; secret: string; events?: readonly string[] }

export const sign = (secret: string, body: string, seconds: number): string =>
  `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`

const waits = [500, 2_000, 5_000, 15_000, 60_000, 300_000]

const wanted = (enabled: readonly string[], type: string): boolean => enabled.includes('*') || enabled.includes(type)

export const post = async (hook: Hook, event: StripeEvent): Promise<boolean> => {
  const body = JSON.stringify(event)
  try {
    const reply = await fetch(hook.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'stripe-signature': sign(hook.secret, body, Math.floor(Date.now() / 1000)),
        'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    })
    await reply.arrayBuffer()
    return reply.ok
  } catch {
    return false
  }
}

export type Delivery = {
  deliver: (event: StripeEvent) => void
  // Resolves when nothing is on its way.
  idle: () => Promise<void>
  // How deliveries misbehave, for tests: held back, or sent more than once.
  hold: (on: boolean) => StripeEvent[]
  stop: () => void
}

export const startDelivery = (world: World, standing: Hook | undefined): Delivery => {
  const timers = new Set<NodeJS.Timeout>()
  const underway = new Set<Promise<unknown>>()
  let held: StripeEvent[] | undefined
  let stopped = false

  const hooksFor = (event: StripeEvent): Hook[] => [
    ...(standing && wanted(standing.events ?? ['*'], event.type) ? [standing] : []),
    ...rows(world, 'webhookEndpoint')
      .filter((one) => one.secret !== undefined && wanted(one.enabled_events, event.type))
      .map((one) => ({ url: one.url, secret: one.secret ?? '' })),
  ]

  type Call = { hook: Hook; event: StripeEvent; tries: number }
  const waiting: Call[] = []

  // One that failed waits outside of the line, so that the others go on.
  const again = (call: Call): void => {
    const wait = waits[call.tries]
    if (wait === undefined || stopped) return
    const timer = setTimeout(() => {
      timers.delete(timer)
      waiting.push({ ...call, tries: call.tries + 1 })
      next()
    }, wait)
    timers.add(timer)
  }

  const place = async (call: Call): Promise<void> => {
    if (!stopped && !(await post(call.hook, call.event))) again(call)
  }

  // Two at a time: the local functions start a process for every request that comes while another is running.
  const next = (): void => {
    const call = underway.size < 2 ? waiting.shift() : undefined
    if (!call) return
    const work = place(call)
    underway.add(work)
    void work.finally(() => {
      underway.delete(work)
      next()
    })
    next()
  }

  const send = (event: StripeEvent): void => {
    for (const hook of hooksFor(event)) waiting.push({ hook, event, tries: 0 })
    next()
  }

  return {
    deliver: (event) => (held ? void held.push(event) : send(event)),
    idle: async () => {
      while (underway.size > 0) await Promise.all([...underway])
    },
    hold: (on) => {
      const before = held ?? []
      held = on ? [] : undefined
      return before
    },
    stop: () => {
      stopped = true
      for (const timer of timers) clearTimeout(timer)
    },
  }
}
