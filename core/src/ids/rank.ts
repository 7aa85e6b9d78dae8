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
