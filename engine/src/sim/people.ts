import { type JobRequest, sampleFilm } from '@peace/core/build'
import { isDomainError } from '@peace/core/errors'
import { entitlementsOf } from '@peace/core/money'
import { answerJob, cancelJob } from '../cancel.ts'
import { createJob } from '../create.ts'
import type { Account } from '../ports.ts'
import { quoteJob } from '../quote.ts'
import { hearPayment, packPaid } from './billing.ts'
import type { World } from './world.ts'

// Users: they make films, ask for prices, build, change their minds, click twice, pay, and answer questions.

const plans = ['free', 'creator', 'pro', 'studio'] as const

const openWorkspace = (world: World, n: number): string => {
  const plan = plans[n % plans.length] ?? 'free'
  const workspaceId = `w${n}`
  const account: Account = {
    workspaceId,
    salt: String(n).padStart(32, '0'),
    suspended: false,
    debtMillis: 0,
    plan,
    entitlements: { ...entitlementsOf(plan), tiers: ['standard', 'premium'], finalsPerDay: 200, draftsPerDay: 200 },
    limits: { dayMicros: 50_000_000, monthMicros: 500_000_000 },
    preference: { mode: 'automatic', fallbackAllowed: false, bestQuality: world.random.chance(0.3) },
    machines: 0,
  }
  world.accounts.set(workspaceId, account)
  return workspaceId
}

const payIn = (world: World, workspaceId: string, n: number, millis: number) => {
  const id = `${workspaceId}-${n}`
  const payment = packPaid(workspaceId, id, millis, world.scheduler.now())
  const pay = () =>
    world.run(
      'top-up',
      true,
      (ports) => hearPayment(ports, payment),
      () => world.scheduler.after(2_000, pay),
    )
  pay()
  // The payment side tells everything at least once.
  if (!world.faults.happens('top-up-twice', 0.7)) return
  world.scheduler.after(world.random.between(0, 5_000), pay)
}

const newFilm = (world: World, workspaceId: string, n: number): string => {
  const filmId = `f${n}`
  const { random } = world
  const { salt: _, ...film } = sampleFilm(
    { scenes: 1, shotsPerScene: random.between(1, 2), characters: random.between(1, 2), filmId },
    random.below(1e6),
  )
  world.films.set(filmId, { ...film, film: { ...film.film, workspaceId } })
  return filmId
}

type Wish = Omit<JobRequest, 'jobId' | 'shownMillis'>

const wishFor = (world: World, workspaceId: string, filmId: string): Wish => {
  const { random } = world
  const quality = random.pick(['draft', 'draft', 'draft', 'standard', 'standard', 'premium', 'premium'] as const)
  const stop =
    quality === 'draft' ? random.pick(['cut', 'cut', 'sound'] as const) : random.pick(['clips', 'cut', 'cut'] as const)
  return { workspaceId, filmId, target: { type: 'film' }, stop, quality, fallback: random.chance(0.3) }
}

const build = (world: World, wish: Wish, jobId: string, tries = 0): void => {
  const { scheduler, random, faults } = world
  const again = (error: unknown) => {
    if (tries >= 8) return
    // No answer, or another price: the user looks again and clicks again. It is the same job. One that their plan or
    // their credit does not allow they ask for as a draft.
    const refused = isDomainError(error) && error.code !== 'price-rose'
    const next: Wish = refused ? { ...wish, quality: 'draft' } : wish
    scheduler.after(random.between(1_000, 10_000), () => build(world, next, jobId, tries + 1))
  }
  const click = (shownMillis: number) =>
    world.run('create', true, (ports) => createJob(ports, { ...wish, jobId, shownMillis }, { uid: 'u' }), again)
  world.run(
    'quote',
    true,
    async (ports) => {
      const quote = await quoteJob(ports, wish)
      scheduler.after(random.between(100, 4_000), () => {
        click(quote.maxMillis)
        if (faults.happens('second-click')) scheduler.after(random.between(0, 400), () => click(quote.maxMillis))
      })
    },
    again,
  )
}

const changeMind = (world: World, workspaceId: string, jobId: string, soon = false) => {
  const { scheduler, random, faults } = world
  scheduler.after(
    soon
      ? random.between(0, 12_000)
      : random.pick([random.between(0, 3_000), random.between(0, 20_000), random.between(500, 240_000)]),
    () => {
      const job = world.store.row('job', jobId)
      // Now and then a click comes when all is over, and changes nothing.
      if (!job || (!job.open && !random.chance(0.3))) return
      if (job.open) faults.count('cancel')
      const cancel = (tries: number) =>
        world.run(
          'cancel',
          true,
          (ports) => cancelJob(ports, workspaceId, jobId),
          () => {
            if (tries < 3) scheduler.after(1_000, () => cancel(tries + 1))
          },
        )
      cancel(0)
    },
  )
}

const answerQuestions = (world: World) => {
  const { scheduler, random, store } = world
  for (const job of store.rows('job')) {
    const unitKey = job.question?.unitKey
    if (!unitKey || !job.open || !random.chance(0.5)) continue
    const answer = random.chance(0.7) ? ('use-fallback' as const) : ('give-up' as const)
    world.run('answer', true, (ports) => answerJob(ports, job.workspaceId, job.id, unitKey, answer))
  }
  scheduler.after(120_000, () => answerQuestions(world))
}

const weather = (world: World, without: ReadonlySet<string>) => {
  const { scheduler, random, faults, rates, providers } = world
  const happen = (kind: 'price-change' | 'endpoint-moved' | 'clock-jump', run: () => void) => {
    if (faults.isCalm() || without.has(kind)) return
    faults.count(kind)
    world.trace(kind)
    run()
  }
  const blow = () => {
    if (faults.isCalm()) return
    const what = random.below(3)
    if (what === 0)
      happen('price-change', () => {
        rates.current = { ...rates.current, version: rates.current.version + 1, markupPercent: random.between(10, 60) }
      })
    if (what === 1) happen('endpoint-moved', () => providers.moveEndpoints())
    if (what === 2) happen('clock-jump', () => scheduler.jump(random.between(5_000, 180_000)))
    scheduler.after(random.between(60_000, 300_000), blow)
  }
  scheduler.after(random.between(10_000, 60_000), blow)
}

// Sets a whole afternoon up: who comes when, and wants what.
export const bringPeople = (world: World, jobs: number, without: ReadonlySet<string>): number => {
  const { scheduler, random, faults } = world
  const workspaces = Array.from({ length: 5 }, (_, n) => openWorkspace(world, n))
  for (const workspaceId of workspaces) payIn(world, workspaceId, 0, random.pick([20_000, 2_000_000, 20_000_000]))
  const span = jobs * random.between(20_000, 60_000)
  const films: { workspaceId: string; filmId: string }[] = []
  for (let n = 0; n < jobs; n++) {
    const jobId = `j${n}`
    const wanted = random.below(span)
    const known = films.length > 3 && random.chance(0.15) ? random.pick(films) : undefined
    const workspaceId = known?.workspaceId ?? random.pick(workspaces)
    const film = known ?? { workspaceId, filmId: newFilm(world, workspaceId, n) }
    films.push(film)
    const wish = wishFor(world, workspaceId, film.filmId)
    scheduler.after(wanted, () => build(world, wish, jobId))
    if (random.chance(0.12) && !without.has('two-plans-at-once') && n + 1 < jobs) {
      // Two wishes for one film in the same moment: they share what both want.
      faults.count('two-plans-at-once')
      n += 1
      const twin = `j${n}`
      scheduler.after(wanted + random.below(3_000), () => build(world, wish, twin))
      // The one who came first leaves: the other goes on, and pays.
      if (random.chance(0.6) && !without.has('cancel'))
        scheduler.after(wanted + 3_000, () => changeMind(world, workspaceId, jobId, true))
    }
    // Finals take longer and cost something: those who make them change their minds more often, and in the middle.
    const final = wish.quality !== 'draft'
    if (random.chance(final ? 0.6 : 0.2) && !without.has('cancel')) {
      const rest = wanted + (final ? random.between(15_000, 60_000) : 5_000)
      scheduler.after(rest, () => changeMind(world, workspaceId, jobId, final))
    }
    if (random.chance(0.1)) scheduler.after(random.below(span), () => payIn(world, workspaceId, n + 1, 500_000))
  }
  weather(world, without)
  answerQuestions(world)
  return span
}
