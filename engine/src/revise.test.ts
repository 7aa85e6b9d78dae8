import { type JobRequest, sampleFilm } from '@peace/core/build'
import { must } from '@peace/core/errors'
import { defaultRateCard, entitlementsOf } from '@peace/core/money'
import { deliveredCards } from '@peace/core/routing'
import { expect, test } from 'vitest'
import { createJob, wishAgain } from './create.ts'
import { frozenFilm } from './frozen-film.ts'
import { planOf } from './plans.ts'
import { quoteJob } from './quote.ts'
import { jobIn, type QuietWorld, quietWorld, type Script } from './replay/quiet-world.ts'
import { revise } from './revise.ts'
import type { JobRow } from './rows.ts'
import { hearPayment, packPaid } from './sim/billing.ts'
import { studioHome } from './sim/homes.ts'

const { salt, ...sample } = sampleFilm({ scenes: 3, shotsPerScene: 3, characters: 2, filmId: 'f' }, 7)
const film = { ...sample, film: { ...sample.film, workspaceId: 'w' } }
// Runpod and pods make the same at two prices: the dearer is what is held, the cheaper delivers.
const cards = deliveredCards
  .filter(({ id }) => ['embedded', 'runpod', 'pods', 'veo'].includes(id))
  .map((card) => ({ ...card, enabled: true, priority: card.id === 'pods' ? 100 : card.priority }))
const rates = {
  ...defaultRateCard,
  backends: {
    ...defaultRateCard.backends,
    pods: {
      still: { unitMicros: 900, secondMicros: 0 },
      portrait: { unitMicros: 900, secondMicros: 0 },
      clip: { unitMicros: 900, secondMicros: 900 },
    },
  },
}

const world = (script: Script = {}): QuietWorld =>
  quietWorld({
    account: {
      ...studioHome(),
      workspaceId: 'w',
      plan: 'studio',
      debtMillis: 0,
      salt,
      entitlements: entitlementsOf('studio'),
    },
    film,
    cards,
    rates,
    script,
    startAt: 1_795_000_000_000,
    prefix: 'x',
  })

type Wish = Omit<JobRequest, 'jobId' | 'shownMillis'>
const wish = (millis: number, pins: NonNullable<JobRequest['budget']>['pins'] = {}): Wish => ({
  workspaceId: 'w',
  filmId: 'f',
  target: { type: 'film' },
  stop: 'cut',
  quality: 'standard',
  fallback: false,
  budget: { millis, pins },
})

const build = async (quiet: QuietWorld, millis: number, pins = {}, withinMs?: number): Promise<JobRow> => {
  const { ports } = quiet
  await hearPayment(ports, packPaid('w', 'cs_1', 9_000_000, ports.clock.now()))
  const asked = wish(millis, pins)
  const budget = { ...must(asked.budget, 'a budget'), ...(withinMs ? { withinMs } : {}) }
  await createJob(ports, { ...asked, budget, jobId: 'j', shownMillis: millis }, { uid: 'u' })
  return jobIn(quiet.store, 'j')
}

// At every moment: held is captured, released and what is open, and never more than the budget.
const adds = async (quiet: QuietWorld): Promise<boolean> => {
  const job = jobIn(quiet.store, 'j')
  const { units } = await planOf(quiet.ports, job)
  const open = units.reduce((sum, { holdMicros }, at) => (job.settled[at] === 'o' ? sum + holdMicros : sum), 0)
  expect(job.capturedMicros + job.releasedMicros + open).toBe(job.heldMicros)
  expect(job.releasedMicros).toBeGreaterThanOrEqual(0)
  return !job.open
}

const paidFor = ({ store }: QuietWorld): number =>
  store.rows('artifact').reduce((sum, { paidMicros = 0 }) => sum + paidMicros, 0)

test('the hold is the budget, and what it buys is what was shown', async () => {
  const quiet = world()
  const { budget } = await quoteJob(quiet.ports, wish(100_000))
  const job = await build(quiet, 100_000)
  expect(job.money.heldMillis).toBe(100_000)
  expect(job.budget?.qualities).toEqual(Object.fromEntries(budget?.shots.map(({ id, quality }) => [id, quality]) ?? []))
  const plan = await planOf(quiet.ports, job)
  const chosen = new Map(plan.units.flatMap(({ spec }) => (spec.kind === 'clip' ? [[spec.subject, spec.quality]] : [])))
  for (const [id, quality] of Object.entries(job.budget?.qualities ?? {})) expect(chosen.get(id)).toBe(quality)
})

test('the plan that was shown is built, and no other', async () => {
  const quiet = world()
  const { ports } = quiet
  await hearPayment(ports, packPaid('w', 'cs_1', 9_000_000, ports.clock.now()))
  const { plan } = await quoteJob(ports, wish(100_000))
  expect(plan).not.toBe((await quoteJob(ports, wish(40_000))).plan)
  const other = { ...wish(40_000), jobId: 'j', shownMillis: 100_000, plan }
  await expect(createJob(ports, other, { uid: 'u' })).rejects.toThrow('plan-changed')
  const built = { ...wish(100_000), jobId: 'j', shownMillis: 100_000, plan }
  const first = await createJob(ports, built, { uid: 'u' })
  expect(await createJob(ports, built, { uid: 'u' })).toEqual(first)
})

test('a budget larger than the dearest film holds no more than that', async () => {
  const quiet = world()
  const job = await build(quiet, 8_000_000)
  expect(job.money.heldMillis).toBeLessThan(4_000_000)
  expect(new Set(Object.values(job.budget?.qualities ?? {}))).toEqual(new Set(['premium']))
})

test('what was cheaper than held is spent on other shots, and the sum stays within the budget', async () => {
  const quiet = world()
  const first = await build(quiet, 40_000)
  await quiet.run(() => adds(quiet))
  expect(quiet.thrown).toEqual([])
  const job = jobIn(quiet.store, 'j')
  expect(job.state).toBe('COMPLETED')
  expect(job.budget?.revision).toBeGreaterThan(0)
  expect(job.budget?.revisions[0]).toMatchObject({ n: 1, cause: 'cheaper' })
  const rank = (row: JobRow) =>
    Object.values(row.budget?.qualities ?? {}).filter((quality) => quality !== 'draft').length
  expect(rank(job)).toBeGreaterThan(rank(first))
  expect(paidFor(quiet)).toBe(job.capturedMicros)
  expect(job.capturedMicros).toBeLessThanOrEqual(400_000)
  const plan = await planOf(quiet.ports, job)
  for (const [at, { key }] of plan.units.entries())
    if (job.marks[at] !== 'x') expect(quiet.store.row('artifact', `w/${key}`)).toBeDefined()
  expect(job.resultKey && plan.at.has(job.resultKey)).toBe(true)
})

test('a shot that nobody can make is made otherwise, and its money goes on', async () => {
  const shot = film.shots[0]?.id ?? ''
  const gone = Array.from({ length: 4 }, () => ({ code: 'filtered' as const, next: 'elsewhere' as const }))
  const quiet = world({ [`clip ${shot} runpod`]: gone, [`clip ${shot} pods`]: gone, [`clip ${shot} veo`]: gone })
  const before = await build(quiet, 400_000)
  expect(before.budget?.qualities[shot]).not.toBe('draft')
  await quiet.run(() => adds(quiet))
  const job = jobIn(quiet.store, 'j')
  expect(job).toMatchObject({ state: 'COMPLETED', budget: { qualities: { [shot]: 'draft' } } })
  expect(job.failure).toBeUndefined()
  expect(job.budget?.revisions.some(({ cause }) => cause === 'failure')).toBe(true)
  expect(paidFor(quiet)).toBe(job.capturedMicros)
})

test('a pinned shot that nobody can make fails the job, and the rest comes back', async () => {
  const shot = film.shots[0]?.id ?? ''
  const gone = Array.from({ length: 4 }, () => ({ code: 'filtered' as const, next: 'elsewhere' as const }))
  const quiet = world({ [`clip ${shot} runpod`]: gone, [`clip ${shot} pods`]: gone })
  await build(quiet, 400_000, { [shot]: ['standard'] })
  await quiet.run(() => adds(quiet))
  const job = jobIn(quiet.store, 'j')
  expect(job).toMatchObject({ state: 'FAILED', failure: { code: 'filtered', subject: shot } })
  const { heldMillis, capturedMillis, releasedMillis } = job.money
  expect(heldMillis).toBe(capturedMillis + releasedMillis)
  expect(wishAgain(job).budget?.millis).toBe(400_000 - capturedMillis)
})

test('is planned again from the film as it was, whatever it has become', async () => {
  const quiet = world()
  const job = await build(quiet, 100_000)
  expect(await frozenFilm(quiet.ports, job)).toEqual({ ...film, salt })
})

test('a shot that was taken out before its words were looked at, and is wanted again, waits for that look', async () => {
  const quiet = world()
  const job = await build(quiet, 100_000)
  const plan = await planOf(quiet.ports, job)
  const at = plan.units.findIndex(({ spec, holdMicros }) => spec.kind === 'clip' && holdMicros > 0)
  const unit = must(plan.units[at], 'a clip that costs')
  const out: JobRow = {
    ...job,
    marks: `${job.marks.slice(0, at)}x${job.marks.slice(at + 1)}`,
    settled: `${job.settled.slice(0, at)}c${job.settled.slice(at + 1)}`,
    releasedMicros: job.releasedMicros + unit.holdMicros,
    planning: { ...must(job.planning, 'what it is planned from'), stepMicros: 1 },
    budget: { ...must(job.budget, 'a budget'), qualities: { ...job.budget?.qualities, [unit.spec.subject]: 'draft' } },
  }
  const revised = revise(out, plan, new Map(), { ...film, salt }, cards, new Map(), quiet.ports.clock.now())
  expect(revised?.changes.get(at)).toBe('l')
  expect(revised?.job.looking).toBeDefined()
  expect(revised?.job.settled[at]).toBe('o')
  // The next look is worth while once this much has come back.
  expect(revised?.job.planning?.stepMicros).toBe(job.planning?.stepMicros)
})

test('a build that is past its time is not made worse for it', async () => {
  const quiet = world()
  const hour = 3_600_000
  const job = await build(quiet, 400_000, {}, 10 * hour)
  const filmed = ({ budget }: JobRow) => Object.values(budget?.qualities ?? {}).filter((quality) => quality !== 'draft')
  expect(filmed(job).length).toBeGreaterThan(0)
  const plan = await planOf(quiet.ports, job)
  const late = revise(job, plan, new Map(), { ...film, salt }, cards, new Map(), job.createdAt + 11 * hour)
  expect(late && filmed(late.job)).toEqual(filmed(job))
})
