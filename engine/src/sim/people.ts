import type { BudgetWish } from '@peace/core/budget'
import { type JobRequest, sampleFilm } from '@peace/core/build'
import { isDomainError } from '@peace/core/errors'
import { answerJob, cancelJob } from '../cancel.ts'
import { createJob } from '../create.ts'
import { quoteJob } from '../quote.ts'
import { openHome, pickMember, plans } from './homes.ts'
import { givePlan, payIn, startTending } from './payers.ts'
import { payAhead, subscribe } from './subscribers.ts'
import { startWeather } from './weather.ts'
import type { World } from './world.ts'
import { askWriter } from './writers.ts'

// Users: they make films, ask for prices, build, change their minds, click twice, pay, and answer questions.

// Mostly short ones: the long meet the same, and take long.
const sizeOf = (random: World['random']): { scenes: number; shotsPerScene: number } => {
  const dice = random.next()
  const shots = dice < 0.62 ? random.between(1, 2) : dice < 0.9 ? random.between(3, 8) : random.between(9, 40)
  const scenes = Math.min(shots, random.between(1, 6))
  return { scenes, shotsPerScene: Math.max(1, Math.floor(shots / scenes)) }
}

const newFilm = (world: World, workspaceId: string, n: number): string => {
  const filmId = `f${n}`
  const { random } = world
  const { salt: _, ...film } = sampleFilm(
    { ...sizeOf(random), characters: random.between(1, 2), filmId },
    random.below(1e6),
  )
  world.films.set(filmId, { ...film, film: { ...film.film, workspaceId } })
  return filmId
}

type Wish = Omit<JobRequest, 'jobId' | 'shownMillis'>

// Every second final has a budget instead of a quality. Nothing is drawn for it, so that all else stays as it was.
const withBudget = (wish: Wish, shots: readonly { id: string }[]): Wish => {
  const lot = Number(wish.filmId.replace(/\D/g, ''))
  if (lot % 2 !== 0) return wish
  const [first, second] = shots
  const pins: BudgetWish['pins'] = {
    ...(first && lot % 3 === 0 ? { [first.id]: ['premium', 'standard'] } : {}),
    ...(second && lot % 5 === 0 ? { [second.id]: ['draft'] } : {}),
  }
  return { ...wish, quality: 'standard', fallback: false, budget: { millis: 4_000 + ((lot * 7_919) % 300_000), pins } }
}

const wishFor = (world: World, workspaceId: string, filmId: string): Wish => {
  const { random } = world
  const quality = random.pick(['draft', 'draft', 'standard', 'standard', 'premium', 'premium'] as const)
  const stop =
    quality === 'draft' ? random.pick(['cut', 'cut', 'sound'] as const) : random.pick(['clips', 'cut', 'cut'] as const)
  const wish: Wish = { workspaceId, filmId, target: { type: 'film' }, stop, quality, fallback: random.chance(0.3) }
  return quality === 'draft' ? wish : withBudget(wish, world.films.get(filmId)?.shots ?? [])
}

const build = (world: World, wish: Wish, jobId: string, tries = 0): void => {
  const { scheduler, random, faults } = world
  const who = pickMember(world, wish.workspaceId)
  const again = (error: unknown) => {
    if (tries >= 8) return
    // No answer, or another price: the user looks again and clicks again. It is the same job. One that their plan or
    // their credit does not allow they ask for as a draft.
    const refused = isDomainError(error) && error.code !== 'price-rose'
    const { budget: _, ...bare } = wish
    const next: Wish = refused ? { ...bare, quality: 'draft' } : wish
    scheduler.after(random.between(1_000, 10_000), () => build(world, next, jobId, tries + 1))
  }
  const click = (shownMillis: number) =>
    world.run('create', true, (ports) => createJob(ports, { ...wish, jobId, shownMillis }, who), again)
  world.run(
    'quote',
    true,
    async (ports) => {
      const quote = await quoteJob(ports, wish)
      scheduler.after(random.between(100, 4_000), () => {
        const shown = wish.budget?.millis ?? quote.maxMillis
        click(shown)
        if (faults.happens('second-click')) scheduler.after(random.between(0, 400), () => click(shown))
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
  scheduler.after(world.often(120_000), () => answerQuestions(world))
}

const day = 86_400_000

const bringMoney = (world: World, workspaces: readonly string[], days: number): void => {
  const { random } = world
  for (const [n, workspaceId] of workspaces.entries()) {
    if (days > 0 && n < 3) subscribe(world, workspaceId, days)
    else if (days > 0 && n === 3) payAhead(world, workspaceId)
    else givePlan(world, workspaceId, random.pick([...plans.slice(n % 2), 'pro', 'studio']))
    payIn(world, workspaceId, 0, random.pick([20_000, 2_000_000, 20_000_000, 20_000_000]))
  }
}

// When each of them comes: over an afternoon, or on some evenings of a year.
const timesOf = ({ random }: World, jobs: number, span: number, days: number): (() => number) => {
  if (days === 0) return () => random.below(span)
  const evenings = Array.from({ length: Math.ceil(jobs / 4) }, () => random.below(span))
  return () => random.pick(evenings) + random.below(1_200_000)
}

// Sets a whole afternoon up, or a year: who comes when, and wants what.
export const bringPeople = (
  world: World,
  { jobs, days, without }: { jobs: number; days: number; without: ReadonlySet<string> },
): number => {
  const { scheduler, random, faults } = world
  const workspaces = Array.from({ length: 5 }, (_, n) => openHome(world, n))
  bringMoney(world, workspaces, days)
  const span = days > 0 ? days * day : jobs * random.between(20_000, 60_000)
  const timeOf = timesOf(world, jobs, span, days)
  const films: { workspaceId: string; filmId: string }[] = []
  for (let n = 0; n < jobs; n++) {
    const jobId = `j${n}`
    const wanted = timeOf()
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
    if (random.chance(0.3)) scheduler.after(timeOf(), () => askWriter(world, workspaceId, n))
  }
  for (let n = 0; n < 3 && days === 0; n++)
    scheduler.after(random.below(span), () => givePlan(world, random.pick(workspaces), random.pick(plans)))
  startWeather(world, without)
  startTending(world)
  answerQuestions(world)
  return span
}
