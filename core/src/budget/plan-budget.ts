import { z } from 'zod'
import { DomainError, must } from '../errors/index.ts'
import { idSchema } from '../ids/index.ts'
import { millisOf } from '../money/rate-card.ts'
import { type Quality, qualitySchema } from '../story/film.ts'
import { type Asked, type FilmProblem, filmProblem } from './film-problem.ts'
import { finishFor, isInTime, solveInTime } from './in-time.ts'
import { search } from './knapsack.ts'
import { type Solution, totalsOf } from './problem.ts'
import { reasonsFor, whySchema } from './why.ts'
import type { BudgetWish, ShotQualities } from './wish.ts'

// The best film for a budget, shot by shot, and what a little more or less would buy.

const countsSchema = z.object({ draft: z.int(), standard: z.int(), premium: z.int() })
export const budgetStepSchema = z.object({
  millis: z.int().min(0),
  // Of what the dearest would be worth.
  worthPercent: z.int().min(0).max(100),
  counts: countsSchema,
  // By shot, in the film's order.
  qualities: z.array(qualitySchema),
  // Against the step before: which shots are made otherwise.
  changed: z.array(z.object({ shotId: idSchema, from: qualitySchema, to: qualitySchema })).max(12),
  changes: z.int().min(0),
})
export type BudgetStep = z.infer<typeof budgetStepSchema>

export const budgetPlanSchema = z.object({
  shots: z.array(z.object({ id: idSchema, quality: qualitySchema, why: whySchema, millis: z.int().min(0) })),
  // Held at most, sound and cutting included.
  millis: z.int().min(0),
  worthPercent: z.int().min(0).max(100),
  // The least it can be made for, and all of it at its best.
  leastMillis: z.int().min(0),
  mostMillis: z.int().min(0),
  // What the smallest step up from any shot would cost.
  stepMicros: z.int().min(0),
  // Where it has to be ready by a time: how long it takes, on average and nine times in ten, and whether that is in time.
  finish: z.object({ seconds: z.int().min(0), slowSeconds: z.int().min(0), inTime: z.boolean() }).optional(),
  // From the cheapest on.
  frontier: z.array(budgetStepSchema).max(20),
})
export type BudgetPlan = z.infer<typeof budgetPlanSchema>

const microsOf = (millis: number): number => millis * 10

const qualitiesOf = ({ options }: FilmProblem, { choices }: Solution): Quality[] =>
  choices.map((choice, at) => must(options[at]?.[choice], 'the quality that was chosen'))

const percent = (part: number, whole: number): number => {
  if (whole <= 0) return 100
  return Math.max(0, Math.min(100, Math.round((part * 100) / whole)))
}

// Enough for a slider: what lies between two steps changes little.
const steps = 10

const stepsBetween = (least: number, most: number, asked: number): number[] => {
  const even = Array.from({ length: steps + 1 }, (_, n) => least + Math.round(((most - least) * n) / steps))
  return [...new Set([...even, Math.max(least, Math.min(most, asked))])].sort((a, b) => a - b)
}

const countsOf = (chosen: readonly Quality[]) => ({
  draft: chosen.filter((quality) => quality === 'draft').length,
  standard: chosen.filter((quality) => quality === 'standard').length,
  premium: chosen.filter((quality) => quality === 'premium').length,
})

// With no end to the money: dear is what is best, and the best is the most it can be worth.
const bestOf = ({ problem }: FilmProblem): Solution => {
  const all =
    problem.items.reduce((sum, { choices }) => sum + Math.max(0, ...choices.map(({ cost }) => cost)), 0) +
    problem.shared.reduce((sum, cost) => sum + cost, 0)
  return must(search(problem, all), 'a plan without an end to the money').solution
}

// The dearest of all would be the cheapest if nothing were worth anything.
const leastOf = ({ problem }: FilmProblem): number => {
  const bare = {
    ...problem,
    jumps: [],
    items: problem.items.map(({ scene, choices }) => ({
      scene,
      choices: choices.map((choice) => ({ ...choice, value: 0 })),
    })),
  }
  return must(cheapestOf(bare), 'a cheapest choice')
}

const cheapestOf = (bare: FilmProblem['problem']): number => {
  const choices = bare.items.map((item) =>
    item.choices.reduce((best, { cost, uses }, at) => {
      const other = must(item.choices[best], 'a choice')
      const whole = (own: number, ids: readonly number[]) =>
        own + ids.reduce((sum, id) => sum + (bare.shared[id] ?? 0), 0)
      return whole(cost, uses) < whole(other.cost, other.uses) ? at : best
    }, 0),
  )
  return totalsOf(bare, choices).cost
}

// The smallest step that more money could buy: less of it back is no reason to look again.
const leastStep = ({ problem }: FilmProblem): number => {
  let least = Infinity
  for (const { choices } of problem.items)
    for (const [at, { cost }] of choices.entries()) {
      const step = cost - (choices[at - 1]?.cost ?? 0)
      if (at > 0 && step > 0) least = Math.min(least, step)
    }
  return Number.isFinite(least) ? least : 0
}

export type Spending = { qualities: ShotQualities; stepMicros: number }

// Only what each shot is made in, for whoever goes on with a plan.
export const spend = (asked: Asked, micros: number): Spending | undefined => {
  const found = filmProblem(asked)
  const solution = solveInTime(found, micros)?.solution
  if (!solution) return undefined
  const chosen = qualitiesOf(found, solution)
  return {
    qualities: Object.fromEntries(found.shots.map(({ shot }, at) => [shot.id, must(chosen[at], 'a quality')])),
    stepMicros: leastStep(found),
  }
}

const tooSmall = (least: number, { millis }: BudgetWish): DomainError => {
  const leastMillis = millisOf(least)
  return new DomainError('budget-too-small', {
    leastMillis,
    leastCredits: Math.ceil(leastMillis / 1000),
    budgetMillis: millis,
  })
}

// What a little more or less would buy is solved as often as it has steps, and only whoever is shown it wants it: of a film of
// 400 shots it is ten of twelve solutions.
export const planBudget = (
  asked: Omit<Asked, 'pins'>,
  wish: BudgetWish,
  { frontier: wanted = true }: { frontier?: boolean } = {},
): BudgetPlan => {
  const found = filmProblem({ ...asked, pins: wish.pins })
  const { problem, fixed, shots } = found
  const best = bestOf(found)
  const least = leastOf(found) + fixed
  const most = best.cost + fixed
  const asks = microsOf(wish.millis)
  const solved = solveInTime(found, asks)
  if (!solved) throw tooSmall(least, wish)
  const { solution, timePrice } = solved
  const frontier: BudgetStep[] = []
  let before: Quality[] | undefined
  for (const micros of wanted ? stepsBetween(least, most, asks) : []) {
    const here = micros === asks ? solution : solveInTime(found, micros, timePrice)?.solution
    if (!here) continue
    const chosen = qualitiesOf(found, here)
    const changed = shots.flatMap(({ shot }, at) => {
      const [from, to] = [before?.[at], must(chosen[at], 'a quality')]
      return from === undefined || from === to ? [] : [{ shotId: shot.id, from, to }]
    })
    if (before && changed.length === 0) continue
    before = chosen
    frontier.push({
      millis: millisOf(here.cost + fixed),
      worthPercent: percent(here.value, best.value),
      counts: countsOf(chosen),
      qualities: chosen,
      changed: changed.slice(0, 12),
      changes: changed.length,
    })
  }
  const chosen = qualitiesOf(found, solution)
  // With time enough, what would it be?
  const unhurried =
    timePrice > 0 ? must(search(problem, asks - fixed), 'a plan within the same money').solution : solution
  const reasons = reasonsFor(found, solution.choices, wish.pins, unhurried.choices)
  const finish = finishFor(found, solution.choices)
  return {
    shots: shots.map(({ shot }, at) => ({
      id: shot.id,
      quality: must(chosen[at], 'a quality'),
      why: must(reasons[at], 'a reason'),
      millis: millisOf(problem.items[at]?.choices[solution.choices[at] ?? 0]?.cost ?? 0),
    })),
    millis: millisOf(solution.cost + fixed),
    worthPercent: percent(solution.value, best.value),
    leastMillis: millisOf(least),
    mostMillis: millisOf(most),
    stepMicros: leastStep(found),
    ...(finish
      ? {
          finish: {
            seconds: Math.ceil(finish.ms / 1000),
            slowSeconds: Math.ceil(finish.slowMs / 1000),
            inTime: isInTime(found, solution),
          },
        }
      : {}),
    frontier,
  }
}
