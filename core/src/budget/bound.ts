import { must } from '../errors/index.ts'
import { choiceAt, jumpBetween, lookPast, type Problem, totalsOf, type Uses } from './problem.ts'

// How much can still come of a partial choice: what remains is chosen as if money had a price (so many points a unit of
// cost) instead of an end. For any price this is never too little, and in integers it is never rounded to too little.

const scale = 2 ** 16
const highest = scale * 4096
// Beside the price at which all costs the budget: what remains of a partial choice may have another.
const around = [0.85, 0.97, 1, 1.03, 1.2]

// At one price, for every place and the look before it: the most that can follow, less what it costs.
export type Priced = {
  price: number
  // By place, then by look before it; the last is that of no look.
  most: Float64Array[]
  choose: Uint8Array[]
  path: number[]
}

// What each item pays of what it shares: together no more than it costs.
export type Shares = Map<number, number>[]

const looksOf = ({ items }: Problem): number =>
  1 + items.reduce((most, { choices }) => choices.reduce((high, { look }) => Math.max(high, look), most), -1)

export const priceAt = (problem: Problem, price: number, shares: Shares): Priced => {
  const { items } = problem
  const looks = looksOf(problem)
  const most: Float64Array[] = Array.from({ length: items.length + 1 }, () => new Float64Array(looks + 1))
  const choose: Uint8Array[] = items.map(() => new Uint8Array(looks + 1))
  for (let at = items.length - 1; at >= 0; at--) {
    const item = must(items[at], 'an item')
    const after = must(most[at + 1], 'what follows')
    const goesOn = items[at + 1]?.scene === item.scene
    // What follows a choice goes by its own look; where it has none, by the one before it.
    const worth = item.choices.map(({ cost, value, look, uses }) => {
      const part = uses.reduce((sum, id) => sum + (shares[at]?.get(id) ?? 0), cost)
      const follows = goesOn && look < 0 ? 0 : (after[goesOn ? look : looks] ?? 0)
      return scale * value - price * part + follows
    })
    for (let before = 0; before <= looks; before++) {
      let [best, chosen] = [-Infinity, 0]
      for (const [choice, { look }] of item.choices.entries()) {
        let here = (worth[choice] ?? 0) - scale * jumpBetween(problem, before < looks ? before : -1, look)
        if (look < 0 && goesOn) here += after[before] ?? 0
        if (here > best) [best, chosen] = [here, choice]
      }
      must(most[at], 'a row')[before] = best
      must(choose[at], 'a row')[before] = chosen
    }
  }
  return { price, most, choose, path: pathFrom(problem, choose, 0, -1) }
}

const pathFrom = (problem: Problem, choose: readonly Uint8Array[], from: number, look: number): number[] => {
  const { items } = problem
  const none = looksOf(problem)
  const path: number[] = []
  let before = look < 0 ? none : look
  for (let at = from; at < items.length; at++) {
    const chosen = choose[at]?.[before] ?? 0
    path.push(chosen)
    before = items[at + 1]?.scene === items[at]?.scene ? lookPast(before, choiceAt(problem, at, chosen).look) : none
  }
  return path
}

const evenly = (problem: Problem, { count }: Uses): Shares =>
  problem.items.map(
    ({ choices }) =>
      new Map(
        choices.flatMap(({ uses }) =>
          uses.map((id): [number, number] => [id, Math.floor((problem.shared[id] ?? 0) / Math.max(1, count[id] ?? 1))]),
        ),
      ),
  )

// Who does not use it at this price need not bear it: the share goes to those who do, halfway each time.
const borneByUsers = (problem: Problem, shares: Shares, path: readonly number[]): Shares => {
  const using = problem.shared.map(() => 0)
  const usesAt = (at: number): readonly number[] => choiceAt(problem, at, path[at] ?? 0).uses
  for (const at of problem.items.keys()) for (const id of usesAt(at)) using[id] = (using[id] ?? 0) + 1
  return shares.map((shared, at) => {
    const uses = usesAt(at)
    return new Map(
      [...shared].map(([id, part]): [number, number] => {
        const users = using[id] ?? 0
        if (users === 0) return [id, part]
        const wanted = uses.includes(id) ? (problem.shared[id] ?? 0) / users : 0
        return [id, Math.floor((part + wanted) / 2)]
      }),
    )
  })
}

export type Bound = { price: number; most: number }[]

// The whole points that can be had at most, of what is worth so much already and has so much left to spend.
export const lossless = (bound: Bound, value: number, left: number): number => {
  let least = Infinity
  for (const { price, most } of bound) {
    const here = most + price * left
    if (here < least) least = here
  }
  return value + Math.floor(least / scale)
}

export const boundsOf = (problem: Problem, uses: Uses, budget: number) => {
  const looks = looksOf(problem)
  let shares = evenly(problem, uses)
  // The price at which what is chosen just costs the budget.
  const seek = (from: number, to: number, steps: number): number => {
    let [low, high] = [from, to]
    const dear = (price: number) => totalsOf(problem, priceAt(problem, price, shares).path).cost > budget
    while (dear(high) && high < highest) [low, high] = [high, high * 4]
    for (let step = 0; step < steps && high - low > 1; step++) {
      const middle = Math.floor((low + high) / 2)
      if (dear(middle)) low = middle
      else high = middle
    }
    return high
  }
  let price = seek(0, 16, 18)
  for (let round = 0; round < 3 && problem.shared.length > 0; round++) {
    shares = borneByUsers(problem, shares, priceAt(problem, price, shares).path)
    price = seek(Math.floor(price * 0.9), Math.ceil(price * 1.02) + 1, 6)
  }
  const prices = [...new Set(around.map((by) => Math.max(0, Math.round(price * by))))]
  const all = prices.map((each) => priceAt(problem, each, shares))
  // Of each shared thing, what its users from a place on bear.
  const borne = problem.shared.map((_, id) => {
    const from = new Float64Array(problem.items.length + 1)
    for (let at = problem.items.length - 1; at >= 0; at--) from[at] = (from[at + 1] ?? 0) + (shares[at]?.get(id) ?? 0)
    return from
  })
  const cheapest = priceAt(problem, highest, shares).path
  return {
    all,
    cheapest,
    // What was opened before is paid for: those who use it from here on bear nothing of it.
    from: (at: number, look: number, opened: readonly number[]): Bound => {
      const paid = opened.reduce((sum, id) => sum + (borne[id]?.[at] ?? 0), 0)
      return all.map((each) => ({
        price: each.price,
        most: (each.most[at]?.[look < 0 ? looks : look] ?? 0) + each.price * paid,
      }))
    },
    rest: ({ choose }: Priced, at: number, look: number): number[] => pathFrom(problem, choose, at, look),
  }
}
