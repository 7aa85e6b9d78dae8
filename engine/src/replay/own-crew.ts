import type { Account } from '../ports.ts'
import { bad } from '../result.ts'
import type { QuietWorld } from './quiet-world.ts'

// A workspace's own machines in a quiet world, as the relay knows them: one that sleeps is taken to be awake for a minute more,
// what it had in hand is lost when it was silent too long, and what it never took is taken back.
export type Crewman = { hands: number; sleeps: readonly { from: number; to: number }[] }

const heardMs = 60_000
const silentMs = 75_000
const untakenMs = 45_000

const isUp = ({ sleeps }: Crewman, at: number): boolean => !sleeps.some(({ from, to }) => from <= at && at < to)
const seemsUp = (each: Crewman, at: number): boolean => isUp(each, at) || isUp(each, at - heardMs)

// When it is done, or when it is known that it will not be.
const endOf = (each: Crewman, from: number, ms: number): { at: number; lost: boolean } => {
  if (!isUp(each, from)) return { at: from + untakenMs, lost: true }
  const nap = each.sleeps.find((sleep) => sleep.from >= from && sleep.from < from + ms)
  if (!nap) return { at: from + ms, lost: false }
  const slept = nap.to - nap.from
  return slept < silentMs ? { at: from + ms + slept, lost: false } : { at: nap.from + silentMs, lost: true }
}

export const withCrew = ({ ports }: QuietWorld, account: Account, crew: readonly Crewman[], makerMs: number): void => {
  const now = () => ports.clock.now()
  const up = () => crew.filter((each) => seemsUp(each, now()))
  Object.defineProperties(account, {
    machines: { get: () => up().length },
    places: { get: () => up().reduce((sum, { hands }) => sum + hands, 0) },
    paired: { value: crew.length },
  })
  const inHand = new Map<string, { by: Crewman; at: number; lost: boolean }>()
  const isBusy = (each: Crewman) => [...inHand.values()].filter(({ by, at }) => by === each && at > now()).length
  const { gateway } = ports.backends
  ports.backends.gateway = (id) => {
    const real = gateway(id)
    if (!real || id !== 'agent') return real
    return {
      ...real,
      submit: async (order, ticket) => {
        const by = up().find((each) => isBusy(each) < each.hands)
        if (!by) return { is: 'refused', fault: { ...bad('no-machine', 'none is awake'), next: 'elsewhere' } }
        inHand.set(order.attemptId, { by, ...endOf(by, now(), makerMs) })
        return real.submit(order, ticket)
      },
      poll: async (handle) => {
        const work = inHand.get(handle.attemptId)
        if (!work) return { is: 'unknown' }
        if (now() < work.at) return { is: 'running' }
        const fault = { ...bad('no-machine', 'the machine fell silent'), next: 'elsewhere' as const }
        return work.lost ? { is: 'failed', fault, costMicros: 0 } : real.poll(handle)
      },
    }
  }
}
