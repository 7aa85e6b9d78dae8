import { type Asked, type Pins, planAt, type ShotQualities, spend } from '@peace/core/budget'
import { type FilmData, isMade, isMoving, type JobBudget, type Mark, setMarks, type Unit } from '@peace/core/build'
import { isDomainError, must } from '@peace/core/errors'
import { wordsOf } from '@peace/core/moderation'
import type { BackendCard, BackendLive } from '@peace/core/routing'
import { isOpen, openParts, release } from './money.ts'
import { type JobPlan, type PlanUnit, planDigest, view, writePages } from './plans.ts'
import { holdFor, paceOf } from './price-unit.ts'
import type { JobRow, PageRow } from './rows.ts'

// A job with a budget is planned again when something came back: a maker that was cheaper than the dearest, or a unit that
// nobody could make. What is made or in the making stays; what is not begun is chosen anew, with all that is free. Its
// plan only grows: places keep their meaning, what is no longer wanted is marked so.

export type Revised = { job: JobRow; plan: JobPlan; changes: Map<number, Mark>; pages: PageRow[] }

const mostRevisions = 40
const mostChanged = 12

const isBegun = (mark: string | undefined): boolean => isMade(mark) || isMoving(mark) || mark === 'a'

// Whatever of a shot is filmed or in the making for money is settled; drawn shots are not, they cost nothing.
const settledShots = ({ units }: JobPlan, marks: string, qualities: ShotQualities): Pins => {
  const pins: Pins = {}
  for (const [at, { spec }] of units.entries())
    if (
      spec.kind === 'clip' &&
      spec.quality !== 'draft' &&
      isBegun(marks[at]) &&
      qualities[spec.subject] === spec.quality
    )
      pins[spec.subject] = [spec.quality]
  return pins
}

const openHolds = (job: JobRow, { units }: JobPlan, test: (at: number) => boolean): number =>
  units.reduce((sum, { holdMicros }, at) => (isOpen(job, at) && test(at) ? sum + holdMicros : sum), 0)

type Live = ReadonlyMap<string, BackendLive>
type Facts = {
  job: JobRow
  plan: JobPlan
  marks: string
  film: FilmData
  cards: readonly BackendCard[]
  live: Live
  now: number
}

const askedOf = ({ job, plan, marks, film, cards, live, now }: Facts): Asked => {
  const { request, rates, preference, machines, paired, maxHeight = 1080 } = job
  const planning = must(job.planning, 'what a budget is planned from')
  const { qualities } = must(job.budget, 'a budget')
  const failed = new Set(planning.failed)
  const pricing = { cards, rates, preference, machines, paired, now }
  const prices = new Map<string, number | undefined>()
  const price = (unit: Unit): number | undefined => {
    if (failed.has(unit.key)) return undefined
    const at = plan.at.get(unit.key)
    if (at !== undefined)
      return isBegun(marks[at]) || (job.settled[at] !== 'o' && marks[at] !== 'x') ? 0 : plan.units[at]?.holdMicros
    if (!prices.has(unit.key)) prices.set(unit.key, holdFor(unit, pricing))
    return prices.get(unit.key)
  }
  const isThere = ({ key }: Unit): boolean => {
    const at = plan.at.get(key)
    return at !== undefined && isMade(marks[at])
  }
  const { withinMs = 0 } = request.budget ?? {}
  const leftMs = job.createdAt + withinMs - now
  return {
    film,
    // Past its time nothing is in time any more: what is late is not made worse as well.
    ...(withinMs > 0 && leftMs > 0 ? { pace: paceOf({ ...pricing, live }, leftMs, isThere) } : {}),
    account: { maxHeight, watermark: planning.watermark },
    request: { stop: request.stop, target: request.target },
    pins: request.budget?.pins ?? {},
    settled: settledShots(plan, marks, qualities),
    allowed: planning.allowed,
    price,
  }
}

// Places whose words no classifier may have passed for this job: what comes new, and what was taken out before it was looked
// at. They wait for it, as at the beginning.
const unlooked = (units: readonly PlanUnit[], comes: ReadonlySet<number>): ReadonlySet<number> =>
  new Set(wordsOf(units).flatMap((page) => page.units.filter((at) => comes.has(at))))

const changedShots = (before: ShotQualities, after: ShotQualities): JobBudget['revisions'][number]['changed'] =>
  Object.entries(after).flatMap(([shotId, to]) => {
    const from = before[shotId]
    return from === undefined || from === to ? [] : [{ shotId, from, to }]
  })

const isFree = (mark: string | undefined): boolean => mark === 'w' || mark === 'l' || mark === 'f' || mark === 'x'

// Takes what is free and not wanted out, what is wanted again or new in, and moves the money with it.
const replan = (facts: Facts, wanted: ReturnType<typeof planAt>, price: Asked['price']) => {
  const { plan, marks } = facts
  const keys = new Set(wanted.units.map(({ key }) => key))
  let { job } = facts
  const changes = new Map<number, Mark>()
  const again: number[] = []
  for (const [at, unit] of plan.units.entries()) {
    if (!isFree(marks[at])) continue
    if (!keys.has(unit.key)) {
      if (marks[at] === 'x') continue
      job = release(job, plan, at)
      changes.set(at, 'x')
    } else if (marks[at] === 'x') {
      again.push(at)
      if (unit.holdMicros > 0)
        job = {
          ...job,
          settled: `${job.settled.slice(0, at)}o${job.settled.slice(at + 1)}`,
          releasedMicros: job.releasedMicros - unit.holdMicros,
        }
    }
  }
  const fresh = wanted.units
    .filter(({ key }) => !plan.at.has(key))
    .map((unit): PlanUnit => ({ ...unit, holdMicros: must(price(unit), 'the price of what was chosen') }))
  return { job, changes, again, fresh }
}

const withFresh = (facts: Facts, { job, changes, again, fresh }: ReturnType<typeof replan>): Revised => {
  const { plan, now } = facts
  const from = plan.units.length
  const units = [...plan.units, ...fresh]
  const holds = fresh.map(({ holdMicros }) => holdMicros)
  const held = holds.reduce((sum, micros) => sum + micros, 0)
  const planning = must(job.planning, 'what a budget is planned from')
  const comes = new Set([...again, ...fresh.map((_, n) => from + n)])
  const looked = unlooked(units, comes)
  for (const at of comes) changes.set(at, looked.has(at) ? 'l' : 'w')
  const pages = fresh.length > 0 ? writePages(job.id, fresh, job.pages) : []
  return {
    job: {
      ...job,
      // Nothing was told of the new ones yet.
      marks: job.marks + 'x'.repeat(fresh.length),
      settled: job.settled + openParts(holds),
      releasedMicros: job.releasedMicros - held,
      pages: job.pages + pages.length,
      planDigest: planDigest(units),
      planning: { ...planning, plannedMicros: planning.plannedMicros + held },
      ...(looked.size > 0 ? { looking: { since: now, tries: 0, dueAt: now } } : {}),
    },
    plan: view(units),
    changes,
    pages,
  }
}

const note = (
  revised: Revised,
  qualities: ShotQualities,
  stepMicros: number,
  now: number,
  failure: boolean,
): Revised => {
  const { job } = revised
  const budget = must(job.budget, 'a budget')
  const planning = must(job.planning, 'what a budget is planned from')
  const changed = changedShots(budget.qualities, qualities)
  const n = budget.revision + 1
  const cause = failure ? ('failure' as const) : ('cheaper' as const)
  const entry = { n, at: now, cause, changed: changed.slice(0, mostChanged), changes: changed.length }
  return {
    ...revised,
    job: {
      ...job,
      budget: {
        ...budget,
        qualities,
        revision: n,
        revisions: [...budget.revisions, entry].slice(-mostRevisions),
      },
      planning: { ...planning, freeMicros: job.releasedMicros, stepMicros },
    },
  }
}

// Whether anything came back that could buy something, or something has to be done otherwise.
export const mayRevise = (job: JobRow, changes: ReadonlyMap<number, Mark>): boolean => {
  const { planning } = job
  if (!planning || !job.budget) return false
  if ([...changes.values()].includes('f')) return true
  return planning.stepMicros > 0 && job.releasedMicros >= planning.freeMicros + planning.stepMicros
}

// Where nothing can be made in what is pinned, or of what is heard, the plan stays, and the job ends as any other.
const spendIfPossible = (asked: Asked, micros: number): ReturnType<typeof spend> => {
  try {
    return spend(asked, micros)
  } catch (error) {
    if (isDomainError(error)) return undefined
    throw error
  }
}

// `changes`: what has just been settled. Nothing where the plan stays as it is.
export const revise = (
  before: JobRow,
  plan: JobPlan,
  changes: ReadonlyMap<number, Mark>,
  film: FilmData,
  cards: readonly BackendCard[],
  live: Live,
  now: number,
): Revised | undefined => {
  const failed = [...changes].flatMap(([at, mark]) => (mark === 'f' ? [must(plan.units[at], 'what failed').key] : []))
  const known = must(before.planning, 'what a budget is planned from')
  const job: JobRow = { ...before, planning: { ...known, failed: [...known.failed, ...failed] } }
  const marks = setMarks(job.marks, changes)
  const facts: Facts = { job, plan, marks, film, cards, live, now }
  const asked = askedOf(facts)
  const free = job.releasedMicros + openHolds(job, plan, (at) => isFree(marks[at]))
  const spending = spendIfPossible(asked, free)
  if (!spending) return undefined
  const { qualities } = must(job.budget, 'a budget')
  const same = Object.entries(spending.qualities).every(([id, quality]) => qualities[id] === quality)
  if (same) {
    const planning = {
      ...must(job.planning, 'planning'),
      freeMicros: job.releasedMicros,
      stepMicros: spending.stepMicros,
    }
    return { job: { ...job, planning }, plan, changes: new Map(changes), pages: [] }
  }
  const wanted = planAt(asked, spending.qualities)
  const moved = replan(facts, wanted, asked.price)
  const revised = withFresh(facts, { ...moved, changes: new Map([...changes, ...moved.changes]) })
  if (revised.job.releasedMicros < 0) return undefined
  const { failure: _, ...kept } = revised.job
  const noted = note(
    { ...revised, job: failed.length > 0 ? kept : revised.job },
    spending.qualities,
    spending.stepMicros,
    now,
    failed.length > 0,
  )
  return wanted.resultKey === undefined ? noted : { ...noted, job: { ...noted.job, resultKey: wanted.resultKey } }
}
