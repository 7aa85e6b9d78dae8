import { longestRising } from '../ids/index.ts'

// Which items of an edited sequence are items of the one before: pairs [before, after], both rising.
type Pair = [number, number]

// A table of the longest common subsequence, for what is short enough to afford one.
const longestCommon = (a: readonly string[], b: readonly string[]): Pair[] => {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
    }
  }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++])
    else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i++
    else j++
  }
  return pairs
}

const uniqueAt = (items: readonly string[]): Map<string, number> => {
  const at = new Map<string, number>()
  items.forEach((item, index) => {
    at.set(item, at.has(item) ? -1 : index)
  })
  return at
}

// What a table may cost, and all tables together: many middling gaps would cost as much as one that is too long.
const affordable = 1_000_000
const affordablePerLine = 200
// Gaps within gaps within gaps: each is looked through once more.
const deepest = 40

type Budget = { left: number }

const alignMiddle = (a: readonly string[], b: readonly string[], budget: Budget, depth: number): Pair[] => {
  if (a.length === 0 || b.length === 0 || depth > deepest) return []
  const cost = a.length * b.length
  if (cost <= affordable && cost <= budget.left && Math.min(a.length, b.length) < 65_000) {
    budget.left -= cost
    return longestCommon(a, b)
  }
  // Too long for a table: lines that occur once on each side are the anchors, and the gaps are done the same way.
  const inB = uniqueAt(b)
  const anchors: Pair[] = []
  for (const [item, at] of uniqueAt(a)) {
    const other = inB.get(item)
    if (at >= 0 && other !== undefined && other >= 0) anchors.push([at, other])
  }
  anchors.sort((x, y) => x[0] - y[0])
  const kept = longestRising(anchors, (pair) => pair[1])
  if (kept.length === 0) return []
  const pairs: Pair[] = []
  let from: Pair = [0, 0]
  for (const to of [...kept, [a.length, b.length] as Pair]) {
    const inGap = alignWithin(a.slice(from[0], to[0]), b.slice(from[1], to[1]), budget, depth + 1)
    for (const [i, j] of inGap) pairs.push([i + from[0], j + from[1]])
    if (to[0] < a.length) pairs.push(to)
    from = [to[0] + 1, to[1] + 1]
  }
  return pairs
}

const alignWithin = (a: readonly string[], b: readonly string[], budget: Budget, depth: number): Pair[] => {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const pairs: Pair[] = Array.from({ length: start }, (_, at) => [at, at])
  for (const [i, j] of alignMiddle(a.slice(start, a.length - end), b.slice(start, b.length - end), budget, depth)) {
    pairs.push([i + start, j + start])
  }
  for (let at = end; at > 0; at--) pairs.push([a.length - at, b.length - at])
  return pairs
}

export const align = (a: readonly string[], b: readonly string[]): Pair[] =>
  alignWithin(a, b, { left: 4 * affordable + affordablePerLine * (a.length + b.length) }, 0)
