import { dayKey, dayStart, monthKey } from './calendar.ts'
import type { Entitlements } from './plans.ts'

// What a workspace has begun to build, by day; a month is the sum of its days.
export type BuildCounts = { draftsToday: number; finalsToday: number; finalsThisMonth: number }

export type QuotaVerdict =
  | { is: 'within' }
  | { is: 'reached'; quota: 'drafts-day' | 'finals-day' | 'finals-month'; limit: number; resetsAt: number }

const nextMonthStart = (now: number): number => {
  let at = dayStart(now)
  const month = monthKey(now)
  while (monthKey(at) === month) at += 86_400_000
  return at
}

export const quotaVerdict = (
  entitlements: Entitlements,
  counts: BuildCounts,
  draft: boolean,
  now: number,
): QuotaVerdict => {
  const tomorrow = dayStart(now) + 86_400_000
  if (draft)
    return counts.draftsToday < entitlements.draftsPerDay
      ? { is: 'within' }
      : { is: 'reached', quota: 'drafts-day', limit: entitlements.draftsPerDay, resetsAt: tomorrow }
  if (counts.finalsThisMonth >= entitlements.finalsPerMonth)
    return {
      is: 'reached',
      quota: 'finals-month',
      limit: entitlements.finalsPerMonth,
      resetsAt: nextMonthStart(now),
    }
  return counts.finalsToday < entitlements.finalsPerDay
    ? { is: 'within' }
    : { is: 'reached', quota: 'finals-day', limit: entitlements.finalsPerDay, resetsAt: tomorrow }
}

export const quotaKeys = (now: number): { day: string; month: string } => ({ day: dayKey(now), month: monthKey(now) })
