import { type BackendCard, ownMachineUses, placeOf } from '@peace/core/routing'
import type { Fault } from '../backend.ts'
import { handle } from '../engine.ts'
import { bad } from '../result.ts'
import { hold } from './broken.ts'
import type { Work } from './providers.ts'
import { seeded } from './random.ts'
import type { Scheduler } from './scheduler.ts'
import type { World } from './world.ts'

// Machines of people's own: they sleep in the middle of work and wake, and some never do. The platform takes one to be awake
// for a minute after its last word; what it had in hand is lost when it was silent too long, what it did not take is taken
// back. In every third seed, with randomness of their own, so that all other seeds are as they were.
type Machine = { up: boolean; dead: boolean; sleeps: number; inHand: Map<string, () => void> }
export type Machines = Map<string, Machine[]>

const heardMs = 60_000
const silentMs = 75_000
const untakenMs = 45_000

export const noMachine = (message: string): Fault => ({ ...bad('no-machine', message), next: 'elsewhere' })

export const hasMachines = (seed: number): boolean => seed % 3 === 0

// An order for a workspace's machines: whose it is, and when it is lost. `undone` ends it; `done` is called while they work.
export const handOver = (
  scheduler: Scheduler,
  machines: readonly Machine[],
  work: Work,
  undone: () => void,
): ((ms: number, done: () => void) => void) | undefined => {
  const [idle] = machines
    .filter(({ dead }) => !dead)
    .sort((a, b) => Number(b.up) - Number(a.up) || a.inHand.size - b.inHand.size)
  if (!idle?.up) {
    scheduler.after(untakenMs, undone)
    return undefined
  }
  const open = () => work.state === 'running' || work.state === 'queued'
  idle.inHand.set(work.id, () => {
    const slept = idle.sleeps
    scheduler.after(silentMs, () => {
      if (open() && (!idle.up || idle.sleeps !== slept)) undone()
    })
  })
  return (ms, done) => {
    const { sleeps } = idle
    scheduler.after(ms, () => {
      idle.inHand.delete(work.id)
      if (idle.up && idle.sleeps === sleeps) done()
      else if (open()) scheduler.after(silentMs, () => open() && undone())
    })
  }
}

const count = (world: World, workspaceId: string): void => {
  const home = world.accounts.get(workspaceId)
  const up = (world.machines.get(workspaceId) ?? []).filter((each) => each.up).length
  if (home) world.accounts.set(workspaceId, { ...home, machines: up, places: up })
}

const live = (
  world: World,
  workspaceId: string,
  own: Machine,
  random: ReturnType<typeof seeded>,
  card: BackendCard,
): void => {
  const { scheduler, faults } = world
  const wake = () => {
    if (own.dead && !faults.isCalm()) return
    own.up = true
    own.dead = false
    count(world, workspaceId)
    // It asks for work, which fills its line.
    const pump = { type: 'pump', backend: placeOf(card, workspaceId) } as const
    world.run('machine-asks', true, (ports) => handle(ports, pump))
    if (!faults.isCalm()) scheduler.after(random.between(60_000, 900_000), sleep)
  }
  const sleep = () => {
    if (faults.isCalm()) return
    own.up = false
    own.sleeps += 1
    own.dead = random.chance(0.1)
    faults.count(own.dead ? 'machine-dies' : 'machine-sleeps')
    for (const lost of own.inHand.values()) lost()
    own.inHand.clear()
    scheduler.after(heardMs, () => count(world, workspaceId))
    scheduler.after(random.between(10_000, 600_000), wake)
  }
  // When the storm is over, all are there.
  const atLast = () => {
    if (!faults.isCalm()) return void scheduler.after(300_000, atLast)
    if (!own.up) wake()
  }
  atLast()
  if (own.up) scheduler.after(random.between(60_000, 600_000), sleep)
  else scheduler.after(random.between(10_000, 600_000), wake)
}

// Nobody pays for what was to be made at home, and nobody else is sent it.
const checkAlone = ({ store }: World, card: BackendCard): void => {
  const theirs = new Set(card.offers.flatMap(({ kinds }) => kinds))
  for (const { backend, kind, jobId, chargedMicros = 0, id } of store.rows('attempt')) {
    const job = store.row('job', jobId)
    hold('deliverers-price', backend !== card.id || chargedMicros === 0, () => `${id} at home was charged`)
    if (job?.preference.own !== 'only' || ![...theirs].some((each) => each === kind)) continue
    const away =
      backend !== card.id && job.request.quality === 'standard' && !job.request.budget && job.amendments.length === 0
    hold('home-alone', !away || backend === 'embedded', () => `${id} of ${jobId} went to ${backend}`)
  }
}

export const bringMachines = (world: World, seed: number): void => {
  const card = world.sky.cards.find(({ ownMachines }) => ownMachines)
  if (!card) return
  const random = seeded(seed + 0x5eed)
  for (const [workspaceId, home] of world.accounts) {
    const own = Array.from(
      { length: random.between(0, 2) },
      (): Machine => ({
        ...{ up: random.chance(0.7), dead: false, sleeps: 0, inHand: new Map() },
      }),
    )
    world.machines.set(workspaceId, own)
    world.watched.limits.slots.set(placeOf(card, workspaceId), Math.max(1, own.length))
    const preference = { ...home.preference, own: random.pick(ownMachineUses) }
    world.accounts.set(workspaceId, { ...home, paired: own.length, ...(own.length > 0 ? { preference } : {}) })
    count(world, workspaceId)
    for (const each of own) live(world, workspaceId, each, random, card)
  }
  world.atEnd.push(() => checkAlone(world, card))
}
