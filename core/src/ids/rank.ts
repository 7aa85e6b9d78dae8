import { must } from '../errors/index.ts'

// Ranks are fractions written in base 62 (in the byte order Firestore sorts by), without trailing zeros.
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const valueAt = (rank: string, at: number, beyond: number): number =>
  at < rank.length ? digits.indexOf(rank.charAt(at)) : beyond

export const rankBetween = (after: string | undefined, before: string | undefined): string => {
  let made = ''
  let below = before
  for (let at = 0; ; at++) {
    const low = valueAt(after ?? '', at, 0)
    const high = below === undefined ? 62 : valueAt(below, at, 0)
    const middle = Math.floor((low + high) / 2)
    if (middle > low && middle < high) return made + digits.charAt(middle)
    made += digits.charAt(low)
    // Once a digit is strictly below, whatever follows is free upwards.
    if (high > low) below = undefined
  }
}

// Many at once, by halving, so that they stay short.
export const ranksBetween = (after: string | undefined, before: string | undefined, count: number): string[] => {
  if (count <= 0) return []
  const middle = rankBetween(after, before)
  const left = Math.floor((count - 1) / 2)
  return [...ranksBetween(after, middle, left), middle, ...ranksBetween(middle, before, count - 1 - left)]
}

export const byRank = (a: { rank: string; id: string }, b: { rank: string; id: string }): number =>
  a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

// The longest run of items whose values rise.
export const longestRising = <T>(items: readonly T[], valueAt: (item: T) => number): T[] => {
  const tails: number[] = []
  const previous: number[] = []
  items.forEach((item, at) => {
    const value = valueAt(item)
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      const tail = items[must(tails[middle], 'tail')]
      if (tail !== undefined && valueAt(tail) < value) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = at
  })
  const out: T[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const item = items[at]
    if (item !== undefined) out.push(item)
  }
  return out.reverse()
}

// Ranks of those that stayed in order stay; the others get new ones between their neighbours.
export const rerank = (ranks: readonly (string | undefined)[]): string[] => {
  const known = ranks.flatMap((rank, at) => (rank === undefined ? [] : [{ rank, at }]))
  const sorted = [...new Set(known.map(({ rank }) => rank))].sort()
  const order = new Map(sorted.map((rank, at) => [rank, at]))
  const kept = longestRising(known, ({ rank }) => must(order.get(rank), 'rank'))
  const out: string[] = []
  let after: string | undefined
  let from = 0
  for (const { rank, at } of [...kept, { rank: undefined, at: ranks.length }]) {
    out.push(...ranksBetween(after, rank, at - from))
    if (rank !== undefined) out.push(rank)
    after = rank
    from = at + 1
  }
  return out
}
