import { z } from 'zod'
import { timeSchema } from '../ids/index.ts'
import { dayStatsSchema } from '../stats/index.ts'

// What the platform knows of itself, written down every few minutes: rows that exist already, counted or read up to a bound. Alerts,
// `/metrics`, the status page and the operators' objectives read this one document, and nothing else.

const count = z.int().min(0)
const ms = z.int().min(0)

// What people can do here. Finals are told by the backend that makes them.
export const capabilities = ['write', 'draft', 'pay'] as const
export const standings = ['up', 'slow', 'down'] as const
export type Standing = (typeof standings)[number]
export const finalsOf = (backend: string): string => `finals:${backend}`

export const standingSchema = z.object({ state: z.enum(standings), since: timeSchema })
export type StandingSince = z.infer<typeof standingSchema>

export const figuresSchema = z.object({
  at: timeSchema,
  // Of the builds that ended within the last hour, the latest two hundred.
  builds: z.object({ completed: count, failed: count, cancelled: count }),
  // From the wish to the first work on it, of drafts and of paid builds among them.
  waitP95Ms: z.object({ draft: ms, paid: ms }),
  // Open for long, asked nothing of its user, and not looked at when it was due.
  stuck: count,
  oldestOwedMs: ms,
  paidStops: count,
  // How old what was last asked of Stripe is. None: Stripe is not used.
  stripeBehindMs: ms.optional(),
  held: z.object({ units: count, oldestMs: ms }),
  spend: z.object({
    todayMicros: count,
    // What a day cost on average of the seven before.
    forecastMicros: count,
    // The platform's own purses of today, and what may be in them.
    purses: z.record(z.string(), z.object({ spentMicros: count, ofMicros: count })),
  }),
  backends: z.record(
    z.string(),
    z.object({ available: z.boolean(), breakerOpen: z.boolean(), queued: count, running: count }),
  ),
  standing: z.record(z.string(), standingSchema),
  // Of each day, how many looks there should have been, and at how many of them people could write and draw.
  uptime: z.record(z.string(), z.object({ all: count, up: count })),
  // Today, as far as it is counted.
  day: dayStatsSchema,
})
export type Figures = z.infer<typeof figuresSchema>

// As often as the schedule looks (functions/src/watch).
export const lookEveryMs = 5 * 60_000
export const uptimeDays = 30

// Looks that did not come count as looks at which nothing was up: whoever watches was down as well.
export const countLook = (
  before: Figures['uptime'],
  lastAt: number | undefined,
  { day, at, up }: { day: string; at: number; up: boolean },
): Figures['uptime'] => {
  const missed = lastAt === undefined ? 0 : Math.max(0, Math.round((at - lastAt) / lookEveryMs) - 1)
  const known = before[day] ?? { all: 0, up: 0 }
  const days = { ...before, [day]: { all: known.all + missed + 1, up: known.up + (up ? 1 : 0) } }
  return Object.fromEntries(Object.entries(days).sort().slice(-uptimeDays))
}

export const sinceWhen = (
  before: Figures['standing'],
  now: Readonly<Record<string, Standing>>,
  at: number,
): Figures['standing'] =>
  Object.fromEntries(
    Object.entries(now).map(([name, state]) => {
      const known = Object.hasOwn(before, name) ? before[name] : undefined
      return [name, known?.state === state ? known : { state, since: at }]
    }),
  )
