import { forecastOf } from './forecast.ts'

// A month of use, from its days: what was made, spent and saved, and what it comes to if it goes on like this.
export type UsedDay = {
  day: string
  videos: number
  costMicros: number
  savedMicros: number
  chargedMillis: number
  backends: Record<string, { units: number; costMicros: number; chargedMicros: number }>
}
export type UsedMonth = {
  videos: number
  chargedMicros: number
  savedMicros: number
  projectedMicros: number
  // Four months in five end within it.
  lowMicros: number
  highMicros: number
  // The day on which its limit is met at this pace.
  limitDay?: string
  backends: { backend: string; units: number; chargedMicros: number; percent: number }[]
  days: { day: string; chargedMicros: number; savedMicros: number; videos: number }[]
}

export const monthOf = (days: readonly UsedDay[], month: string, today: string, limitMicros = 0): UsedMonth => {
  const mine = days.filter(({ day }) => day.startsWith(month)).sort((a, b) => (a.day < b.day ? -1 : 1))
  const sums = new Map<string, { units: number; chargedMicros: number }>()
  for (const { backends } of mine)
    for (const [backend, { units, chargedMicros }] of Object.entries(backends)) {
      const sum = sums.get(backend) ?? { units: 0, chargedMicros: 0 }
      sums.set(backend, { units: sum.units + units, chargedMicros: sum.chargedMicros + chargedMicros })
    }
  const add = (of: (day: UsedDay) => number) => mine.reduce((total, day) => total + of(day), 0)
  const chargedMicros = add(({ chargedMillis }) => chargedMillis * 10)
  const [year = 1970, number = 1] = month.split('-').map(Number)
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const gone = today.startsWith(month) ? Math.max(1, Number(today.slice(8, 10))) : length
  const units = [...sums.values()].reduce((total, sum) => total + sum.units, 0)
  const charged = new Map(mine.map(({ day, chargedMillis }) => [Number(day.slice(8, 10)), chargedMillis * 10]))
  const soFar = Array.from({ length: gone }, (_, at) => charged.get(at + 1) ?? 0)
  const { limitInDays, ...band } = forecastOf(soFar, length - gone, limitMicros)
  return {
    videos: add(({ videos }) => videos),
    chargedMicros,
    savedMicros: add(({ savedMicros }) => savedMicros),
    projectedMicros: Math.round((chargedMicros * length) / gone),
    ...band,
    ...(limitInDays === undefined ? {} : { limitDay: `${month}-${String(gone + limitInDays).padStart(2, '0')}` }),
    backends: [...sums]
      .map(([backend, sum]) => ({ backend, ...sum, percent: units === 0 ? 0 : Math.round((sum.units * 100) / units) }))
      .sort((a, b) => b.units - a.units),
    days: mine.map(({ day, chargedMillis, savedMicros, videos }) => ({
      day,
      chargedMicros: chargedMillis * 10,
      savedMicros,
      videos,
    })),
  }
}
