import { must } from '../errors/index.ts'
import type { Currency, PlanTable } from './plans.ts'

// Money for credits and back, at one rate: the price of the smallest pack, which is what a credit costs whoever buys fewest.
// What is shown in money is rounded up to the next satang or cent, and what money buys is rounded down, so that neither says
// more than is so.
const rateOf = ({ packs }: PlanTable, currency: Currency): { millis: number; minor: number } => {
  const smallest = must(
    packs.reduce<PlanTable['packs'][number] | undefined>(
      (least, pack) => (least && least.millis <= pack.millis ? least : pack),
      undefined,
    ),
    'a pack of credits',
  )
  return { millis: smallest.millis, minor: smallest.prices[currency] }
}

export const minorOf = (millis: number, currency: Currency, table: PlanTable): number => {
  const rate = rateOf(table, currency)
  return Math.ceil((millis * rate.minor) / rate.millis)
}

export const millisForMinor = (minor: number, currency: Currency, table: PlanTable): number => {
  const rate = rateOf(table, currency)
  return Math.floor((minor * rate.millis) / rate.minor)
}
