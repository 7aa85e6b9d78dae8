import { must } from '../errors/index.ts'
import type { FilmProblem } from './film-problem.ts'
import { search } from './knapsack.ts'
import { type Finish, finishOf } from './pace.ts'
import { type Problem, type Solution, totalsOf } from './problem.ts'

// The best film for the money that is ready in time. Time is no second purse: units are made side by side, and whoever has most
// to do is waited for. So it is given a price, and the lowest one is sought at which what is chosen is ready nine times in ten.

const scale = 256
const highest = 2 ** 22

export const finishFor = ({ times, pace }: FilmProblem, choices: readonly number[]): Finish | undefined => {
  if (!times || !pace) return undefined
  const keys = new Set(times.rest)
  for (const [at, choice] of choices.entries())
    for (const key of must(times.keys[at]?.[choice], 'the units of a choice')) keys.add(key)
  return finishOf(
    [...keys].flatMap((key) => times.byKey.get(key) ?? []),
    pace.lanesOf,
  )
}

// Each choice's own seconds of whoever makes it; what is shared is not saved by one who goes without.
const priced = ({ problem, times, pace }: FilmProblem, price: number): Problem => ({
  ...problem,
  jumps: problem.jumps.map((jump) => jump * scale),
  items: problem.items.map((item, at) => ({
    ...item,
    choices: item.choices.map((choice, n) => {
      let ms = 0
      for (const key of times?.keys[at]?.[n] ?? []) {
        const taken = times?.byKey.get(key)
        if (taken && pace) ms += taken.slowMs / Math.max(1, pace.lanesOf(taken.backend))
      }
      return { ...choice, value: choice.value * scale - Math.round((ms * price) / 1000) }
    }),
  })),
})

export type InTime = { solution: Solution; timePrice: number }

const solvedAt = (found: FilmProblem, micros: number, price: number): Solution | undefined => {
  if (micros < found.fixed) return undefined
  if (price === 0) return search(found.problem, micros - found.fixed)?.solution
  const { choices } = search(priced(found, price), micros - found.fixed)?.solution ?? {}
  return choices && { choices, ...totalsOf(found.problem, choices) }
}

export const isInTime = (found: FilmProblem, { choices }: Solution): boolean => {
  const finish = finishFor(found, choices)
  return !finish || !found.pace || finish.slowMs <= found.pace.withinMs
}

// Where no choice is ready in time: the one that comes nearest.
export const solveInTime = (found: FilmProblem, micros: number, from = 0): InTime | undefined => {
  const plain = solvedAt(found, micros, from)
  if (!plain) return undefined
  if (isInTime(found, plain)) return { solution: plain, timePrice: from }
  let [low, high] = [from, Math.max(1, from)]
  let best = must(solvedAt(found, micros, high), 'a plan within the same money')
  while (!isInTime(found, best) && high < highest) {
    ;[low, high] = [high, high * 8]
    best = must(solvedAt(found, micros, high), 'a plan within the same money')
  }
  if (!isInTime(found, best)) return { solution: best, timePrice: high }
  while (high - low > Math.max(1, low / 32)) {
    const middle = Math.floor((low + high) / 2)
    const here = must(solvedAt(found, micros, middle), 'a plan within the same money')
    if (isInTime(found, here)) [high, best] = [middle, here]
    else low = middle
  }
  return { solution: best, timePrice: high }
}
