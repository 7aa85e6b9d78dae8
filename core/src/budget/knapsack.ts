import { type Bound, boundsOf, lossless } from './bound.ts'
import { fillIn } from './complete.ts'
import { followingTotals, jumpBetween, lookPast, type Problem, type Solution, sharedUses, totalsOf } from './problem.ts'

// The best choice for each item within a budget, exactly and in integers: items are gone through in their order, and of
// all that was chosen so far only what may still become best is kept. A partial choice is dropped when another that looks the same
// from here on costs no more and is worth no less, or when even the most that could follow (bound.ts) would not beat the
// best whole choice that is known.

// From here on two partial choices are alike when they opened the same of what is shared and is still used later, and
// ended in the same look of a scene that goes on.
type Partial = { cost: number; value: number; at: number; choice: number; before: Partial | undefined }
type Like = { opened: readonly number[]; look: number; most: Bound; partials: Partial[] }

const keyOf = (opened: readonly number[], look: number): string => `${look}|${opened.join(',')}`

// Cheapest first; each dearer one is worth more than all before it.
const undominated = (partials: Partial[]): Partial[] => {
  partials.sort((a, b) => a.cost - b.cost || b.value - a.value)
  const kept: Partial[] = []
  let best = -Infinity
  for (const each of partials)
    if (each.value > best) {
      best = each.value
      kept.push(each)
    }
  return kept
}

// What the items from a place on cost at least, whatever they share.
const leastFrom = ({ items }: Problem): Float64Array => {
  const least = new Float64Array(items.length + 1)
  for (let at = items.length - 1; at >= 0; at--)
    least[at] = (least[at + 1] ?? 0) + Math.min(...(items[at]?.choices ?? []).map(({ cost }) => cost))
  return least
}

const choicesOf = (last: Partial, items: number): number[] => {
  const choices = new Array<number>(items).fill(0)
  for (let each: Partial | undefined = last; each && each.at >= 0; each = each.before) choices[each.at] = each.choice
  return choices
}

type Promising = { partial: Partial; rest: number[]; value: number }

// The best partial choice that is affordable when it goes on as it would at one of the prices.
const mostPromising = (
  problem: Problem,
  { all, rest }: ReturnType<typeof boundsOf>,
  alike: readonly Like[],
  at: number,
  budget: number,
): Promising | undefined => {
  let best: Promising | undefined
  for (const priced of all)
    for (const { opened, look, partials } of alike) {
      const path = rest(priced, at, look)
      const follows = followingTotals(problem, path, at, look, opened)
      const partial = partials.findLast(({ cost }) => cost + follows.cost <= budget)
      const value = partial && partial.value + follows.value
      if (partial && value !== undefined && value > (best?.value ?? -Infinity)) best = { partial, rest: path, value }
    }
  return best
}

export type Search = { solution: Solution; partials: number }

export const search = (problem: Problem, budget: number): Search | undefined => {
  const { items, shared } = problem
  const uses = sharedUses(problem)
  const bounds = boundsOf(problem, uses, budget)
  let best: readonly number[] | undefined
  let worth = -Infinity
  const consider = (choices: readonly number[]): void => {
    const filled = fillIn(problem, choices, budget)
    const { cost, value } = totalsOf(problem, filled)
    if (cost <= budget && value > worth) {
      best = filled
      worth = value
    }
  }
  for (const path of [bounds.cheapest, ...bounds.all.map((priced) => priced.path)])
    if (totalsOf(problem, path).cost <= budget) consider(path)
  const least = leastFrom(problem)
  let partials = 0
  let alike: Like[] = [
    { opened: [], look: -1, most: [], partials: [{ cost: 0, value: 0, at: -1, choice: 0, before: undefined }] },
  ]
  for (const [at, item] of items.entries()) {
    const next = new Map<string, Like>()
    const goesOn = items[at + 1]?.scene === item.scene
    for (const { opened, look, partials: from } of alike)
      for (const [choice, { cost, value, look: chosen, uses: wanted }] of item.choices.entries()) {
        const fresh = wanted.filter((id) => !opened.includes(id))
        const dearer = cost + fresh.reduce((sum, id) => sum + (shared[id] ?? 0), 0)
        const jump = jumpBetween(problem, look, chosen)
        const later = [...opened, ...fresh].filter((id) => (uses.last[id] ?? -1) > at).sort((a, b) => a - b)
        const to = goesOn ? lookPast(look, chosen) : -1
        const key = keyOf(later, to)
        let like = next.get(key)
        if (!like) {
          like = { opened: later, look: to, most: bounds.from(at + 1, to, later), partials: [] }
          next.set(key, like)
        }
        const { most, partials: into } = like
        const rest = least[at + 1] ?? 0
        for (const before of from) {
          const here = before.cost + dearer
          if (here + rest > budget) break
          const sum = before.value + value - jump
          if (lossless(most, sum, budget - here) > worth) into.push({ cost: here, value: sum, at, choice, before })
        }
      }
    alike = [...next.values()].filter((like) => like.partials.length > 0)
    for (const like of alike) {
      like.partials = undominated(like.partials)
      partials += like.partials.length
    }
    // What is known to be reachable grows as the choices narrow: it is looked for where the most may still come of it.
    if (at % 6 !== 0) continue
    const promising = mostPromising(problem, bounds, alike, at + 1, budget)
    if (promising && promising.value > worth) consider([...choicesOf(promising.partial, at + 1), ...promising.rest])
  }
  for (const like of alike)
    for (const last of like.partials)
      if (last.value > worth) {
        worth = last.value
        best = choicesOf(last, items.length)
      }
  return best && { solution: { choices: best, ...totalsOf(problem, best) }, partials }
}
