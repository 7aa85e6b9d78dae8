// Randomness that a seed decides (sfc32).
export type Random = {
  next(): number
  chance(share: number): boolean
  below(limit: number): number
  between(least: number, most: number): number
  pick<T>(list: readonly T[]): T
}

export const seeded = (seed: number): Random => {
  let a = 0x9e3779b9
  let b = 0x243f6a88
  let c = 0xb7e15162 ^ seed
  let d = seed | 1
  const next = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let n = 0; n < 15; n++) next()
  const below = (limit: number) => Math.floor(next() * limit)
  return {
    next,
    below,
    chance: (share) => next() < share,
    between: (least, most) => least + below(most - least + 1),
    pick: <T>(list: readonly T[]): T => {
      const found = list[below(list.length)]
      if (found === undefined) throw new Error('nothing to pick from')
      return found
    },
  }
}
