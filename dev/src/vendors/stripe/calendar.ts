// Stripe counts billing periods in UTC from the anchor, at the month's last day when the anchor's day is missing.
const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month + 1, 0)).getUTCDate()

export const addIntervals = (anchor: number, count: number, interval: 'month' | 'year'): number => {
  const from = new Date(anchor * 1000)
  const months = from.getUTCFullYear() * 12 + from.getUTCMonth() + count * (interval === 'year' ? 12 : 1)
  const year = Math.floor(months / 12)
  const month = months % 12
  const to = new Date(from)
  to.setUTCFullYear(year, month, Math.min(from.getUTCDate(), daysIn(year, month)))
  return Math.floor(to.getTime() / 1000)
}

// The end of the period that begins at `start`.
export const periodEnd = (anchor: number, start: number, interval: 'month' | 'year'): number => {
  let count = 1
  while (addIntervals(anchor, count, interval) <= start) count += 1
  return addIntervals(anchor, count, interval)
}
