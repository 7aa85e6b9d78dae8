import { choiceAt, jumpBetween, lookBeside, type Problem, totalsOf } from './problem.ts'

const lostBetween = (problem: Problem, before: number, look: number, after: number): number =>
  look < 0
    ? jumpBetween(problem, before, after)
    : jumpBetween(problem, before, look) + jumpBetween(problem, look, after)

// What changes when one item is chosen otherwise and all else stays.
const changeOf = (
  problem: Problem,
  choices: readonly number[],
  counts: readonly number[],
  lookOf: (at: number) => number,
  at: number,
  to: number,
) => {
  const [old, now] = [choiceAt(problem, at, choices[at] ?? 0), choiceAt(problem, at, to)]
  let cost = now.cost - old.cost
  for (const id of now.uses) if (!old.uses.includes(id) && (counts[id] ?? 0) === 0) cost += problem.shared[id] ?? 0
  for (const id of old.uses) if (!now.uses.includes(id) && (counts[id] ?? 0) === 1) cost -= problem.shared[id] ?? 0
  let value = now.value - old.value
  if (old.look !== now.look) {
    const before = lookBeside(problem, at, -1, lookOf)
    const after = lookBeside(problem, at, 1, lookOf)
    value += lostBetween(problem, before, old.look, after) - lostBetween(problem, before, now.look, after)
  }
  return { cost, value }
}

// What is left is spent on the change that gives most for its price, until none is left that gives anything.
export const fillIn = (problem: Problem, choices: readonly number[], budget: number): number[] => {
  const filled = [...choices]
  const counts = problem.shared.map(() => 0)
  const count = (at: number, by: number): void => {
    for (const id of choiceAt(problem, at, filled[at] ?? 0).uses) counts[id] = (counts[id] ?? 0) + by
  }
  for (const at of problem.items.keys()) count(at, 1)
  const lookOf = (at: number): number => choiceAt(problem, at, filled[at] ?? 0).look
  let left = budget - totalsOf(problem, filled).cost
  for (;;) {
    let best: { at: number; to: number; cost: number; worth: number } | undefined
    for (const [at, item] of problem.items.entries())
      for (const to of item.choices.keys()) {
        if (to === filled[at]) continue
        const { cost, value } = changeOf(problem, filled, counts, lookOf, at, to)
        if (value <= 0 || cost > left) continue
        const worth = value / Math.max(1, cost)
        if (!best || worth > best.worth) best = { at, to, cost, worth }
      }
    if (!best) return filled
    count(best.at, -1)
    filled[best.at] = best.to
    count(best.at, 1)
    left -= best.cost
  }
}
