import { type JobRequest, sampleFilm } from '@peace/core/build'
import { isDomainError, must } from '@peace/core/errors'
import { expect, test } from 'vitest'
import { cancelJob } from './cancel.ts'
import { createJob } from './create.ts'
import type { Ports } from './ports.ts'
import { quoteJob } from './quote.ts'
import { hearPayment, packPaid } from './sim/billing.ts'
import { faultKinds } from './sim/faults.ts'
import { studioHome } from './sim/homes.ts'
import { inside } from './sim/inside.ts'
import type { Home } from './sim/ports.ts'
import { makeWorld, type World } from './sim/world.ts'
import { takeTicket } from './tickets.ts'

const rich = async (changes: Partial<Home> = {}): Promise<World> => {
  const world = makeWorld(11, new Set(faultKinds))
  world.accounts.set('w', studioHome({ more: { tiers: ['standard', 'premium'] }, ...changes }))
  const { salt: _, ...film } = sampleFilm({ scenes: 1, shotsPerScene: 1, characters: 1, filmId: 'f' }, 7)
  world.films.set('f', { ...film, film: { ...film.film, workspaceId: 'w' } })
  await inside(world, (ports) => hearPayment(ports, packPaid('w', 'cs_1', 9_000_000, ports.clock.now())))
  return world
}

const wish = (quality: 'draft' | 'standard'): Omit<JobRequest, 'jobId' | 'shownMillis'> => ({
  ...{ workspaceId: 'w', filmId: 'f', target: { type: 'film' }, stop: 'cut', quality, fallback: true },
})
const build = (world: World, quality: 'draft' | 'standard', jobId: string) =>
  inside(world, async (ports) => {
    const { maxMillis } = await quoteJob(ports, wish(quality))
    return createJob(ports, { ...wish(quality), jobId, shownMillis: maxMillis }, { uid: 'u' })
  }).then(
    () => 'begun',
    (error: unknown) => (isDomainError(error) ? error.code : String(error)),
  )

test('under a name that a ledger knows already no job begins, and nothing is written over', async () => {
  const world = await rich()
  const entry = { id: 'hold_j', kind: 'hold' as const, millis: 0, jobId: 'j', at: 0, balanceAfterMillis: 0 }
  world.store.seed('entry', 'w/hold_j', entry)
  expect(await build(world, 'standard', 'j')).toBe('already-exists')
  expect(world.store.row('entry', 'w/hold_j')).toEqual(entry)
  expect(await build(world, 'standard', 'k')).toBe('begun')
})

test('what is more than one commit takes is refused by name, before anything is held', async () => {
  const world = await rich()
  const film = must(world.films.get('f'), 'the film')
  // A budget is planned again from the film as it was, so that lies with the job.
  world.films.set('f', { ...film, film: { ...film.film, story: { ...film.film.story, idea: 'x'.repeat(9_000_000) } } })
  const budget = { millis: 1_000_000, pins: {} }
  const request = { ...wish('standard'), fallback: false, budget, jobId: 'j', shownMillis: 1_000_000 }
  const said = inside(world, (ports) => createJob(ports, request, { uid: 'u' }))
  await expect(said).rejects.toThrow('film-too-long')
  expect(world.store.row('wallet', 'w')?.heldMillis).toBe(0)
  expect(world.store.row('job', 'j')).toBeUndefined()
})

test('while money is stopped no paid job begins, and a draft does', async () => {
  const world = await rich({ paidStopped: true })
  expect(await build(world, 'standard', 'j')).toBe('paid-work-stopped')
  expect(world.store.row('wallet', 'w')?.heldMillis).toBe(0)
  expect(await build(world, 'draft', 'd')).toBe('begun')
})

test('what the writer may spend and what a job may are one limit', async () => {
  const world = await rich({ limits: { dayMicros: 3_000_000, monthMicros: 500_000_000 } })
  await inside(world, (ports) =>
    takeTicket(ports, {
      ...{ workspaceId: 'w', filmId: 'f', wish: 'a', who: { uid: 'u' }, ask: '', lastsMs: 1_000_000 },
      ceilingMillis: 299_999,
    }),
  )
  expect(await build(world, 'standard', 'j')).toBe('spending-limit')
})

test('money that is stopped later stops what is under way before the next vendor is called, and it goes on when lifted', async () => {
  const world = await rich()
  const account = must(world.accounts.get('w'), 'the account')
  const { maxMillis } = await inside(world, (ports) => quoteJob(ports, wish('standard')))
  await inside(world, (ports) =>
    createJob(ports, { ...wish('standard'), jobId: 'j', shownMillis: maxMillis }, { uid: 'u' }),
  )
  world.accounts.set('w', { ...account, paidStopped: true })
  const sent = () => world.store.rows('attempt').filter(({ backend }) => backend !== 'embedded').length
  const before = sent()
  const live = async (ms: number, enough: () => boolean) => {
    const end = world.scheduler.now() + ms
    while (world.scheduler.now() < end && !enough()) {
      if (world.broken()) throw world.broken()
      await world.scheduler.step()
    }
  }
  await live(20 * 60_000, () => false)
  expect(sent()).toBe(before)
  expect(world.store.row('job', 'j')?.open).toBe(true)
  world.accounts.set('w', account)
  await live(30 * 60_000, () => sent() > before)
  expect(sent()).toBeGreaterThan(before)
})

test('a click that finds its own hold, because the same click was quicker, is the same job', async () => {
  const world = await rich()
  const created = await inside(world, async (ports) => {
    const { maxMillis } = await quoteJob(ports, wish('standard'))
    const click = { ...wish('standard'), jobId: 'one', shownMillis: maxMillis }
    let first = true
    // Between the look for the job and the look at the wallet the other click is done.
    const run: Ports['store']['run'] = (name, work) =>
      ports.store.run(name, (tx) =>
        work({
          ...tx,
          get: async (table, id) => {
            const row = await tx.get(table, id)
            if (table === 'job' && name === 'create' && first) {
              first = false
              await createJob(ports, click, { uid: 'u' })
            }
            return row
          },
        }),
      )
    return createJob({ ...ports, store: { ...ports.store, run } }, click, { uid: 'u' })
  })
  expect(created).toMatchObject({ jobId: 'one' })
})

test('a key has a limit of its own, whatever its person may spend, and what is not spent is given back to it', async () => {
  const world = await rich()
  const by = (jobId: string, key?: { id: string; monthMillis: number }) =>
    inside(world, async (ports) => {
      const { maxMillis } = await quoteJob(ports, wish('standard'))
      return createJob(ports, { ...wish('standard'), jobId, shownMillis: maxMillis }, { uid: 'u', key })
    }).then(
      ({ heldMillis }) => heldMillis,
      (error: unknown) => (isDomainError(error) ? `${error.code} ${error.values.scope}` : String(error)),
    )
  const held = Number(await by('by-hand'))
  expect(held).toBeGreaterThan(0)
  expect(await by('a', { id: 'k', monthMillis: held - 1 })).toBe('spending-limit key')
  expect(await by('b', { id: 'k', monthMillis: held })).toBe(held)
  expect(await by('c', { id: 'k', monthMillis: held })).toBe('spending-limit key')
  // Another key, and the person by themselves, go on.
  expect(await by('d', { id: 'k2', monthMillis: held })).toBe(held)
  await inside(world, (ports) => cancelJob(ports, 'w', 'b'))
  expect(world.store.row('workload', 'w')?.keys?.k).toBe(0)
  expect(await by('e', { id: 'k', monthMillis: held })).toBe(held)
})
