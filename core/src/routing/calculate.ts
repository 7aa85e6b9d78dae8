import { DomainError, must } from '../errors/index.ts'
import { own } from '../ids/index.ts'
import { microsFor } from '../money/rate.ts'
import { type RateCard, withMarkup } from '../money/rate-card.ts'
import { agent } from './cards/agent.ts'
import { backends, bySecond, listPriced } from './cards/index.ts'

// What so many videos would cost, by whom they are made, against making all of them with the dearest. Whole
// micro-dollars throughout, so that what is shown adds up to the last digit.
export type CalculatorInput = {
  videos: number
  seconds: number
  // Percent of the videos by backend; what is missing to a hundred goes to the last one.
  split: readonly { backend: string; percent: number }[]
  rates: RateCard
  // Of an always-on GPU, for the break-even.
  hourlyMicros: number
}
export type CalculatorRow = { backend: string; videos: number; eachMicros: number; totalMicros: number }
export type Calculation = {
  videos: number
  rows: CalculatorRow[]
  totalMicros: number
  // All of them by the dearest, and what is saved against it.
  dearest: { backend: string; eachMicros: number; totalMicros: number }
  savedMicros: number
  savedPercent: number
  // From how many videos a month on an always-on GPU is cheaper than renting by the second.
  alwaysOn: { hourlyMicros: number; monthMicros: number; cloudEachMicros: number; breakEvenVideos: number | undefined }
}

const hoursAMonth = 730

const isFree = (backend: string): boolean => backends.some(({ id, rate }) => id === backend && rate === 'free')

export const clipMicros = (rates: RateCard, backend: string, seconds: number): number => {
  const rate = own(rates.backends, backend)?.clip
  if (!rate && isFree(backend)) return 0
  // Any other without a price is not free: nobody knows what it costs.
  if (!rate) throw new DomainError('backend-without-rate', { backend, kind: 'clip' })
  return withMarkup(rates, microsFor(rate, { unit: 'second', amount: seconds }))
}

// Whole videos by the largest remainder: the parts are the whole.
export const shareOut = (videos: number, percents: readonly number[]): number[] => {
  const sum = percents.reduce((total, percent) => total + percent, 0)
  if (sum <= 0) return percents.map((_, at) => (at === percents.length - 1 ? videos : 0))
  const exact = percents.map((percent) => (videos * percent) / sum)
  const counts = exact.map(Math.floor)
  let left = videos - counts.reduce((total, count) => total + count, 0)
  const byRemainder = exact
    .map((value, at) => ({ at, rest: value - Math.floor(value) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at)
  for (const { at } of byRemainder) {
    if (left === 0) break
    counts[at] = must(counts[at], 'the videos of a part') + 1
    left -= 1
  }
  return counts
}

export const calculate = ({ videos, seconds, split, rates, hourlyMicros }: CalculatorInput): Calculation => {
  const counts = shareOut(
    videos,
    split.map(({ percent }) => percent),
  )
  const rows = split.map(({ backend }, at) => {
    const eachMicros = clipMicros(rates, backend, seconds)
    const count = must(counts[at], 'the videos of a part')
    return { backend, videos: count, eachMicros, totalMicros: eachMicros * count }
  })
  const totalMicros = rows.reduce((total, row) => total + row.totalMicros, 0)
  const eachMicros = clipMicros(rates, listPriced, seconds)
  const dearest = { backend: listPriced, eachMicros, totalMicros: eachMicros * videos }
  const savedMicros = dearest.totalMicros - totalMicros
  const cloudEachMicros = clipMicros(rates, bySecond, seconds)
  const monthMicros = hourlyMicros * hoursAMonth
  return {
    videos,
    rows,
    totalMicros,
    dearest,
    savedMicros,
    savedPercent: dearest.totalMicros === 0 ? 0 : Math.round((savedMicros * 100) / dearest.totalMicros),
    alwaysOn: {
      hourlyMicros,
      monthMicros,
      cloudEachMicros,
      breakEvenVideos: cloudEachMicros === 0 ? undefined : Math.ceil(monthMicros / cloudEachMicros),
    },
  }
}

// Where the videos of a workspace would go by themselves: its own machine while its queue is short, the rest rented.
export const usualSplit = (own: boolean, bestQuality: boolean): { backend: string; percent: number }[] => {
  const premium = bestQuality ? 100 : 10
  if (own)
    return [
      { backend: listPriced, percent: premium },
      { backend: agent.id, percent: Math.round((100 - premium) * 0.7) },
      { backend: bySecond, percent: 100 - premium - Math.round((100 - premium) * 0.7) },
    ]
  return [
    { backend: listPriced, percent: premium },
    { backend: bySecond, percent: 100 - premium },
  ]
}
