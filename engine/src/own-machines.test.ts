import { sampleFilm } from '@peace/core/build'
import { defaultRateCard } from '@peace/core/money'
import { deliveredCards, type OwnMachines, type VendorName } from '@peace/core/routing'
import { expect, test } from 'vitest'
import type { WorkOrder } from './backend.ts'
import type { Account } from './ports.ts'
import { recordedAccount, workspaceId } from './replay/jobs.ts'
import { jobIn, type QuietWorld, quietWorld } from './replay/quiet-world.ts'
import { begin, payIn } from './replay/run-job.ts'

const minute = 60_000
type Asked = {
  stills?: number
  stop?: 'stills' | 'clips'
  own?: OwnMachines
  machines?: number
  places?: number
  paired?: number
  vendors?: VendorName[]
}

// A film of some shots, on machines of one's own that take a minute for each unit; the cloud takes half of that.
const begun = async ({ stills = 20, stop = 'stills', own, machines = 1, places, paired, vendors }: Asked = {}) => {
  const { salt: _, ...film } = sampleFilm({ scenes: 1, shotsPerScene: stills, characters: 0, filmId: 'f' }, 3)
  const account: Account = {
    ...{ ...recordedAccount, machines, places, paired },
    preference: { mode: 'automatic', fallbackAllowed: true, ...(own ? { own } : {}), vendors },
  }
  const world = quietWorld({
    ...{ account, film: { ...film, film: { ...film.film, workspaceId } }, script: {}, startAt: 1_000_000, prefix: 'i' },
    ...{ cards: deliveredCards, rates: defaultRateCard, mostSteps: 20_000 },
    makerMs: (_order: WorkOrder, backend: string) => (backend === 'agent' ? minute : minute / 2),
  })
  payIn(world, workspaceId, 5_000_000)
  const most = new Map<string, number>()
  const atOnce = () => {
    for (const { id } of deliveredCards) {
      const open = world.store.rows('attempt').filter((row) => row.backend === id && row.phase !== 'closed').length
      most.set(id, Math.max(most.get(id) ?? 0, open))
    }
    return false
  }
  const wish = { workspaceId, filmId: 'f', target: { type: 'film' as const }, stop, fallback: false }
  const quote = await begin(world, { ...wish, jobId: 'j', quality: 'standard' })
  return { world, account, quote, atOnce, most }
}
const madeBy = ({ store }: QuietWorld) => {
  const counts: Record<string, number> = {}
  for (const { backend, verdict } of store.rows('attempt'))
    if (verdict === 'done') counts[backend] = (counts[backend] ?? 0) + 1
  return counts
}

test('20 stills and 6 clips on one machine are all made there, one at a time, for nothing', async () => {
  const pictures = await begun()
  await pictures.world.run(pictures.atOnce)
  expect(jobIn(pictures.world.store, 'j')).toMatchObject({ state: 'COMPLETED', capturedMicros: 0 })
  expect(madeBy(pictures.world)).toEqual({ agent: 20 })
  expect(pictures.most.get('agent')).toBe(1)

  const moving = await begun({ stills: 6, stop: 'clips' })
  await moving.world.run(moving.atOnce)
  expect(jobIn(moving.world.store, 'j')).toMatchObject({ state: 'COMPLETED', capturedMicros: 0 })
  expect(madeBy(moving.world)).toEqual({ agent: 12 })
})

test('two machines, one of which takes two at once, have three in hand', async () => {
  const { world, atOnce, most } = await begun({ machines: 2, places: 3 })
  await world.run(atOnce)
  expect([madeBy(world), most.get('agent')]).toEqual([{ agent: 20 }, 3])
})

test('what waits for one workspace’s machine stands in no line of another’s', async () => {
  const { world } = await begun({ stills: 3 })
  await world.run(() => world.store.rows('slot').length > 0)
  expect(world.store.rows('slot').map(({ scope }) => scope)).toContain(`agent:${workspaceId}`)
  await world.run()
  expect(madeBy(world)).toEqual({ agent: 3 })
})

test('mine only: with the machine asleep it waits, for hours, and nothing is spent or failed', async () => {
  const { world, account, quote } = await begun({ stills: 2, own: 'only', machines: 0 })
  expect(quote.maxMillis).toBe(0)
  const from = world.ports.clock.now()
  await world.run(() => world.ports.clock.now() > from + 6 * 60 * minute)
  expect(jobIn(world.store, 'j').open).toBe(true)
  expect(madeBy(world)).toEqual({})
  account.machines = 1
  await world.run()
  expect(jobIn(world.store, 'j')).toMatchObject({ state: 'COMPLETED', capturedMicros: 0 })
  expect(madeBy(world)).toEqual({ agent: 2 })
})

test('mine, then the cloud: ten minutes of sleep are waited for, and not longer', async () => {
  const { world } = await begun({ stills: 1, own: 'first', machines: 0 })
  const from = world.ports.clock.now()
  await world.run(() => world.ports.clock.now() > from + 9 * minute)
  expect(world.store.rows('attempt')).toEqual([])
  await world.run()
  expect(jobIn(world.store, 'j').state).toBe('COMPLETED')
  expect(madeBy(world)).toEqual({ runpod: 1 })
})

test('mine, then the cloud: five wait for the machine, what is more is made elsewhere at its price', async () => {
  const { world, quote, atOnce, most } = await begun({ own: 'first' })
  await world.run(atOnce)
  const job = jobIn(world.store, 'j')
  expect(job.state).toBe('COMPLETED')
  const made = madeBy(world)
  expect((made.agent ?? 0) + (made.runpod ?? 0)).toBe(20)
  expect(made.agent).toBeGreaterThanOrEqual(6)
  expect(made.runpod).toBeGreaterThanOrEqual(10)
  expect(most.get('agent')).toBe(1)
  expect(job.capturedMicros).toBeGreaterThan(0)
  expect(job.capturedMicros).toBeLessThanOrEqual(quote.maxMillis * 10)
})

test('both at once: the machine keeps its hands full, and the rest is made in the cloud', async () => {
  const { world, atOnce } = await begun({ stills: 10, own: 'both' })
  await world.run(atOnce)
  const made = madeBy(world)
  expect((made.agent ?? 0) + (made.runpod ?? 0)).toBe(10)
  expect(made.agent).toBeGreaterThanOrEqual(1)
  expect(made.runpod).toBeGreaterThanOrEqual(7)
})

test('a machine that takes nothing at first is asked again, and loses nothing to those who cost', async () => {
  const { world } = await begun({ stills: 1 })
  const { store, ports } = world
  const gateway = ports.backends.gateway
  let silent = 4
  ports.backends.gateway = (id) => {
    const real = gateway(id)
    if (!real || id !== 'agent') return real
    const nobody = { code: 'no-machine', message: 'no machine took it', next: 'elsewhere' } as const
    return {
      ...real,
      poll: async (handle) => (silent-- > 0 ? { is: 'failed', fault: nobody, costMicros: 0 } : real.poll(handle)),
    }
  }
  await world.run()
  expect(jobIn(store, 'j').state).toBe('COMPLETED')
  expect(store.rows('attempt').map(({ backend }) => backend)).toEqual(Array(5).fill('agent'))
})

test('without a machine of one’s own, and with nobody allowed, a final is refused before it begins', async () => {
  const nobody = { stills: 1, machines: 0, vendors: [] }
  await expect(begun({ ...nobody, paired: 0 })).rejects.toMatchObject({ code: 'vendor-not-allowed' })
})

test('with nobody allowed, one’s own machine that sleeps is waited for, and so is one that is still to come', async () => {
  const asleep = await begun({ stills: 1, machines: 0, paired: 1, vendors: [] })
  expect(asleep.quote).toMatchObject({ maxMillis: 0, warnings: ['backend-down'] })
  const mine = await begun({ stills: 1, machines: 0, paired: 0, own: 'only', vendors: [] })
  expect(mine.quote).toMatchObject({ maxMillis: 0, warnings: ['backend-down'] })
})
