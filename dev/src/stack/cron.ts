// Cloud Scheduler's two ways to say when: unix cron, and "every 5 minutes".
// Answers whether a schedule falls into the given minute, in UTC.

const units: Record<string, number> = { minute: 1, minutes: 1, min: 1, mins: 1, hour: 60, hours: 60 }

const everyMinutes = (text: string): number | undefined => {
  const [, count, unit] = /^every\s+(\d+)?\s*([a-z]+)$/i.exec(text.trim()) ?? []
  const size = unit && units[unit.toLowerCase()]
  return size ? Number(count ?? 1) * size : undefined
}

const range = (text: string, least: number, most: number): readonly [number, number] => {
  if (text === '*') return [least, most]
  const [from, to] = text.split('-').map(Number)
  if (from === undefined || Number.isNaN(from)) throw new Error(`Not a schedule: ${text}`)
  return [from, to ?? from]
}

const fits = (field: string, value: number, least: number, most: number): boolean =>
  field.split(',').some((part) => {
    const [span = '*', stride] = part.split('/')
    const [from, to] = range(span, least, most)
    const last = stride !== undefined && !span.includes('-') && span !== '*' ? most : to
    return value >= from && value <= last && (value - from) % Number(stride ?? 1) === 0
  })

export function fallsInto(schedule: string, time: Date): boolean {
  const minutes = Math.floor(time.getTime() / 60_000)
  if (/^every\s+day\s+\d\d:\d\d$/i.test(schedule.trim()))
    return schedule.trim().slice(-5) === time.toISOString().slice(11, 16)
  const every = everyMinutes(schedule)
  if (every !== undefined) return minutes % every === 0
  const [minute, hour, day, month, weekday] = schedule.trim().split(/\s+/)
  if (!minute || !hour || !day || !month || !weekday) throw new Error(`Not a schedule: ${schedule}`)
  const dayFits = fits(day, time.getUTCDate(), 1, 31)
  const weekdayFits = fits(weekday, time.getUTCDay(), 0, 7) || (time.getUTCDay() === 0 && fits(weekday, 7, 0, 7))
  // As in cron: where both days are given, either will do.
  const either = day !== '*' && weekday !== '*' ? dayFits || weekdayFits : dayFits && weekdayFits
  return (
    fits(minute, time.getUTCMinutes(), 0, 59) &&
    fits(hour, time.getUTCHours(), 0, 23) &&
    fits(month, time.getUTCMonth() + 1, 1, 12) &&
    either
  )
}
