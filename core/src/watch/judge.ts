import { z } from 'zod'
import { timeSchema } from '../ids/index.ts'
import { type Alert, type AlertId, alerts } from './alerts.ts'
import type { Labels, Samples } from './metrics.ts'

// Which alerts stand, and of which somebody must be told. An alert is told once when it has stood for its time, and once when
// it is over; one that comes and goes before its time is told to nobody.

export const standingAlertSchema = z.object({
  // The alert, and of what: `breaker-open runpod`.
  key: z.string(),
  alert: z.string(),
  of: z.string(),
  since: timeSchema,
  value: z.number(),
  toldAt: timeSchema.optional(),
})
export type StandingAlert = z.infer<typeof standingAlertSchema>

export type News = { alert: AlertId; of: string; is: 'begun' | 'over'; value: number; since: number }

const beyond = ({ is, than }: Alert, value: number): boolean => (is === 'above' ? value > than : value < than)
const nameOf = (labels: Labels): string => Object.values(labels).join(' ')

export const judge = (
  samples: Samples,
  before: readonly StandingAlert[],
  now: number,
): { standing: StandingAlert[]; news: News[] } => {
  const known = new Map(before.map((one) => [one.key, one]))
  const standing: StandingAlert[] = []
  const news: News[] = []
  for (const alert of alerts as readonly (Alert & { id: AlertId })[]) {
    if (alert.fromOutside) continue
    for (const { labels, value } of samples[alert.metric]) {
      if (!beyond(alert, value)) continue
      const of = nameOf(labels)
      const key = `${alert.id} ${of}`.trim()
      const { since, toldAt } = known.get(key) ?? { since: now, toldAt: undefined }
      const tell = toldAt === undefined && now - since >= alert.forMinutes * 60_000
      if (tell) news.push({ alert: alert.id, of, is: 'begun', value, since })
      const told = tell ? now : toldAt
      standing.push({ key, alert: alert.id, of, since, value, ...(told === undefined ? {} : { toldAt: told }) })
    }
  }
  const still = new Set(standing.map(({ key }) => key))
  for (const one of before) {
    const alert = alerts.find(({ id }) => id === one.alert)
    if (!alert || still.has(one.key) || one.toldAt === undefined) continue
    news.push({ alert: alert.id, of: one.of, is: 'over', value: one.value, since: one.since })
  }
  return { standing, news }
}
