// What a month comes to, from its days so far: days differ much from each other, most spend nothing and a few a lot, so what is
// still to come is told as a band. Four months in five end within it.

export type Forecast = { lowMicros: number; highMicros: number; limitInDays?: number }

// Of a hundred months ten end below and ten above. For days that were alike it would be 1.28; the dear days that have not
// come yet make it more, by how much was measured on months like those of the test.
const tenth = 1.75

export const forecastOf = (days: readonly number[], left: number, limitMicros: number): Forecast => {
  const sum = days.reduce((all, each) => all + each, 0)
  const mean = days.length > 0 ? sum / days.length : 0
  if (mean === 0 || left <= 0) return { lowMicros: sum, highMicros: sum }
  const squares = days.reduce((all, each) => all + (each - mean) ** 2, 0)
  // Few days say little of how much days differ: as if two more had been seen, one of nothing and one of twice as much.
  const spread = (squares + 2 * mean ** 2) / (days.length + 1)
  const rest = mean * left
  // How far the days to come are apart, and how little is known of what they are like.
  const variance = spread * left + (spread / days.length) * left ** 2
  const sigma = Math.sqrt(Math.log(1 + variance / rest ** 2))
  const middle = rest * Math.exp(-(sigma ** 2) / 2)
  const until = (limitMicros - sum) / mean
  return {
    lowMicros: Math.round(sum + middle * Math.exp(-tenth * sigma)),
    highMicros: Math.round(sum + middle * Math.exp(tenth * sigma)),
    ...(limitMicros > 0 && until > 0 && until <= left ? { limitInDays: Math.max(1, Math.ceil(until)) } : {}),
  }
}
