import { must } from '../errors/index.ts'

// What may be bought for each item, in integers. `uses` are things that are paid for once, whoever uses them; `look` is what
// neighbours within a scene should have alike, and `jumps` what each step between two looks takes from the value where they
// have not. A look below nought is none: those on both sides of it are neighbours.
export type Choice = { cost: number; value: number; look: number; uses: readonly number[] }
export type Item = { scene: number; choices: readonly Choice[] }
export type Problem = { items: readonly Item[]; shared: readonly number[]; jumps: readonly number[] }
export type Solution = { choices: readonly number[]; cost: number; value: number }

export const choiceAt = (problem: Problem, at: number, choice: number): Choice =>
  must(problem.items[at]?.choices[choice], 'a choice of the item')

// The look that the next one is beside.
export const lookPast = (before: number, look: number): number => (look < 0 ? before : look)

export const jumpBetween = ({ jumps }: Problem, a: number, b: number): number => {
  if (a === b || a < 0 || b < 0) return 0
  let sum = 0
  for (let step = Math.min(a, b); step < Math.max(a, b); step++) sum += jumps[step] ?? 0
  return sum
}

// The look of whoever is beside an item on one side of it, within its scene and leaving out those that have none; below nought
// where there is nobody.
export const lookBeside = ({ items }: Problem, at: number, step: 1 | -1, lookOf: (at: number) => number): number => {
  const scene = items[at]?.scene
  for (let beside = at + step; beside >= 0 && beside < items.length && items[beside]?.scene === scene; beside += step) {
    const look = lookOf(beside)
    if (look >= 0) return look
  }
  return -1
}

export type Totals = { cost: number; value: number }

// Of what is chosen from a place on, after a look (none: -1) and with some of what is shared paid for.
export const followingTotals = (
  problem: Problem,
  choices: readonly number[],
  from: number,
  look: number,
  paid: readonly number[],
): Totals => {
  const opened = new Set(paid)
  let [cost, value, before] = [0, 0, look]
  for (const [n, choice] of choices.entries()) {
    const at = from + n
    const chosen = choiceAt(problem, at, choice)
    cost += chosen.cost
    value += chosen.value - jumpBetween(problem, before, chosen.look)
    for (const id of chosen.uses) {
      if (!opened.has(id)) cost += must(problem.shared[id], 'a shared cost')
      opened.add(id)
    }
    before = problem.items[at + 1]?.scene === problem.items[at]?.scene ? lookPast(before, chosen.look) : -1
  }
  return { cost, value }
}

export const totalsOf = (problem: Problem, choices: readonly number[]): Totals =>
  followingTotals(problem, choices, 0, -1, [])

export type Uses = { first: number[]; last: number[]; count: number[] }
export const sharedUses = ({ items, shared }: Problem): Uses => {
  const uses: Uses = { first: shared.map(() => -1), last: shared.map(() => -1), count: shared.map(() => 0) }
  for (const [at, { choices }] of items.entries())
    for (const id of new Set(choices.flatMap((choice) => choice.uses))) {
      if (uses.first[id] === -1) uses.first[id] = at
      uses.last[id] = at
      uses.count[id] = (uses.count[id] ?? 0) + 1
    }
  return uses
}
