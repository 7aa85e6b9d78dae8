import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { completeSession } from './checkout.ts'
import { moveClock } from './clock.ts'
import { StripeFault } from './fault.ts'
import { closeDispute, openDispute, refund } from './payments.ts'
import type { StripeEvent } from './types.ts'
import type { Delivery } from './webhooks.ts'
import { need, type World } from './world.ts'

// What only a stand-in has: the hands of time and of the bank, for the local stack and its tests.

const commands = {
  clock: z.object({ offsetMs: z.number(), back: z.boolean().default(false) }),
  pay: z.object({ session: z.string(), card: z.string().optional(), email: z.string().default('buyer@example.com') }),
  refund: z.object({ payment_intent: z.string(), amount: z.number().optional() }),
  dispute: z.object({ charge: z.string() }),
  'close-dispute': z.object({ dispute: z.string(), won: z.boolean() }),
  // Keeps events back; what was held so far is answered, and is for the caller to send.
  hold: z.object({ on: z.boolean() }),
  deliver: z.object({ events: z.array(z.string()) }),
  idle: z.object({}),
} as const
type Command = keyof typeof commands
const isCommand = (name: string): name is Command => name in commands

const inTwoYears = () => new Date().getFullYear() + 2

const pay = (world: World, input: z.output<(typeof commands)['pay']>) =>
  completeSession(
    world,
    need(world, 'session', input.session),
    input.card
      ? {
          by: 'card',
          country: 'TH',
          authenticated: true,
          card: {
            number: input.card,
            expMonth: 12,
            expYear: inTwoYears(),
            cvc: '123',
            name: 'Buyer',
            email: input.email,
          },
        }
      : { by: 'promptpay', email: input.email, country: 'TH' },
  )

const run = async (world: World, delivery: Delivery, name: Command, body: unknown): Promise<unknown> => {
  switch (name) {
    case 'clock': {
      const { offsetMs, back } = commands.clock.parse(body)
      moveClock(world, offsetMs, back)
      return {}
    }
    case 'pay':
      return pay(world, commands.pay.parse(body))
    case 'refund':
      return refund(world, commands.refund.parse(body))
    case 'dispute':
      return openDispute(world, commands.dispute.parse(body).charge, 'fraudulent')
    case 'close-dispute': {
      const { dispute, won } = commands['close-dispute'].parse(body)
      return closeDispute(world, dispute, won)
    }
    case 'hold':
      return { events: delivery.hold(commands.hold.parse(body).on).map((event: StripeEvent) => event.id) }
    case 'deliver':
      for (const id of commands.deliver.parse(body).events) {
        delivery.deliver(need(world, 'event', id))
        await delivery.idle()
      }
      return {}
    case 'idle':
      await delivery.idle()
      return {}
  }
}

export const control = async (
  world: World,
  delivery: Delivery,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  readBody: (request: IncomingMessage) => Promise<string>,
): Promise<void> => {
  const name = url.pathname.slice('/control/'.length)
  const answer = (status: number, body: unknown) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  // A page in a browser cannot send JSON here without asking first, and is not answered.
  if (!isCommand(name) || request.method !== 'POST' || request.headers['content-type'] !== 'application/json')
    return answer(404, {})
  try {
    answer(200, await run(world, delivery, name, JSON.parse(await readBody(request))))
  } catch (error) {
    if (error instanceof StripeFault) answer(error.status, error.body())
    else answer(400, { error: String(error) })
  }
}
