import { checkAtRest } from './at-rest.ts'
import { Broken, type InvariantName } from './broken.ts'
import type { Outside } from './outside-store.ts'
import { bringMachines, hasMachines } from './own-machines.ts'
import { bringPeople } from './people.ts'
import { makeWorld, type World } from './world.ts'

export type SeedOptions = {
  seed: number
  jobs: number
  // Over how many days they come; an afternoon unless told.
  days?: number
  without?: readonly string[]
  // A real store in place of the one in memory.
  outside?: Outside
  // For a closer look at how it ended.
  onEnd?: (world: World) => void
}
export type SeedResult = {
  seed: number
  hash: string
  jobs: number
  completed: number
  units: number
  faults: Record<string, number>
  shared: number
  failovers: number
  steps: number
  broken: { invariant: InvariantName | 'crash'; message: string; trace: readonly string[] } | undefined
}

const isQuiet = ({ store }: World): boolean =>
  store.rows('job').every(({ dueAt }) => dueAt === undefined) &&
  store.rows('outbox').length === 0 &&
  store.rows('attempt').every(({ phase }) => phase === 'closed') &&
  store.rows('unit').every(({ state }) => state !== 'running' && state !== 'queued')

// Long enough for any deadline, question and sweep to have had its turn.
const patienceMs = 4 * 3_600_000

const live = async (
  world: World,
  seed: number,
  jobs: number,
  days: number,
  without: ReadonlySet<string>,
): Promise<number> => {
  const span = bringPeople(world, { jobs, days, without })
  if (hasMachines(seed)) bringMachines(world, seed)
  const stormEnds = world.scheduler.now() + span + 600_000
  let steps = 0
  let quietAt = 0
  while (!world.broken() && (await world.scheduler.step())) {
    steps += 1
    if (steps % 100 === 0) world.check()
    if (world.scheduler.now() < stormEnds) continue
    if (!world.faults.isCalm()) world.faults.calm()
    if (steps % 200 !== 0) continue
    if (isQuiet(world)) quietAt ||= world.scheduler.now()
    else quietAt = 0
    // Quiet for half an hour is at rest; so is the end of all patience.
    if (quietAt > 0 && world.scheduler.now() - quietAt > 1_800_000) break
    if (world.scheduler.now() > stormEnds + patienceMs) break
  }
  return steps
}

export const runSeed = async ({
  seed,
  jobs,
  days = 0,
  without = [],
  outside,
  onEnd,
}: SeedOptions): Promise<SeedResult> => {
  const left = new Set(without)
  const world = makeWorld(seed, left, outside)
  const steps = await live(world, seed, jobs, days, left)
  let error = world.broken()
  if (!error) {
    try {
      checkAtRest(world.watched)
      for (const look of world.atEnd) look()
    } catch (found) {
      error = found as Error
    }
  }
  onEnd?.(world)
  const rows = world.store.rows('job')
  return {
    seed,
    hash: world.hash(),
    jobs: rows.length,
    completed: rows.filter(({ state }) => state === 'COMPLETED').length,
    units: world.store.rows('attempt').filter(({ verdict }) => verdict === 'done').length,
    faults: world.faults.counts,
    shared: world.seen.shared,
    failovers: world.seen.failovers,
    steps,
    broken: error && {
      invariant: error instanceof Broken ? error.invariant : 'crash',
      message: error instanceof Broken ? error.message : String(error.stack),
      trace: world.recent(),
    },
  }
}
