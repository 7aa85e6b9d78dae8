import { isDomainError } from '@peace/core/errors'
import type { Ports } from '../ports.ts'
import { captureTicket, releaseTicket, type Taken, takeTicket } from '../tickets.ts'
import { hold } from './broken.ts'
import { type Member, pickMember } from './homes.ts'
import type { World } from './world.ts'

// Who lets the writer write: the same wish twice at once, a worker that dies with the ticket, a model that costs more than
// it was to, or fails.

type Wished = { workspaceId: string; filmId: string; wish: string; who: Member; ceilingMillis: number }

const answerOf = (world: World) => (ports: Ports, wished: Wished) =>
  takeTicket(ports, { ...wished, ask: { words: wished.wish }, lastsMs: 120_000 }).then((taken) =>
    taken.is === 'ticket' ? write(world, ports, wished, taken) : taken,
  )

const write = async (
  world: World,
  ports: Ports,
  { workspaceId, wish }: Wished,
  { ticket }: Extract<Taken, { is: 'ticket' }>,
): Promise<unknown> => {
  const { store, random, faults, called } = world
  // Here a model is called: for this there is leave, and its most is held.
  const held = store.row('wallet', workspaceId)?.holds[ticket.id]?.millis
  hold('ticket-before-vendor', held === undefined || held === ticket.ceiling, () => `${wish} holds ${held}`)
  hold('ticket-before-vendor', !called.has(ticket.id), () => `${ticket.id} is used twice`)
  called.set(ticket.id, wish)
  if (faults.happens('writer-dies')) return
  await new Promise<void>((resolve) => world.scheduler.after(random.between(2_000, 40_000), resolve))
  if (random.chance(0.1)) return releaseTicket(ports, ticket)
  const millis = random.between(0, Math.round(ticket.ceiling * 1.2))
  const paid = await captureTicket(ports, ticket, { millis, result: `${wish} by ${ticket.id}` })
  hold('captured-is-artifacts', paid <= ticket.ceiling && paid <= millis, () => `${wish} cost ${millis}, paid ${paid}`)
  return { is: 'answered' as const, result: `${wish} by ${ticket.id}`, millis: paid }
}

const told = (world: World, wish: string, answer: unknown) => {
  const said = answer as Taken | undefined
  if (said?.is !== 'answered') return
  const before = world.answers.get(wish) ?? said.result
  world.answers.set(wish, before)
  hold('wish-answered-once', before === said.result, () => `${wish}: ${before}, then ${said.result}`)
}

export const askWriter = (world: World, workspaceId: string, n: number): void => {
  const { scheduler, random, faults } = world
  const who = pickMember(world, workspaceId)
  const wished = { workspaceId, filmId: `f${n}`, wish: `wish${n}`, who, ceilingMillis: random.between(50, 4_000) }
  const ask = (tries: number) =>
    world.run(
      'writer',
      true,
      async (ports) => told(world, wished.wish, await answerOf(world)(ports, wished)),
      (error) => {
        if (tries < 4 && !isDomainError(error)) scheduler.after(random.between(1_000, 90_000), () => ask(tries + 1))
      },
    )
  ask(0)
  if (faults.happens('wish-twice')) scheduler.after(random.between(0, 200_000), () => ask(0))
}
