import { z } from 'zod'
import { timeSchema } from '../ids/index.ts'
import type { Figures } from './figures.ts'
import { standingSchema } from './figures.ts'
import { type Incident, incidentSchema, isOver } from './incidents.ts'

// What the status page is sent: nothing in it says anything of a person, or of what operators alone know.
export const publicStatusSchema = z.object({
  at: timeSchema,
  // Unknown while nobody has looked for long: that is said, and not that all is well.
  known: z.boolean(),
  lookedAt: timeSchema.optional(),
  capabilities: z.array(standingSchema.extend({ id: z.string() })),
  // Of each day, the share of looks at which it was up.
  days: z.array(z.object({ day: z.string(), share: z.number() })),
  incidents: z.array(incidentSchema),
})
export type PublicStatus = z.infer<typeof publicStatusSchema>

export const staleAfterMs = 20 * 60_000
const shownMs = 14 * 86_400_000

export const statusOf = (
  figures: Pick<Figures, 'at' | 'standing' | 'uptime'> | undefined,
  incidents: readonly Incident[],
  now: number,
): PublicStatus => ({
  at: now,
  known: figures !== undefined && now - figures.at < staleAfterMs,
  ...(figures ? { lookedAt: figures.at } : {}),
  capabilities: Object.entries(figures?.standing ?? {}).map(([id, standing]) => ({ id, ...standing })),
  days: Object.entries(figures?.uptime ?? {}).map(([day, { all, up }]) => ({ day, share: all === 0 ? 1 : up / all })),
  incidents: incidents.filter((one) => !isOver(one) || now - one.begunAt < shownMs),
})
