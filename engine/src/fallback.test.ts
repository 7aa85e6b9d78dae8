import { freshness, type JobRequest, sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { entitlementsOf } from '@peace/core/money'
import { expect, test } from 'vitest'
import { answerJob } from './cancel.ts'
import { createJob } from './create.ts'
import { planOf } from './plans.ts'
import { quoteJob } from './quote.ts'
import { bad } from './result.ts'
import type { JobRow } from './rows.ts'
import { hearPayment, packPaid } from './sim/billing.ts'
import { faultKinds } from './sim/faults.ts'
import { studioHome } from './sim/homes.ts'
import { inside } from './sim/inside.ts'
import { makeWorld, type World } from './sim/world.ts'

// A calm world in which Veo takes nothing.
const worldWithoutVeo = () => {
  const world = makeWorld(7, new Set(faultKinds))
  const { providers } = world
  const normal = providers.for
  providers.for = (process, id) =>
    id === 'veo'
      ? {
          ...normal(process, id),
          submit: async () => ({ is: 'refused', fault: { ...bad('filtered', 'safety'), next: 'elsewhere' } }),
        }
      : normal(process, id)
  world.accounts.set('w', studioHome())
  const { salt: _, ...film } = sampleFilm({ scenes: 1, shotsPerScene: 2, characters: 1, filmId: 'f' }, 7)
  world.films.set('f', { ...film, film: { ...film.film, workspaceId: 'w' } })
  return world
}

const questionOf = (world: World): string => must(world.store.row('job', 'j')?.question, 'the question').unitKey

const until = async (world: World, fine: (job: JobRow) => boolean): Promise<JobRow> => {
  const end = world.scheduler.now() + 2 * 3_600_000
  for (;;) {
    const job = world.store.row('job', 'j')
    if (job && fine(job)) return job
    if (world.broken()) throw world.broken()
    if (world.scheduler.now() > end) throw new Error(`still ${job?.state} ${job?.marks}`)
    await world.scheduler.step()
  }
}

const begin = async (world: World, fallback: boolean): Promise<JobRow> => {
  const wish: Omit<JobRequest, 'jobId' | 'shownMillis'> = {
    workspaceId: 'w',
    filmId: 'f',
    target: { type: 'film' },
    stop: 'cut',
    quality: 'premium',
    fallback,
  }
  await inside(world, async (ports) => {
    await hearPayment(ports, packPaid('w', 'cs_1', 9_000_000, ports.clock.now()))
    const { maxMillis } = await quoteJob(ports, wish)
    await createJob(ports, { ...wish, jobId: 'j', shownMillis: maxMillis }, { uid: 'u' })
  })
  return until(world, () => true)
}

// From the moment a clip is to be made another way until it is sent there.
const waits = (world: World, clipsFrom: number): number[] => {
  const sent = world.store.rows('attempt').filter(({ kind, backend }) => kind === 'clip' && backend !== 'veo')
  return sent.map(({ createdAt }) => createdAt - clipsFrom)
}

test('with consent given beforehand the next look is sent for at once, and the result is what was made', async () => {
  const world = worldWithoutVeo()
  const planned = await begin(world, true)
  await until(world, ({ amendments }) => amendments.length === 2)
  const from = world.scheduler.now()
  const job = await until(world, ({ open }) => !open)
  expect(Math.max(...waits(world, from))).toBeLessThan(1_000)
  const plan = await inside(world, (ports) => planOf(ports, job))
  expect(job.state).toBe('COMPLETED')
  expect(job.resultKey).toBe(plan.units.at(-1)?.key)
  expect(job.resultKey).not.toBe(planned.resultKey)
  // Each clip says who made it, why, and who had failed before.
  const clips = world.store.rows('artifact').filter(({ kind }) => kind === 'clip')
  expect(clips).toHaveLength(2)
  for (const { provenance } of clips) expect(provenance.why?.tried[0]).toEqual({ backend: 'veo', fault: 'filtered' })
  // And everything says what it was made from, so that the page can say that the look alone is not what was asked for.
  const artifacts = world.store.rows('artifact')
  expect(artifacts.filter(({ madeFrom }) => madeFrom === undefined)).toEqual([])
  // The pictures also say how tall the plan allowed them to be.
  const pictures = artifacts.filter(({ kind }) => ['still', 'clip', 'part', 'cut'].includes(kind))
  const tall = String(entitlementsOf('studio').maxHeight)
  expect(pictures.filter(({ madeFrom }) => madeFrom?.fields.maxHeight !== tall)).toEqual([])
  const film = world.films.get('f')
  const account = world.accounts.get('w')
  if (!film || !account) throw new Error('no film')
  const { settings } = film.film
  const asked = {
    ...film,
    salt: account.salt,
    film: { ...film.film, settings: { ...settings, quality: 'premium' as const } },
  }
  const fresh = freshness(asked, entitlementsOf('studio'), artifacts)
  expect([...fresh.shots.values()].map(({ state }) => state)).toEqual(['noFinal', 'noFinal'])
  expect(fresh.film.cut.state).toBe('noFinal')
  expect(fresh.causes).toEqual([])
})

test('without it: the answer sends for it at once, and the result is what was made', async () => {
  const world = worldWithoutVeo()
  const planned = await begin(world, false)
  await until(world, ({ question, marks }) => question !== undefined && marks.split('a').length === 3)
  await inside(world, (ports) => answerJob(ports, 'w', 'j', questionOf(world), 'use-fallback'))
  const from = world.scheduler.now()
  const job = await until(world, ({ open }) => !open)
  expect(waits(world, from)).toHaveLength(2)
  expect(Math.max(...waits(world, from))).toBeLessThan(1_000)
  const plan = await inside(world, (ports) => planOf(ports, job))
  expect(job.state).toBe('COMPLETED')
  expect(job.resultKey).toBe(plan.units.at(-1)?.key)
  expect(job.resultKey).not.toBe(planned.resultKey)
})
