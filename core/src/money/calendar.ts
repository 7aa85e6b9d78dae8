import { z } from 'zod'

// Months as a bank counts them, in UTC: from the 31st of January one month on is the 28th of February, two are the
// 31st of March. Always counted from the anchor, so that a short month never shortens those after it.

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

export const addMonths = (anchor: number, months: number): number => {
  const from = new Date(anchor)
  const month = from.getUTCMonth() + months
  const year = from.getUTCFullYear() + Math.floor(month / 12)
  const inYear = ((month % 12) + 12) % 12
  const day = Math.min(from.getUTCDate(), daysIn(year, inYear))
  return Date.UTC(year, inYear, day) + (anchor % 86_400_000)
}

// Which period of the anchor a moment lies in: the last one that has begun.
export const periodIndex = (anchor: number, at: number): number => {
  const from = new Date(anchor)
  const to = new Date(at)
  let index = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() + 1
  while (addMonths(anchor, index) > at) index -= 1
  return index
}

// Stripe's clock may be a little ahead of ours: what begins within a minute has begun.
export const hasBegun = (at: number, now: number): boolean => at <= now + 60_000

// A day of quotas and reports, in Thailand's time (no daylight saving), as yyyy-mm-dd.
const bangkok = 7 * 3_600_000
export const dayKey = (at: number): string => new Date(at + bangkok).toISOString().slice(0, 10)
export const monthKey = (at: number): string => dayKey(at).slice(0, 7)
export const dayStart = (at: number): number => Math.floor((at + bangkok) / 86_400_000) * 86_400_000 - bangkok

// As they are asked for.
export const daySchema = z.iso.date()
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/)
