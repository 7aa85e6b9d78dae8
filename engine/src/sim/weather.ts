import { type BackendCard, type BackendLive, backendLiveSchema } from '@peace/core/routing'
import type { World } from './world.ts'

// What befalls the platform as a whole, and passes: prices change, endpoints move, clocks jump, makers are down for a while,
// operators stop a vendor or somebody's money, the queue is away.
export type Sky = {
  cards: readonly BackendCard[]
  // As it was found when it was last looked at.
  live: Map<string, BackendLive>
  downUntil: Map<string, number>
  stoppedUntil: Map<string, number>
  moneyStoppedUntil: Map<string, number>
  queueAwayUntil: number
}

export const clearSky = (cards: readonly BackendCard[]): Sky => ({
  cards,
  live: new Map(cards.map(({ id }) => [id, backendLiveSchema.parse({ id, health: 'up' })])),
  downUntil: new Map(),
  stoppedUntil: new Map(),
  moneyStoppedUntil: new Map(),
  queueAwayUntil: 0,
})

const isUntil = (map: ReadonlyMap<string, number>, id: string, now: number): boolean => now < (map.get(id) ?? 0)

export const offeredIn = (sky: Sky, now: number): BackendCard[] =>
  sky.cards.filter(({ id }) => !isUntil(sky.stoppedUntil, id, now))
export const isMoneyStopped = (sky: Sky, workspaceId: string, now: number): boolean =>
  isUntil(sky.moneyStoppedUntil, workspaceId, now)
export const isDown = (sky: Sky, backend: string, now: number): boolean => isUntil(sky.downUntil, backend, now)

// Once a minute.
const lookAtHealth = (world: World): void => {
  const { sky, scheduler } = world
  for (const [id, state] of sky.live) {
    const health = isDown(sky, id, scheduler.now()) ? 'down' : 'up'
    if (health !== state.health) sky.live.set(id, { ...state, health })
  }
  scheduler.after(world.often(60_000), () => lookAtHealth(world))
}

const kinds = [
  'price-change',
  'endpoint-moved',
  'clock-jump',
  'backend-down',
  'vendor-stopped',
  'money-stopped',
  'queue-away',
] as const

export const startWeather = (world: World, without: ReadonlySet<string>): void => {
  const { scheduler, random, faults, rates, providers, sky, accounts, store } = world
  const outside = sky.cards.filter(({ embedded }) => !embedded).map(({ id }) => id)
  // Shorter than anybody's patience: it can be outlived.
  const until = () => scheduler.now() + random.between(30_000, 420_000)
  const happen: Record<(typeof kinds)[number], () => void> = {
    'price-change': () => {
      const { current } = rates
      rates.current = { ...current, version: current.version + 1, markupPercent: random.between(10, 60) }
    },
    'endpoint-moved': () => providers.moveEndpoints(),
    'clock-jump': () => scheduler.jump(random.between(5_000, 180_000)),
    'backend-down': () => void sky.downUntil.set(random.pick(outside), until()),
    'vendor-stopped': () => void sky.stoppedUntil.set(random.pick(outside), until()),
    'money-stopped': () => void sky.moneyStoppedUntil.set(random.pick([...accounts.keys()]), until()),
    'queue-away': () => {
      sky.queueAwayUntil = scheduler.now() + random.between(20_000, 240_000)
    },
  }
  const blow = () => {
    if (faults.isCalm()) return
    const kind = random.pick(kinds)
    if (!without.has(kind)) {
      faults.count(kind)
      world.trace(kind)
      happen[kind]()
    }
    // Nobody feels it while nothing is made.
    scheduler.after(store.openJobs() > 0 ? random.between(60_000, 300_000) : 6 * 3_600_000, blow)
  }
  scheduler.after(random.between(10_000, 60_000), blow)
  lookAtHealth(world)
}
